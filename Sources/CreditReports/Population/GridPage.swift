import CreditCalibration
import CreditResults
import CreditStatistics

/// The grid of knobs in words and tables.
struct GridPage {
  static let title = "What the knobs decide"

  let grid: KnobGrid

  init(_ grid: KnobGrid) { self.grid = grid }

  var lead: String {
    "No source says how conduct and solvency hang together, how far groups differ in income or in being "
      + "recorded, how many records are wrong and how late they come. Here each knob is turned alone, on "
      + "\(grid.subjects) persons of the world profile with stylised conduct and the same seed, so that "
      + "everything else stays as it was. A statistic whose side changes over a knob's grid depends on "
      + "the knob, not on the systems."
  }

  static let topics = [
    "agreement", "disparity by nationality", "disparity by sex", "discrimination",
  ]

  var blocks: [Page.Block] {
    var blocks: [Page.Block] = [.heading(Self.title), .paragraph(lead)]
    for topic in Self.topics {
      let systems = grid.measures.filter { $0.topic == topic }.map(\.systems)
      guard !systems.isEmpty else { continue }
      blocks.append(.subheading("\(topic.capitalizedFirst): \(KnobGrid.statistic(topic))"))
      blocks.append(.grid(table(topic, systems)))
      blocks.append(
        .list(
          systems.map { one in
            "\(one): \(GridPicture(grid: grid, topic: topic, systems: one).dependence)"
          }
        )
      )
    }
    return blocks
  }

  private func table(_ topic: String, _ systems: [String]) -> Page.Grid {
    Page.Grid(
      [Page.Column("knob"), Page.Column("value", isNumeric: true)]
        + systems.map { Page.Column($0, isNumeric: true) },
      rows: grid.settings.map { setting in
        [setting.isDefault ? "defaults" : setting.knob, setting.isDefault ? "" : setting.value]
          + systems.map { one in cell(setting, topic, one) }
      }
    )
  }

  private func cell(_ setting: KnobGrid.Setting, _ topic: String, _ systems: String) -> String {
    let found = setting.results.first { $0.topic == topic && $0.systems == systems }
    guard let estimate = found?.estimate, let value = estimate.value else { return "" }
    let half = estimate.lower.flatMap { lower in estimate.upper.map { ($0 - lower) / 2 } }
    return fixedText(value, digits: 2) + (half.map { " ± \(fixedText($0, digits: 2))" } ?? "")
  }
}
