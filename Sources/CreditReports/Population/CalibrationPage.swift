public import CreditCalibration
import CreditFormats
import CreditResults
import CreditModels
import CreditStatistics

/// The calibration of populations in words: targets, what came out, and why a target is missed.
public struct CalibrationPage: Sendable {
  /// What fit and held out mean, in one paragraph.
  public static let reading =
    "Fit: rates were chosen so that the figure comes out. Held out: nobody looked at the figure when "
    + "rates were chosen; it is shown as it comes out, good or bad. Everything about scores, bands and "
    + "defaults by score is held out, for the generator knows no score. Met means that the 95 % "
    + "interval of what came out reaches the published limits, widened by the tolerance for what is "
    + "not the same."

  private let results: [PopulationResult]

  /// Creates the page of some populations.
  public init(_ results: [PopulationResult]) { self.results = results }

  /// The page.
  public var page: Page {
    Page(
      title: "Calibration: what was published, and what came out",
      blocks: [.paragraph(Self.reading)] + results.flatMap(blocks)
    )
  }

  /// The page of the populations as blocks without a title.
  func blocks(_ result: PopulationResult) -> [Page.Block] {
    var blocks: [Page.Block] = [
      .heading("\(result.name): \(result.title)"), .paragraph(result.synthetic),
      .paragraph(Self.tally(result) + " Tolerance in per cent of the published figure."),
    ]
    for use in ["fit", "held out"] {
      let rows = result.rows.filter { $0.use == use }
      guard !rows.isEmpty else { continue }
      blocks.append(.subheading("\(use.capitalizedFirst): figures about records"))
      blocks.append(.grid(Self.grid(rows)))
      blocks.append(.list(Self.remarks(rows)))
    }
    guard !result.published.isEmpty else { return blocks }
    blocks.append(.subheading("Held out: results of the real systems"))
    blocks.append(.grid(Self.grid(result.published)))
    blocks.append(.list(Self.remarks(result.published)))
    return blocks
  }

  /// How many targets are met and missed, in one sentence.
  public static func tally(_ result: PopulationResult) -> String {
    func part(_ name: String, _ verdicts: [Bool]) -> String? {
      verdicts.isEmpty ? nil : "\(verdicts.count { $0 }) of \(verdicts.count) \(name)"
    }
    func known(_ use: String) -> [Bool] {
      result.rows.filter { $0.use == use && $0.verdict != .notComputed }.map { $0.verdict == .met }
    }
    let published = result.published.filter { $0.verdict != .notComputed }.map {
      $0.verdict == .met
    }
    let parts = [
      part("fit figures", known("fit")), part("held-out figures", known("held out")),
      part("held-out results of real systems", published),
    ].compactMap { $0 }
    return "Met: " + parts.joined(separator: ", ") + "."
  }

  private static let columns = [
    Page.Column("target"), Page.Column("published", isNumeric: true),
    Page.Column("achieved", isNumeric: true), Page.Column("95 % interval", isNumeric: true),
    Page.Column("tolerance", isNumeric: true), Page.Column("verdict"),
  ]

  private static func grid(_ rows: [CalibrationRow]) -> Page.Grid {
    Page.Grid(
      columns,
      rows: rows.map { row in
        [
          row.quantity, limits(row.published, isShare: row.isShare),
          row.achieved.value.map { figure($0, isShare: row.isShare) } ?? "",
          interval(row.achieved.lower, row.achieved.upper, isShare: row.isShare),
          "\(roundedText(100 * row.tolerance, digits: 0)) %", row.verdict.rawValue,
        ]
      }
    )
  }

  private static func grid(_ rows: [ValidatedTarget]) -> Page.Grid {
    Page.Grid(
      columns,
      rows: rows.map { one in
        let isShare = one.target.isShare
        return [
          "\(one.model): \(one.target.measureText(decimals: one.decimals))",
          limits(one.target.value, isShare: isShare),
          one.achieved.value.map { figure($0, isShare: isShare) } ?? "",
          interval(one.achieved.lower, one.achieved.upper, isShare: isShare), "",
          one.verdict.rawValue,
        ]
      }
    )
  }

  static func limits(_ range: ClosedRange<Double>, isShare: Bool) -> String {
    let low = figure(range.lowerBound, isShare: isShare)
    guard range.lowerBound < range.upperBound else { return low }
    return "\(low) to \(figure(range.upperBound, isShare: isShare))"
  }

  static func interval(_ lower: Double?, _ upper: Double?, isShare: Bool) -> String {
    guard let lower, let upper else { return "" }
    return "\(figure(lower, isShare: isShare)) to \(figure(upper, isShare: isShare))"
  }

  /// A value as people read it: rare things with more digits.
  static func figure(_ value: Double, isShare: Bool) -> String {
    if isShare, value != 0, value < 0.01, value >= 0.001 {
      return fixedText(100 * value, digits: 2) + " %"
    }
    return !isShare && abs(value) < 0.1
      ? roundedText(value, digits: 4) : shown(value, isShare: isShare)
  }

  /// Source, population and what is not the same, once for all targets that share them.
  private static func remarks(_ rows: [CalibrationRow]) -> [String] {
    joined(
      rows.map { row in
        let note = row.note.isEmpty && row.verdict == .missed ? "not explained" : row.note
        let why = note.isEmpty ? "" : " \(note.capitalizedFirst)."
        return (row.quantity, "\(row.source): \(row.population).\(why)")
      }
    )
  }

  private static func remarks(_ rows: [ValidatedTarget]) -> [String] {
    joined(
      rows.map { one in
        let source = one.source?.title ?? one.target.source
        let year = one.target.year.map { ", \($0)" } ?? ""
        let text =
          "\(source): \(one.target.population)\(year). "
          + "\(PopulationTables.remark(on: one).capitalizedFirst)."
        return ("\(one.model) \(one.target.measureText(decimals: one.decimals))", text)
      }
    )
  }

  private static func joined(_ remarks: [(name: String, text: String)]) -> [String] {
    let texts = remarks.map(\.text)
    return texts.indices.filter { texts.firstIndex(of: texts[$0]) == $0 }.map { index in
      let names = remarks.filter { $0.text == texts[index] }.map(\.name)
      return names.joined(separator: "; ") + ": " + texts[index]
    }
  }
}
