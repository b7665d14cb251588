/// Holm's step-down adjustment of p-values.
///
/// Source: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65-70.
public enum HolmAdjustment: Sendable {
  /// The adjusted p-values in the order given; a missing p-value stays missing and is not counted.
  ///
  /// - Complexity: O(*n* log *n*).
  public static func adjust(_ pValues: [Double?]) -> [Double?] {
    let present = pValues.indices.filter { pValues[$0] != nil }
    let order = present.sorted { (pValues[$0] ?? 1, $0) < (pValues[$1] ?? 1, $1) }
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    var running = 0.0
    for (rank, index) in order.enumerated() {
      running = max(running, min(1, Double(order.count - rank) * (pValues[index] ?? 1)))
      adjusted[index] = running
    }
    return adjusted
  }
}
