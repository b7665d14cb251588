import CreditFindings
import CreditLanguage
import CreditPopulation

/// Scorecards, and ratings that are built like one.
extension ModelChecker {
  /// Reads `scorecard`.
  mutating func checkScorecard(_ node: DocumentNode) -> Scorecard? {
    guard
      let fields = reader.open(node, "scorecard", .scorecard)
    else { return nil }
    defer { reader.close() }
    let decimals = reader.integer("decimals", in: fields, range: 0...6) ?? 0
    return card(fields, start: "start", points: "points", decimals: decimals)
  }

  /// Reads `rating`: an index, or an intercept with effects.
  mutating func checkRating(_ node: DocumentNode) -> Rating? {
    guard
      let fields = reader.open(node, "rating", .rating)
    else { return nil }
    defer { reader.close() }
    let effects = ["intercept", "segments", "characteristics", "reasons"]
    if fields["index"] != nil {
      for key in effects where fields[key] != nil {
        reader.report(
          fields.location(of: key),
          "a rating with an 'index' has no '\(key)'",
          advice: "remove one of them"
        )
      }
      guard let node = fields["index"],
        let index = longExpression(node, "index", in: scope(.subject), expecting: .logOdds)
      else { return nil }
      noteJudged(index.expression, at: fields.location(of: "index"))
      return Rating(index: .logOdds(index), ceiling: nil)
    }
    for key in ["intercept", "characteristics"] where fields[key] == nil {
      reader.report(node.location, "a rating needs the key '\(key)' or an 'index'")
    }
    return card(fields, start: "intercept", points: "effects", decimals: 6).map {
      Rating(index: .effects($0), ceiling: nil)
    }
  }

  private mutating func card(
    _ fields: Fields,
    start: String,
    points: String,
    decimals: Int
  ) -> Scorecard? {
    let parts = segments(fields)
    let names = parts.map(\.name)
    let starts = fields[start].flatMap { perSegment($0, start, names: names, decimals: decimals) }
    let reasons = reasonCodes(fields["reasons"])
    var characteristics: [Characteristic] = []
    if let node = fields["characteristics"],
      let named = reader.openNamed(node, "characteristics", "'characteristics'")
    {
      if named.entries.isEmpty { reader.report(node.location, "there are no characteristics") }
      for entry in named.entries {
        let found = characteristic(entry, points: points, decimals: decimals, segments: names)
        checkReason(entry.value["reason"], among: reasons)
        if let found { characteristics.append(found) } else { reader.brokenNames.insert(entry.key) }
      }
      reader.close()
    }
    guard let starts else { return nil }
    return Scorecard(
      segments: zip(parts, starts).map {
        Scorecard.Segment(name: $0.name, condition: $0.condition, start: $1)
      },
      characteristics: characteristics,
      decimals: decimals,
      reasons: reasons ?? []
    )
  }

  private typealias Part = (name: String, condition: TypedExpression?)

  /// The segments in their order; one called `all` where none are written.
  private mutating func segments(_ fields: Fields) -> [Part] {
    guard let node = fields["segments"] else { return [("all", nil)] }
    let items = reader.items("segments", in: fields)
    var parts: [Part] = []
    for (index, item) in items.enumerated() {
      guard let part = segment(item, isLast: index == items.count - 1) else { continue }
      if parts.contains(where: { $0.name == part.name }) {
        reader.report(item.location, "the segment '\(shortened(part.name))' is named twice")
      }
      parts.append(part)
    }
    if items.isEmpty { reader.report(node.location, "'segments' is empty") }
    return parts.isEmpty ? [("all", nil)] : parts
  }

  private mutating func segment(_ node: DocumentNode, isLast: Bool) -> Part? {
    guard
      let fields = reader.open(node, "segments", .segment)
    else { return nil }
    defer { reader.close() }
    let condition = condition("when", in: fields, scope(.subject))
    noteJudged(condition?.expression, at: fields.location(of: "when"))
    if isLast, fields["when"] != nil {
      reader.report(
        fields.location(of: "when"),
        "the last segment takes everybody else and has no 'when'",
        advice: "add a segment without 'when' at the end"
      )
    } else if !isLast, fields["when"] == nil {
      reader.report(
        node.location,
        "a segment without 'when' takes everybody; those after it are never reached",
        advice: "add 'when', or move it to the end"
      )
    }
    return reader.text("name", in: fields).map { ($0, condition) }
  }

  /// One number for all segments, or a number for each by name, with `else`.
  private mutating func perSegment(
    _ node: DocumentNode,
    _ key: String,
    names: [String],
    decimals: Int
  ) -> [Int64]? {
    guard node.entries != nil, node["value"] == nil else {
      let limit: Int64 = decimals == 6 ? 1_000_000_000_000 : 1_000_000_000
      return number(node, key, decimals: decimals, limit: limit).map { number in
        names.map { _ in number }
      }
    }
    guard let fields = reader.open(node, key, "'\(key)'", keys: names + ["else"]) else {
      return nil
    }
    defer { reader.close() }
    var values: [String: Int64] = [:]
    for entry in fields.entries {
      values[entry.key] = number(entry.value, entry.key, decimals: decimals)
    }
    for name in names where fields[name] == nil && fields["else"] == nil {
      reader.report(node.location, "'\(key)' gives no number for the segment '\(shortened(name))'")
    }
    return names.map { values[$0] ?? values["else"] ?? 0 }
  }

  private mutating func characteristic(
    _ entry: DocumentEntry,
    points: String,
    decimals: Int,
    segments: [String]
  ) -> Characteristic? {
    let what = "the characteristic '\(shortened(entry.key))'"
    guard
      let fields = reader.open(
        entry.value,
        entry.key,
        points == "points" ? .characteristic : .effect,
        what: what
      )
    else { return nil }
    defer { reader.close() }
    let category = category(fields)
    let weights = weights(fields["weight"], segments: segments)
    let value = expression("value", in: fields, scope(.subject))
    noteJudged(value?.expression, at: fields.location(of: "value"))
    let node = fields[points]
    let attributes = node.flatMap { self.attributes($0, points, of: value, decimals: decimals) }
    guard let value, let attributes, let category else { return nil }
    return Characteristic(
      name: entry.key,
      label: reader.text("label", in: fields) ?? "",
      category: category,
      value: value,
      attributes: attributes.map { attribute in
        Attribute(
          label: attribute.label,
          match: attribute.match,
          points: weights.map { $0.applied(to: attribute.points) }
        )
      },
      reason: reader.text("reason", in: fields)
    )
  }
}
