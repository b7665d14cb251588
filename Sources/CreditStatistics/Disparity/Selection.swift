/// How many of a group are selected; numbers may be fractions under matched approval.
public struct Selection: Hashable, Sendable {
  /// The weight selected, in subjects.
  public let selected: Double
  /// The weight of all, in subjects.
  public let total: Double
  /// The size that intervals use; the total for frequency weights.
  public let effectiveSize: Double

  /// A selection; without an effective size the total is taken.
  public init(selected: Double, total: Double, effectiveSize: Double? = nil) {
    self.selected = selected
    self.total = total
    self.effectiveSize = effectiveSize ?? total
  }

  /// The selection of ranked subjects, given the lottery number from which each place is favourable.
  ///
  /// - Precondition: one lottery number a place.
  /// - Complexity: O(places).
  public init(_ ranked: RankedCounts, favourableFrom: [Double]) {
    precondition(ranked.weights.count == favourableFrom.count, "lottery numbers differ from places")
    var sum = 0.0
    for (weight, from) in zip(ranked.weights, favourableFrom) { sum += Double(weight) * (1 - from) }
    self.init(
      selected: sum / Double(ranked.weightScale),
      total: ranked.size,
      effectiveSize: ranked.effectiveSize
    )
  }

  /// The share selected, or nil when there is nobody.
  public var share: Double? { total > 0 ? min(max(selected / total, 0), 1) : nil }

  /// The share selected with Wilson's interval.
  ///
  /// Over all subjects it is the selection rate, over the goods the true positive rate, over the
  /// bads the false positive rate.
  public func rate() -> Estimate { .share(of: selected, in: total, effectiveSize: effectiveSize) }

  /// The share selected here minus that of a reference, with Newcombe's hybrid score interval.
  ///
  /// Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890 (method 10).
  public func difference(from reference: Selection) -> Estimate {
    guard let own = share, let other = reference.share else {
      return .undefined("nobody in the level or in the reference")
    }
    guard let a = WilsonInterval(share: own, size: effectiveSize),
      let b = WilsonInterval(share: other, size: reference.effectiveSize)
    else { return .plain(own - other, noInterval: "the effective size is 0") }
    let gap = own - other
    let down = Self.hypotenuse(own - a.lower, b.upper - other)
    let up = Self.hypotenuse(a.upper - own, other - b.lower)
    return Estimate(
      value: gap,
      lower: max(-1, gap - down),
      upper: min(1, gap + up),
      interval: "Newcombe"
    )
  }

  private static func hypotenuse(_ a: Double, _ b: Double) -> Double {
    (a * a + b * b).squareRoot()
  }

  /// The size and the selected that tests use: the shares on the effective size.
  var effective: (selected: Double, total: Double) {
    ((share ?? 0) * effectiveSize, effectiveSize)
  }
}
