import CreditFindings
import CreditPopulation

/// Reads values out of a document and collects what is wrong with them.
struct NodeReader {
  /// What was found so far.
  var findings: [Finding] = []

  mutating func report(_ location: Location, _ message: String, _ advice: String? = nil) {
    findings.append(Finding(location, message, advice: advice))
  }

  /// Reports the keys of a mapping that are not among the allowed ones.
  mutating func check(_ node: DocumentNode, allows keys: [String], of what: String) {
    for entry in node.entries ?? [] where !keys.contains(entry.key) {
      report(
        entry.keyLocation,
        "unknown key '\(entry.key)' in \(what)",
        adviceForUnknownName(entry.key, among: keys)
      )
    }
  }

  /// The text of a key; nil if there is none.
  mutating func text(_ node: DocumentNode, _ key: String) -> String? {
    located(node, key)?.value
  }

  /// The text of a key with its place.
  mutating func located(_ node: DocumentNode, _ key: String) -> Located<String>? {
    guard let value = node[key], !value.isNull else { return nil }
    guard let text = value.text else {
      report(value.location, "'\(key)' must be a text, not \(value.shape)")
      return nil
    }
    return Located(text, value.location)
  }

  /// The text of a key that must be there.
  mutating func required(_ node: DocumentNode, _ key: String, of what: String) -> String? {
    if let text = text(node, key) { return text }
    if node[key]?.text == nil, node[key]?.isNull ?? true {
      report(node.location, "\(what) has no '\(key)'", "add \"\(key)\"")
    }
    return nil
  }

  /// The date of a key.
  mutating func day(_ node: DocumentNode, _ key: String) -> Located<Day>? {
    guard let text = located(node, key) else { return nil }
    guard let day = Day(text.value), Day.range.contains(day.number) else {
      report(text.location, "'\(key)' is not a date", "write YYYY-MM-DD, from 1600 to 2399")
      return nil
    }
    return Located(day, text.location)
  }

  /// The whole number of a key.
  mutating func integer(_ node: DocumentNode, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = located(node, key) else { return nil }
    guard let number = Int(text.value), range.contains(number) else {
      report(
        text.location,
        "'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
      return nil
    }
    return number
  }

  /// The truth value of a key.
  mutating func boolean(_ node: DocumentNode, _ key: String) -> Bool? {
    guard let value = node[key], !value.isNull else { return nil }
    if let boolean = value.boolean { return boolean }
    report(value.location, "'\(key)' must be true or false")
    return nil
  }

  /// The decimal number of a key.
  mutating func decimal(_ node: DocumentNode, _ key: String) -> Decimal? {
    guard var text = located(node, key) else { return nil }
    let number = text.value.withUTF8 { NumberFormat().decimal($0) }
    if number == nil { report(text.location, "'\(key)' is not a decimal number") }
    return number
  }

  /// One of a few words.
  mutating func word(_ node: DocumentNode, _ key: String, of words: [String]) -> String? {
    guard let text = located(node, key) else { return nil }
    if words.contains(text.value) { return text.value }
    report(
      text.location,
      "'\(key)' cannot be '\(text.value)'",
      adviceForUnknownName(text.value, among: words)
    )
    return nil
  }

  /// The one ASCII character of a key, as a byte.
  mutating func byte(_ node: DocumentNode, _ key: String) -> UInt8? {
    guard let text = located(node, key) else { return nil }
    if text.value.utf8.count == 1, let byte = text.value.utf8.first, byte < 0x80 { return byte }
    report(text.location, "'\(key)' must be one ASCII character")
    return nil
  }

  /// The texts of a list.
  mutating func texts(_ node: DocumentNode, _ key: String) -> [String]? {
    guard let value = node[key], !value.isNull else { return nil }
    guard let items = value.items else {
      report(value.location, "'\(key)' must be a list of texts, not \(value.shape)")
      return nil
    }
    return items.compactMap { item in
      if case .scalar(let text, _) = item.content { return text }
      report(item.location, "'\(key)' must be a list of texts")
      return nil
    }
  }

  /// The entries of a mapping.
  mutating func entries(_ node: DocumentNode, _ key: String) -> [DocumentEntry] {
    guard let value = node[key], !value.isNull else { return [] }
    if let entries = value.entries { return entries }
    report(value.location, "'\(key)' must be a mapping, not \(value.shape)")
    return []
  }

  /// The values of a list.
  mutating func items(_ node: DocumentNode, _ key: String) -> [DocumentNode] {
    guard let value = node[key], !value.isNull else { return [] }
    if let items = value.items { return items }
    report(value.location, "'\(key)' must be a list, not \(value.shape)")
    return []
  }

  /// Whether a value is a mapping; reports it if not.
  mutating func isMapping(_ node: DocumentNode, _ what: String) -> Bool {
    if node.entries != nil { return true }
    report(node.location, "\(what) must be a mapping, not \(node.shape)")
    return false
  }
}
