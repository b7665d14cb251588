import CreditFindings

/// Reason codes in words.
extension ModelChecker {
  /// `reasons`: the text of each code, in the order of the document; nil where it is not written.
  mutating func reasonCodes(_ node: DocumentNode?) -> [ReasonCode]? {
    guard let node,
      let fields = reader.openNamed(node, "reasons", "'reasons'", own: EvidenceFrame.keys)
    else { return nil }
    defer { reader.close() }
    return fields.entries.map { entry in
      ReasonCode(
        code: entry.key,
        text: reader.text(entry.value, "the reason '\(shortened(entry.key))'") ?? ""
      )
    }
  }

  /// The code of a characteristic is one of those that the document puts in words, if it does.
  mutating func checkReason(_ node: DocumentNode?, among reasons: [ReasonCode]?) {
    guard let node, let code = node.text, let reasons else { return }
    guard !reasons.contains(where: { $0.code == code }) else { return }
    reader.reportUnknown("reason code", code, at: node.location, among: reasons.map(\.code))
  }
}
