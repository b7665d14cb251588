import CreditFormats
import CreditResults
import CreditModels
import CreditStatistics

/// Published shares of bands and scores beside those that came out, all held out.
struct PublishedPicture {
  let model: String
  let results: [ValidatedTarget]

  private static let row = 38

  var panel: Panel? {
    let rows = results.filter { $0.target.isShare && $0.achieved.value != nil }
    guard !rows.isEmpty else { return nil }
    let most = rows.map { max($0.target.value.upperBound, $0.achieved.upper ?? 0) }.max() ?? 1
    var drawing = Drawing(
      height: Self.row * rows.count,
      title: "Published and achieved shares of \(model)",
      description: rows.map(sentence).joined(separator: "; ")
    )
    for (index, one) in rows.enumerated() {
      draw(one, at: Self.row * index, most: most, into: &drawing)
    }
    return Panel(
      systems: [],
      label: "\(model)",
      drawing: drawing,
      note: "Grey: published. Coloured: what came out, with its 95 % interval."
    )
  }

  private func draw(_ one: ValidatedTarget, at top: Int, most: Double, into drawing: inout Drawing)
  {
    guard let achieved = one.achieved.value else { return }
    let name = one.target.measureText(decimals: one.decimals)
    let year = one.target.year.map { " (\($0))" } ?? ""
    drawing.text(0, top + 11, name + year, "small")
    drawing.text(1, top + 11, figures(one), "end tick")
    let published = one.target.value.upperBound
    drawing.bar(0, top + 16, width: published / most, height: 6, "bars", remark: sentence(one))
    drawing.bar(0, top + 23, width: achieved / most, height: 6, "standing", remark: sentence(one))
    if let lower = one.achieved.lower, let upper = one.achieved.upper {
      drawing.line(lower / most, top + 26, upper / most, top + 26, "whisker")
    }
  }

  private func figures(_ one: ValidatedTarget) -> String {
    let achieved = one.achieved.value.map { shown($0, isShare: true) } ?? ""
    return "\(CalibrationPage.limits(one.target.value, isShare: true)), here \(achieved)"
  }

  private func sentence(_ one: ValidatedTarget) -> String {
    "\(one.target.measureText(decimals: one.decimals)): published \(figures(one))"
  }
}
