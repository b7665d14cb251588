import CreditFindings

/// A band before its range of numbers is closed.
private struct WrittenBand {
  enum Limit {
    case from(Int64)
    case states([String])
  }
  var name: String
  var label: String
  var limit: Limit
  var location: Location
}

/// Bands from best to worst.
extension ModelChecker {
  /// Reads `bands`; together they must take every number of the range, in order.
  mutating func checkBands(_ fields: Fields, scale: Scale) -> [Scale.Band] {
    guard let node = fields["bands"] else { return defaultBands() }
    let items = reader.items("bands", in: fields)
    var names: Set<String> = []
    var bands: [WrittenBand] = []
    if items.count > 1000 { reader.report(node.location, "a scale has at most 1000 bands") }
    for item in items.prefix(1000) {
      guard let band = writtenBand(item, scale: scale) else { continue }
      if !names.insert(band.name).inserted {
        reader.report(band.location, "the band '\(shortened(band.name))' is named twice")
      }
      bands.append(band)
    }
    guard bands.count == items.count else { return [] }
    return tiled(bands, scale: scale, at: node.location)
  }

  /// Without bands an opinion has two; other scales say numbers only.
  private func defaultBands() -> [Scale.Band] {
    guard let positiveState else { return [] }
    return [
      Scale.Band(name: "positive", content: .states([positiveState])),
      Scale.Band(name: "negative", content: .states(distinct(negativeStates))),
    ]
  }

  private mutating func writtenBand(_ node: DocumentNode, scale: Scale) -> WrittenBand? {
    let name = node["band"]?.text ?? ""
    guard
      let fields = reader.open(node, "bands.\(name)", .band)
    else { return nil }
    defer { reader.close() }
    guard let name = reader.text("band", in: fields) else { return nil }
    let kinds = ["from", "pd", "state"].filter { fields[$0] != nil }
    if kinds.count > 1 {
      reader.report(
        node.location,
        "the band '\(shortened(name))' has both '\(kinds[0])' and '\(kinds[1])'",
        advice: "keep one of them"
      )
    }
    guard let limit = limit(fields, name: name, scale: scale) else { return nil }
    return WrittenBand(
      name: name,
      label: reader.text("label", in: fields) ?? "",
      limit: limit,
      location: node.location
    )
  }

  private mutating func limit(
    _ fields: Fields,
    name: String,
    scale: Scale
  ) -> WrittenBand.Limit? {
    if let node = fields["from"] {
      if paradigm == "rating" || paradigm == "opinion" {
        let isRating = paradigm == "rating"
        reader.report(
          fields.location(of: "from"),
          isRating ? "the bands of a rating have limits of PD" : "an opinion has no numbers",
          advice: isRating ? "write 'pd: 0.05%'" : "write 'state: NAME'"
        )
        return nil
      }
      return number(node, "from", decimals: scale.decimals).map { .from($0) }
    }
    if let node = fields["pd"] {
      guard paradigm == "rating" else {
        reader.report(fields.location(of: "pd"), "only the bands of a rating have a 'pd'")
        return nil
      }
      guard let pd = probability(node, "pd") else { return nil }
      let lowest = logOddsRange(ceiling: nil).lowerBound
      return .from(pd >= 1 ? lowest : max(lowest, logOdds(ofAtMost: pd)))
    }
    if fields["state"] != nil { return .states(reader.texts("state", in: fields).map(\.text)) }
    if positiveState != nil, name == "negative" { return .states(distinct(negativeStates)) }
    if let positiveState, name == positiveState || name == "positive" {
      return .states([positiveState])
    }
    let key = paradigm == "rating" ? "pd" : "from"
    reader.report(
      fields.location,
      "the band '\(shortened(name))' needs one of '\(key)' and 'state'"
    )
    return nil
  }

