extension JointCounts {
  /// The table of equal-share categories, in expectation over the lottery that breaks ties.
  ///
  /// The places of a cell give two step functions of the same lottery number; the cell's weight
  /// goes to each pair of categories by the length on which both hold. Cuts are made among the
  /// subjects counted here.
  ///
  /// - Complexity: O(cells + places + categories²), a few steps more for places that cuts divide.
  public func categoryTable(_ shares: EqualShares) -> CategoryTable {
    let stepsA = CategorySteps(weights: marginA, shares: shares)
    let stepsB = CategorySteps(weights: marginB, shares: shares)
    return categoryTable(stepsA, stepsB, categories: shares.count)
  }

  /// The table of categories that were cut on another base.
  ///
  /// - Precondition: the steps cover the places, and no category is `categories` or above.
  public func categoryTable(
    _ stepsA: CategorySteps,
    _ stepsB: CategorySteps,
    categories: Int
  ) -> CategoryTable {
    var whole = [Int64](repeating: 0, count: categories * categories)
    var parts = [Double](repeating: 0, count: categories * categories)
    for cell in cells {
      let (a, b) = (stepsA[Int(cell.a)], stepsB[Int(cell.b)])
      if a.count == 1, b.count == 1 {
        whole[a[a.startIndex].category * categories + b[b.startIndex].category] += cell.weight
      } else {
        forEachOverlap(a, b) { rowOf, columnOf, length in
          parts[rowOf * categories + columnOf] += Double(cell.weight) * length
        }
      }
    }
    let scale = Double(weightScale)
    return CategoryTable(
      rows: categories,
      columns: categories,
      weights: zip(whole, parts).map { (Double($0) + $1) / scale },
      n: n,
      effectiveSize: effectiveSize
    )
  }
}

/// Every pair of categories that two step functions take together, with the length of it.
func forEachOverlap(
  _ a: ArraySlice<CategorySteps.Step>,
  _ b: ArraySlice<CategorySteps.Step>,
  _ body: (Int, Int, Double) -> Void
) {
  var (i, j) = (a.startIndex, b.startIndex)
  var from = 0.0
  while i < a.endIndex, j < b.endIndex {
    let (endA, endB) = (a[i].end, b[j].end)
    let to = min(endA, endB)
    if to > from { body(a[i].category, b[j].category, to - from) }
    from = to
    if endA <= to { i += 1 }
    if endB <= to { j += 1 }
  }
}
