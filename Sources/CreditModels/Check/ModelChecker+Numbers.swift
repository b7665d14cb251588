import CreditFindings

/// Numbers of the document that carry evidence.
extension ModelChecker {
  /// A decimal number in units of 10 to the minus `decimals`, short or long, with its evidence.
  ///
  /// - Parameters:
  ///   - node: the number.
  ///   - key: the key it stands under.
  ///   - decimals: decimals it may have.
  ///   - limit: the largest size, in the same units.
  /// - Returns: The number; nil if it is a finding.
  mutating func number(
    _ node: DocumentNode,
    _ key: String,
    decimals: Int,
    limit: Int64 = 1_000_000_000
  ) -> Int64? {
    var value: Int64?
    reader.scalarOrValue(node, key) { reader, node in
      guard let text = reader.text(node, "'\(key)'") else { return }
      reader.takeDown(text, at: node.location, key: key)
      value = exactNumber(text, key, decimals: decimals, limit: limit, at: node.location, &reader)
    }
    return value
  }
}

/// A decimal text in units of 10 to the minus `decimals`; what does not fit is a finding.
func exactNumber(
  _ text: String,
  _ key: String,
  decimals: Int,
  limit: Int64,
  at location: Location,
  _ reader: inout DocumentReader
) -> Int64? {
  guard let decimal = DecimalText(text) else {
    reader.report(
      location,
      "'\(shortened(key))' must be a number, not '\(shortened(text))'",
      advice: "write it as -50 or 12.5"
    )
    return nil
  }
  guard let value = decimal.scaled(to: decimals) else {
    reader.report(
      location,
      "\(text) has more decimals than the \(decimals) that are counted here",
      advice: "round it, or raise 'decimals'"
    )
    return nil
  }
  if value.magnitude > limit.magnitude {
    reader.report(location, "\(text) is too large")
    return nil
  }
  return value
}
