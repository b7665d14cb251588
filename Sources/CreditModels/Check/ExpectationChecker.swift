import CreditFindings

/// What an inline test expects.
extension ModelChecker {
  /// Reads `expect`.
  mutating func expectation(
    _ node: DocumentNode,
    scale: Scale?,
    judge: Judge?
  ) -> ModelTest.Expected? {
    guard
      let fields = reader.open(node, "expect", .expectation)
    else { return nil }
    defer { reader.close() }
    if fields.entries.isEmpty { reader.report(node.location, "the test expects nothing") }
    var expected = ModelTest.Expected()
    if let node = fields["score"], let text = reader.text(node, "'score'") {
      expected.score = exactNumber(
        text,
        "score",
        decimals: scale?.decimals ?? 0,
        limit: 1_000_000_000,
        at: node.location,
        &reader
      )
      if let score = expected.score, let range = scale?.range, !range.contains(score) {
        reader.report(node.location, "the score lies outside the scale's range")
      }
    }
    expected.band = name(fields, "band", among: scale.map { _ in bandNames })
    expected.state = name(
      fields,
      "state",
      among: scale.map { _ in distinct(producedStates.map(\.text)) }
    )
    expected.absence = reader.choice("absence", in: fields, of: Absence.self)
    expected.reason = reader.text("reason", in: fields)
    expected.points = expectedPoints(fields["points"], judge: judge)
    return expected
  }

  private mutating func name(_ fields: Fields, _ key: String, among names: [String]?) -> String? {
    guard let node = fields[key], let text = reader.text(node, "'\(key)'") else { return nil }
    if let names, !names.contains(text) {
      reader.reportUnknown(key, text, at: node.location, among: names)
    }
    return text
  }

  private mutating func expectedPoints(_ node: DocumentNode?, judge: Judge?) -> [String: Int64] {
    guard let node, let fields = reader.openNamed(node, "points", "'points'") else { return [:] }
    defer { reader.close() }
    guard let judge else { return [:] }
    let (names, decimals) = judge.parts
    var points: [String: Int64] = [:]
    for entry in fields.entries {
      if !names.contains(entry.key), !hasBrokenTable {
        reader.reportUnknown(
          "characteristic or entry",
          entry.key,
          at: entry.keyLocation,
          among: names
        )
      }
      guard let text = reader.text(entry.value, "'\(shortened(entry.key))'") else { continue }
      points[entry.key] = exactNumber(
        text,
        entry.key,
        decimals: decimals,
        limit: 1_000_000_000_000,
        at: entry.value.location,
        &reader
      )
    }
    return points
  }
}

extension Judge {
  /// Names of characteristics or codes of entries, and the decimals of their points.
  fileprivate var parts: (names: Set<String>, decimals: Int) {
    switch self {
    case .scorecard(let card): (Set(card.characteristics.map(\.name)), card.decimals)
    case .rating(let rating):
      if case .effects(let card) = rating.index {
        (Set(card.characteristics.map(\.name)), 6)
      } else {
        ([], 6)
      }
    case .ledger(let ledger): (Set(ledger.entries.map(\.code)), ledger.decimals)
    case .opinion, .lookup, .program: ([], 0)
    }
  }
}
