public import CreditModels

/// A part of a model that a test can touch: a rule, an attribute, an entry, a band.
public struct TestedPart: Hashable, Sendable, CustomStringConvertible {
  /// What sort of part it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case absence = "the rule of no standing"
    case state = "the state"
    case segment = "the segment"
    case attribute = "the attribute"
    case entry = "the entry"
    case band = "the band"
  }

  /// What sort of part it is.
  public var kind: Kind
  /// Its name or code; of an attribute that of its characteristic.
  public var name: String
  /// The label of an attribute; empty for other parts.
  public var label: String

  /// Names a part.
  public init(_ kind: Kind, _ name: String, label: String = "") {
    self.kind = kind
    self.name = name
    self.label = label
  }

  public var description: String {
    label.isEmpty ? "\(kind.rawValue) '\(name)'" : "\(kind.rawValue) '\(label)' of '\(name)'"
  }
}

/// What the tests of a model touch, and what none of them does.
public struct TestCoverage: Hashable, Sendable {
  /// Everything that tests can touch, in the order of the document.
  public let parts: [TestedPart]
  /// What no test touches, in the same order.
  public let untouched: [TestedPart]

  /// Sets the parts of a model against what its tests touched.
  public init(of model: Model, _ results: [ModelTestResult]) {
    let touched = results.reduce(into: Set<TestedPart>()) { $0.formUnion($1.touched) }
    parts = model.testedParts
    untouched = parts.filter { !touched.contains($0) }
  }
}

extension Model {
  /// Everything that tests can touch, each once.
  fileprivate var testedParts: [TestedPart] {
    var seen: Set<TestedPart> = []
    let absences = score.absences.map { TestedPart(.absence, $0.reason) }
    let states = score.states.map { TestedPart(.state, $0.state) }
    let bands = card.scale.bands.map { TestedPart(.band, $0.name) }
    return (absences + states + judgedParts + bands).filter { seen.insert($0).inserted }
  }

  private var judgedParts: [TestedPart] {
    switch score.judge {
    case .scorecard(let card): card.testedParts
    case .rating(let rating):
      if case .effects(let card) = rating.index { card.testedParts } else { [] }
    case .ledger(let ledger): ledger.entries.map { TestedPart(.entry, $0.code) }
    case .opinion(let positive): [TestedPart(.state, positive)]
    case .lookup, .program: []
    }
  }
}

extension Scorecard {
  fileprivate var testedParts: [TestedPart] {
    let named = segments.count > 1 ? segments.map { TestedPart(.segment, $0.name) } : []
    return named
      + characteristics.flatMap { characteristic in
        characteristic.attributes.map {
          TestedPart(.attribute, characteristic.name, label: $0.label)
        }
      }
  }
}
