extension CategoryTable {
  /// Cramér's V: √(χ² / (n · (min(rows, columns) - 1))), over the categories that occur.
  ///
  /// Source: H. Cramér, *Mathematical Methods of Statistics*, Princeton 1946, section 21.9. V is not
  /// asymptotically normal near independence, so its interval needs a bootstrap.
  ///
  /// - Complexity: O(rows · columns), once more a replicate.
  public func cramersV(bootstrap: CellBootstrap? = nil) -> Estimate {
    let v = cramersV()
    guard let bootstrap else { return v }
    return v.bootstrapped(
      redrawn(by: bootstrap) { $0.cramersV().value },
      method: "bootstrap of cells",
      as: .basic,
      within: 0...1
    )
  }

  private func cramersV() -> Estimate {
    let all = total
    guard all > 0 else { return .undefined("no subject with both categories") }
    let (rowSums, columnSums) = (rowTotals, columnTotals)
    let used = min(rowSums.count { $0 > 0 }, columnSums.count { $0 > 0 })
    guard used > 1 else { return .undefined("one of the models uses one category only") }
    var meanSquare = 0.0
    for i in 0..<rows where rowSums[i] > 0 {
      for j in 0..<columns where columnSums[j] > 0 {
        let expected = rowSums[i] * columnSums[j] / all
        let excess = self[i, j] - expected
        meanSquare += excess * excess / expected / all
      }
    }
    let v = min(1, (meanSquare / Double(used - 1)).squareRoot())
    return .plain(v, noInterval: "not normal near independence; bootstrap it")
  }
}
