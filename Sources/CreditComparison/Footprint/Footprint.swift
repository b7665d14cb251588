import CreditLanguage
import CreditModels
import CreditPopulation

/// What one model reads, by data category.
struct Footprint {
  /// How far a category reaches into a model.
  enum Reads: String, Comparable {
    /// Not at all.
    case no
    /// The file holds it and the judge does not look.
    case seen
    /// It decides whether there is a standing, or which state or segment.
    case read
    /// It moves the number.
    case scored

    static func < (left: Reads, right: Reads) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .no: 0
      case .seen: 1
      case .read: 2
      case .scored: 3
      }
    }
  }

  /// The deepest reach by category.
  private(set) var reads: [String: Reads] = [:]
  /// Possible points by category.
  private(set) var points: [String: Double] = [:]

  /// The share of the model's possible points that rests on a category; nil for a model whose judge
  /// has no points.
  func weight(of category: String) -> Double? {
    let total = points.values.sorted().reduce(0, +)
    return total > 0 ? (points[category] ?? 0) / total : nil
  }

  fileprivate mutating func note(_ category: String, _ reach: Reads) {
    guard !category.isEmpty else { return }
    reads[category] = max(reads[category] ?? .no, reach)
  }

  fileprivate mutating func addPoints(_ value: Double, to category: String) {
    guard !category.isEmpty else { return }
    points[category, default: 0] += value
  }

  /// Takes in what a used model reads.
  fileprivate mutating func include(_ other: Footprint) {
    for (category, reach) in other.reads { note(category, reach) }
  }
}

/// Finds footprints from documents: what is declared is what counts.
struct FootprintReader {
  let kinds: KindTable
  let vocabulary: Vocabulary

  /// The footprint of a model, that of the models it uses included.
  ///
  /// - Parameters:
  ///   - model: the document.
  ///   - used: finds a used model by its id.
  /// - Returns: the deepest reach into each category.
  func footprint(of model: Model, used: (String) -> Model?) -> Footprint {
    var footprint = Footprint()
    for line in model.file.sees {
      for kind in line.kinds {
        for category in categories(ofKind: kind) { footprint.note(category, .seen) }
      }
    }
    let words = Words(model: model, reader: self)
    for rule in model.score.absences { words.note(rule.condition, .read, in: &footprint) }
    for rule in model.score.states { words.note(rule.condition, .read, in: &footprint) }
    judge(model.score.judge, words, &footprint)
    for use in model.uses {
      if let other = used(use.model) { footprint.include(self.footprint(of: other, used: used)) }
    }
    return footprint
  }

  /// The data categories of a kind and of everything below it.
  func categories(ofKind path: String) -> Set<String> {
    Set(kinds.codes(under: path).map { kinds.all[Int($0)].category })
  }

  private func judge(_ judge: Judge, _ words: Words, _ footprint: inout Footprint) {
    switch judge {
    case .scorecard(let card): scorecard(card, words, &footprint)
    case .rating(let rating):
      switch rating.index {
      case .effects(let card): scorecard(card, words, &footprint)
      case .logOdds(let value): words.note(value, .scored, in: &footprint)
      }
    case .ledger(let ledger): self.ledger(ledger, words, &footprint)
    case .lookup(let value): words.note(value, .scored, in: &footprint)
    case .opinion: break
    }
  }

  private func scorecard(_ card: Scorecard, _ words: Words, _ footprint: inout Footprint) {
    for segment in card.segments {
      if let condition = segment.condition { words.note(condition, .read, in: &footprint) }
    }
    for characteristic in card.characteristics {
      footprint.note(characteristic.category, .scored)
      let points = characteristic.attributes.flatMap(\.points)
      if let most = points.max(), let least = points.min() {
        footprint.addPoints(Double(most - least), to: characteristic.category)
      }
    }
  }

  private func ledger(_ ledger: Ledger, _ words: Words, _ footprint: inout Footprint) {
    for entry in ledger.entries {
      let categories =
        entry.category.isEmpty
        ? entry.kinds.flatMap { self.categories(ofKind: $0).sorted() } : [entry.category]
      for category in categories {
        footprint.note(category, .scored)
        footprint.addPoints(words.size(of: entry.points) / Double(categories.count), to: category)
      }
    }
  }
}

/// What the names of one model rest on.
private struct Words {
  let model: Model
  let reader: FootprintReader

  /// Notes the categories that an expression reads, directly or through names.
  func note(_ value: TypedExpression, _ reach: Footprint.Reads, in footprint: inout Footprint) {
    var seen: Set<String> = []
    note(value.expression, reach, in: &footprint, seen: &seen)
  }

  private func note(
    _ expression: Expression,
    _ reach: Footprint.Reads,
    in footprint: inout Footprint,
    seen: inout Set<String>
  ) {
    let reads = expression.reads
    for kind in reads.kinds.sorted() {
      for category in reader.categories(ofKind: kind) { footprint.note(category, reach) }
    }
    for name in reads.accountValues.sorted() where seen.insert("account " + name).inserted {
      for definition in model.accountValues where definition.name == name {
        note(definition.value.expression, reach, in: &footprint, seen: &seen)
      }
    }
    for name in reads.characteristics.sorted() where seen.insert(name).inserted {
      if let definition = model.definitions.first(where: { $0.name == name }) {
        note(definition.value.expression, reach, in: &footprint, seen: &seen)
      } else if let standard = reader.vocabulary.characteristics.first(where: { $0.name == name }) {
        footprint.note(standard.category, reach)
      }
    }
  }

  /// The possible points of a ledger entry.
  func size(of points: Ledger.Points) -> Double {
    switch points {
    case .fixed(.constant(let value)): Double(value.magnitude)
    case .fixed(.parameter(let name)):
      model.parameters.first { $0.name == name }.flatMap { parameter in
        if case .number(let value) = parameter.defaultValue { Double(value.magnitude) } else { nil }
      } ?? 0
    case .fixed: 0
    case .bySeverity(let mild, let grave): Double(max(mild.magnitude, grave.magnitude))
    }
  }
}
