import CreditFindings
import CreditPopulation

/// The records of the current subject in one table, before they enter a batch.
///
/// Rows come in the order of the file and leave in the order of their own ids (or, without ids, of
/// their content), so that the order of the file never matters.
struct RecordStage<Field: Hashable & Sendable> {
  /// A staged row.
  struct Row {
    /// The line of the file.
    var row: Int
    var kind: UInt16
    /// Whether the batch gets it.
    var isVisible: Bool
    /// The own id, or the whole record, in the arena.
    var key: Range<Int>
    var account: Range<Int>
    var caseId: Range<Int>
    /// The first of its values.
    var first: Int
  }

  /// The most rows of a subject.
  static var limit: Int { 65_535 }

  /// The rows of the subject; after ``sort(_:)`` in canonical order.
  var rows: [Row] = []
  /// The values of all rows, one after the other.
  var values: [Int64] = []
  /// How many rows of the subject were bad.
  private(set) var bad = 0
  var plan: RecordPlan<Field>
  let table: DatasetTable
  /// The fields of the values.
  let fields: [Field]
  private var arena: [UInt8] = []
  private var isOverfull = false

  init(_ plan: RecordPlan<Field>, _ table: DatasetTable) {
    self.plan = plan
    self.table = table
    self.fields = plan.values.map(\.field)
  }

  /// How many rows the batch gets.
  var visible: Int { rows.count(where: \.isVisible) }

  /// Forgets the subject.
  mutating func clear() {
    rows.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    bad = 0
    isOverfull = false
  }

  /// Takes a row of the subject.
  mutating func add(_ view: RecordView, _ ledger: PassLedger) {
    guard rows.count < Self.limit else { return overfill(view, ledger) }
    let first = values.count
    var isGood = true
    func fail(_ column: Int, _ problem: CellProblem) {
      isGood = false
      ledger.add(table.place(row: view.row, column: column), problem)
    }
    var (kind, isRecorded) = (UInt16(0), false)
    switch plan.kind.convert(view[plan.kindColumn]) {
    case .kind(let code, let covered): (kind, isRecorded) = (code, covered)
    case .problem(let problem): fail(plan.kindColumn, problem)
    }
    for index in plan.values.indices {
      let column = plan.values[index].column
      let (value, problem) = convert(index, view[column])
      values.append(value)
      if let problem { fail(column, problem) }
    }
    if let column = plan.idColumn, view[column].isEmpty { fail(column, .required) }
    guard isGood else {
      values.removeLast(values.count - first)
      bad += 1
      return
    }
    let key = plan.idColumn.map { keep(view[$0]) } ?? keepAll(view)
    rows.append(
      Row(
        row: view.row,
        kind: kind,
        isVisible: isRecorded,
        key: key,
        account: plan.accountColumn.map { keep(view[$0]) } ?? 0..<0,
        caseId: plan.caseColumn.map { keep(view[$0]) } ?? 0..<0,
        first: first
      )
    )
  }

  /// Brings rows into canonical order and reports ids that stand twice.
  mutating func sort(_ ledger: PassLedger) {
    guard rows.count > 1 else { return }
    let order = plan.idOrder
    let hasIds = plan.idColumn != nil
    var sorted = rows
    arena.withUnsafeBufferPointer { arena in
      func compare(_ a: Row, _ b: Row) -> Int {
        order.compare(Bytes(rebasing: arena[a.key]), Bytes(rebasing: arena[b.key]))
      }
      sorted.sort { a, b in
        let comparison = compare(a, b)
        return comparison == 0 ? a.row < b.row : comparison < 0
      }
      guard hasIds else { return }
      for index in sorted.indices.dropFirst().reversed()
      where compare(sorted[index - 1], sorted[index]) == 0 {
        ledger.add(
          table.place(row: sorted[index].row, column: plan.idColumn),
          "stands twice for the same subject",
          "give every record of a subject its own id"
        )
        sorted.remove(at: index)
        bad += 1
      }
    }
    rows = sorted
  }

  /// The position of the row with an id, after sorting.
  func position(of id: Bytes) -> Int? {
    arena.withUnsafeBufferPointer { arena in
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        let comparison = plan.idOrder.compare(Bytes(rebasing: arena[rows[middle].key]), id)
        if comparison == 0 { return middle }
        if comparison < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  /// The bytes of a part of a row.
  func withBytes<Result>(_ range: Range<Int>, _ body: (Bytes) -> Result) -> Result {
    arena.withUnsafeBufferPointer { body(Bytes(rebasing: $0[range])) }
  }

  /// Removes rows that turned out to be bad.
  mutating func remove(_ isBad: (Row) -> Bool) {
    let before = rows.count
    rows.removeAll(where: isBad)
    bad += before - rows.count
  }

  private mutating func convert(_ index: Int, _ bytes: Bytes) -> (Int64, CellProblem?) {
    if let agencies = plan.values[index].agencies { return (agencies.convert(bytes), nil) }
    let value = plan.values[index].converter.convert(bytes)
    return (value, plan.values[index].converter.problem)
  }

  private mutating func keep(_ bytes: Bytes) -> Range<Int> {
    let start = arena.count
    arena.append(contentsOf: bytes)
    return start..<arena.count
  }

  private mutating func keepAll(_ view: RecordView) -> Range<Int> {
    let start = arena.count
    for field in 0..<view.count {
      arena.append(contentsOf: view[field])
      arena.append(0x1F)
    }
    return start..<arena.count
  }

  private mutating func overfill(_ view: RecordView, _ ledger: PassLedger) {
    bad += 1
    if isOverfull { return }
    isOverfull = true
    ledger.add(
      table.place(row: view.row, column: plan.subjectColumn),
      "is the subject of more than \(Self.limit) rows",
      "split the subject or leave rows out"
    )
  }
}
