public import CreditPopulation

/// What is known of a model's standing.
public struct StandingSignature: Hashable, Sendable {
  /// The unit of the number: points, or log-odds for a rating.
  public var unit: Unit
  /// Decimals of the number: it is an integer in units of 10 to the minus this (3 for a rating).
  public var decimals: Int
  /// The numbers that can occur, in the quantum; nil for a model without numbers.
  public var bounds: ClosedRange<Int64>?
  /// Names of the bands from best to worst.
  public var bands: [String]
  /// Names of the states without a number.
  public var states: [String]

  /// Creates a signature.
  public init(
    unit: Unit = .points,
    decimals: Int = 0,
    bounds: ClosedRange<Int64>?,
    bands: [String] = [],
    states: [String] = []
  ) {
    self.unit = unit
    self.decimals = decimals
    self.bounds = bounds
    self.bands = bands
    self.states = states
  }
}
