import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Builds a table with the columns that all tables share.
///
/// Shared before the table's own: `subjects`, `group`, `level`; after them: `base`, `n`, `weight`,
/// `convention`, `interval`, `note`, `data`. Where a table has a column of its own with such a name, as
/// `footprint` has a `weight`, the shared one is left out: names are unique.
struct TableBuilder {
  private(set) var table: Table
  private let origin: DataOrigin
  /// Which of the shared columns after the table's own stand in it.
  private let keepsShared: [Bool]

  init(_ name: String, _ title: String, origin: DataOrigin, own: [Table.Column]) {
    self.origin = origin
    let before = [
      Table.Column("subjects", .text), Table.Column("group", .text), Table.Column("level", .text),
    ]
    let after = [
      Table.Column("base", .text), Table.Column("n", .integer), Table.Column("weight", .number),
      Table.Column("convention", .text), Table.Column("interval", .text),
      Table.Column("note", .text), Table.Column("data", .text),
    ]
    self.keepsShared = after.map { shared in !own.contains { $0.name == shared.name } }
    let kept = zip(after, keepsShared).filter(\.1).map(\.0)
    self.table = Table(name: name, title: title, columns: before + own + kept)
  }

  /// Adds a row.
  mutating func add(_ selection: SubjectGroup, _ own: [Table.Cell], _ shared: SharedCells) {
    let after: [Table.Cell] = [
      Table.Cell(shared.base), shared.n.map { .integer($0) } ?? .empty,
      Table.Cell(shared.weight), Table.Cell(shared.convention),
      Table.Cell(origin.interval(shared.interval)), Table.Cell(shared.note), .text(origin.word),
    ]
    let row =
      [.text(selection.subjects.plural), Table.Cell(selection.group), Table.Cell(selection.level)]
      + own + zip(after, keepsShared).filter(\.1).map(\.0)
    precondition(row.count == table.columns.count, "a row of \(table.name) has wrong cells")
    table.rows.append(row)
  }
}

/// The cells after a row's own.
struct SharedCells {
  /// `own`, `common`, `all`, or empty where a row is about the model and not about subjects.
  var base = ""
  /// The number of subjects that the row stands on.
  var n: Int64?
  /// Their weight, where the dataset has weights.
  var weight: Double?
  var convention = ""
  var interval = ""
  var note = ""
}

/// Whether the data are real.
struct DataOrigin {
  let isSynthetic: Bool

  var word: String { isSynthetic ? "synthetic" : "observed" }

  /// The method of an interval as it is printed.
  func interval(_ method: String) -> String {
    guard isSynthetic, !method.isEmpty, !method.hasPrefix("none") else { return method }
    return "\(method) (Monte Carlo, given the assumptions)"
  }
}

/// Several remarks of one cell.
func remarks(_ parts: String?...) -> String {
  parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
}
