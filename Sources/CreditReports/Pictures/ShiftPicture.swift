import CreditFormats
import CreditResults

/// Who is ranked lower or higher by moving from one system to the other: a bar a level of a group.
struct ShiftPicture {
  let tables: WebTables
  /// The kind of subjects, everybody.
  let kind: WebGroup

  private static let rowHeight = 22
  /// The place of no change, and how far the largest change reaches from there.
  private static let (middle, reach) = (0.62, 0.26)

  /// The panels of all pairs; the page shows one of them.
  var panels: [Panel] {
    let columns = tables.columns(of: kind)
    let rows = tables.rows("disparity_pairs", ofKind: kind.subjects).filter {
      $0.text("statistic") == "mean_percentile_change" && columns.contains($0.text("group"))
        && $0.number("value") != nil
    }
    return tables.pairs.compactMap { pair in
      let own = rows.filter(pair.fits)
      return own.isEmpty ? nil : panel(pair, own)
    }
  }

  private func panel(_ pair: WebPair, _ rows: [TableReader.Row]) -> Panel {
    let names = rows.map { $0.text("group") }
    let heads = names.indices.filter { $0 == 0 || names[$0] != names[$0 - 1] }.count
    var drawing = Drawing(
      height: ShiftPicture.rowHeight * (rows.count + heads) + 8,
      title: "Mean change of percentile by moving from \(pair.a.name) to \(pair.b.name)",
      description: rows.map(sentence).joined(separator: "; ")
    )
    let ends = rows.flatMap { [$0.number("lower"), $0.number("upper"), $0.number("value")] }
    let scale = max(1, ends.compactMap { $0.map(abs) }.max() ?? 1)
    drawing.line(ShiftPicture.middle, 4, ShiftPicture.middle, drawing.height - 4, "rule strong")
    var line = 0
    for (index, row) in rows.enumerated() {
      if index == 0 || names[index] != names[index - 1] {
        drawing.text(0, ShiftPicture.rowHeight * line + 17, names[index], "strong")
        line += 1
      }
      draw(row, at: line, scale: scale, into: &drawing)
      line += 1
    }
    return Panel(
      systems: [pair.a, pair.b],
      label: "From \(pair.a.label) <span class=\"with\">to</span> \(pair.b.label)",
      drawing: drawing,
      attributes: " data-pair=\"\(pair.key)\""
    )
  }

  private func draw(
    _ row: TableReader.Row,
    at line: Int,
    scale: Double,
    into drawing: inout Drawing
  ) {
    guard let value = row.number("value") else { return }
    let top = ShiftPicture.rowHeight * line
    func place(_ value: Double) -> Double {
      ShiftPicture.middle + ShiftPicture.reach * value / scale
    }
    drawing.text(0.02, top + 16, shortened(row.text("level"), to: 16))
    drawing.bar(
      min(place(0), place(value)),
      top + 5,
      width: abs(place(value) - place(0)),
      height: 13,
      value < 0 ? "soft loss" : "soft gain",
      remark: sentence(row)
    )
    if let lower = row.number("lower"), let upper = row.number("upper") {
      drawing.line(place(lower), top + 11, place(upper), top + 11, "whisker")
    }
    drawing.text(1, top + 16, signed(value, digits: 1), "end")
  }

  private func sentence(_ row: TableReader.Row) -> String {
    let value = row.number("value") ?? 0
    let limits = row.number("lower").flatMap { lower in
      row.number("upper").map {
        " (\(roundedText(lower, digits: 1)) to \(roundedText($0, digits: 1)))"
      }
    }
    return "\(row.text("group")) \(row.text("level")) \(roundedText(value, digits: 1)) "
      + "percentile points\(limits ?? "")"
  }
}

/// A number with its sign, which a rounded zero does not have.
func signed(_ value: Double, digits: Int) -> String {
  let text = roundedText(abs(value), digits: digits)
  return (text == "0" ? "" : value > 0 ? "+" : "−") + text
}
