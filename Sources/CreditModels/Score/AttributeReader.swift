import CreditFindings
import CreditLanguage
import CreditPopulation

/// An attribute before weights: its points once, and where it stands.
struct WrittenAttribute {
  var label: String
  var match: Attribute.Match
  var points: Int64
  var location: Location
}

extension ModelChecker {
  /// Reads `points` or `effects`: value classes in their order.
  ///
  /// A ladder of `<` and `<=` reads in sequence, each starting where the one before ended; `N`,
  /// `A..B` and `A..` are absolute.
  mutating func attributes(
    _ node: DocumentNode,
    _ key: String,
    of value: TypedExpression?,
    decimals: Int
  ) -> [WrittenAttribute]? {
    guard let fields = reader.openNamed(node, key, "'\(key)'") else { return nil }
    defer { reader.close() }
    if fields.entries.isEmpty { reader.report(node.location, "'\(key)' is empty") }
    var attributes: [WrittenAttribute] = []
    var ladder = Ladder()
    let count = reader.findings.count
    for entry in fields.entries {
      let limit: Int64 = key == "effects" ? 1_000_000_000_000 : 1_000_000_000
      let points = number(entry.value, entry.key, decimals: decimals, limit: limit)
      let match = value.flatMap { self.match(entry, of: $0, ladder: &ladder) }
      guard let points, let match else { continue }
      attributes.append(
        WrittenAttribute(
          label: entry.key,
          match: match,
          points: points,
          location: entry.keyLocation
        )
      )
    }
    if let value, reader.findings.count == count {
      reader.report(
        AttributeCoverage(of: value, attributes: attributes, at: node.location).findings()
      )
    }
    return attributes
  }

  private mutating func match(
    _ entry: DocumentEntry,
    of value: TypedExpression,
    ladder: inout Ladder
  ) -> Attribute.Match? {
    switch entry.key {
    case "none": return Attribute.Match.none
    case "absent": return .absent
    case "else": return .otherwise
    default: break
    }
    switch value.unit {
    case .boolean: return truth(entry)
    case .category: return category(entry, of: value)
    default: return interval(entry, of: value, ladder: &ladder)
    }
  }

  private mutating func truth(_ entry: DocumentEntry) -> Attribute.Match? {
    switch entry.key {
    case "yes": return .interval(lower: 1, upper: 2)
    case "no": return .interval(lower: 0, upper: 1)
    default:
      reader.reportUnknown(
        "attribute",
        entry.key,
        at: entry.keyLocation,
        among: ["yes", "no", "none", "absent", "else"]
      )
      return nil
    }
  }

  private mutating func category(
    _ entry: DocumentEntry,
    of value: TypedExpression
  ) -> Attribute.Match? {
    if let options = value.options, !options.contains(entry.key) {
      reader.reportUnknown(
        "attribute",
        entry.key,
        at: entry.keyLocation,
        among: options + ["none", "absent", "else"]
      )
      return nil
    }
    return .categories([entry.key])
  }

  /// `< N`, `<= N`, `A..B`, `A..` or `N`.
  private mutating func interval(
    _ entry: DocumentEntry,
    of value: TypedExpression,
    ladder: inout Ladder
  ) -> Attribute.Match? {
    let key = entry.key
    if key.hasPrefix(">") {
      reader.report(
        entry.keyLocation,
        "an attribute cannot begin with '>'",
        advice: "write 'A..' for all values from A on, or a ladder of '<' with 'else'"
      )
      return nil
    }
    if key.hasPrefix("<") {
      let isClosed = key.hasPrefix("<=")
      guard let limit = limit(key.dropFirst(isClosed ? 2 : 1), entry, value) else { return nil }
      let upper = isClosed ? limit + 1 : limit
      return climb(&ladder, to: upper, entry, value)
    }
    let parts = key.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard let lower = limit(parts[0], entry, value) else { return nil }
    guard parts.count == 2 else { return absolute(lower, lower + 1, entry, &ladder) }
    if parts[1].isEmpty { return absolute(lower, nil, entry, &ladder) }
    guard let last = limit(parts[1], entry, value) else { return nil }
    if last < lower {
      reader.report(entry.keyLocation, "the attribute '\(shortened(key))' ends before it begins")
      return nil
    }
    return absolute(lower, last + 1, entry, &ladder)
  }

  private mutating func climb(
    _ ladder: inout Ladder,
    to upper: Int64,
    _ entry: DocumentEntry,
    _ value: TypedExpression
  ) -> Attribute.Match? {
    if let lower = ladder.next, upper <= lower || ladder.isAtEnd {
      reader.report(
        entry.keyLocation,
        "the attribute '\(shortened(entry.key))' is never reached",
        advice: "a ladder of '<' goes upward; the values below are taken above"
      )
      return nil
    }
    let lower = ladder.next
    ladder.next = upper
    return .interval(lower: lower, upper: upper)
  }

  private mutating func absolute(
    _ lower: Int64,
    _ upper: Int64?,
    _ entry: DocumentEntry,
    _ ladder: inout Ladder
  ) -> Attribute.Match? {
    ladder.next = upper ?? lower
    ladder.isAtEnd = upper == nil
    return .interval(lower: lower, upper: upper)
  }

  private mutating func limit(
    _ text: Substring,
    _ entry: DocumentEntry,
    _ value: TypedExpression
  ) -> Int64? {
    let trimmed = text.drop { $0 == " " }
    guard !trimmed.isEmpty else {
      reader.report(
        entry.keyLocation,
        "the attribute '\(shortened(entry.key))' has no number",
        advice: "write it as '< 12', '3', '1..5' or '5..'"
      )
      return nil
    }
    return literal(String(trimmed), as: value.unit, at: entry.keyLocation)
  }
}

/// How far the attributes read so far reach.
struct Ladder {
  /// Where the next rung starts; nil at the bottom.
  var next: Int64?
  /// Whether everything above is taken.
  var isAtEnd = false
}
