extension JointCounts {
  /// How many percentile points a group gains on average by moving from A to B.
  ///
  /// Percentiles are those among all subjects counted here; `group` counts a part of them over the
  /// same places. Above 0 the group is ranked higher by B; over everybody the mean is 0, exactly.
  /// The interval is that of a mean, with the percentiles of the whole taken as they are.
  ///
  /// - Precondition: the group has the same places.
  /// - Complexity: O(cells + places).
  public func meanPercentileChange(of group: JointCounts) -> Estimate {
    if let gap = group.agreementGap { return .undefined(gap) }
    let (change, all) = (placeChange(of: group), Double(totalWeight))
    var sum: Int128 = 0
    for cell in group.cells { sum += Int128(cell.weight) * Int128(change(cell)) }
    let total = Double(group.totalWeight)
    let mean = 50 * Double(sum) / (all * total)
    let size = group.effectiveSize
    guard size > 1 else {
      return .plain(mean, noInterval: "an effective size of one or less")
    }
    let variance =
      group.variance { 50 * Double(change($0)) / all - mean } * (size / (size - 1))
    return .normal(mean, variance: variance, within: -100...100, interval: "normal")
  }

  /// The share of a group whom B ranks lower than A, by percentiles among all subjects counted here.
  ///
  /// - Precondition: the group has the same places.
  /// - Complexity: O(cells + places).
  public func shareRankedLower(of group: JointCounts) -> Estimate {
    let change = placeChange(of: group)
    return share(of: group) { change($0) < 0 }
  }

  /// The share of a group whom B ranks higher than A, by percentiles among all subjects counted here.
  ///
  /// - Precondition: the group has the same places.
  /// - Complexity: O(cells + places).
  public func shareRankedHigher(of group: JointCounts) -> Estimate {
    let change = placeChange(of: group)
    return share(of: group) { change($0) > 0 }
  }

  /// For each cell the change of the percentile from A to B, times twice the total weight over 100:
  /// a whole number, so that equal percentiles are equal.
  private func placeChange(of group: JointCounts) -> (Cell) -> Int64 {
    precondition(
      group.placesA == placesA && group.placesB == placesB,
      "the group has other places"
    )
    let (a, b) = (Self.doubledRanks(marginA), Self.doubledRanks(marginB))
    return { b[Int($0.b)] - a[Int($0.a)] }
  }

  /// For each place twice the weight below it plus the weight at it.
  private static func doubledRanks(_ weights: [Int64]) -> [Int64] {
    var below: Int64 = 0
    return weights.map { weight in
      defer { below += weight }
      return 2 * below + weight
    }
  }

  private func share(of group: JointCounts, where isCounted: (Cell) -> Bool) -> Estimate {
    if let gap = group.agreementGap { return .undefined(gap) }
    let weight = group.cells.reduce(0) { isCounted($1) ? $0 + $1.weight : $0 }
    return .share(
      of: Double(weight) / Double(group.weightScale),
      in: group.size,
      effectiveSize: group.effectiveSize
    )
  }
}
