extension CategoryTable {
  /// What follows from the table in every replicate of a bootstrap.
  ///
  /// - Complexity: O(cells) a replicate, plus the statistic.
  public func redrawn<Value>(
    by bootstrap: CellBootstrap,
    _ statistic: (CategoryTable) -> Value
  ) -> [Value] {
    let unit = effectiveSize > 0 ? total / effectiveSize : 1
    return bootstrap.values(weights, squares: weights.map { $0 * unit }) { redrawn in
      statistic(CategoryTable(rows: rows, columns: columns, weights: redrawn, n: n))
    }
  }
}

extension RankedOutcomes {
  /// What follows from the outcomes in every replicate of a bootstrap.
  ///
  /// Redrawn weights are whole numbers of `1 / weightScale`, as the weights are. Goods and bads are
  /// redrawn each on their own, and so is their share.
  ///
  /// - Complexity: O(places) a replicate, plus the statistic.
  public func redrawn<Value>(
    by bootstrap: CellBootstrap,
    _ statistic: (RankedOutcomes) -> Value
  ) -> [Value] {
    let scale = Double(weightScale)
    let places = goods.count
    let squares = goodSquares.flatMap { goods in
      badSquares.map { bads in (goods + bads).map { $0 / (scale * scale) } }
    }
    let weights = (goods + bads).map { Double($0) / scale }
    // Without squares subjects are drawn whole.
    let isWhole = squares == nil
    return bootstrap.values(weights, squares: squares) { redrawn in
      func whole(_ weights: ArraySlice<Double>) -> [Int64] {
        isWhole
          ? weights.map { Int64($0 * scale) } : weights.map { Int64(($0 * scale).rounded()) }
      }
      return statistic(
        RankedOutcomes(
          goods: whole(redrawn[..<places]),
          bads: whole(redrawn[places...]),
          goodCounts: goodCounts,
          badCounts: badCounts,
          weightScale: weightScale
        )
      )
    }
  }
}
