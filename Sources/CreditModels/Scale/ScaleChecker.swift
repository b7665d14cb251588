import CreditFindings
import CreditLanguage

/// A checked scale, with the PD floor of a rating as log odds of good in thousandths.
struct CheckedScale {
  var scale: Scale
  var ceiling: Int64?
}

/// The third stage of a document: how standings are said.
extension ModelChecker {
  /// The largest number of standings that a scale may tell apart.
  private static let mostNumbers: Int64 = 1 << 24

  /// Reads `scale`; nil if it cannot be understood.
  mutating func checkScale(_ node: DocumentNode?, judge: Judge?) -> CheckedScale? {
    guard let node,
      let fields = reader.open(node, "scale", .scale)
    else { return nil }
    defer { reader.close() }
    var scale = Scale(range: nil)
    scale.higherIsBetter = checkDirection(fields)
    scale.decimals = checkDecimals(fields, judge: judge)
    scale.statesProbability = paradigm == "rating"
    scale.order = reader.choice("order", in: fields, of: Scale.Order.self) ?? .score
    let ceiling = checkFloor(fields)
    scale.range = checkRange(fields, decimals: scale.decimals, ceiling: ceiling)
    scale.bands = checkBands(fields, scale: scale)
    checkStates(scale, fields)
    checkGrading(scale, fields)
    // Where bands are wrong, names are still judged by what is written.
    bandNames = distinct(scale.bands.map(\.name) + bandNames)
    scale.decision = checkDecision(fields["decision"], bands: bandNames)
    return CheckedScale(scale: scale, ceiling: ceiling)
  }

  /// The number of a rating is log odds of good, so higher is better whatever is written.
  private mutating func checkDirection(_ fields: Fields) -> Bool {
    enum Direction: String, CaseIterable {
      case higher = "higher-is-better"
      case lower = "lower-is-better"
    }
    let direction = reader.choice("direction", in: fields, of: Direction.self)
    if fields["direction"] == nil, paradigm != "opinion", paradigm != "rating" {
      reader.report(
        fields.location,
        "a scale needs the key 'direction'",
        advice: "write 'direction: higher-is-better' or 'direction: lower-is-better'"
      )
    }
    if paradigm == "rating", direction == .lower {
      reader.report(
        fields.location(of: "direction"),
        "the number of a rating is the log odds of being good, and higher is better",
        advice: "write 'direction: higher-is-better', or nothing"
      )
    }
    return direction != .lower
  }

  /// Three decimals for ratings; otherwise no more than the judge has.
  private mutating func checkDecimals(_ fields: Fields, judge: Judge?) -> Int {
    let decimals = reader.integer("decimals", in: fields, range: 0...6)
    guard paradigm != "rating" else {
      if let decimals, decimals != 3 {
        reader.report(
          fields.location(of: "decimals"),
          "a rating's number has 3 decimals",
          advice: "remove the key"
        )
      }
      return 3
    }
    let most: Int? =
      switch judge {
      case .scorecard(let card): card.decimals
      case .ledger(let ledger): ledger.decimals
      default: nil
      }
    if let most, let decimals, decimals > most {
      reader.report(
        fields.location(of: "decimals"),
        "the scale has more decimals than the \(paradigm), which has \(most)",
        advice: "write 'decimals: \(decimals)' in the \(paradigm)"
      )
    }
    return decimals ?? 0
  }

  private mutating func checkFloor(_ fields: Fields) -> Int64? {
    guard let node = fields["floor"] else { return nil }
    if paradigm != "rating" {
      reader.report(fields.location(of: "floor"), "only the scale of a rating has a 'floor'")
      return nil
    }
    return probability(node, "floor").flatMap { $0 < 1 ? logOdds(ofAtMost: $0) : nil }
  }

  /// A PD such as `0.05%`, as a share of 1.
  mutating func probability(_ node: DocumentNode, _ key: String) -> Double? {
    var found: Double?
    reader.scalarOrValue(node, key) { reader, node in
      guard let text = reader.text(node, "'\(key)'") else { return }
      reader.takeDown(text, at: node.location, key: key)
      let number = text.hasSuffix("%") ? DecimalText(trimmed(text.dropLast())) : nil
      if let number, number.mantissa > 0, number.double <= 100, number.decimals <= 8 {
        found = number.double / 100
      } else {
        reader.report(
          node.location,
          "'\(key)' must be a probability above 0% and up to 100%",
          advice: "write it as 0.05%"
        )
      }
    }
    return found
  }

