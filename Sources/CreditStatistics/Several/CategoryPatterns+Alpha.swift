extension CategoryPatterns {
  /// Krippendorff's alphas on several levels, from the same replicates.
  ///
  /// - Parameters:
  ///   - levels: how far two categories are apart.
  ///   - bootstrap: how the patterns are redrawn.
  ///   - isSampled: whether weights are sampling weights.
  /// - Returns: one estimate a level.
  /// - Complexity: O(patterns · categories²) a replicate at most.
  public func alphas(
    _ levels: [KrippendorffLevel],
    bootstrap: CellBootstrap,
    isSampled: Bool = false
  ) -> [Estimate] {
    let sorted = sorted
    let whole = Coincidences(sorted.map(\.pattern), categories: categories)
    let parts = PatternCoincidences(sorted.map(\.pattern), categories: categories)
    let replicates = bootstrap.values(
      sorted.map(\.pattern.weight),
      squares: isSampled ? sorted.map(\.square) : nil
    ) { weights in
      let redrawn = parts.coincidences(weights)
      return levels.map { redrawn.alpha($0).value }
    }
    return levels.indices.map { level in
      whole.alpha(levels[level]).bootstrapped(
        replicates.map { $0[level] },
        method: "bootstrap of category patterns",
        within: -Double.infinity...1
      )
    }
  }

  /// Fleiss' kappa of the subjects whom all models rate; see ``FleissKappa``.
  public func fleissKappa(isSampled: Bool = false) -> Estimate {
    let full = sorted.filter { !$0.pattern.ratings.contains(nil) }
    guard !full.isEmpty else { return .undefined("no subject whom all models rate") }
    let size = effectiveSampleSize(
      weight: full.reduce(0) { $0 + $1.pattern.weight },
      squaredWeight: full.reduce(0) { $0 + $1.square }
    )
    return FleissKappa.estimate(
      full.map(\.pattern),
      categories: categories,
      effectiveSize: isSampled ? size : nil
    )
  }
}

/// What one unit of weight of each pattern adds to the coincidences.
private struct PatternCoincidences {
  private let categories: Int
  private var cells: [(index: Int32, share: Double)] = []
  private var ends: [Int] = []

  init(_ patterns: [RatedPattern], categories: Int) {
    self.categories = categories
    for pattern in patterns {
      let one = Coincidences([RatedPattern(pattern.ratings)], categories: categories)
      for (index, share) in one.table.enumerated() where share > 0 {
        cells.append((Int32(index), share))
      }
      ends.append(cells.count)
    }
  }

  func coincidences(_ weights: [Double]) -> Coincidences {
    var table = [Double](repeating: 0, count: categories * categories)
    var start = 0
    for (pattern, end) in ends.enumerated() {
      if weights[pattern] > 0 {
        for cell in start..<end {
          table[Int(cells[cell].index)] += cells[cell].share * weights[pattern]
        }
      }
      start = end
    }
    return Coincidences(categories: categories, table: table)
  }
}