  /// Gives each band its numbers and reports what does not tile the range.
  private mutating func tiled(
    _ bands: [WrittenBand],
    scale: Scale,
    at location: Location
  ) -> [Scale.Band] {
    var next = scale.range.map { scale.higherIsBetter ? $0.upperBound : $0.lowerBound }
    let step: Int64 = scale.higherIsBetter ? -1 : 1
    var isExhausted = scale.range == nil
    var isMisplaced = false
    var result: [Scale.Band] = []
    for band in bands {
      switch band.limit {
      case .states(let names):
        result.append(Scale.Band(name: band.name, label: band.label, content: .states(names)))
      case .from(let limit):
        guard let range = scale.range, let start = next, !isExhausted,
          range.contains(limit), (start - limit) * -step >= 0
        else {
          if scale.range != nil { report(misplaced: band, limit, scale, isExhausted) }
          isMisplaced = true
          continue
        }
        let numbers = min(start, limit)...max(start, limit)
        result.append(Scale.Band(name: band.name, label: band.label, content: .numbers(numbers)))
        isExhausted = limit == (scale.higherIsBetter ? range.lowerBound : range.upperBound)
        next = isExhausted ? limit : limit + step
      }
    }
    if let next, !isExhausted, !isMisplaced { reportGap(from: next, bands, scale, at: location) }
    return result
  }

  private mutating func report(
    misplaced band: WrittenBand,
    _ limit: Int64,
    _ scale: Scale,
    _ isExhausted: Bool
  ) {
    guard let range = scale.range else { return }
    let name = shortened(band.name)
    if paradigm == "rating" {
      reader.report(
        band.location,
        "the band '\(name)' is never reached",
        advice:
          "limits of PD rise from the best band to the last, which has 'pd: 100%', and none lies below the floor"
      )
    } else if !range.contains(limit) {
      reader.report(
        band.location,
        "the band '\(name)' begins outside the scale's range",
        advice: "the range is \(said(range, scale.decimals))"
      )
    } else {
      reader.report(
        band.location,
        "the band '\(name)' is out of order",
        advice: "list bands from best to worst; 'from' is the limit on the worse side"
      )
    }
  }

  private mutating func reportGap(
    from next: Int64,
    _ bands: [WrittenBand],
    _ scale: Scale,
    at location: Location
  ) {
    guard let range = scale.range else { return }
    if paradigm == "rating" {
      reader.report(
        location,
        "the bands do not take every PD",
        advice: "give the last band 'pd: 100%'"
      )
      return
    }
    let rest = scale.higherIsBetter ? range.lowerBound...next : next...range.upperBound
    let worst = scale.higherIsBetter ? range.lowerBound : range.upperBound
    reader.report(
      location,
      "the numbers \(said(rest, scale.decimals)) stand in no band",
      advice: "give the last band 'from: \(decimal(worst, scale: powerOfTen(scale.decimals)))'"
    )
  }

  private func said(_ range: ClosedRange<Int64>, _ decimals: Int) -> String {
    let scale = powerOfTen(decimals)
    return
      "\(decimal(range.lowerBound, scale: scale)) to \(decimal(range.upperBound, scale: scale))"
  }

  /// Every state that a rule leads to stands in one band, and every state of a band has a rule.
  mutating func checkStates(_ scale: Scale, _ fields: Fields) {
    var bandOf: [String: String] = [:]
    let produced = Set(producedStates.map(\.text))
    if produced.count > 1000 {
      reader.report(fields.location, "the score leads to more than 1000 states")
    }
    for band in scale.bands {
      guard case .states(let names) = band.content else { continue }
      for name in names {
        if let other = bandOf[name] {
          reader.report(
            fields.location(of: "bands"),
            "the state '\(shortened(name))' stands in two bands, '\(other)' and '\(band.name)'"
          )
        }
        bandOf[name] = band.name
        if !produced.contains(name) {
          reader.reportUnknown(
            "state",
            name,
            at: bandLocation(band.name, fields),
            among: produced
          )
        }
      }
    }
    var reported: Set<String> = []
    for state in producedStates where bandOf[state.text] == nil {
      guard reported.insert(state.text).inserted else { continue }
      reader.report(
        state.location,
        "the state '\(shortened(state.text))' stands in no band",
        advice: "add '{ band: NAME, state: \(shortened(state.text)) }' to the scale's bands"
      )
    }
  }

  private func bandLocation(_ name: String, _ fields: Fields) -> Location {
    let node = fields["bands"]?.items?.first { $0["band"]?.text == name }
    return node?["state"]?.location ?? node?.location ?? fields.location
  }
}

/// Texts without repetitions, in their order.
func distinct(_ texts: [String]) -> [String] {
  var seen: Set<String> = []
  return texts.filter { seen.insert($0).inserted }
}
