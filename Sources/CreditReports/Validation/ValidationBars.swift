import CreditResults
import CreditModels
import CreditStatistics

/// A picture in characters: for every share a bar of what was published above one of what came out.
enum ValidationBars {
  private static let width = 40

  /// The picture of a model's shares; empty without any.
  static func text(_ results: [ValidatedTarget]) -> String {
    let shares = results.filter { $0.target.isShare && $0.achieved.value != nil }
    guard !shares.isEmpty else { return "" }
    let names = shares.map { $0.target.measureText(decimals: $0.decimals) }
    let size = names.map(\.count).max() ?? 0
    let largest = shares.map { max($0.target.value.upperBound, $0.achieved.value ?? 0) }.max() ?? 0
    var text = "```text\n"
    for (name, result) in zip(names, shares) {
      let target = result.target.value
      let published = (target.lowerBound + target.upperBound) / 2
      text += line(padded(name, size), "published", published, largest)
      text += line(padded("", size), "achieved ", result.achieved.value ?? 0, largest)
    }
    return text + "```\n\n"
  }

  private static func line(
    _ name: String,
    _ what: String,
    _ share: Double,
    _ largest: Double
  ) -> String {
    let halves = largest > 0 ? Int((2 * Double(width) * share / largest).rounded()) : 0
    let bar = String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
    let space = bar.isEmpty ? "" : " "
    return "\(name)  \(what) \(bar)\(space)\(shown(share, isShare: true))\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
