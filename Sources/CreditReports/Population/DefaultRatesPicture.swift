import CreditCalibration
import CreditFormats
import CreditModels
import CreditStatistics

/// One system: how many persons stand in each part of its scale, and the share of bads among them.
struct DefaultRatesPicture {
  let standing: StandingCounts

  private static let row = 24

  var panel: Panel? {
    let parts = DefaultRates.parts(of: standing).filter { $0.outcomes.count > 0 }
    guard !parts.isEmpty else { return nil }
    let name = standing.card.pinnedID
    var drawing = Drawing(
      height: 48 + Self.row * parts.count + 16,
      title: "Class shares and defaults of \(name)",
      description: parts.map(sentence).joined(separator: "; ")
    )
    drawStrip(parts, into: &drawing)
    let uppers = parts.compactMap { $0.outcomes.rate?.upper }
    let most = (uppers + parts.compactMap(\.published)).max().map { max(0.05, $0) } ?? 0.05
    drawing.text(0, 44, "share of bads in 24 months", "tick")
    for (index, part) in parts.enumerated() {
      draw(part, at: 50 + Self.row * index, most: most, into: &drawing)
    }
    let note: Markup =
      parts.contains { $0.published != nil }
      ? "Red line: published. \(DefaultRates.source)." : ""
    return Panel(systems: [], label: "\(name)", drawing: drawing, note: note)
  }

  private func drawStrip(_ parts: [DefaultRates.Part], into drawing: inout Drawing) {
    var left = 0.0
    for (index, part) in parts.enumerated() {
      let share = share(part)
      let shade = 6 - tone(of: index, among: parts.count)
      drawing.bar(
        left,
        0,
        width: share,
        height: 24,
        "band tone-\(shade)",
        remark: "\(part.name): \(percent(share)) of those with a standing"
      )
      let text = "\(part.name) \(percent(share))"
      for label in [text, part.name] {
        guard let style = fitting(label, in: share, wide: 520, narrow: 330) else { continue }
        drawing.text(left + share / 2, 16, label, "small middle on-\(shade)\(style)")
        break
      }
      left += share
    }
  }

  private func draw(
    _ part: DefaultRates.Part,
    at top: Int,
    most: Double,
    into drawing: inout Drawing
  ) {
    let (left, width) = (0.26, 0.6)
    drawing.text(0, top + 14, part.name, "small")
    drawing.bar(left, top + 3, width: width, height: 14, "track")
    guard let rate = part.outcomes.rate, let value = rate.value else {
      drawing.text(1, top + 14, "too few", "end tick")
      return
    }
    drawing.bar(
      left,
      top + 3,
      width: width * value / most,
      height: 14,
      "standing",
      remark: sentence(part)
    )
    if let lower = rate.lower, let upper = rate.upper {
      let (from, to) = (left + width * lower / most, left + width * min(1, upper / most))
      drawing.line(from, top + 10, to, top + 10, "whisker")
    }
    if let published = part.published {
      let x = left + width * published / most
      drawing.line(x, top, x, top + 20, "marker")
    }
    drawing.text(1, top + 14, percent(value), "end small")
  }

  private func share(_ part: DefaultRates.Part) -> Double {
    Double(part.outcomes.count) / Double(max(1, standing.standing))
  }

  private func sentence(_ part: DefaultRates.Part) -> String {
    let rate = part.outcomes.rate?.value.map { ", \(percent($0)) bad" } ?? ""
    let published = part.published.map { ", published \(percent($0))" } ?? ""
    return "\(part.name): \(percent(share(part))) of the persons\(rate)\(published)"
  }
}
