public import CreditResults
public import CreditStatistics

/// What agreement and disparity come to when one knob of the generator is turned at a time.
public struct KnobGrid: Sendable {
  /// One setting with everything that was measured on it.
  public struct Setting: Sendable {
    /// The option, such as `--conduct-solvency`.
    public var knob: String
    /// Its value as written.
    public var value: String
    public var isDefault: Bool
    public var results: [Result]

    /// Creates a setting.
    public init(knob: String, value: String, isDefault: Bool, results: [Result]) {
      self.knob = knob
      self.value = value
      self.isDefault = isDefault
      self.results = results
    }
  }

  /// A statistic on one setting.
  public struct Result: Sendable {
    /// `agreement`, `disparity by nationality`, `disparity by sex` or `discrimination`.
    public var topic: String
    /// The pair of systems, or the system.
    public var systems: String
    public var estimate: Estimate
  }

  public var settings: [Setting]
  /// How many persons each setting has.
  public var subjects: Int

  /// Creates a grid.
  public init(settings: [Setting], subjects: Int) {
    self.settings = settings
    self.subjects = subjects
  }

  /// The value at which a statistic says nothing, by topic.
  package static func neutral(_ topic: String) -> Double {
    topic == "agreement" ? 0 : topic == "discrimination" ? 0.5 : 1
  }

  /// What is plotted, in words.
  package static func statistic(_ topic: String) -> String {
    switch topic {
    case "agreement": "rank correlation (Spearman)"
    case "discrimination": "area under the curve against the outcome"
    case "disparity by sex": "adverse impact ratio of women against men at 70 per cent approval"
    default: "adverse impact ratio of temporary residents against nationals at 70 per cent approval"
    }
  }

  /// The topics with their systems in the order of the first setting.
  package var measures: [(topic: String, systems: String)] {
    settings.first?.results.map { ($0.topic, $0.systems) } ?? []
  }

  /// The estimates of a measure, setting by setting.
  package func column(
    _ topic: String,
    _ systems: String
  ) -> [(setting: Setting, estimate: Estimate)] {
    settings.compactMap { setting in
      setting.results.first { $0.topic == topic && $0.systems == systems }
        .map { (setting, $0.estimate) }
    }
  }

  /// The knobs over whose grid a measure is clearly on one side of neutral and clearly on the other;
  /// and those over whose grid it is clear in some places only.
  package func dependence(
    _ topic: String,
    _ systems: String
  ) -> (changes: [String], blurs: [String]) {
    var changes: [String] = []
    var blurs: [String] = []
    let column = column(topic, systems)
    let base = column.filter(\.setting.isDefault)
    for knob in knobs {
      let sides = Set(
        (base + column.filter { $0.setting.knob == knob }).map { side($0.estimate, topic) }
      )
      if sides.contains(1), sides.contains(-1) {
        changes.append(knob)
      } else if sides.contains(0), sides.count > 1 {
        blurs.append(knob)
      }
    }
    return (changes, blurs)
  }

  /// The knobs in their order.
  package var knobs: [String] {
    var seen: [String] = []
    for setting in settings where !setting.isDefault && !seen.contains(setting.knob) {
      seen.append(setting.knob)
    }
    return seen
  }

  /// 1 above neutral, -1 below, 0 where the interval holds it.
  private func side(_ estimate: Estimate, _ topic: String) -> Int {
    let neutral = Self.neutral(topic)
    if let lower = estimate.lower, lower > neutral { return 1 }
    if let upper = estimate.upper, upper < neutral { return -1 }
    return 0
  }
}

extension KnobGrid.Setting {
  /// Creates a setting from the tables of a comparison on its population.
  ///
  /// - Parameters:
  ///   - knob: the option.
  ///   - value: its value as written.
  ///   - isDefault: whether all knobs stand at their defaults.
  ///   - comparison: has the tables agreement, disparity and performance.
  public init(knob: String, value: String, isDefault: Bool, comparison: Comparison) {
    let reader = GridReader(comparison)
    self.init(knob: knob, value: value, isDefault: isDefault, results: reader.results)
  }
}

/// Reads the statistics of a grid from a comparison's tables.
private struct GridReader {
  let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  var results: [KnobGrid.Result] {
    agreement + disparity("nationality", of: "temporary") + disparity("sex", of: "female")
      + discrimination
  }

  private var agreement: [KnobGrid.Result] {
    rows("agreement").filter { $0.text("statistic") == "spearman" && isEverybody($0) }
      .map { result("agreement", "\(short($0, "model_a")) and \(short($0, "model_b"))", $0) }
  }

  private func disparity(_ group: String, of level: String) -> [KnobGrid.Result] {
    rows("disparity").filter { row in
      row.text("statistic") == "adverse_impact_ratio" && row.text("group") == group
        && row.text("level") == level
    }
    .map { result("disparity by \(group)", short($0, "model"), $0) }
  }

  private var discrimination: [KnobGrid.Result] {
    rows("performance").filter { row in
      row.text("statistic") == "auc" && isEverybody(row) && row.text("base") == "own"
    }
    .map { result("discrimination", short($0, "model"), $0) }
  }

  private func isEverybody(_ row: TableReader.Row) -> Bool { row.text("group").isEmpty }

  private func rows(_ table: String) -> [TableReader.Row] {
    comparison.table(table).map { TableReader($0).rows } ?? []
  }

  private func short(_ row: TableReader.Row, _ column: String) -> String {
    String(row.text(column).prefix { $0 != "@" })
  }

  private func result(
    _ topic: String,
    _ systems: String,
    _ row: TableReader.Row
  ) -> KnobGrid.Result {
    KnobGrid.Result(
      topic: topic,
      systems: systems,
      estimate: Estimate(
        value: row.number("value"),
        lower: row.number("lower"),
        upper: row.number("upper"),
        interval: row.text("interval"),
        note: row.text("note")
      )
    )
  }
}
