/// Counts of the categories that several models give to the same subjects.
///
/// Patterns are kept as a tree of one level a model, so that a subject costs one step a model.
public struct CategoryPatterns: Hashable, Sendable {
  /// What is counted of one pattern.
  struct Sums: Hashable, Sendable {
    var weight = 0.0
    var square = 0.0
  }

  /// The number of models.
  public let models: Int
  /// The number of categories.
  public let categories: Int
  /// The number of subjects added.
  public private(set) var n: Int64 = 0
  /// For each node and category (the last: none) the next node, at the last level the pattern.
  private var tree: [Int32]
  private var sums: [Sums] = []

  /// No subjects yet.
  public init(models: Int, categories: Int) {
    precondition(models > 0 && categories > 0, "patterns need a model and a category")
    self.models = models
    self.categories = categories
    tree = [Int32](repeating: -1, count: categories + 1)
  }

  /// Adds one subject by the steps of its place in every model; nil where a model gives none.
  ///
  /// Where a lottery divides places, the weight goes to each pattern by the length on which all
  /// its categories hold.
  ///
  /// - Precondition: one element a model.
  /// - Complexity: O(models) a step.
  public mutating func add(_ steps: [ArraySlice<CategorySteps.Step>?], weight: Double = 1) {
    precondition(steps.count == models, "one element a model")
    n += 1
    let none = categories
    var at = steps.map { $0?.startIndex ?? 0 }
    var from = 0.0
    while from < 1 {
      var to = 1.0
      for (model, ofModel) in steps.enumerated() {
        if let ofModel { to = min(to, ofModel[at[model]].end) }
      }
      if to > from {
        let leaf = pattern { model in steps[model].map { $0[at[model]].category } ?? none }
        sums[leaf].weight += weight * (to - from)
        sums[leaf].square += weight * weight * (to - from)
      }
      from = to
      for (model, ofModel) in steps.enumerated() {
        if let ofModel, ofModel[at[model]].end <= to, at[model] + 1 < ofModel.endIndex {
          at[model] += 1
        }
      }
    }
  }

  /// Adds subjects whose categories are known; nil where a model gives none.
  ///
  /// - Precondition: one element a model, each below ``categories``.
  public mutating func add(_ ratings: [Int?], weight: Double = 1) {
    add(
      ratings.map { $0.map { [CategorySteps.Step(category: $0, end: 1)][...] } },
      weight: weight
    )
  }

  /// The index of a pattern, new or known.
  private mutating func pattern(_ category: (Int) -> Int) -> Int {
    var node = 0
    for model in 0..<models {
      let slot = node + category(model)
      if tree[slot] < 0 {
        if model == models - 1 {
          tree[slot] = Int32(sums.count)
          sums.append(Sums())
        } else {
          tree[slot] = Int32(tree.count)
          tree += [Int32](repeating: -1, count: categories + 1)
        }
      }
      node = Int(tree[slot])
    }
    return node
  }

  /// The patterns in the order of their categories, none last, with the sum of squared weights.
  ///
  /// - Complexity: O(patterns · models).
  var sorted: [(pattern: RatedPattern, square: Double)] {
    var found: [(pattern: RatedPattern, square: Double)] = []
    visit(0, []) { ratings, sums in
      found.append((RatedPattern(ratings, weight: sums.weight), sums.square))
    }
    return found
  }

  private func visit(_ node: Int, _ ratings: [Int?], _ body: ([Int?], Sums) -> Void) {
    for category in 0...categories where tree[node + category] >= 0 {
      let next = ratings + [category < categories ? category : nil]
      let target = Int(tree[node + category])
      if next.count == models { body(next, sums[target]) } else { visit(target, next, body) }
    }
  }

  /// The patterns in the order of their categories, none last.
  ///
  /// - Complexity: O(patterns · models).
  public var patterns: [RatedPattern] { sorted.map(\.pattern) }
}
