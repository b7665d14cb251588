/// The unit of a value; every computed value is an integer in one of these.
public enum Unit: String, Hashable, Sendable, CaseIterable {
  /// False 0, true 1.
  case boolean
  /// A code of the dataset's dictionary of categories.
  case category
  /// A day number (``Day/number``).
  case date
  /// A number of days.
  case days
  /// A number of whole months.
  case months
  /// How many there are; also any plain whole number.
  case count
  /// Minor units of a currency (cents, fen).
  case money
  /// Hundredths of a per cent: 10,000 is the whole.
  case share
  /// Millionths.
  case ratio
  /// Natural logarithm of odds, in millionths.
  case logOdds = "log-odds"
  /// Points in the model's quantum.
  case points

  /// How many of the stored integers make one of the unit as people write it: 10,000 for a share
  /// (1 = the whole), a million for a ratio, 100 for money, 1 for the rest.
  public var scale: Int64 {
    switch self {
    case .share: 10_000
    case .ratio, .logOdds: 1_000_000
    case .money: 100
    default: 1
    }
  }

  /// The values that a field or a given characteristic of this unit may have; a value outside is a
  /// finding of the dataset, so that the compiler can bound every expression.
  public var bounds: ClosedRange<Int64> {
    switch self {
    case .boolean: 0...1
    case .category: 0...Int64(Int32.max)
    case .date: Int64(Day.range.lowerBound)...Int64(Day.range.upperBound)
    case .days: -300_000...300_000
    case .months: -10_000...10_000
    case .count: -1_000_000_000...1_000_000_000
    case .money: -10_000_000_000_000...10_000_000_000_000
    case .share: -1_000_000_000...1_000_000_000
    case .ratio, .logOdds: -1_000_000_000_000...1_000_000_000_000
    case .points: -1_000_000_000...1_000_000_000
    }
  }
}
