import CreditModels
import CreditPopulation

/// Which model runs when: used models before those that use them.
struct RunOrder {
  /// A used model and the date of its standing.
  struct Used: Hashable {
    /// The index of the model.
    var model: Int
    /// Nil for the as-of date.
    var date: EarlierDate?
  }

  /// For every model the used models by alias.
  private(set) var uses: [[String: Used]] = []
  /// The models in the order in which they run; otherwise in the caller's order.
  private(set) var order: [Int] = []

  init(_ scorers: [any Scorer]) throws(ScoringError) {
    for scorer in scorers {
      var resolved: [String: Used] = [:]
      for use in (scorer as? any FileKeepingScorer)?.uses ?? [] {
        guard let index = RunOrder.find(use.model, in: scorers) else {
          throw .missingModel(model: scorer.card.pinnedID, used: use.model)
        }
        resolved[use.alias] = Used(model: index, date: use.date)
      }
      uses.append(resolved)
    }
    var states = [State](repeating: .new, count: scorers.count)
    var path: [Int] = []
    for model in scorers.indices { try visit(model, &states, &path, scorers) }
  }

  private enum State { case new, open, done }

  private mutating func visit(
    _ model: Int,
    _ states: inout [State],
    _ path: inout [Int],
    _ scorers: [any Scorer]
  ) throws(ScoringError) {
    if states[model] == .done { return }
    path.append(model)
    guard states[model] == .new else {
      let start = path.firstIndex(of: model) ?? 0
      throw .cycle(models: path[start...].map { scorers[$0].card.pinnedID })
    }
    states[model] = .open
    for used in Set(uses[model].values.map(\.model)).sorted() {
      try visit(used, &states, &path, scorers)
    }
    states[model] = .done
    path.removeLast()
    order.append(model)
  }

  /// The models that must run so that these have standings, themselves included, in run order.
  func closure(of models: Set<Int>) -> [Int] {
    var needed = models
    for model in order.reversed() where needed.contains(model) {
      needed.formUnion(uses[model].values.map(\.model))
    }
    return order.filter(needed.contains)
  }

  /// The model with this pinned id, else the first with this id.
  private static func find(_ name: String, in scorers: [any Scorer]) -> Int? {
    scorers.firstIndex { $0.card.pinnedID == name } ?? scorers.firstIndex { $0.card.id == name }
  }
}
