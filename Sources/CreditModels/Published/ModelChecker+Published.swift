import CreditFindings
import CreditPopulation

/// What was published about the results of the real system. No scorer reads it.
extension ModelChecker {
  /// Reads `published`.
  mutating func checkPublished(_ node: DocumentNode?, scale: Scale?) -> [PublishedTarget] {
    guard let node else { return [] }
    guard let items = node.items else {
      reader.report(node.location, "'published' must be a list, not \(node.shape)")
      return []
    }
    var seen: Set<PublishedTarget> = []
    return items.compactMap { item in
      guard let target = target(item, scale: scale) else { return nil }
      if !seen.insert(target).inserted {
        reader.report(item.location, "this published result is listed twice")
      }
      return target
    }
  }

  private static let measureKeys = ["band", "scores", "statistic"]

  private mutating func target(_ node: DocumentNode, scale: Scale?) -> PublishedTarget? {
    guard
      let fields = reader.open(node, "published", .published)
    else { return nil }
    defer { reader.close() }
    let (grade, source) = targetEvidence(at: node.location)
    let subjects = targetSubjects(fields)
    let population = reader.text("population", in: fields)
    let year = reader.integer("year", in: fields, range: 1900...2399)
    let note = reader.text("note", in: fields)
    let explanation = reader.text("explanation", in: fields)
    guard let measure = measure(fields, scale: scale),
      let (value, text) = targetValue(fields, measure, scale: scale),
      let subjects, let population, let note, let source
    else { return nil }
    return PublishedTarget(
      measure: measure,
      value: value,
      text: text,
      subjects: subjects,
      population: population,
      year: year,
      grade: grade,
      source: source,
      note: note,
      explanation: explanation
    )
  }

  /// Grade and source, which the reader took down when the mapping was opened.
  private mutating func targetEvidence(at place: Location) -> (EvidenceGrade, String?) {
    let frame = reader.frames.last
    if frame?.grade == .assumed {
      reader.report(
        place,
        "a published result cannot be assumed",
        advice: "write 'evidence: published' or 'published copy', or leave the result out"
      )
    }
    if frame?.hasSource != true {
      reader.report(
        place,
        "a published result needs the key 'source'",
        advice: "add 'source: KEY', a key of 'sources'"
      )
    }
    return (frame?.grade ?? .published, frame?.source)
  }

  /// Of whom: by default the model's first kind of subjects.
  private mutating func targetSubjects(_ fields: Fields) -> SubjectKind? {
    guard let node = fields["of"] else { return subjects.first }
    guard let text = reader.text(node, "'of'") else { return nil }
    let names = subjects.map(\.plural)
    if let kind = subjects.first(where: { $0.plural == text }) { return kind }
    reader.reportUnknown(value: text, of: "of", at: node.location, among: names)
    return nil
  }
}

/// What is compared, and the value.
extension ModelChecker {
  private mutating func measure(_ fields: Fields, scale: Scale?) -> PublishedTarget.Measure? {
    let written = Self.measureKeys.filter { fields[$0] != nil }
    guard written.count == 1 else {
      reader.report(
        fields.location,
        written.isEmpty
          ? "a published result says nothing of the model"
          : "a published result has '\(written.joined(separator: "' and '"))'",
        advice: "write one of 'band', 'scores' and 'statistic'"
      )
      return nil
    }
    if written[0] != "statistic" {
      for key in ["with", "at_least"] where fields[key] != nil {
        reader.report(fields.location(of: key), "'\(key)' belongs to a 'statistic'")
      }
    }
    switch written[0] {
    case "band": return bands(fields)
    case "scores": return scores(fields, scale: scale)
    default: return statistic(fields, scale: scale)
    }
  }

  private mutating func bands(_ fields: Fields) -> PublishedTarget.Measure? {
    let names = reader.texts("band", in: fields)
    var isSound = !names.isEmpty
    for name in names where !bandNames.contains(name.text) {
      reader.reportUnknown("band", name.text, at: name.location, among: bandNames)
      isSound = false
    }
    return isSound ? .bands(names.map(\.text)) : nil
  }

  /// Numbers `300..499`, `800..` or `..499`, within the scale.
  private mutating func scores(_ fields: Fields, scale: Scale?) -> PublishedTarget.Measure? {
    guard let node = fields["scores"], let scale, let text = reader.text(node, "'scores'") else {
      return nil
    }
    guard let range = scale.range, !scale.statesProbability else {
      reader.report(node.location, "the scale states no numbers", advice: "name a 'band' instead")
      return nil
    }
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    let limits = parts.map { part in
      part.isEmpty ? nil : DecimalText(String(part))?.scaled(to: scale.decimals)
    }
    let isReadable = zip(parts, limits).allSatisfy { $0.isEmpty || $1 != nil }
    guard parts.count == 2, isReadable else {
      reader.report(node.location, "'scores' must be two limits", advice: "write 300..499 or 800..")
      return nil
    }
    let (low, high) = (limits[0] ?? range.lowerBound, limits[1] ?? range.upperBound)
    guard low <= high, range.contains(low), range.contains(high) else {
      reader.report(node.location, "the scores \(shortened(text)) do not lie in the scale's range")
      return nil
    }
    return .scores(low...high)
  }

