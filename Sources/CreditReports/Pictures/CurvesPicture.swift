import CreditFormats
import CreditResults

/// Who is found among bads and goods: a ROC curve a system, the others behind it.
struct CurvesPicture {
  let tables: WebTables
  let group: WebGroup

  private static let (left, top, height) = (0.12, 20, 200)
  /// How many points of a curve are drawn at most.
  private static let points = 120

  var markup: Markup {
    let curves = Dictionary(grouping: tables.rows("curves", of: group)) { $0.text("model") }
    let paths = tables.systems.compactMap { system in
      path(curves[system.id] ?? []).map { (system: system, path: $0) }
    }
    return panels(paths.map { panel($0.system, paths) }, columns: 4)
  }

  private func panel(
    _ system: WebSystem,
    _ paths: [(system: WebSystem, path: String)]
  ) -> Panel {
    let area = tables.rows("performance", of: group).first {
      $0.text("model") == system.id && $0.text("statistic") == "auc" && $0.text("base") == "own"
    }
    let text = area.flatMap(CurvesPicture.sentence) ?? "AUC undefined"
    var drawing = Drawing(
      height: CurvesPicture.height + 54,
      title: "ROC curve of \(system.name)",
      description: text
    )
    axes(into: &drawing)
    let others = paths.filter { $0.system != system }.map { other -> Markup in
      """
      <path class="ghost" vector-effect="non-scaling-stroke" data-system="\(other.system.index)" \
      d="\(other.path)"/>
      """
    }
    let own = paths.filter { $0.system == system }.map { own -> Markup in
      "<path class=\"curve\" vector-effect=\"non-scaling-stroke\" d=\"\(own.path)\"/>"
    }
    drawing.plane(
      CurvesPicture.left,
      CurvesPicture.top,
      width: 1 - CurvesPicture.left,
      height: CurvesPicture.height,
      """
      <path class="chance" vector-effect="non-scaling-stroke" d="M0 1000L1000 0"/>\(others)\(own)
      """
    )
    return Panel(
      systems: [system],
      label: system.label,
      drawing: drawing,
      note: Markup(
        text: [text, (area?.text("convention") ?? "").replacing("_", with: " ")].filter {
          !$0.isEmpty
        }.joined(separator: "; ")
      )
    )
  }

  private func axes(into drawing: inout Drawing) {
    let bottom = CurvesPicture.top + CurvesPicture.height
    for tick in [0.0, 0.5, 1.0] {
      let y = bottom - whole(tick * Double(CurvesPicture.height))
      drawing.line(CurvesPicture.left, y, 1, y, "rule")
      drawing.text(CurvesPicture.left - 0.015, y + 4, "\(whole(100 * tick))", "end tick")
      let x = CurvesPicture.left + tick * (1 - CurvesPicture.left)
      drawing.text(
        x,
        bottom + 15,
        "\(whole(100 * tick))",
        tick == 0 ? "tick" : tick == 1 ? "end tick" : "middle tick"
      )
    }
    drawing.text(CurvesPicture.left, CurvesPicture.top - 8, "% of bads refused", "tick")
    drawing.text(1, bottom + 31, "% of goods refused", "end tick")
  }

  /// A curve through at most so many of its points, its first and last among them.
  private func path(_ rows: [TableReader.Row]) -> String? {
    let points = rows.compactMap { row in
      row.number("goods_refused").flatMap { goods in
        row.number("bads_refused").map { (whole(1000 * goods), whole(1000 - 1000 * $0)) }
      }
    }
    guard points.count > 1 else { return nil }
    let limit = min(points.count, CurvesPicture.points)
    let kept = (0..<limit).map { points[$0 * (points.count - 1) / (limit - 1)] }
    return "M" + kept.map { "\($0.0) \($0.1)" }.joined(separator: "L")
  }

  private static func sentence(_ row: TableReader.Row) -> String? {
    guard let value = row.number("value") else { return nil }
    let limits = row.number("lower").flatMap { lower in
      row.number("upper").map {
        " (\(roundedText(lower, digits: 3)) to \(roundedText($0, digits: 3)))"
      }
    }
    return "AUC \(roundedText(value, digits: 3))\(limits ?? ""), n \(row.integer("n") ?? 0)"
  }
}
