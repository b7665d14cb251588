import CreditFormats
import CreditModels
import CreditResults

/// Where the people of one system's bands stand in another: ribbons between two columns of bands.
struct FlowPicture {
  let tables: WebTables
  let group: WebGroup
  let pair: WebPair

  private static let height = 420
  private static let gap = 7.0
  /// The columns of bands and the ribbons between them, as shares of the width.
  private static let (left, right, thickness) = (0.25, 0.735, 0.015)

  /// The panel of the pair; nil if nobody is in it.
  var panel: Panel? {
    let rows = tables.rows("transitions", of: group).filter(pair.fits)
      .filter { ($0.number("share") ?? 0) > 0 }
    guard !rows.isEmpty else { return nil }
    let a = column(rows, "band_a", pair.a)
    let b = column(rows, "band_b", pair.b)
    var drawing = Drawing(
      height: FlowPicture.height + 30,
      title: "Where the bands of \(pair.a.name) stand in \(pair.b.name)",
      description: rows.map(FlowPicture.sentence).joined(separator: "; ")
    )
    drawing.text(0, 12, pair.a.id, "strong")
    drawing.text(1, 12, pair.b.id, "end strong")
    drawing.plane(
      FlowPicture.left + FlowPicture.thickness,
      24,
      width: FlowPicture.right - FlowPicture.left - FlowPicture.thickness,
      height: FlowPicture.height,
      ribbons(rows, a, b)
    )
    draw(a, at: FlowPicture.left, isLeft: true, into: &drawing)
    draw(b, at: FlowPicture.right, isLeft: false, into: &drawing)
    return Panel(
      systems: [pair.a, pair.b],
      label: pair.label,
      drawing: drawing,
      attributes: " data-pair=\"\(pair.key)\""
    )
  }

  /// A band, or a kind of absence, in a column.
  private struct Stop {
    let name: String
    let label: String
    let style: String
    let share: Double
    /// From 0 to 1000 downwards.
    let top: Double
    let height: Double
  }

  /// The stops of a system from best to worst, absences last.
  private func column(_ rows: [TableReader.Row], _ key: String, _ system: WebSystem) -> [Stop] {
    var shares: [String: Double] = [:]
    for row in rows { shares[row.text(key), default: 0] += row.number("share") ?? 0 }
    let names = system.bands + ["(standing)"] + Absence.allCases.map { "(\($0.rawValue))" }
    let known = names.filter { shares[$0] != nil }
    let all = known + shares.keys.filter { !names.contains($0) }.sorted()
    let room = 1000 - 1000 * FlowPicture.gap / Double(FlowPicture.height) * Double(all.count - 1)
    let total = shares.values.sorted().reduce(0, +)
    var (top, stops): (Double, [Stop]) = (0, [])
    for name in all {
      let share = shares[name] ?? 0
      let height = room * share / total
      stops.append(stop(name, of: system, share: share, top: top, height: height))
      top += height + 1000 * FlowPicture.gap / Double(FlowPicture.height)
    }
    return stops
  }

  private func stop(
    _ name: String,
    of system: WebSystem,
    share: Double,
    top: Double,
    height: Double
  ) -> Stop {
    let absence = Absence.allCases.first { "(\($0.rawValue))" == name }
    let place = system.bands.firstIndex(of: name) ?? 0
    let style = absence?.style ?? "band tone-\(tone(of: place, among: system.bands.count))"
    let short: [Absence: String] = [
      .notRecorded: "not recorded", .unknownSubject: "unknown", .notSeen: "not seen",
      .outOfScope: "out of scope",
    ]
    let label = absence.flatMap { short[$0] } ?? (name == "(standing)" ? "a standing" : name)
    return Stop(name: name, label: label, style: style, share: share, top: top, height: height)
  }

  private func ribbons(_ rows: [TableReader.Row], _ a: [Stop], _ b: [Stop]) -> Markup {
    var (usedA, usedB): ([String: Double], [String: Double]) = ([:], [:])
    var ribbons: [Markup] = []
    for from in a {
      for to in b {
        let row = rows.first { $0.text("band_a") == from.name && $0.text("band_b") == to.name }
        guard let row, let share = row.number("share"), from.share > 0, to.share > 0 else {
          continue
        }
        let (heightA, heightB) = (
          from.height * share / from.share, to.height * share / to.share
        )
        let topA = from.top + usedA[from.name, default: 0]
        let topB = to.top + usedB[to.name, default: 0]
        usedA[from.name, default: 0] += heightA
        usedB[to.name, default: 0] += heightB
        let path =
          "M0 \(whole(topA))C500 \(whole(topA)) 500 \(whole(topB)) 1000 \(whole(topB))"
          + "V\(whole(topB + heightB))C500 \(whole(topB + heightB)) 500 \(whole(topA + heightA)) "
          + "0 \(whole(topA + heightA))Z"
        ribbons.append(
          """
          <path class="ribbon \(from.style)" d="\(path)">\
          <title>\(FlowPicture.sentence(row))</title></path>
          """
        )
      }
    }
    return Markup(ribbons)
  }

  private func draw(_ stops: [Stop], at x: Double, isLeft: Bool, into drawing: inout Drawing) {
    let scale = Double(FlowPicture.height) / 1000
    var lastLabel = -100.0
    let centres = stops.map { 24 + scale * ($0.top + $0.height / 2) + 4 }
    // From above each label moves down until it is free; what is too low then moves up again.
    var places = centres.map { centre in
      lastLabel = max(centre, lastLabel + 15)
      return lastLabel
    }
    var next = Double(FlowPicture.height) + 26
    for index in places.indices.reversed() {
      places[index] = min(places[index], next)
      next = places[index] - 15
    }
    for (stop, place) in zip(stops, places) {
      let text = "\(stop.label) \(percent(stop.share))"
      drawing.bar(
        x,
        whole(24 + scale * stop.top),
        width: FlowPicture.thickness,
        height: max(1, whole(scale * stop.height)),
        stop.style,
        remark: text
      )
      let (edge, style) = isLeft ? (x - 0.012, "end") : (x + 0.027, "")
      drawing.text(edge, whole(place), text, style + " roomy")
      drawing.text(edge, whole(place), stop.label, style + " tight")
    }
  }

  private static func sentence(_ row: TableReader.Row) -> String {
    "\(row.text("band_a")) to \(row.text("band_b")) \(percent(row.number("share") ?? 0))"
  }
}
