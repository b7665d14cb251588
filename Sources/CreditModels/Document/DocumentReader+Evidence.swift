public import CreditFindings

/// Evidence: what mappings state, and what the numbers inside inherit.
extension DocumentReader {
  /// Takes down a number with the evidence that the open mappings give it.
  ///
  /// - Parameters:
  ///   - text: the number as written.
  ///   - location: where it stands.
  ///   - key: the key it stands under, for the path.
  ///   - needsRange: whether an assumption about it must carry a range.
  public mutating func takeDown(
    _ text: String,
    at location: Location,
    key: String = "",
    needsRange: Bool = true
  ) {
    guard sourceKeys != nil, !frames.isEmpty else { return }
    let number = LocatedText(text, at: location)
    guard let depth = frames.lastIndex(where: { $0.grade != nil }), let grade = frames[depth].grade
    else {
      frames[frames.count - 1].bare.append(number)
      return
    }
    let range = grade == .assumed ? frames.last { $0.range != nil }?.range : nil
    if grade == .assumed, needsRange {
      if let range {
        check(number, isWithin: range)
      } else {
        frames[frames.count - 1].unranged.append(number)
      }
    }
    numbers.append(
      EvidencedNumber(
        location: location,
        path: key.isEmpty ? path : "\(path).\(key)",
        text: text,
        grade: grade,
        basis: basis(of: grade, statedAt: depth),
        range: range?.texts
      )
    )
  }

  /// Takes down the numbers of an expression, which inherit evidence but may do without.
  ///
  /// A range in limits is about the mapping's own number, not about those.
  public mutating func takeDownLiterals(of expression: String, at location: Location, key: String) {
    guard sourceKeys != nil, let depth = frames.lastIndex(where: { $0.grade != nil }),
      let grade = frames[depth].grade
    else { return }
    var range: [String]?
    if grade == .assumed,
      case .relative(let share)? = frames.last(where: { $0.range != nil })?.range
    {
      range = [share]
    }
    let basis = basis(of: grade, statedAt: depth)
    for literal in literals(in: expression) {
      numbers.append(
        EvidencedNumber(
          location: location,
          path: "\(path).\(key)",
          text: literal,
          grade: grade,
          basis: basis,
          range: range
        )
      )
    }
  }

  /// The number under a key, short or long: `-50`, or `{ value: -50, evidence: …, source: … }`.
  ///
  /// The mapping of a long number is open while `body` runs.
  public mutating func scalarOrValue(
    _ node: DocumentNode,
    _ key: String,
    _ body: (inout DocumentReader, DocumentNode) -> Void
  ) {
    guard node.entries != nil else { return body(&self, node) }
    guard
      let fields = open(node, "", .long, what: "'\(key)'")
    else { return }
    if let value = fields["value"] { body(&self, value) }
    close()
  }

  /// The grade and the basis that a number here would have; nil without evidence.
  public var currentEvidence: (grade: EvidenceGrade, basis: String)? {
    guard let depth = frames.lastIndex(where: { $0.grade != nil }), let grade = frames[depth].grade
    else { return nil }
    return (grade, basis(of: grade, statedAt: depth))
  }

  /// Of an assumption the reason; otherwise the source, which an outer mapping may state.
  private func basis(of grade: EvidenceGrade, statedAt depth: Int) -> String {
    let inside = frames[depth...].last { $0.source != nil }?.source
    if grade == .assumed { return frames.last { $0.reason != nil }?.reason ?? inside ?? "" }
    let source = inside ?? frames.last { $0.source != nil }?.source
    return source ?? frames[depth...].last { $0.reason != nil }?.reason ?? ""
  }

  /// Reads one of the four keys.
  mutating func read(_ entry: DocumentEntry, into frame: inout EvidenceFrame) {
    switch entry.key {
    case "evidence": frame.grade = choice(entry.value, "evidence", of: EvidenceGrade.self)
    case "source": frame.source = source(entry.value)
    case "reason": frame.reason = text(entry.value, "'reason'")
    default: frame.range = evidenceRange(entry.value) ?? .unreadable
    }
    if entry.key == "source" { frame.hasSource = true }
    if entry.key == "evidence", frame.grade != .assumed {
      frame.needsSource = entry.value.location
    }
  }

  /// A key of `sources`, with or without an article after a blank: `wendeng2020 art. 18(4)`.
  public mutating func source(_ node: DocumentNode) -> String? {
    guard let text = text(node, "'source'"), let keys = sourceKeys else { return nil }
    let first = text.split(separator: " ").first.map(String.init) ?? text
    guard let key = [text, first].first(where: keys.contains) else {
      reportUnknown("source", first, at: node.location, among: keys)
      return nil
    }
    usedSources.insert(key)
    return text
  }

  private mutating func evidenceRange(_ node: DocumentNode) -> EvidenceRange? {
    let advice = "write [600, 700] or 20%"
    if let items = node.items {
      let texts = items.compactMap(\.text)
      guard items.count == 2, texts.count == 2 else {
        report(node.location, "'range' must have two limits", advice: advice)
        return nil
      }
      return .limits(texts[0], texts[1])
    }
    if let parts = node.text?.split(separator: "..", omittingEmptySubsequences: false),
      parts.count == 2
    {
      return .limits(String(parts[0]), String(parts[1]))
    }
    guard let text = node.text, text.hasSuffix("%"),
      let share = DecimalText(String(text.dropLast())), share.mantissa > 0
    else {
      report(node.location, "'range' must be two limits or a share", advice: advice)
      return nil
    }
    return .relative(text)
  }

  /// Limits are compared where they and the number are written with the same unit.
  private mutating func check(_ number: LocatedText, isWithin range: EvidenceRange) {
    guard case .limits(let lower, let upper) = range,
      let value = Quantity(number.text), let low = Quantity(lower), let high = Quantity(upper),
      value.unit == low.unit, value.unit == high.unit
    else { return }
    if high < low {
      report(number.location, "the range [\(lower), \(upper)] of this number is empty")
    } else if value < low || high < value {
      report(
        number.location,
        "the number \(number.text) lies outside its range [\(lower), \(upper)]"
      )
    }
  }

  /// Published and derived numbers rest on something: checked when the mapping is opened.
  mutating func checkSource(of frame: EvidenceFrame) {
    guard let place = frame.needsSource, let grade = frame.grade else { return }
    let isBased = frame.hasSource || frames.contains { $0.source != nil }
    if isBased || (grade == .derived && frame.reason != nil) { return }
    report(
      place,
      "evidence '\(grade.rawValue)' names no source",
      advice: "add 'source: KEY', a key of 'sources'"
    )
  }

  /// What a closed mapping leaves to say.
  mutating func report(_ frame: EvidenceFrame) {
    if let first = frame.bare.first {
      report(
        first.location,
        "\(counted(frame.bare, "has", "have")) no evidence",
        advice: "add 'evidence: published' and 'source: …' here or to a mapping around it"
      )
    }
    if let first = frame.unranged.first {
      report(
        first.location,
        "\(counted(frame.unranged, "is assumed and has", "are assumed and have")) no range",
        advice: "add 'range: [low, high]' or 'range: 20%'"
      )
    }
  }
}

/// `the number 24 has`, `the number 24 and 3 others beside it have`.
private func counted(_ numbers: [LocatedText], _ one: String, _ many: String) -> String {
  let first = "the number \(shortened(numbers[0].text))"
  switch numbers.count {
  case 1: return "\(first) \(one)"
  case 2: return "\(first) and another beside it \(many)"
  default: return "\(first) and \(numbers.count - 1) others beside it \(many)"
  }
}
