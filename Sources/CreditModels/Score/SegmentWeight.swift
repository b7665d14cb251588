import CreditFindings

/// An exact share of points that counts in a segment.
struct SegmentWeight: Hashable, Sendable {
  static let whole = SegmentWeight(numerator: 1, denominator: 1)

  let numerator: Int64
  let denominator: Int64

  private init(numerator: Int64, denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads `1/2`, `0.5` or `50%`; nil for anything else and for parts above a million.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let top = Int64(parts[0]), let bottom = Int64(parts[1]) {
      self.init(numerator: top, denominator: bottom)
    } else if text.hasSuffix("%"), let decimal = DecimalText(String(text.dropLast())),
      decimal.decimals <= 4
    {
      self.init(
        numerator: decimal.mantissa,
        denominator: powerOfTen(decimal.decimals) * 100
      )
    } else if let decimal = DecimalText(text), decimal.decimals <= 6 {
      self.init(numerator: decimal.mantissa, denominator: powerOfTen(decimal.decimals))
    } else {
      return nil
    }
    guard (1...1_000_000).contains(denominator), (-1_000_000...1_000_000).contains(numerator) else {
      return nil
    }
  }

  /// The points that count, truncated toward zero.
  func applied(to points: Int64) -> Int64 { points * numerator / denominator }
}

extension ModelChecker {
  /// `weight`: one for all segments, or by segment; 1 where none is written.
  mutating func weights(_ node: DocumentNode?, segments: [String]) -> [SegmentWeight] {
    guard let node else { return segments.map { _ in .whole } }
    guard node.entries != nil, node["value"] == nil else {
      let weight = weight(node, "weight")
      return segments.map { _ in weight }
    }
    guard let fields = reader.open(node, "weight", "'weight'", keys: segments + ["else"]) else {
      return segments.map { _ in .whole }
    }
    defer { reader.close() }
    var found: [String: SegmentWeight] = [:]
    for entry in fields.entries { found[entry.key] = weight(entry.value, entry.key) }
    return segments.map { found[$0] ?? found["else"] ?? .whole }
  }

  private mutating func weight(_ node: DocumentNode, _ key: String) -> SegmentWeight {
    var weight: SegmentWeight?
    reader.scalarOrValue(node, key) { reader, node in
      guard let text = reader.text(node, "'\(key)'") else { return }
      reader.takeDown(text, at: node.location, key: key)
      weight = SegmentWeight(text)
      if weight == nil {
        reader.report(node.location, "a weight must be a share", advice: "write 1/2 or 0.5")
      }
    }
    return weight ?? .whole
  }
}
