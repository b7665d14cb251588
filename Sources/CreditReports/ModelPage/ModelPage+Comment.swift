import CreditModels

/// The comment at the head of the document: what the model is and what it leaves out.
extension ModelPage {
  var comment: [Page.Block] {
    let lines = model.document.text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("#") }.map(ModelPage.content)
    return lines.split(separator: "").map { part in
      // What is indented or has columns is a table that would not survive new line breaks.
      part.contains { $0.hasPrefix("  ") }
        ? .verbatim(ModelPage.shifted(Array(part))) : .paragraph(part.joined(separator: " "))
    }
  }

  /// Lines without the indentation that all of them have.
  private static func shifted(_ lines: [String]) -> [String] {
    let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(indent)) }
  }

  /// A line of a comment without its sign and the blank after it.
  private static func content(_ line: Substring) -> String {
    let rest = line.dropFirst()
    return String(rest.first == " " ? rest.dropFirst() : rest)
  }
}
