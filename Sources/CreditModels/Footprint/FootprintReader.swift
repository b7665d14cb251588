public import CreditPopulation
import CreditLanguage

/// A model with the values of its parameters in a run.
public struct ConfiguredModel: Sendable {
  public var model: Model
  /// Values by name; the others are at their defaults.
  public var settings: [String: Parameter.Value]

  /// Creates a model at its settings; by default all parameters keep their defaults.
  public init(_ model: Model, settings: [String: Parameter.Value] = [:]) {
    self.model = model
    self.settings = settings
  }
}

/// Finds footprints from documents: what is declared is what counts.
public struct FootprintReader: Sendable {
  let vocabulary: Vocabulary
  let kinds: KindTable

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - vocabulary: the categories of characteristics and fields.
  ///   - kinds: all kinds, those that models declare included.
  public init(vocabulary: Vocabulary, kinds: KindTable) {
    self.vocabulary = vocabulary
    self.kinds = kinds
  }

  /// The footprint of a model, that of the models it uses included.
  ///
  /// What never holds at the settings, such as a line of the file with `where: "reading = essay"`,
  /// reads nothing.
  ///
  /// - Parameters:
  ///   - configured: the document with its settings.
  ///   - used: finds a used model by its id, with or without edition.
  /// - Returns: the deepest reach of everything that is read, and the possible points.
  public func footprint(
    of configured: ConfiguredModel,
    used: (String) -> ConfiguredModel?
  ) -> Footprint {
    let model = configured.model
    var walk = FootprintWalk(configured, self)
    file(model.file, &walk)
    for rule in model.score.absences { walk.note(rule.condition.expression, .read) }
    for rule in model.score.states { walk.note(rule.condition.expression, .read) }
    judge(model.score.judge, &walk)
    var isJudgedByOthers = false
    if case .lookup = model.score.judge { isJudgedByOthers = true }
    var footprint = walk.footprint
    for use in model.uses {
      guard let reach = walk.aliases[use.alias], let other = used(use.model) else { continue }
      footprint.include(
        self.footprint(of: other, used: used),
        upTo: reach,
        withPoints: isJudgedByOthers
      )
    }
    return footprint
  }

  private func file(_ file: FileRules, _ walk: inout FootprintWalk) {
    walk.noteSeen()
    for line in file.sees {
      if let condition = line.condition { walk.note(condition, .read) }
      for retention in line.retention {
        if let condition = retention.condition { walk.note(condition, .read) }
      }
    }
    for name in file.requires where !kinds.contains(name) {
      walk.note(.characteristic(name), .read)
    }
  }

  private func judge(_ judge: Judge, _ walk: inout FootprintWalk) {
    switch judge {
    case .scorecard(let card): scorecard(card, &walk)
    case .rating(let rating):
      switch rating.index {
      case .effects(let card): scorecard(card, &walk)
      case .logOdds(let value): walk.note(value.expression, .scored)
      }
    case .ledger(let ledger): self.ledger(ledger, &walk)
    case .lookup(let value): walk.note(value.expression, .scored)
    case .program(let program):
      for read in program.reads { walk.note(read.value.expression, .scored) }
    case .opinion: break
    }
  }

  private func scorecard(_ card: Scorecard, _ walk: inout FootprintWalk) {
    for segment in card.segments {
      if let condition = segment.condition { walk.note(condition.expression, .read) }
    }
    for characteristic in card.characteristics {
      let value = walk.folded(characteristic.value.expression)
      if value.isConstant { continue }
      walk.note(value, .read)
      walk.footprint.note("", in: characteristic.category, .scored)
      walk.footprint.addPoints(
        characteristic.span(inSegments: card.segments.count),
        to: characteristic.category
      )
    }
  }

  private func ledger(_ ledger: Ledger, _ walk: inout FootprintWalk) {
    for entry in ledger.entries { self.entry(entry, &walk) }
    for line in ledger.lasts {
      if let condition = line.condition { walk.note(condition, .read) }
    }
    if let adds = ledger.adds { walk.note(adds.expression, .scored) }
  }

  private func entry(_ entry: Ledger.Entry, _ walk: inout FootprintWalk) {
    let condition = entry.condition.map { walk.folded($0) }
    let codes = entry.kinds.flatMap { walk.seenCodes(under: $0) }
    if codes.isEmpty || condition == .constant(0) { return }
    var categories: Set<String> = []
    for code in codes {
      let kind = kinds.all[Int(code)]
      let category = entry.category.isEmpty ? kind.category : entry.category
      walk.footprint.note(kind.path, in: category, .scored)
      categories.insert(category)
    }
    for category in categories {
      walk.footprint.addPoints(walk.size(of: entry.points) / Double(categories.count), to: category)
    }
    if let condition { walk.note(condition, .read) }
  }
}

extension Characteristic {
  /// The largest difference between the points of two attributes within one segment.
  fileprivate func span(inSegments count: Int) -> Double {
    let spans = (0..<count).map { segment in
      let points = attributes.compactMap { attribute in
        attribute.points.indices.contains(segment) ? attribute.points[segment] : nil
      }
      return Double(points.max() ?? 0) - Double(points.min() ?? 0)
    }
    return spans.max() ?? 0
  }
}
