import CreditModels
import CreditPopulation
import CreditScoring
import Synchronization

/// A scorer that asks another again with one column changed, to see which of them it reads.
class ReadingProbe: AbsenceGivingScorer, @unchecked Sendable {
  // Unchecked because a class that is not final cannot be checked; nothing but the lock is mutable.
  private let base: any Scorer
  private let readSoFar = Mutex<Set<Int>>([])

  init(_ base: any Scorer) { self.base = base }

  /// A probe that keeps files as the other does.
  static func of(_ base: any Scorer) -> ReadingProbe {
    (base as? any FileKeepingScorer).map { FileKeepingProbe($0) } ?? ReadingProbe(base)
  }

  var card: ModelCard { base.card }
  var readings: [Reading] { base.readings }
  var absences: [AbsenceReason] { (base as? any AbsenceGivingScorer)?.absences ?? [] }

  /// Indices of the readings on which some standing was seen to depend.
  var read: Set<Int> { readSoFar.withLock { $0 } }

  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    let standings = try base.score(characteristics)
    for index in readings.indices where !read.contains(index) {
      for value in Self.values(in: characteristics.columns[index]) {
        let changed = Self.changing(index, to: value, in: characteristics)
        guard try Self.differ(base.score(changed), standings) else { continue }
        readSoFar.withLock { _ = $0.insert(index) }
        break
      }
    }
    return standings
  }

  /// Values to try: the sentinels, small and large ones, and those that occur.
  private static func values(in column: Column) -> [Int64] {
    var own: [Int64] = []
    switch column {
    case .int32, .int64: own = (0..<column.count).map { column.integer(at: $0) }
    case .float32, .float64: break
    }
    let tried: [Int64] = [
      Value.absent, Value.none, 0, 1, 2, 3, 5, 8, 13, 21, 34, 60, 90, 120, 250, 500, 1000, 10_000,
      100_000, 10_000_000, -1, -100,
    ]
    return tried + Set(own).sorted().prefix(20)
  }

  private static func changing(
    _ index: Int,
    to value: Int64,
    in characteristics: Characteristics
  ) -> Characteristics {
    var changed = characteristics
    let count = characteristics.count
    if let ledger = characteristics.ledgers[index] {
      changed.ledgers[index] = LedgerColumns(
        totals: [Int64](repeating: value, count: count),
        caps: [Int16](repeating: -1, count: count),
        grades: ledger.grades
      )
    } else {
      changed.columns[index] = characteristics.columns[index].filled(with: value)
    }
    return changed
  }

  private static func differ(_ one: Standings, _ other: Standings) -> Bool {
    one.states != other.states || one.caps != other.caps
      || zip(one.numbers, other.numbers).enumerated().contains {
        one.states[$0.offset] == 0 && $0.element.0 != $0.element.1
      }
  }
}

/// The probe of a scorer with rules of its own about records.
private final class FileKeepingProbe: ReadingProbe, FileKeepingScorer, @unchecked Sendable {
  private let keeper: any FileKeepingScorer

  init(_ keeper: any FileKeepingScorer) {
    self.keeper = keeper
    super.init(keeper)
  }

  var file: FileRules { keeper.file }
  var chains: [String: [String]] { keeper.chains }
  var accountValues: [Definition] { keeper.accountValues }
  var definitions: [Definition] { keeper.definitions }
  var uses: [Use] { keeper.uses }
  var settings: [String: Parameter.Value] { keeper.settings }
}

extension Column {
  /// A column of the same type and length with one value throughout.
  fileprivate func filled(with value: Int64) -> Column {
    switch self {
    case .int32: .int64([Int64](repeating: value, count: count))
    case .int64: .int64([Int64](repeating: value, count: count))
    case .float32: .float32([Float](repeating: Float.of(value), count: count))
    case .float64: .float64([Double](repeating: Double.of(value), count: count))
    }
  }
}

extension BinaryFloatingPoint {
  /// A value in a floating-point column, where what is missing is no number.
  fileprivate static func of(_ value: Int64) -> Self {
    Value.isPresent(value) ? Self(value) : .nan
  }
}
