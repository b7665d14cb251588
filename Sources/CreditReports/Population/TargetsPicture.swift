import CreditCalibration
import CreditFormats
import CreditStatistics
import Glibc

/// Published figures about records as one line each: what came out against what was published.
struct TargetsPicture {
  let rows: [CalibrationRow]

  private static let row = 52
  private static let top = 22
  private static let ticks = [0.25, 0.5, 1, 2, 4]

  var panel: Panel? {
    let shown = rows.filter { $0.ratio != nil }
    guard !shown.isEmpty else { return nil }
    let height = Self.top + Self.row * shown.count + 22
    var drawing = Drawing(
      height: height,
      title: "What came out against what was published",
      description: shown.map(Self.sentence).joined(separator: "; ")
    )
    for tick in Self.ticks {
      let x = Self.across(tick)
      drawing.line(x, Self.top - 6, x, height - 20, tick == 1 ? "strong" : "rule")
      let anchor = tick == 0.25 ? "tick" : tick == 4 ? "end tick" : "middle tick"
      drawing.text(
        x,
        height - 6,
        tick == 1 ? "published" : "× \(roundedText(tick, digits: 2))",
        anchor
      )
    }
    for (index, row) in shown.enumerated() {
      draw(row, at: Self.top + Self.row * index, into: &drawing)
    }
    let hidden = rows.count - shown.count
    let note: Markup =
      hidden == 0 ? "" : "\(hidden) without a case among the subjects have no place on this axis."
    return Panel(systems: [], label: "", drawing: drawing, note: note)
  }

  private func draw(_ row: CalibrationRow, at top: Int, into drawing: inout Drawing) {
    guard let ratio = row.ratio else { return }
    drawing.text(0, top + 10, row.quantity)
    let figures = Self.figures(row)
    drawing.text(0, top + 25, figures, "tick")
    let (low, high) = (Self.across(1 - row.tolerance), Self.across(1 + row.tolerance))
    drawing.bar(low, top + 31, width: high - low, height: 10, "extent")
    if let value = row.achieved.value, let lower = row.achieved.lower,
      let upper = row.achieved.upper,
      value > 0
    {
      let (from, to) = (Self.across(ratio * lower / value), Self.across(ratio * upper / value))
      drawing.line(from, top + 36, to, top + 36, "whisker")
    }
    let style = row.verdict == .met ? "dot" : "dot below"
    drawing.dot(Self.across(ratio), top + 36, radius: 5, style, remark: Self.sentence(row))
    let factor = "× \(roundedText(ratio, digits: 2))"
    if ratio > 4 { drawing.text(0.97, top + 40, factor, "end tick") }
    if ratio < 0.25 { drawing.text(0.03, top + 40, factor, "tick") }
  }

  private static func figures(_ row: CalibrationRow) -> String {
    let achieved = row.achieved.value.map { CalibrationPage.figure($0, isShare: row.isShare) } ?? ""
    return
      "published \(CalibrationPage.limits(row.published, isShare: row.isShare)), here \(achieved)"
  }

  private static func sentence(_ row: CalibrationRow) -> String {
    "\(row.quantity): \(figures(row)), \(row.verdict.rawValue)"
  }

  /// A factor of a quarter stands at the left end, one of four at the right; others at the ends.
  private static func across(_ factor: Double) -> Double {
    guard factor > 0 else { return 0 }
    return min(1, max(0, (log2(factor) + 2) / 4))
  }
}
