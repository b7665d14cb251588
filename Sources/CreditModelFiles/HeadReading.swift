import CreditFindings
import CreditModels

/// The head of a document, for which the rest of it need not be parsed, or what is wrong with it.
struct HeadReading: Sendable {
  let path: String
  /// Nil if there are findings.
  private(set) var head: DocumentHead?
  private(set) var findings: [Finding] = []
  /// The text of the document; nil if it cannot be read.
  private(set) var text: String?

  init(_ path: String) {
    self.path = path
    do throws(Findings) {
      let text = try ModelFolder.text(at: path)
      self.text = text
      let root = try tree(of: text, path)
      head = DocumentHead(path: path, text: text, root: root)
    } catch {
      findings = error.all
    }
  }

  /// The tree of the keys of a head, or of everything where those cannot be told from the rest.
  private func tree(of text: String, _ path: String) throws(Findings) -> DocumentNode {
    if let excerpt = headExcerpt(of: text), let root = try? parseDocument(excerpt, file: path),
      root["id"]?.text?.isEmpty == false
    {
      return root
    }
    return try parseDocument(text, file: path)
  }
}

/// A document with empty lines in place of everything but the keys of its head.
///
/// What stands at the left margin of a block mapping is a key or a comment, so that lines tell what
/// belongs to which key. All that is written otherwise, such as JSON, is left to the parser.
///
/// - Returns: nil where the document is no block mapping with one key a line.
/// - Complexity: linear in the length of the text.
func headExcerpt(of text: String) -> String? {
  var kept: [UInt8] = []
  var isKept = false
  for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    if let first = line.first, !isContinuation(first) {
      guard isLetter(first), let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let key = line[..<colon]
      guard key.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "_") }) else { return nil }
      isKept = DocumentHead.keys.contains(String(Substring(key)))
    }
    if isKept { kept += line }
    kept.append(UInt8(ascii: "\n"))
  }
  return String(decoding: kept, as: UTF8.self)
}

/// Whether a line that begins so continues what stands above it, or is a comment or empty.
private func isContinuation(_ byte: UInt8) -> Bool {
  [" ", "#", "\r", "-"].contains { byte == UInt8(ascii: $0) }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}
