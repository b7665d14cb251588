public import CreditModels
public import CreditPopulation
public import CreditStatistics

/// What came out of models beside what was published about the real systems.
public struct Validation: Sendable {
  /// Whom the models judged.
  public var dataset: DatasetFacts
  /// The models that ran, in their order.
  public var models: [ModelFacts]
  /// One row a published result, by model, in the order of the documents.
  public var results: [ValidatedTarget]
  /// Recorded scores of the dataset beside the models' own.
  public var recorded: [RecordedAgreement]

  /// Creates a validation.
  public init(
    dataset: DatasetFacts,
    models: [ModelFacts],
    results: [ValidatedTarget],
    recorded: [RecordedAgreement]
  ) {
    self.dataset = dataset
    self.models = models
    self.results = results
    self.recorded = recorded
  }
}

/// A published result and what came out.
public struct ValidatedTarget: Sendable {
  /// The pinned id of the model.
  public var model: String
  /// Decimals of its scale.
  public var decimals: Int
  public var target: PublishedTarget
  /// The publication.
  public var source: Source?
  /// What came out; without a value where it cannot be computed, with the reason.
  public var achieved: Estimate
  /// The subjects that it stands on.
  public var n: Int64

  /// Creates a published result with what came out.
  public init(
    model: String,
    decimals: Int,
    target: PublishedTarget,
    source: Source? = nil,
    achieved: Estimate,
    n: Int64
  ) {
    self.model = model
    self.decimals = decimals
    self.target = target
    self.source = source
    self.achieved = achieved
    self.n = n
  }

  /// How far the result lies from what was published; 0 within published limits.
  public var difference: Double? { achieved.value.map(target.difference(of:)) }

  /// How the result stands to what was published.
  public var verdict: Verdict {
    guard let difference else { return .notComputed }
    if difference == 0 { return .met }
    guard let lower = achieved.lower, let upper = achieved.upper else { return .missed }
    let published = target.value
    return upper >= published.lowerBound && lower <= published.upperBound ? .met : .missed
  }

  /// How a result stands to what was published.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// What was published lies within the interval of the result, or the result within the
    /// published limits.
    case met
    case missed
    /// The result cannot be computed on this dataset.
    case notComputed = "not computed"
  }
}

/// A model beside a score that a real institution recorded for the same subjects.
public struct RecordedAgreement: Sendable {
  /// The pinned id of the model.
  public var model: String
  /// The name of the recorded score.
  public var score: String
  public var subjects: SubjectKind
  /// All subjects of the kind.
  public var everybody: Int64
  /// Those to whom both give a standing.
  public var n: Int64
  /// Rank correlation.
  public var spearman: Estimate
  public var pearson: Estimate
  /// Means on those with both numbers.
  public var meanModel: Double
  public var meanRecorded: Double
  /// Shares of those with both numbers, by whether these fall into the same band of the model's
  /// scale, into neighbouring bands, or farther apart; empty for a scale without bands.
  public var bandShares: [BandShare]
  /// The share of the model's possible points that the dataset's columns can give.
  public var completeness: Double
  /// What the model reads and the dataset does not hold, in words.
  public var missing: [String]
  /// Why subjects have no standing, most frequent first.
  public var absences: [AbsenceCount]

  /// Creates an agreement.
  public init(
    model: String,
    score: String,
    subjects: SubjectKind,
    everybody: Int64,
    n: Int64,
    spearman: Estimate,
    pearson: Estimate,
    meanModel: Double,
    meanRecorded: Double,
    bandShares: [BandShare],
    completeness: Double,
    missing: [String],
    absences: [AbsenceCount]
  ) {
    self.model = model
    self.score = score
    self.subjects = subjects
    self.everybody = everybody
    self.n = n
    self.spearman = spearman
    self.pearson = pearson
    self.meanModel = meanModel
    self.meanRecorded = meanRecorded
    self.bandShares = bandShares
    self.completeness = completeness
    self.missing = missing
    self.absences = absences
  }

  /// A share of subjects by how far two bands lie apart.
  public struct BandShare: Sendable {
    /// `same band`, `next band`, `farther`.
    public var name: String
    public var share: Estimate

    /// Creates a share.
    public init(
      name: String,
      share: Estimate
    ) {
      self.name = name
      self.share = share
    }
  }

  /// How many subjects have no standing for a reason.
  public struct AbsenceCount: Hashable, Sendable {
    public var absence: Absence
    public var reason: String
    public var count: Int64

    /// Creates a count.
    public init(
      absence: Absence,
      reason: String,
      count: Int64
    ) {
      self.absence = absence
      self.reason = reason
      self.count = count
    }
  }
}
