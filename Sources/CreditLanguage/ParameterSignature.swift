public import CreditPopulation

/// What is known of a parameter.
public struct ParameterSignature: Hashable, Sendable {
  /// `category` for a parameter with options.
  public var unit: Unit
  /// The allowed texts; empty for numbers.
  public var options: [String]
  /// The allowed numbers, in the unit (points: in the model's quantum).
  public var bounds: ClosedRange<Int64>

  /// Creates a signature of a number.
  public init(unit: Unit, options: [String] = [], bounds: ClosedRange<Int64>? = nil) {
    self.unit = unit
    self.options = options
    self.bounds = bounds ?? unit.bounds
  }

  /// Creates a signature of a parameter with options.
  public init(options: [String]) { self.init(unit: .category, options: options) }
}
