/// What a comparison computes beyond its models and its population.
public struct ComparisonOptions: Hashable, Sendable {
  /// The share that is favourable at matched approval.
  public var approvalRate: Double
  /// Whether disparity selects by the models' own decisions instead of the approval rate.
  public var ownDecision: Bool
  /// Shares of the equal-share categories from worst to best, in any unit.
  public var categories: [Double]
  /// What refusing a good costs against accepting a bad, for the H-measure; nil for its default.
  public var severityRatio: Double?
  /// The reference level of a grouping column; by default the level with the highest selection rate.
  public var references: [String: String]
  /// Whether pairs of grouping columns make groups of their own.
  public var intersections: Bool
  /// How many subjects a pair's cases list.
  public var cases: Int
  /// Names of the tables to compute; nil for all.
  public var tables: Set<String>?
  /// Batches judged at the same time; no result depends on it.
  public var threads: Int
  /// The seed of everything that is drawn.
  public var seed: UInt64
  /// How often a bootstrap redraws the subjects; category patterns of everybody are
  /// redrawn five times as often.
  ///
  /// With 0 no interval comes from a bootstrap.
  public var replicates: Int

  /// Creates options with the contract's defaults.
  public init(
    approvalRate: Double = 0.7,
    ownDecision: Bool = false,
    categories: [Double] = [25, 25, 25, 25],
    severityRatio: Double? = nil,
    references: [String: String] = [:],
    intersections: Bool = false,
    cases: Int = 5,
    tables: Set<String>? = nil,
    threads: Int = 2,
    seed: UInt64 = 1,
    replicates: Int = 200
  ) {
    self.approvalRate = approvalRate
    self.ownDecision = ownDecision
    self.categories = categories
    self.severityRatio = severityRatio
    self.references = references
    self.intersections = intersections
    self.cases = cases
    self.tables = tables
    self.threads = threads
    self.seed = seed
    self.replicates = replicates
  }

  /// Whether a table is asked for.
  public func wants(_ table: String) -> Bool { tables?.contains(table) ?? true }
}
