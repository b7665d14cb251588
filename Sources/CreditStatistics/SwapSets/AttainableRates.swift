/// The approval rates that a ranking can reach without dividing a tie, either side of one asked for.
public struct AttainableRates: Hashable, Sendable {
  /// The largest attainable rate not above the one asked for.
  public let below: Double
  /// The smallest attainable rate not below the one asked for.
  public let above: Double

  /// The rates of a ranking with the weights given, worst place first; nil without weight.
  ///
  /// - Complexity: O(places).
  public init?(weights: [Int64], rate: Double) {
    let total = Int128(weights.reduce(0, +))
    guard total > 0, rate >= 0, rate <= 1 else { return nil }
    let asked = Int128((rate * 1_000_000).rounded()) * total
    var (best, reached) = (Int128(0), Int128(0))
    for weight in weights.reversed() where reached * 1_000_000 < asked {
      reached += Int128(weight)
      if reached * 1_000_000 <= asked { best = reached }
    }
    below = Double(best) / Double(total)
    above = Double(reached) / Double(total)
  }
}
