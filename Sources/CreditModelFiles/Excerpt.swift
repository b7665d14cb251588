public import CreditFindings

/// The line of a document that a finding is about, with a caret under its column.
///
/// ```
/// Models/de/schufa.yaml:14:7: error: unknown key 'pionts' in ...; did you mean 'points'?
///       pionts: { none: 24 }
///       ^
/// ```
///
/// - Parameters:
///   - finding: a finding with a line.
///   - text: the text of the finding's file.
/// - Returns: two lines without a line feed at the end; nil if the finding has no such line.
public func excerpt(of finding: Finding, in text: String) -> String? {
  guard let number = finding.location.line, let line = documentLine(number, of: text) else {
    return nil
  }
  guard let column = finding.location.column, column > 0 else { return String(line.prefix(160)) }
  let start = max(0, column - 120)
  let shown = line.dropFirst(start).prefix(160)
  let lead = line.dropFirst(start).prefix(column - 1 - start).map { $0 == "\t" ? "\t" : " " }
  return "\(shown)\n\(lead.joined())^"
}
