import CreditFormats
import CreditResults

/// What a disagreement comes from: reading other things, the file, the judgement, the scale.
struct DecompositionPicture {
  let tables: WebTables
  let group: WebGroup

  private static let rowHeight = 24
  private static let (left, right) = (0.2, 0.84)

  /// The measure that is drawn; the others stand in the table.
  static let measure = "percentile"

  var markup: Markup {
    let rows = tables.rows("decomposition", of: group).filter {
      $0.text("measure") == DecompositionPicture.measure
    }
    let ends = rows.flatMap { [$0.number("value"), $0.number("lower"), $0.number("upper")] }
    let values = ends.compactMap { $0 } + [0]
    let extent = (low: values.min() ?? 0, high: max(values.max() ?? 1, 1))
    guard values.count > 1 else { return unknown(rows) }
    return panels(
      tables.pairs.compactMap { pair in
        let own = rows.filter(pair.fits)
        let isKnown = own.contains { $0.number("value") != nil }
        return isKnown ? panel(pair, own, extent) : nil
      },
      columns: 3
    ) + unknown(rows)
  }

  /// The pairs of which nothing can be told, with the cause.
  private func unknown(_ rows: [TableReader.Row]) -> Markup {
    let parts = tables.pairs.compactMap { pair -> Markup? in
      let own = rows.filter(pair.fits)
      guard let first = own.first, own.allSatisfy({ $0.number("value") == nil }) else { return nil }
      return """
        <li data-systems="\(pair.key)">\(pair.a.id) and \(pair.b.id): \(first.text("note"))</li>
        """
    }
    guard !parts.isEmpty else { return "" }
    return "<p class=\"panel-note\">Nothing to show for:</p><ul class=\"panel-note\">\(parts)</ul>"
  }

  private func panel(
    _ pair: WebPair,
    _ rows: [TableReader.Row],
    _ extent: (low: Double, high: Double)
  ) -> Panel {
    var drawing = Drawing(
      height: DecompositionPicture.rowHeight * rows.count + 4,
      title: "What the disagreement of \(pair.name) comes from",
      description: rows.map(sentence).joined(separator: "; ")
    )
    func place(_ value: Double) -> Double {
      let share = (value - extent.low) / (extent.high - extent.low)
      return DecompositionPicture.left
        + share * (DecompositionPicture.right - DecompositionPicture.left)
    }
    for (line, row) in rows.enumerated() {
      draw(row, at: DecompositionPicture.rowHeight * line, place, into: &drawing)
    }
    drawing.line(place(0), 0, place(0), drawing.height - 4, "rule strong")
    return Panel(systems: [pair.a, pair.b], label: pair.label, drawing: drawing, note: note(rows))
  }

  private func draw(
    _ row: TableReader.Row,
    at top: Int,
    _ place: (Double) -> Double,
    into drawing: inout Drawing
  ) {
    let stage = row.text("stage")
    drawing.text(0, top + 17, stage)
    guard let value = row.number("value") else {
      return drawing.text(place(0) + 0.02, top + 17, row.text("note"), "tick")
    }
    drawing.bar(
      min(place(0), place(value)),
      top + 5,
      width: abs(place(value) - place(0)),
      height: 14,
      "stage \(stage)",
      remark: sentence(row)
    )
    if let lower = row.number("lower"), let upper = row.number("upper"), upper > lower {
      drawing.line(place(lower), top + 12, place(upper), top + 12, "whisker")
    }
    drawing.text(1, top + 17, roundedText(value, digits: 1), "end")
  }

  private func note(_ rows: [TableReader.Row]) -> Markup {
    guard let overlap = rows.compactMap({ $0.number("overlap") }).first else { return "" }
    return Markup(
      text: "Common categories carry at least \(percent(overlap)) of the variance of either score."
    )
  }

  private func sentence(_ row: TableReader.Row) -> String {
    guard let value = row.number("value") else { return "\(row.text("stage")) \(row.text("note"))" }
    let share = row.number("share").map { ", \(percent($0))" } ?? ""
    return "\(row.text("stage")) \(roundedText(value, digits: 1)) percentile points\(share)"
  }
}
