import CreditFormats
import CreditResults

/// How far pairs of systems agree: a matrix of rank correlations.
struct AgreementPicture {
  let tables: WebTables
  let group: WebGroup

  private static let rowHeight = 74

  var markup: Markup {
    let rows = tables.rows("agreement", of: group).filter { $0.text("statistic") == "spearman" }
    let systems = tables.systems.filter { system in
      rows.contains { $0.text("model_a") == system.id || $0.text("model_b") == system.id }
    }
    guard systems.count > 1 else { return "" }
    var drawing = Drawing(
      height: AgreementPicture.rowHeight * systems.count,
      title: "Rank correlation of every pair of systems",
      description: rows.map(AgreementPicture.sentence).joined(separator: ", ")
    )
    for (place, system) in systems.enumerated() {
      let others = systems.filter { $0 != system }
      let cells = others.enumerated().map { column, other in
        cell(column, of: others.count, system, other, rows)
      }
      drawing.add(
        """
        <svg class="matrix-row" data-system="\(system.index)" x="0" \
        y="\(place * AgreementPicture.rowHeight)" width="100%" \
        height="\(AgreementPicture.rowHeight)">\
        <text x="0" y="14"><tspan class="strong">\(system.id)</tspan> with</text>\(cells)</svg>
        """
      )
    }
    let width = 96 * (systems.count - 1)
    return """
      <div class="wide" tabindex="0" role="region" aria-label="Agreement of all pairs">\
      <div class="panel matrix" style="min-width:\(width)px">\(drawing.markup)</div></div>
      """
  }

  private func cell(
    _ column: Int,
    of count: Int,
    _ system: WebSystem,
    _ other: WebSystem,
    _ rows: [TableReader.Row]
  ) -> Markup {
    let row = rows.first {
      Set([$0.text("model_a"), $0.text("model_b")]) == [system.id, other.id]
    }
    let value = row?.number("value")
    let text = value.map { roundedText($0, digits: 2) } ?? "undefined"
    let style = value.map(AgreementPicture.tone) ?? "none"
    let shared = row?.text("shared_origin").isEmpty ?? true
    let mark = shared ? "" : "†"
    let remark = row.map(AgreementPicture.sentence) ?? "no value"
    let width = 1 / Double(count)
    return """
      <svg class="cell" data-system="\(other.index)" x="\(at(Double(column) * width))" y="22" \
      width="\(at(width))" height="46"><title>\(remark)</title>\
      <rect class="heat \(style)" x="0" y="0" width="100%" height="46"/>\
      <text class="middle heat-\(style) strong" x="50%" y="19">\(text)\(mark)</text>\
      <text class="middle heat-\(style) small" x="50%" y="36">\(other.id)</text></svg>
      """
  }

  /// The class of a correlation: seven steps above 0, three below.
  private static func tone(_ value: Double) -> String {
    value < 0 ? "minus-\(min(2, Int(-value * 3)))" : "plus-\(min(6, Int(value * 7)))"
  }

  private static func sentence(_ row: TableReader.Row) -> String {
    let value = row.number("value").map { roundedText($0, digits: 2) } ?? "undefined"
    let origin = row.text("shared_origin").isEmpty ? "" : ", common origin"
    return "\(row.text("model_a")) with \(row.text("model_b")) \(value), n \(row.integer("n") ?? 0)"
      + origin
  }
}