  private mutating func statistic(_ fields: Fields, scale: Scale?) -> PublishedTarget.Measure? {
    guard let node = fields["statistic"], let text = reader.text(node, "'statistic'") else {
      return nil
    }
    let others = otherModels(fields)
    if let statistic = PublishedTarget.Location(rawValue: text) {
      guard isStated(scale, at: node.location), expects(others, count: 0...0, fields) else {
        return nil
      }
      return .location(statistic)
    }
    if let statistic = PublishedTarget.Agreement(rawValue: text) {
      guard expects(others, count: 1...1, fields), let other = others.first else { return nil }
      return .agreement(statistic, with: other)
    }
    guard let spread = spread(text, fields) else { return nil }
    guard isStated(scale, at: node.location), expects(others, count: 1...20, fields) else {
      return nil
    }
    return .spread(spread, with: others)
  }

  private mutating func spread(_ text: String, _ fields: Fields) -> PublishedTarget.Spread? {
    let names = ["mean_range", "median_range", "range_share"]
    if text != names[2], fields["at_least"] != nil {
      reader.report(fields.location(of: "at_least"), "'at_least' belongs to 'range_share'")
    }
    switch text {
    case names[0]: return .mean
    case names[1]: return .median
    case names[2]:
      guard fields["at_least"] != nil else {
        reader.report(fields.location, "'range_share' needs the key 'at_least'")
        return nil
      }
      return reader.integer("at_least", in: fields, range: 1...1_000_000).map {
        .atLeast(Int64($0))
      }
    default:
      let known =
        PublishedTarget.Location.allCases.map(\.rawValue)
        + PublishedTarget.Agreement.allCases.map(\.rawValue) + names
      reader.reportUnknown(
        value: text,
        of: "statistic",
        at: fields.location(of: "statistic"),
        among: known
      )
      return nil
    }
  }

  /// Models by id, with or without edition; unknown ones are findings.
  private mutating func otherModels(_ fields: Fields) -> [String] {
    reader.texts("with", in: fields).map { name in
      if !surroundings.modelNames.contains(name.text) {
        reader.reportUnknown(
          "model",
          name.text,
          at: name.location,
          among: surroundings.modelNames
        )
      }
      return name.text
    }
  }

  private mutating func isStated(_ scale: Scale?, at place: Location) -> Bool {
    guard let scale else { return false }
    if scale.range != nil, !scale.statesProbability { return true }
    reader.report(place, "the scale states no numbers", advice: "name a 'band' instead")
    return false
  }

  private mutating func expects(
    _ others: [String],
    count: ClosedRange<Int>,
    _ fields: Fields
  ) -> Bool {
    guard !count.contains(others.count) else { return true }
    reader.report(
      fields.location(of: "with"),
      count.upperBound == 0
        ? "'with' belongs to statistics of several models"
        : "this statistic needs \(count.upperBound == 1 ? "one other model" : "other models")",
      advice: count.upperBound == 0 ? "leave it out" : "write 'with: ID'"
    )
    return false
  }

  /// The value: of bands and scores under `share`, of a statistic under `value`.
  private mutating func targetValue(
    _ fields: Fields,
    _ measure: PublishedTarget.Measure,
    scale: Scale?
  ) -> (ClosedRange<Double>, String)? {
    var key = "value"
    switch measure {
    case .bands, .scores: key = "share"
    default: break
    }
    let other = key == "value" ? "share" : "value"
    if fields[other] != nil {
      reader.report(fields.location(of: other), "write '\(key)' instead of '\(other)'")
    }
    guard let node = fields[key] else {
      if fields[other] == nil {
        reader.report(fields.location, "a published result needs the key '\(key)'")
      }
      return nil
    }
    guard let text = reader.text(node, "'\(key)'") else { return nil }
    let isShare = measure.isShare
    guard let range = publishedRange(text, isShare: isShare) else {
      reader.report(
        node.location,
        "'\(key)' must be \(isShare ? "a share from 0% to 100%" : "a number"), or two with '..'",
        advice: isShare ? "write 12.6% or 73%..80%" : "write 715 or 0.90..1"
      )
      return nil
    }
    checkPublished(range, measure, scale, at: node.location)
    return (range, text)
  }

  /// A mean that the scale cannot have is a slip of the pen.
  private mutating func checkPublished(
    _ value: ClosedRange<Double>,
    _ measure: PublishedTarget.Measure,
    _ scale: Scale?,
    at place: Location
  ) {
    guard case .location = measure, let scale, let range = scale.range else { return }
    let unit = Double(powerOfTen(scale.decimals))
    let (low, high) = (Double(range.lowerBound) / unit, Double(range.upperBound) / unit)
    if value.lowerBound < low || value.upperBound > high {
      reader.report(place, "the published value does not lie in the scale's range")
    }
  }
}

/// `12.6%`, `73%..80%`, `715` or `0.90..1`; nil for anything else.
private func publishedRange(_ text: String, isShare: Bool) -> ClosedRange<Double>? {
  let parts = text.split(separator: "..", omittingEmptySubsequences: false)
  guard parts.count <= 2 else { return nil }
  let values = parts.map { part -> Double? in
    guard isShare else { return DecimalText(String(part))?.double }
    guard part.hasSuffix("%"), let number = DecimalText(String(part.dropLast())),
      (0...100).contains(number.double), number.decimals <= 12
    else { return nil }
    return Double(number.mantissa) / Double(powerOfTen(number.decimals + 2))
  }
  guard let low = values.first ?? nil, let high = values.last ?? nil, low <= high else {
    return nil
  }
  return low...high
}
