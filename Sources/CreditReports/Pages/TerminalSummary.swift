public import CreditResults
import CreditModels

/// One screen for a terminal: the systems, their agreement, the findings.
public enum TerminalSummary: Sendable {
  /// The lines, each ending with a line feed.
  public static func text(_ comparison: Comparison) -> String {
    var text = "\(comparison.dataset.title), as of \(comparison.dataset.asOf)\n\n"
    let coverage = comparison.reader("coverage")?.everybody ?? []
    let width = comparison.models.map(\.card.pinnedID.count).max() ?? 0
    for facts in comparison.models {
      let name = facts.card.pinnedID
      let standing = coverage.first { $0.text("model") == name && $0.text("absence").isEmpty }
      let share = standing?.number("share").map { percent($0) + " with a standing" } ?? ""
      text +=
        "  \(name.padded(to: width))  \(facts.card.status.rawValue.padded(to: 14))  \(share)\n"
    }
    let triangle = AgreementTriangle(comparison)
    if !triangle.isEmpty {
      text += "\nRank correlation (Spearman), on common subjects\n"
      let width = triangle.lines.map(\.pair.count).max() ?? 0
      for line in triangle.lines { text += "  \(line.pair.padded(to: width))  \(line.value)\n" }
    }
    let findings = FindingSentences(comparison: comparison).all.prefix(3)
    if !findings.isEmpty { text += "\n" }
    for finding in findings { text += wrapped("- " + withoutLinks(finding), to: 96) }
    return text
  }

  private static func withoutLinks(_ text: String) -> String {
    text.replacing(#/\[([^\]]*)\]\([^)]*\)/#) { "[\($0.output.1)]" }
  }

  private static func wrapped(_ text: String, to width: Int) -> String {
    var (lines, line) = ("", "")
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > width {
        lines += line + "\n"
        line = "  "
      }
      line += (line.isEmpty || line == "  " ? "" : " ") + word
    }
    return lines + line + "\n"
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
