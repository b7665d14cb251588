import CreditFormats
import CreditResults

/// How many change sides when one system takes the place of another, at every approval rate.
struct SwapPicture {
  let tables: WebTables
  let group: WebGroup

  private static let (top, height) = (8, 108)

  var markup: Markup {
    let rows = tables.rows("trade_off", of: group)
    let most = rows.compactMap { $0.number("upper") ?? $0.number("swapped") }.max() ?? 0
    guard most > 0 else { return "" }
    let ceiling = max(0.1, (10 * most).rounded(.up) / 10)
    return panels(
      tables.pairs.compactMap { pair in
        let own = rows.filter { pair.fits($0) && $0.number("swapped") != nil }
        return own.isEmpty ? nil : panel(pair, own, ceiling: ceiling)
      },
      columns: 3
    )
  }

  private func panel(_ pair: WebPair, _ rows: [TableReader.Row], ceiling: Double) -> Panel {
    let rate = tables.comparison.options.approvalRate
    let near = rows.min {
      abs(($0.number("approval_rate") ?? 0) - rate) < abs(($1.number("approval_rate") ?? 0) - rate)
    }
    var drawing = Drawing(
      height: SwapPicture.height + 34,
      title: "People favoured by one only of \(pair.name), by approval rate",
      description: near.map(SwapPicture.sentence) ?? ""
    )
    for step in [0.0, 0.5, 1.0] {
      let y = SwapPicture.top + whole(Double(SwapPicture.height) * (1 - step))
      drawing.line(0.1, y, 1, y, "rule")
      drawing.text(0.085, y + 4, percent(ceiling * step), "end tick")
    }
    drawing.plane(
      0.1,
      SwapPicture.top,
      width: 0.9,
      height: SwapPicture.height,
      curves(rows, ceiling: ceiling)
    )
    if let near { mark(near, ceiling: ceiling, in: &drawing) }
    for (place, style) in [(0.0, "tick"), (0.5, "middle tick"), (1.0, "end tick")] {
      let text = place == 0 ? "0 % approved" : percent(place)
      drawing.text(0.1 + 0.9 * place, SwapPicture.top + SwapPicture.height + 16, text, style)
    }
    return Panel(
      systems: [pair.a, pair.b],
      label: pair.label,
      drawing: drawing,
      note: "<span class=\"at-rate\">\(near.map(SwapPicture.sentence) ?? "")</span>",
      attributes: data(rows, ceiling: ceiling)
    )
  }

  private func curves(_ rows: [TableReader.Row], ceiling: Double) -> Markup {
    func point(_ row: TableReader.Row, _ column: String) -> String {
      let x = whole(1000 * (row.number("approval_rate") ?? 0))
      let value = row.number(column) ?? row.number("swapped") ?? 0
      return "\(x) \(whole(1000 * (1 - value / ceiling)))"
    }
    let line = rows.map { point($0, "swapped") }.joined(separator: "L")
    let area =
      (rows.map { point($0, "upper") } + rows.reversed().map { point($0, "lower") })
      .joined(separator: "L")
    return """
      <path class="extent" d="M\(area)Z"/>\
      <path class="curve" vector-effect="non-scaling-stroke" d="M\(line)"/>
      """
  }

  private func mark(_ row: TableReader.Row, ceiling: Double, in drawing: inout Drawing) {
    let place = 0.1 + 0.9 * (row.number("approval_rate") ?? 0)
    let share = (row.number("swapped") ?? 0) / ceiling
    let y = SwapPicture.top + whole(Double(SwapPicture.height) * (1 - share))
    drawing.line(place, SwapPicture.top, place, SwapPicture.top + SwapPicture.height, "marker")
    drawing.dot(place, y, radius: 4, "marker-dot")
  }

  /// What the page's script needs to move the mark: the rates and, in the same order, the values as
  /// the sentence says them, all in per cents.
  private func data(_ rows: [TableReader.Row], ceiling: Double) -> Markup {
    func list(_ column: String) -> String {
      rows.map { roundedText(100 * ($0.number(column) ?? 0), digits: 1) }.joined(separator: " ")
    }
    return """
       data-rates="\(list("approval_rate"))" data-swapped="\(list("swapped"))" \
      data-tied="\(list("tied_share"))" data-ceiling="\(roundedText(100 * ceiling, digits: 1))"
      """
  }

  /// A row in words; the page's script says the same of other rates.
  private static func sentence(_ row: TableReader.Row) -> String {
    let rate = percent(row.number("approval_rate") ?? 0)
    let share = percent(row.number("swapped") ?? 0)
    let tied = row.number("tied_share") ?? 0
    let coarse = tied > 0.05 ? "; coarse: \(percent(tied)) decided by lottery" : ""
    return "At \(rate): \(share) lose approval and as many gain it\(coarse)"
  }
}
