import CreditLanguage
import CreditPopulation

/// Goes through the expressions of one model at its settings, and notes what they rest on.
struct FootprintWalk {
  var footprint = Footprint()
  /// How deep the standings of used models are read, by alias.
  private(set) var aliases: [String: Footprint.Reach] = [:]

  private let model: Model
  private let vocabulary: Vocabulary
  private let kinds: KindTable
  private let settings: [String: Expression]
  /// The kinds that some line of the file lets through, and who is below a path.
  private var seen: Set<UInt16> = []
  private var codes: [String: [UInt16]] = [:]
  /// Values of accounts and of the subject, worked out.
  private var accountValues: [String: Expression] = [:]
  private var definitions: [String: Expression] = [:]
  private let formulas: [String: StandardCharacteristic]
  /// Names that were noted, with their reach.
  private var visited: Set<Visit> = []

  private struct Visit: Hashable {
    var name: String
    var isOfAccount: Bool
    var inFormula: Bool
    var reach: Footprint.Reach
  }

  init(_ configured: ConfiguredModel, _ reader: FootprintReader) {
    model = configured.model
    vocabulary = reader.vocabulary
    kinds = reader.kinds
    settings = Dictionary(
      model.parameters.map { parameter in
        (parameter.name, (configured.settings[parameter.name] ?? parameter.defaultValue).expression)
      },
      uniquingKeysWith: { first, _ in first }
    )
    formulas = Dictionary(
      vocabulary.characteristics.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for value in model.accountValues { accountValues[value.name] = folded(value.value.expression) }
    for value in model.definitions { definitions[value.name] = folded(value.value.expression) }
    for line in model.file.sees where line.condition.map({ folded($0) }) != .constant(0) {
      for path in line.kinds { seen.formUnion(codes(under: path)) }
    }
  }

  /// The expression at the settings of the parameters, with constant values in their places.
  func folded(_ expression: Expression) -> Expression {
    expression.folded { part in
      switch part {
      case .parameter(let name): settings[name]
      case .accountValue(let name): accountValues[name].flatMap { $0.isConstant ? $0 : nil }
      case .characteristic(let name): definitions[name].flatMap { $0.isConstant ? $0 : nil }
      default: nil
      }
    }
  }

  /// Notes what the file holds.
  mutating func noteSeen() {
    for code in seen {
      footprint.note(kinds.all[Int(code)].path, in: kinds.all[Int(code)].category, .seen)
    }
  }

  /// The codes of a path, and of what lies below it, that the file lets through.
  mutating func seenCodes(under path: String) -> [UInt16] {
    codes(under: path).filter { seen.contains($0) }
  }

  private mutating func codes(under path: String) -> [UInt16] {
    if let known = codes[path] { return known }
    let found = kinds.codes(under: path)
    codes[path] = found
    return found
  }

  /// Notes what an expression of the model reads, directly or through names.
  mutating func note(_ expression: Expression, _ reach: Footprint.Reach) {
    note(folded(expression).reads, reach, inFormula: false)
  }

  private mutating func note(_ reads: Reads, _ reach: Footprint.Reach, inFormula: Bool) {
    for path in reads.kinds { noteKinds(path, reach) }
    for case .named(let chain) in reads.chains {
      for path in model.chains[chain] ?? [] { noteKinds(path, reach) }
    }
    for field in reads.subjectFields {
      footprint.note(field.path, in: vocabulary.subjectFields[field] ?? "", reach)
    }
    for alias in reads.aliases { aliases[alias] = max(aliases[alias] ?? .no, reach) }
    for name in reads.accountValues where isNew(name, reach, isOfAccount: true) {
      if let value = accountValues[name] { note(value.reads, reach, inFormula: false) }
    }
    for name in reads.characteristics where isNew(name, reach, inFormula: inFormula) {
      noteValue(name, reach, inFormula: inFormula)
    }
  }

  private mutating func noteKinds(_ path: String, _ reach: Footprint.Reach) {
    for code in seenCodes(under: path) {
      footprint.note(kinds.all[Int(code)].path, in: kinds.all[Int(code)].category, reach)
    }
  }

  /// A definition of the model; else a characteristic of the vocabulary, whose formula knows the
  /// vocabulary only and enters under the category of the characteristic.
  private mutating func noteValue(_ name: String, _ reach: Footprint.Reach, inFormula: Bool) {
    if !inFormula, let definition = definitions[name] {
      return note(definition.reads, reach, inFormula: false)
    }
    guard let standard = formulas[name] else { return }
    footprint.note(name, in: standard.category, reach)
    if let formula = standard.formula {
      note(formula.expression.reads, min(reach, .read), inFormula: true)
    }
  }

  private mutating func isNew(
    _ name: String,
    _ reach: Footprint.Reach,
    isOfAccount: Bool = false,
    inFormula: Bool = false
  ) -> Bool {
    let visit = Visit(name: name, isOfAccount: isOfAccount, inFormula: inFormula, reach: reach)
    return visited.insert(visit).inserted
  }

  /// The possible points of a ledger entry.
  func size(of points: Ledger.Points) -> Double {
    switch points {
    case .fixed(let expression):
      if case .constant(let value) = folded(expression) { Double(value.magnitude) } else { 0 }
    case .bySeverity(let mild, let grave): Double(max(mild.magnitude, grave.magnitude))
    }
  }
}

extension Parameter.Value {
  /// The value as a part of an expression.
  fileprivate var expression: Expression {
    switch self {
    case .number(let number): .constant(number)
    case .option(let option): .category(option)
    }
  }
}
