extension JointCounts {
  /// Kendall's tau-b.
  ///
  /// (P - Q) / √((pairs untied in A)(pairs untied in B)), counted in 128-bit integers. The interval
  /// is that of M. B. Brown and J. K. Benedetti, JASA 72 (1977) 309-315 (ASE1),
  /// <https://doi.org/10.1080/01621459.1977.10480995>, which is the influence-function variance.
  /// Weights count as repetitions; a pair of repetitions of one subject is tied.
  ///
  /// - Complexity: O(cells · log places).
  public func kendallTauB() -> Estimate {
    if let rankGap { return .undefined(rankGap) }
    let order = PairOrder(self)
    let total = Double(totalWeight)
    let untiedA = Self.untiedShare(marginA)
    let untiedB = Self.untiedShare(marginB)
    let scale = (untiedA * untiedB).squareRoot()
    let surplus = Double(order.surplus) / (total * total)
    let tau = min(max(surplus / scale, -1), 1)
    let sharesA = marginA.map { Double($0) / total }
    let sharesB = marginB.map { Double($0) / total }
    var index = 0
    let variance = variance { cell in
      defer { index += 1 }
      let onSurplus = 2 * (Double(order.excess[index]) / total - surplus)
      let onA = 2 * (1 - sharesA[Int(cell.a)] - untiedA) / untiedA
      let onB = 2 * (1 - sharesB[Int(cell.b)] - untiedB) / untiedB
      return onSurplus / scale - tau * (onA + onB) / 2
    }
    return .normal(tau, variance: variance, within: -1...1, interval: "influence function")
  }

  /// The share of ordered pairs that are not tied.
  static func untiedShare(_ margin: [Int64]) -> Double {
    var total: Int128 = 0
    var tied: Int128 = 0
    for weight in margin {
      total += Int128(weight)
      tied += Int128(weight) * Int128(weight)
    }
    return Double(total * total - tied) / Double(total * total)
  }
}