  /// The numbers that can occur; log odds have a range of their own, opinions none.
  private mutating func checkRange(
    _ fields: Fields,
    decimals: Int,
    ceiling: Int64?
  ) -> ClosedRange<Int64>? {
    if paradigm == "rating" || paradigm == "opinion" {
      if fields["range"] != nil {
        reader.report(
          fields.location(of: "range"),
          "the scale of \(paradigm == "rating" ? "a rating" : "an opinion") has no 'range'",
          advice: "remove the key"
        )
      }
      return paradigm == "rating" ? logOddsRange(ceiling: ceiling) : nil
    }
    guard let node = fields["range"] else {
      reader.report(fields.location, "a scale needs the key 'range'", advice: "write [300, 850]")
      return nil
    }
    return writtenRange(node, decimals: decimals).flatMap { sized($0, fields, at: node.location) }
  }

  /// `[lowest, highest]` in the scale's decimals.
  private mutating func writtenRange(
    _ node: DocumentNode,
    decimals: Int
  ) -> ClosedRange<Int64>? {
    guard let items = node.items, items.count == 2 else {
      reader.report(
        node.location,
        "'range' must be a list of two numbers",
        advice: "write [300, 850]"
      )
      return nil
    }
    var limits: [Int64] = []
    for item in items {
      guard let text = reader.text(item, "'range'") else { continue }
      let limit = exactNumber(
        text,
        "range",
        decimals: decimals,
        limit: 1_000_000_000,
        at: item.location,
        &reader
      )
      if let limit { limits.append(limit) }
    }
    guard limits.count == 2 else { return nil }
    if limits[0] <= limits[1] { return limits[0]...limits[1] }
    reader.report(
      node.location,
      "'range' ends before it begins",
      advice: "write the lower limit first"
    )
    return nil
  }

  private mutating func sized(
    _ range: ClosedRange<Int64>,
    _ fields: Fields,
    at location: Location
  ) -> ClosedRange<Int64>? {
    let isByBand = fields["order"]?.text == Scale.Order.bandThenScore.rawValue
    let blocks = isByBand ? Int64(max(1, bandNames.count)) : 1
    let (count, overflow) = (range.upperBound - range.lowerBound + 1)
      .multipliedReportingOverflow(by: blocks)
    if !overflow, count <= Self.mostNumbers { return range }
    reader.report(
      location,
      "the scale tells more than \(Self.mostNumbers) standings apart",
      advice: "narrow 'range' or use fewer 'decimals'"
    )
    return nil
  }

  /// A direct grading needs an order by band.
  private mutating func checkGrading(_ scale: Scale, _ fields: Fields) {
    guard let gradedEntry, scale.order != .bandThenScore else { return }
    reader.report(
      gradedEntry,
      "a direct grading needs a scale that orders by band",
      advice:
        "write 'order: \"band, score\"' in the scale, or give the grading a number under 'grades'"
    )
  }

  private mutating func checkDecision(_ node: DocumentNode?, bands: [String]) -> Scale.Decision? {
    guard let node,
      let fields = reader.open(node, "decision", .decision)
    else { return nil }
    defer { reader.close() }
    let names = reader.texts("favourable", in: fields)
    for name in names where !bands.contains(name.text) {
      reader.reportUnknown("band", name.text, at: name.location, among: bands)
    }
    if let first = names.first {
      reader.takeDown(
        names.map(\.text).joined(separator: ", "),
        at: first.location,
        key: "favourable",
        needsRange: false
      )
    }
    let by = reader.currentEvidence.map { evidence in
      evidence.basis.isEmpty
        ? evidence.grade.rawValue : "\(evidence.grade.rawValue): \(evidence.basis)"
    }
    return Scale.Decision(favourable: names.map(\.text), by: by ?? "")
  }
}

/// A text without blanks at its ends.
func trimmed(_ text: Substring) -> String {
  var text = text.drop { $0 == " " }
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// The least log odds of good, in thousandths, at which PD is at most `p`: ceil(1000 ln((1-p)/p)).
///
/// A floor is turned into a ceiling by the same rule, so that a subject at the floor stands in the
/// band whose limit is the floor.
func logOdds(ofAtMost p: Double) -> Int64 {
  let exact = portableLogarithm((1 - p) / p) * 1000
  // ln 1 and other whole results must not be lifted by the last bit.
  return Int64((exact - 1e-9).rounded(.up))
}

/// What the number of a rating can be: PD from 2 in a billion to all but 2 in a billion.
func logOddsRange(ceiling: Int64?) -> ClosedRange<Int64> {
  -20_000...max(-20_000, min(ceiling ?? 20_000, 20_000))
}
