import CreditFindings
import CreditPopulation

/// How rows of `accounts` or `events` become columns.
struct RecordPlan<Field: Hashable & Sendable>: Sendable {
  /// A column with values of its own.
  struct ValueColumn: Sendable {
    var field: Field
    var column: Int
    var converter: CellConverter
    /// Reads the column as sets of agencies instead, where there are some.
    var agencies: AgencyConverter?
  }

  /// The column with the subject's id.
  var subjectColumn: Int
  /// The column with the record's own id; nil if records have none.
  var idColumn: Int?
  /// The order of the records' own ids.
  var idOrder: IdOrder = .texts
  var kindColumn: Int
  var kind: KindConverter
  /// The column with the account of an event.
  var accountColumn: Int?
  /// The column with the case of an event.
  var caseColumn: Int?
  var values: [ValueColumn] = []

  /// The position of a field among the values, or nil if the table lacks it.
  func index(of field: Field) -> Int? { values.firstIndex { $0.field == field } }
}

/// Reads a column `seen_by`: codes separated by blanks; empty means all.
struct AgencyConverter: Sendable {
  /// All agencies, those of the data and any other.
  static let all: Int64 = -1
  /// The most agencies: bits 0 to 61, so that no set looks like an absence.
  static let limit = 62

  private var bits = ByteTable()

  /// Creates a converter.
  ///
  /// - Precondition: There are at most ``limit`` agencies.
  init(_ agencies: [String]) {
    precondition(agencies.count <= Self.limit, "too many agencies")
    for agency in agencies { _ = bits.insert(agency) }
  }

  /// The set of a text.
  func convert(_ bytes: Bytes) -> Int64 {
    var set: Int64 = 0
    for code in bytes.split(separator: 0x20) {
      if let bit = bits.index(of: Bytes(rebasing: code)) { set |= 1 << Int64(bit) }
    }
    return set == 0 ? Self.all : set
  }
}

/// Reads a column of kinds of records.
struct KindConverter: Sendable {
  /// What a text means.
  enum Meaning: Sendable {
    /// A kind, and whether the dataset covers it on the as-of date.
    case kind(UInt16, isRecorded: Bool)
    case problem(CellProblem)
  }

  private let kinds: KindTable
  private let table: KindTable.Table
  private let recorded: Set<UInt16>
  private var texts = ByteTable()
  private var meanings: [Meaning] = []

  /// Creates a converter for a table, with the kinds that the dataset covers.
  init(_ kinds: KindTable, table: KindTable.Table, recorded: Set<UInt16>) {
    self.kinds = kinds
    self.table = table
    self.recorded = recorded
  }

  /// What a text means.
  mutating func convert(_ bytes: Bytes) -> Meaning {
    if bytes.isEmpty { return .problem(.required) }
    if let index = texts.index(of: bytes) { return meanings[index] }
    let meaning = meaning(of: bytes.text)
    // Wrong kinds are not kept: there may be as many as rows.
    if case .kind = meaning {
      _ = texts.insert(bytes)
      meanings.append(meaning)
    }
    return meaning
  }

  private func meaning(of path: String) -> Meaning {
    guard let code = kinds.code(of: path) else {
      if kinds.contains(path) { return .problem(.innerKind) }
      return .problem(.kind(adviceForUnknownKind(path)))
    }
    let kind = kinds.all[Int(code)]
    if kind.table != table { return .problem(.wrongTable(kind.table.rawValue)) }
    return .kind(code, isRecorded: recorded.contains(code))
  }

  private func adviceForUnknownKind(_ path: String) -> String {
    adviceForUnknownName(path, among: kinds.all.filter { $0.table == table }.map(\.path))
  }
}
