import CreditFormats
import CreditResults

/// Predicted against observed: a dot a tenth of the subjects with its interval, on axes of square
/// roots, for systems that state probabilities.
struct CalibrationPicture {
  let tables: WebTables
  let group: WebGroup

  private static let (left, top, height) = (0.12, 20, 220)
  private static let ticks = [0.0, 0.01, 0.05, 0.1, 0.25, 0.5, 1]

  var markup: Markup {
    let rows = Dictionary(grouping: tables.rows("calibration", of: group)) { $0.text("model") }
    return panels(
      tables.systems.compactMap { system in rows[system.id].flatMap { panel(system, $0) } },
      columns: 2
    )
  }

  private func panel(_ system: WebSystem, _ rows: [TableReader.Row]) -> Panel? {
    let shown = rows.filter { $0.number("predicted") != nil && $0.number("observed") != nil }
    guard !shown.isEmpty else { return nil }
    let ends = shown.flatMap {
      [$0.number("predicted"), $0.number("upper"), $0.number("observed")]
    }
    let most = ends.compactMap { $0 }.max() ?? 1
    let ceiling = CalibrationPicture.ticks.first { $0 >= most } ?? 1
    var drawing = Drawing(
      height: CalibrationPicture.height + 54,
      title: "Predicted against observed by \(system.name)",
      description: shown.map(sentence).joined(separator: "; ")
    )
    axes(ceiling, into: &drawing)
    for row in shown { draw(row, ceiling, into: &drawing) }
    let hidden = rows.count - shown.count
    let note = hidden > 0 ? "\(hidden) of \(rows.count) tenths hold too few bads to be shown." : ""
    return Panel(
      systems: [system],
      label: system.label,
      drawing: drawing,
      note: Markup(text: note)
    )
  }

  private func across(_ value: Double, _ ceiling: Double) -> Double {
    CalibrationPicture.left + (1 - CalibrationPicture.left) * (value / ceiling).squareRoot()
  }

  private func down(_ value: Double, _ ceiling: Double) -> Int {
    let share = min(1, (value / ceiling).squareRoot())
    return CalibrationPicture.top + whole(Double(CalibrationPicture.height) * (1 - share))
  }

  private func axes(_ ceiling: Double, into drawing: inout Drawing) {
    let bottom = CalibrationPicture.top + CalibrationPicture.height
    for tick in CalibrationPicture.ticks where tick <= ceiling {
      let (x, y) = (across(tick, ceiling), down(tick, ceiling))
      drawing.line(CalibrationPicture.left, y, 1, y, "rule")
      drawing.text(CalibrationPicture.left - 0.015, y + 4, percent(tick), "end tick")
      let style = tick == 0 ? "tick" : tick == ceiling ? "end tick" : "middle tick"
      drawing.text(x, bottom + 15, percent(tick), style)
    }
    drawing.text(
      CalibrationPicture.left,
      CalibrationPicture.top - 8,
      "observed share of bads",
      "tick"
    )
    drawing.text(1, bottom + 31, "predicted share of bads", "end tick")
    drawing.line(CalibrationPicture.left, bottom, 1, CalibrationPicture.top, "chance")
  }

  private func draw(_ row: TableReader.Row, _ ceiling: Double, into drawing: inout Drawing) {
    guard let predicted = row.number("predicted"), let observed = row.number("observed") else {
      return
    }
    let x = across(predicted, ceiling)
    if let lower = row.number("lower"), let upper = row.number("upper") {
      drawing.line(x, down(lower, ceiling), x, down(upper, ceiling), "whisker")
    }
    drawing.dot(x, down(observed, ceiling), radius: 5, "dot", remark: sentence(row))
  }

  private func sentence(_ row: TableReader.Row) -> String {
    "predicted \(percent(row.number("predicted") ?? 0)), "
      + "observed \(percent(row.number("observed") ?? 0))"
  }
}
