public import CreditFindings
public import CreditPopulation

/// Typed values under the keys of a mapping; what does not fit is a finding and nil.
extension DocumentReader {
  /// A text; numbers and dates are texts too.
  public mutating func text(_ key: String, in fields: Fields) -> String? {
    fields[key].flatMap { text($0, "'\(key)'") }
  }

  /// The text of a scalar.
  public mutating func text(_ node: DocumentNode, _ what: String) -> String? {
    if let text = node.text { return text }
    report(node.location, "\(what) must be a text, not \(node.shape)")
    return nil
  }

  /// `true` or `false`.
  public mutating func boolean(_ key: String, in fields: Fields) -> Bool? {
    guard let node = fields[key] else { return nil }
    if let value = node.boolean { return value }
    report(node.location, "'\(key)' must be true or false")
    return nil
  }

  /// A date `YYYY-MM-DD` within the range of days.
  public mutating func day(_ key: String, in fields: Fields) -> Day? {
    fields[key].flatMap { day($0, "'\(key)'") }
  }

  /// A date of a scalar.
  public mutating func day(_ node: DocumentNode, _ what: String) -> Day? {
    if let text = node.text, let day = Day(text), Day.range.contains(day.number) { return day }
    report(
      node.location,
      "\(what) must be a date between 1600 and 2399",
      advice: "write it as 2026-03-17"
    )
    return nil
  }

  /// A whole number in a range.
  public mutating func integer(
    _ key: String,
    in fields: Fields,
    range: ClosedRange<Int>
  ) -> Int? {
    guard let node = fields[key] else { return nil }
    if let text = node.plainText, let value = Int(text), range.contains(value) { return value }
    report(
      node.location,
      "'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound)"
    )
    return nil
  }

  /// One of the names of an enumeration.
  public mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String,
    in fields: Fields,
    of type: Choice.Type = Choice.self
  ) -> Choice? {
    fields[key].flatMap { choice($0, key, of: type) }
  }

  /// One of the names of an enumeration.
  public mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ node: DocumentNode,
    _ what: String,
    of type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = text(node, "'\(what)'") else { return nil }
    if let value = Choice(rawValue: text) { return value }
    reportUnknown(value: text, of: what, at: node.location, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// Reports a value of a key that is not one of those allowed.
  public mutating func reportUnknown(
    value: String,
    of key: String,
    at location: Location,
    among values: some Sequence<String>
  ) {
    let advice =
      value.utf8.count > 100
      ? "the name is far too long" : adviceForUnknownName(value, among: values)
    report(location, "'\(key)' cannot be '\(shortened(value))'", advice: advice)
  }

  /// The values of a list.
  public mutating func items(_ key: String, in fields: Fields) -> [DocumentNode] {
    guard let node = fields[key] else { return [] }
    if let items = node.items { return items }
    report(node.location, "'\(key)' must be a list, not \(node.shape)")
    return []
  }

  /// Texts: one, or a list of them.
  public mutating func texts(_ key: String, in fields: Fields) -> [LocatedText] {
    fields[key].map { texts($0, "'\(key)'") } ?? []
  }

  /// Texts: one, or a list of them.
  public mutating func texts(_ node: DocumentNode, _ what: String) -> [LocatedText] {
    guard let items = node.items else {
      return text(node, what).map { [LocatedText($0, at: node.location)] } ?? []
    }
    if items.isEmpty { report(node.location, "\(what) is an empty list") }
    return items.compactMap { item in
      text(item, "an item of \(what)").map { LocatedText($0, at: item.location) }
    }
  }
}
