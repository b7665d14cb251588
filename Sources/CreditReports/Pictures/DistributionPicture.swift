import CreditFormats
import CreditResults

/// Where people stand: the bands of each system on one percentile axis, above the histogram of its
/// own scores.
struct DistributionPicture {
  let tables: WebTables
  let group: WebGroup

  var markup: Markup {
    let bands = Dictionary(grouping: tables.rows("classes", of: group)) { $0.text("model") }
    let bins = Dictionary(grouping: tables.rows("histogram", of: group)) { $0.text("model") }
    return panels(
      tables.systems.filter { bands[$0.id] != nil || bins[$0.id] != nil }.map { system in
        panel(system, bands: bands[system.id] ?? [], bins: bins[system.id] ?? [])
      }
    )
  }

  private func panel(
    _ system: WebSystem,
    bands: [TableReader.Row],
    bins: [TableReader.Row]
  ) -> Panel {
    let shares = ordered(bands, system)
    let scored = bins.filter { $0.number("score") != nil && $0.number("share") != nil }
    let strip = shares.isEmpty ? 0 : 46
    var drawing = Drawing(
      height: strip + (scored.count > 1 ? 86 : 0),
      title: "Bands and scores of \(system.name)",
      description: shares.map { "\($0.band) \(percent($0.share))" }.joined(separator: ", ")
    )
    draw(shares, into: &drawing)
    if scored.count > 1 { draw(scored, from: strip, into: &drawing) }
    let adverse = bins.filter { $0.number("score") == nil }.compactMap { $0.number("share") }
      .reduce(0, +)
    let note =
      scored.isEmpty
      ? "This system gives no number."
      : adverse > 0
        ? "\(percent(adverse)) have a band and no number; the histogram leaves them out." : ""
    return Panel(
      systems: [system],
      label: system.label,
      drawing: drawing,
      note: Markup(text: note)
    )
  }

  /// The bands that somebody is in, from worst to best.
  private func ordered(
    _ rows: [TableReader.Row],
    _ system: WebSystem
  ) -> [(band: String, share: Double, tone: Int)] {
    rows.compactMap { row -> (band: String, share: Double, place: Int)? in
      guard let share = row.number("share"), share > 0 else { return nil }
      let band = row.text("band")
      return (band, share, system.bands.firstIndex(of: band) ?? 0)
    }
    .sorted { ($0.place, $0.band) > ($1.place, $1.band) }
    .map { ($0.band, $0.share, tone(of: $0.place, among: system.bands.count)) }
  }

  private func draw(
    _ bands: [(band: String, share: Double, tone: Int)],
    into drawing: inout Drawing
  ) {
    var left = 0.0
    for band in bands {
      let text = "\(band.band) \(percent(band.share))"
      drawing.bar(left, 0, width: band.share, height: 26, "band tone-\(band.tone)", remark: text)
      let short = fitting(band.band, in: band.share)
      if let style = fitting(text, in: band.share) {
        drawing.text(left + band.share / 2, 18, text, "middle on-\(band.tone)\(style)")
        // Where only the wide page has room for both, the narrow one may have room for the name.
        if style == " roomy", short == "" {
          drawing.text(left + band.share / 2, 18, band.band, "middle on-\(band.tone) tight")
        }
      } else if let style = short {
        drawing.text(left + band.share / 2, 18, band.band, "middle on-\(band.tone)\(style)")
      }
      left += band.share
    }
    guard !bands.isEmpty else { return }
    for tick in 0...4 {
      let (place, style) = (
        Double(tick) / 4, tick == 0 ? "tick" : tick == 4 ? "end tick" : "middle tick"
      )
      drawing.line(place, 27, place, 31, "rule")
      let word = tick == 0 ? " worst" : tick == 4 ? " best" : ""
      drawing.text(place, 43, "\(25 * tick)\(word)", style)
    }
  }

  /// Bars over the system's own scores, best to the right, whichever way the institution counts.
  private func draw(_ rows: [TableReader.Row], from top: Int, into drawing: inout Drawing) {
    let bins = binned(rows)
    guard let most = bins.shares.max(), most > 0 else { return }
    let turned = !(rows.first.flatMap { tables.system($0.text("model")) }?.higherIsBetter ?? true)
    let width = 1000 / Double(bins.shares.count)
    var path = ""
    for (index, share) in (turned ? bins.shares.reversed() : bins.shares).enumerated()
    where share > 0 {
      let (x, height) = (Double(index) * width, max(8, 1000 * share / most))
      path +=
        "M\(whole(x + 0.06 * width)) 1000V\(whole(1000 - height))H\(whole(x + 0.94 * width))V1000Z"
    }
    drawing.plane(0, top + 12, width: 1, height: 54, "<path class=\"bars\" d=\"\(path)\"/>")
    drawing.line(0, top + 66, 1, top + 66, "rule")
    let ends = [roundedText(bins.low, digits: 1), roundedText(bins.high, digits: 1)]
    drawing.text(0, top + 81, "own score \(ends[turned ? 1 : 0])", "tick")
    drawing.text(1, top + 81, ends[turned ? 0 : 1], "end tick")
    drawing.text(1, top + 9, "fullest bar \(percent(most))", "end tick")
  }

  /// The shares over equal steps of the score: the smallest distance of two scores, or as many of it
  /// as leave eighty bars.
  private func binned(_ rows: [TableReader.Row]) -> (low: Double, high: Double, shares: [Double]) {
    let points = rows.compactMap { row in
      row.number("score").flatMap { score in row.number("share").map { (score, $0) } }
    }
    let scores = Set(points.map(\.0)).sorted()
    guard let low = scores.first, let high = scores.last, high > low else { return (0, 0, []) }
    let gap = zip(scores.dropFirst(), scores).map { $0 - $1 }.min() ?? 1
    let steps = min(1e9, ((high - low) / gap).rounded()) + 1
    let size = (steps / 80).rounded(.up)
    let count = Int((steps / size).rounded(.up))
    var shares = [Double](repeating: 0, count: count)
    for (score, share) in points {
      let step = ((score - low) / (high - low) * (steps - 1)).rounded()
      shares[min(count - 1, max(0, Int(step / size)))] += share
    }
    return (low, high, shares)
  }
}

/// The tone of a band, from 0 for the best to 6 for the worst.
func tone(of place: Int, among count: Int) -> Int {
  count < 2 ? 0 : min(6, max(0, (6 * place + (count - 1) / 2) / (count - 1)))
}

/// A coordinate on a plane of a thousand.
func whole(_ value: Double) -> Int { Int(value.rounded()) }
