import CreditCalibration
import CreditFormats
import CreditStatistics

/// One statistic over the settings of all knobs.
struct GridPicture {
  let grid: KnobGrid
  let topic: String
  let systems: String

  private static let row = 17
  private static let left = 0.44

  var panel: Panel? {
    let column = grid.column(topic, systems).filter { $0.estimate.value != nil }
    guard let base = column.first(where: \.setting.isDefault)?.estimate.value else { return nil }
    let neutral = KnobGrid.neutral(topic)
    let ends =
      column.flatMap { [$0.estimate.lower, $0.estimate.upper, $0.estimate.value] }
      .compactMap { $0 } + [neutral]
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 1)
    let scale = Scale(low: low, high: max(high, low + 1e-6), left: Self.left)
    let knobs = grid.knobs
    var drawing = Drawing(
      height: Self.row * (column.count + knobs.count) + 30,
      title: "\(systems): \(KnobGrid.statistic(topic))",
      description: column.map { sentence($0.setting, $0.estimate.value ?? 0) }
        .joined(separator: "; ")
    )
    let bottom = Self.row * (column.count + knobs.count) + 8
    drawing.line(scale.x(neutral), 0, scale.x(neutral), bottom, "strong")
    drawing.line(scale.x(base), 0, scale.x(base), bottom, "chance")
    var y = 0
    draw(column[0], "defaults", at: &y, scale, into: &drawing)
    for knob in knobs {
      drawing.text(0, y + 14, knob, "small strong")
      y += Self.row
      for one in column where one.setting.knob == knob && !one.setting.isDefault {
        draw(one, one.setting.value, at: &y, scale, into: &drawing)
      }
    }
    drawing.text(Self.left, bottom + 16, roundedText(low, digits: 2), "tick")
    drawing.text(1, bottom + 16, roundedText(high, digits: 2), "end tick")
    return Panel(systems: [], label: "\(systems)", drawing: drawing, note: "\(dependence)")
  }

  private struct Scale {
    var low: Double
    var high: Double
    var left: Double

    func x(_ value: Double) -> Double { left + (1 - left) * (value - low) / (high - low) }
  }

  private func draw(
    _ one: (setting: KnobGrid.Setting, estimate: CreditStatistics.Estimate),
    _ label: String,
    at y: inout Int,
    _ scale: Scale,
    into drawing: inout Drawing
  ) {
    guard let value = one.estimate.value else { return }
    drawing.text(0.03, y + 13, label, "small")
    drawing.text(Self.left - 0.03, y + 13, fixedText(value, digits: 2), "end tick")
    if let lower = one.estimate.lower, let upper = one.estimate.upper {
      drawing.line(scale.x(lower), y + 9, scale.x(upper), y + 9, "whisker")
    }
    drawing.dot(scale.x(value), y + 9, radius: 4, "dot", remark: sentence(one.setting, value))
    y += Self.row
  }

  private func sentence(_ setting: KnobGrid.Setting, _ value: Double) -> String {
    let name = setting.isDefault ? "defaults" : "\(setting.knob) \(setting.value)"
    return "\(name): \(fixedText(value, digits: 3))"
  }

  /// What the statistic depends on, in one sentence.
  var dependence: String {
    let (changes, blurs) = grid.dependence(topic, systems)
    var parts: [String] = []
    if !changes.isEmpty { parts.append("The sign depends on \(changes.joined(separator: ", ")).") }
    if !blurs.isEmpty {
      parts.append("Whether there is any difference depends on \(blurs.joined(separator: ", ")).")
    }
    if parts.isEmpty { parts = ["No knob changes the side."] }
    let gaps = grid.column(topic, systems).filter { $0.estimate.value == nil }
      .map { "\($0.setting.knob) \($0.setting.value)" }
    if !gaps.isEmpty {
      parts.append("Undefined, for too few are left: \(gaps.joined(separator: ", ")).")
    }
    return parts.joined(separator: " ")
  }
}
