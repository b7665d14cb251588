import CreditFindings

/// What the numbers rest on.
extension ModelChecker {
  /// The sources by key.
  mutating func checkSources(_ node: DocumentNode?) -> [Source] {
    guard let node,
      let fields = reader.openNamed(node, "sources", "'sources'", own: EvidenceFrame.keys)
    else { return [] }
    defer { reader.close() }
    return fields.entries.compactMap { entry in
      if entry.key.isEmpty || entry.key.contains(where: \.isWhitespace) {
        reader.report(
          entry.keyLocation,
          "'\(shortened(entry.key))' cannot be the key of a source",
          advice: "use a word without blanks, such as creemers2018"
        )
      }
      let what = "the source '\(shortened(entry.key))'"
      guard
        let source = reader.open(
          entry.value,
          entry.key,
          .source,
          what: what
        )
      else { return nil }
      defer { reader.close() }
      return Source(
        key: entry.key,
        title: reader.text("title", in: source) ?? "",
        url: reader.text("url", in: source)
      )
    }
  }

  /// Sources of the document itself that nothing names are warnings; what was taken over from
  /// another document may have been replaced.
  mutating func reportUnused(_ sources: [Source], _ node: DocumentNode?) {
    for entry in node?.entries ?? []
    where !reader.usedSources.contains(entry.key) && entry.keyLocation.file == document.path {
      reader.report(
        entry.keyLocation,
        "nothing rests on the source '\(shortened(entry.key))'",
        advice: "remove it, or name it where it is used",
        severity: .warning
      )
    }
  }

  /// How the numbers of the document spread over the grades.
  var evidenceShares: [EvidenceGrade: Double] {
    let numbers = reader.numbers
    guard !numbers.isEmpty else { return [:] }
    let counts = Dictionary(grouping: numbers, by: \.grade).mapValues(\.count)
    return counts.mapValues { Double($0) / Double(numbers.count) }
  }
}
