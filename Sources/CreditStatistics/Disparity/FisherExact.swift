/// Fisher's exact test of a two-by-two table, two-sided.
///
/// The sum of the probabilities of all tables with the same margins that are no more probable than
/// the one seen. Source: R. A. Fisher, *Statistical Methods for Research Workers*, 1934.
public struct FisherExact: Hashable, Sendable {
  /// The two-sided p-value.
  public let pValue: Double

  /// The test of selected and not selected in two groups; nil unless all are whole numbers.
  ///
  /// - Complexity: O(smallest margin).
  public init?(_ a: Selection, _ b: Selection) {
    let cells = [a.selected, a.total - a.selected, b.selected, b.total - b.selected]
    let isWhole = cells.allSatisfy { $0 >= 0 && $0 < 1e9 && $0 == $0.rounded() }
    guard isWhole, a.effectiveSize == a.total, b.effectiveSize == b.total else { return nil }
    let (row, other, selected) = (a.total, b.total, a.selected + b.selected)
    let least = max(0, selected - other)
    let greatest = min(row, selected)
    func logChance(_ x: Double) -> Double {
      Self.logChoose(row, x) + Self.logChoose(other, selected - x)
        - Self.logChoose(row + other, selected)
    }
    let seen = logChance(a.selected)
    var sum = 0.0
    var x = least
    while x <= greatest {
      let chance = logChance(x)
      // Tables equally probable but for rounding count as no more probable.
      if chance <= seen + 1e-7 { sum += exponential(chance) }
      x += 1
    }
    pValue = min(1, sum)
  }

  private static func logChoose(_ n: Double, _ k: Double) -> Double {
    GammaFunctions.logGamma(n + 1) - GammaFunctions.logGamma(k + 1)
      - GammaFunctions.logGamma(n - k + 1)
  }
}
