/// The third stage: how standings are said, which never reorders them.
public struct Scale: Hashable, Sendable {
  /// Whether a higher number is better.
  public var higherIsBetter: Bool
  /// Decimals of the number: it is an integer in units of 10 to the minus this.
  public var decimals: Int
  /// The numbers that can occur, in the quantum; nil for a model without numbers.
  public var range: ClosedRange<Int64>?
  /// What comes first in the order of standings.
  public var order: Order
  /// The bands from best to worst; empty for a scale of numbers only.
  public var bands: [Band]
  /// Which bands are favourable where the model decides.
  public var decision: Decision?
  /// Whether the number is log odds of good in thousandths, so that PD is a function of it.
  public var statesProbability: Bool

  /// Creates a scale.
  public init(
    higherIsBetter: Bool = true,
    decimals: Int = 0,
    range: ClosedRange<Int64>?,
    order: Order = .score,
    bands: [Band] = [],
    decision: Decision? = nil,
    statesProbability: Bool = false
  ) {
    self.higherIsBetter = higherIsBetter
    self.decimals = decimals
    self.range = range
    self.order = order
    self.bands = bands
    self.decision = decision
    self.statesProbability = statesProbability
  }

  /// The order of standings.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    case score
    /// Direct downgrades: first by band, then by number.
    case bandThenScore = "band, score"
  }

  /// A class, grade or opinion.
  public struct Band: Hashable, Sendable {
    public var name: String
    public var label: String
    public var content: Content

    /// Creates a band.
    public init(name: String, label: String = "", content: Content) {
      self.name = name
      self.label = label
      self.content = content
    }
  }

  /// What stands in a band.
  public enum Content: Hashable, Sendable {
    /// Numbers in this range of the quantum.
    case numbers(ClosedRange<Int64>)
    /// States without a number. Listed after all bands of numbers they stand below every number,
    /// listed before them above.
    case states([String])
  }

  /// The model's own cut-off.
  public struct Decision: Hashable, Sendable {
    /// Names of favourable bands.
    public var favourable: [String]
    /// Who says so: the grade of evidence, and the reason or source.
    public var by: String

    /// Creates a decision.
    public init(favourable: [String], by: String) {
      self.favourable = favourable
      self.by = by
    }
  }
}
