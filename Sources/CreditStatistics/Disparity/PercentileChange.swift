extension JointCounts {
  /// How many percentile points a group gains on average by moving from A to B.
  ///
  /// Percentiles are those among all subjects counted here; `group` counts a part of them over the
  /// same places. Above 0 the group is ranked higher by B. The interval is that of a mean, with
  /// the percentiles of the whole taken as they are.
  ///
  /// - Precondition: the group has the same places.
  /// - Complexity: O(cells + places).
  public func meanPercentileChange(of group: JointCounts) -> Estimate {
    precondition(
      group.placesA == placesA && group.placesB == placesB,
      "the group has other places"
    )
    if let gap = group.agreementGap { return .undefined(gap) }
    let (sharesA, sharesB) = (midShares(marginA), midShares(marginB))
    let total = Double(group.totalWeight)
    func change(_ cell: Cell) -> Double { 100 * (sharesB[Int(cell.b)] - sharesA[Int(cell.a)]) }
    let mean = group.cells.reduce(0) { $0 + Double($1.weight) / total * change($1) }
    let size = group.effectiveSize
    guard size > 1 else {
      return .plain(mean, noInterval: "an effective size of one or less")
    }
    let variance = group.variance { change($0) - mean } * (size / (size - 1))
    return .normal(mean, variance: variance, within: -100...100, interval: "normal")
  }
}
