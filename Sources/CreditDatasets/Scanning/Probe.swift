/// Looks at every value of one column in the first pass.
protocol Probe: AnyObject {
  /// Takes the next value.
  func see(_ bytes: Bytes)
}

/// The distinct texts of a column and how often each stands there.
final class LevelProbe: Probe {
  /// The most distinct texts that are kept.
  static let limit = 1 << 16

  private(set) var texts = ByteTable()
  private(set) var counts: [Int] = []
  private(set) var missing = 0
  /// Whether there are more distinct texts than are kept.
  private(set) var isOverfull = false
  private let missingValues: MissingValues

  init(_ missingValues: MissingValues) { self.missingValues = missingValues }

  func see(_ bytes: Bytes) {
    if missingValues.contains(bytes) {
      missing += 1
      return
    }
    if texts.count == Self.limit, texts.index(of: bytes) == nil {
      isOverfull = true
      return
    }
    let index = texts.insert(bytes)
    if index == counts.count { counts.append(1) } else { counts[index] += 1 }
  }

  /// How often a text stands in the column.
  func count(of text: String) -> Int {
    var text = text
    return text.withUTF8 { texts.index(of: $0) }.map { counts[$0] } ?? 0
  }
}

/// The agencies of a column `seen_by`.
final class AgencyProbe: Probe {
  private(set) var texts = ByteTable()
  private(set) var isOverfull = false

  func see(_ bytes: Bytes) {
    for code in bytes.split(separator: 0x20) {
      if texts.count > 1000 {
        isOverfull = true
        return
      }
      _ = texts.insert(Bytes(rebasing: code))
    }
  }
}

/// Whether all values of a column are canonical integers.
final class IntegerIdProbe: Probe {
  private(set) var order = IdOrder.integers

  func see(_ bytes: Bytes) {
    if order == .integers, IdOrder.integer(bytes) == nil { order = .texts }
  }
}

/// What type the values of a column have, and whether some are missing.
final class TypeProbe: Probe {
  private(set) var missing = 0
  private(set) var present = 0
  private var canBeInteger = true
  private var canBeNumber = true
  private var canBeDate = true
  private var canBeBoolean = true
  private let missingValues: MissingValues
  private let format: NumberFormat
  private static let booleans: Set<String> = ["true", "false"]

  init(_ missingValues: MissingValues, _ format: NumberFormat) {
    self.missingValues = missingValues
    self.format = format
  }

  func see(_ bytes: Bytes) {
    if missingValues.contains(bytes) {
      missing += 1
      return
    }
    present += 1
    if canBeNumber {
      if let number = format.decimal(bytes) {
        canBeInteger = canBeInteger && number.significantDecimals == 0
      } else {
        (canBeInteger, canBeNumber) = (false, false)
      }
    }
    if canBeDate, !looksLikeDate(bytes) { canBeDate = false }
    if canBeBoolean, bytes.count > 5 || !Self.booleans.contains(bytes.text.lowercased()) {
      canBeBoolean = false
    }
  }

  /// Whether all values that are there are whole numbers.
  var isInteger: Bool { present > 0 && canBeInteger }

  /// The type in the words of Table Schema.
  var type: String {
    if present == 0 { return "any" }
    if canBeInteger { return "integer" }
    if canBeNumber { return "number" }
    if canBeDate { return "date" }
    return canBeBoolean ? "boolean" : "string"
  }

  private func looksLikeDate(_ bytes: Bytes) -> Bool {
    bytes.count == 10 && bytes[4] == 0x2D && bytes[7] == 0x2D
  }
}

/// The decimals and the distinct values of a column of scores.
final class ScoreProbe: Probe {
  /// The most distinct values of a recorded score.
  static let limit = 1 << 24
  /// The most decimals of a recorded score.
  static let mostDecimals = 6

  /// The most decimals of a value.
  private(set) var decimals = 0
  /// Whether there are more distinct values than a score may have.
  private(set) var isOverfull = false
  /// How many values are missing.
  private(set) var missing = 0
  private var values: Set<Int64> = []
  private var last: Int64?
  private let declared: Int?
  private let missingValues: MissingValues
  private let format: NumberFormat

  /// Creates a probe that keeps the declared decimals; nil to find out how many there are.
  init(declared: Int?, _ missingValues: MissingValues, _ format: NumberFormat) {
    self.declared = declared
    self.missingValues = missingValues
    self.format = format
  }

  func see(_ bytes: Bytes) {
    if missingValues.contains(bytes) {
      missing += 1
      return
    }
    guard !isOverfull, let number = format.decimal(bytes) else { return }
    if declared == nil { decimals = max(decimals, number.significantDecimals) }
    let places = declared ?? Self.mostDecimals
    guard let (value, _) = number.scaled(places: places), value != last else { return }
    last = value
    values.insert(value)
    if values.count > Self.limit {
      isOverfull = true
      values = []
    }
  }

  /// The distinct values with the decimals that are kept, ascending.
  var sortedValues: [Int64] {
    guard declared == nil else { return values.sorted() }
    let surplus = Decimal.powers[max(Self.mostDecimals - decimals, 0)]
    return values.map { $0 / surplus }.sorted()
  }
}
