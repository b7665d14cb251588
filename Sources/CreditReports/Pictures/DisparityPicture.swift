import CreditFormats
import CreditResults

/// Who is selected, by group: a dot a level with its interval, a panel a system and grouping column.
struct DisparityPicture {
  let tables: WebTables
  /// The kind of subjects, everybody.
  let kind: WebGroup

  private static let (left, right) = (0.37, 0.84)
  private static let rowHeight = 24

  /// The panels by grouping column.
  var columns: [(name: String, panels: Markup)] {
    let rows = tables.rows("disparity", ofKind: kind.subjects)
    return tables.columns(of: kind).compactMap { name in
      let own = rows.filter { $0.text("group") == name && $0.text("base") == "own" }
      let shown = tables.systems.compactMap { panel($0, own, name) }
      return shown.isEmpty ? nil : (name, panels(shown, columns: 4))
    }
  }

  private func panel(_ system: WebSystem, _ rows: [TableReader.Row], _ name: String) -> Panel? {
    let own = rows.filter { $0.text("model") == system.id }
    let rates = own.filter {
      $0.text("statistic") == "selection_rate" && ($0.integer("n") ?? 0) > 0
    }
    guard !rates.isEmpty else { return nil }
    let ratios = Dictionary(
      own.filter { $0.text("statistic") == "adverse_impact_ratio" }.map { ($0.text("level"), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var drawing = Drawing(
      height: DisparityPicture.rowHeight * rates.count + 22,
      title: "Selected by \(system.name), by \(name)",
      description: rates.map { sentence($0, ratios[$0.text("level")]) }.joined(separator: "; ")
    )
    axis(rates.count, into: &drawing)
    for (index, row) in rates.enumerated() {
      draw(row, ratios[row.text("level")], at: index, into: &drawing)
    }
    return Panel(systems: [system], label: "<b>\(system.id)</b>", drawing: drawing)
  }

  private func place(_ share: Double) -> Double {
    DisparityPicture.left + share * (DisparityPicture.right - DisparityPicture.left)
  }

  private func axis(_ count: Int, into drawing: inout Drawing) {
    let bottom = DisparityPicture.rowHeight * count
    for tick in [0.0, 0.5, 1.0] {
      drawing.line(place(tick), 0, place(tick), bottom, "rule")
      drawing.text(place(tick), bottom + 15, "\(whole(100 * tick))", "middle tick")
    }
  }

  private func draw(
    _ row: TableReader.Row,
    _ ratio: TableReader.Row?,
    at index: Int,
    into drawing: inout Drawing
  ) {
    let middle = DisparityPicture.rowHeight * index + DisparityPicture.rowHeight / 2
    drawing.text(0, middle + 4, shortened(row.text("level"), to: 15))
    guard let value = row.number("value") else {
      return drawing.text(place(0) + 0.02, middle + 4, row.text("note"), "tick")
    }
    if let lower = row.number("lower"), let upper = row.number("upper") {
      drawing.line(place(lower), middle, place(upper), middle, "whisker")
    }
    let isBelow = ratio?[boolean: "below_four_fifths"] ?? false
    drawing.dot(
      place(value),
      middle,
      radius: 5,
      isBelow ? "dot below" : "dot",
      remark: sentence(row, ratio)
    )
    let mark = isBelow ? "▼ " : ""
    drawing.text(1, middle + 4, "\(mark)\(whole(100 * value)) %", isBelow ? "end strong" : "end")
  }

  private func sentence(_ row: TableReader.Row, _ ratio: TableReader.Row?) -> String {
    guard let value = row.number("value") else {
      return "\(row.text("level")): \(row.text("note"))"
    }
    let limits = row.number("lower").flatMap { lower in
      row.number("upper").map { " (\(percent(lower)) to \(percent($0)))" }
    }
    let times = ratio?.number("value").map {
      ", \(roundedText($0, digits: 2)) times the rate of \(ratio?.text("reference") ?? "")"
    }
    return "\(row.text("level")): \(percent(value))\(limits ?? "")\(times ?? "")"
  }
}

/// A label cut to a number of letters.
func shortened(_ text: String, to length: Int) -> String {
  text.count <= length ? text : text.prefix(length - 1) + "…"
}
