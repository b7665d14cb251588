public import CreditResults

/// Everything that a validation page says of one generated population.
public struct PopulationResult: Sendable {
  /// The dataset's name.
  public var name: String
  public var title: String
  /// The profile of the generator.
  public var profile: String
  /// The sentence that every finding on it carries.
  public var synthetic: String
  /// Published figures about records beside what came out.
  public var rows: [CalibrationRow]
  public var counts: PopulationCounts
  public var standings: [StandingCounts]
  /// Published results of the real systems beside what came out; all held out.
  public var published: [ValidatedTarget]

  /// Creates a result.
  public init(
    name: String,
    title: String,
    profile: String,
    synthetic: String,
    rows: [CalibrationRow],
    counts: PopulationCounts,
    standings: [StandingCounts],
    published: [ValidatedTarget]
  ) {
    self.name = name
    self.title = title
    self.profile = profile
    self.synthetic = synthetic
    self.rows = rows
    self.counts = counts
    self.standings = standings
    self.published = published
  }
}
