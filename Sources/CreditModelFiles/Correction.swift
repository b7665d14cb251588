public import CreditFindings

/// What a finding proposes to write instead, where that is certain enough to be pasted.
public struct Correction: Hashable, Sendable {
  /// The line of the text, 1-based.
  public let line: Int
  /// The 1-based columns of what is replaced, in characters; the end is not included.
  public let columns: Range<Int>
  /// What is written instead.
  public let replacement: String
  /// The whole line after the replacement.
  public let corrected: String

  /// The correction of a finding that names the nearest valid name; nil if it proposes nothing, or
  /// what it quotes does not stand at its place.
  ///
  /// - Parameters:
  ///   - finding: a finding that says "did you mean 'NAME'?" of a name that it quotes.
  ///   - text: the text of the finding's file.
  public init?(of finding: Finding, in text: String) {
    let lead = "did you mean '"
    guard let advice = finding.advice, advice.hasPrefix(lead), advice.hasSuffix("'?"),
      let number = finding.location.line, let column = finding.location.column, column > 0,
      let line = documentLine(number, of: text)
    else { return nil }
    let replacement = String(advice.dropFirst(lead.count).dropLast(2))
    let rest = line.dropFirst(column - 1)
    let words = finding.message.split(separator: "'", omittingEmptySubsequences: false)
    let quoted = words.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    // A text may stand in quotes itself.
    for skipped in [0, 1] {
      let start = rest.dropFirst(skipped)
      guard let word = quoted.first(where: { !$0.isEmpty && start.hasPrefix($0) }) else { continue }
      let first = column + skipped
      self.line = number
      self.columns = first..<first + word.count
      self.replacement = replacement
      self.corrected = line.prefix(first - 1) + replacement + start.dropFirst(word.count)
      return
    }
    return nil
  }
}

/// A line of a text by its 1-based number, without its end; nil if there is none.
func documentLine(_ number: Int, of text: String) -> String? {
  guard number > 0 else { return nil }
  let lines = text.utf8.split(
    separator: UInt8(ascii: "\n"),
    maxSplits: number,
    omittingEmptySubsequences: false
  )
  guard number <= lines.count else { return nil }
  return String(Substring(lines[number - 1])).replacing("\r", with: "")
}
