public import CreditPopulation

/// What is known of a named value: an account value, a definition or a characteristic.
public struct Signature: Hashable, Sendable {
  public var unit: Unit
  /// Bounds of every value that is neither absent nor none, in the unit.
  public var bounds: ClosedRange<Int64>
  public var canBeNone: Bool
  /// The texts that a category can be; nil where they are not known.
  public var options: [String]?

  /// Creates a signature.
  public init(
    unit: Unit,
    bounds: ClosedRange<Int64>? = nil,
    canBeNone: Bool = true,
    options: [String]? = nil
  ) {
    self.unit = unit
    self.bounds = bounds ?? unit.bounds
    self.canBeNone = canBeNone
    self.options = options
  }

  /// The signature of a name for a checked expression.
  public init(_ expression: TypedExpression) {
    self.init(
      unit: expression.unit,
      bounds: expression.bounds,
      canBeNone: expression.canBeNone,
      options: expression.options
    )
  }
}
