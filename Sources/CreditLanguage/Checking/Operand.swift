import CreditPopulation

/// An expression while it is being checked.
struct Operand {
  /// A value that takes its unit from what it stands beside.
  enum Literal: Hashable {
    /// A number without a unit.
    case plain
    /// A number with a per cent sign: a share or a ratio.
    case percent
    /// The literal `none`.
    case nothing
  }

  var expression: Expression
  var unit: Unit
  /// The values are integers of 10 to the minus this, as people write the unit.
  ///
  /// Decimals of factors
  /// add up here, so that nothing is cut off before the expression ends.
  var decimals = 0
  var bounds: ClosedRange<Int128>
  var canBeNone = false
  var literal: Literal?
  /// The texts that a category can be, where known.
  var options: [String]?

  /// A condition.
  static func condition(_ expression: Expression) -> Operand {
    Operand(expression: expression, unit: .boolean, bounds: 0...1)
  }

  /// A category's text.
  static func text(_ text: String) -> Operand {
    Operand(
      expression: .category(text),
      unit: .category,
      bounds: Operand.wide(Unit.category.bounds),
      options: [text]
    )
  }

  /// A constant.
  static func constant(_ value: Int64, _ unit: Unit, decimals: Int = 0) -> Operand {
    Operand(
      expression: .constant(value),
      unit: unit,
      decimals: decimals,
      bounds: Int128(value)...Int128(value)
    )
  }

  /// Bounds in the width in which the checker calculates.
  static func wide(_ bounds: ClosedRange<Int64>) -> ClosedRange<Int128> {
    Int128(bounds.lowerBound)...Int128(bounds.upperBound)
  }

  /// Whether it is certainly neither none nor absent.
  var isAlwaysPresent: Bool {
    switch expression {
    case .constant, .parameter, .asOf: true
    default: false
    }
  }

  /// What it is, for messages.
  var description: String {
    switch literal {
    case .plain: "a plain number"
    case .percent: "a number in per cent"
    case .nothing: "none"
    case nil: unit.noun
    }
  }

  /// A number that other numbers can be multiplied by without changing what they measure.
  var isDimensionless: Bool {
    literal == .plain || [.count, .share, .ratio].contains(unit)
  }

  /// The constant as written, for advice.
  var writtenConstant: String? {
    guard case .constant(let value) = expression else { return nil }
    let digits = String(value.magnitude)
    let sign = value < 0 ? "-" : ""
    if decimals == 0 { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Unit {
  /// The unit in messages.
  var noun: String {
    switch self {
    case .boolean: "yes or no"
    case .category: "a category"
    case .date: "a date"
    case .days: "days"
    case .months: "months"
    case .count: "a count"
    case .money: "money"
    case .share: "a share"
    case .ratio: "a ratio"
    case .logOdds: "log-odds"
    case .points: "points"
    }
  }

  /// Whether its values are numbers to calculate with.
  var isNumeric: Bool { ![.boolean, .category, .date].contains(self) }

  /// Decimals of the stored integers as people write the unit, where points have `pointsDecimals`.
  func decimals(ofPoints pointsDecimals: Int) -> Int {
    switch self {
    case .share: 4
    case .ratio, .logOdds: 6
    case .money: 2
    case .points: pointsDecimals
    default: 0
    }
  }
}
