import CreditFindings

/// The first pass over a table: rows, malformed rows, order of the ids, and what probes look for.
final class TableScan {
  /// Well-formed rows.
  private(set) var rows = 0
  /// Malformed rows.
  private(set) var malformed = 0
  private var isSortedByValue = true
  private var isSortedByBytes = true
  private var areIntegers = true
  private var lastPrefix: UInt64 = 0
  private var lastId: [UInt8] = []
  private let table: TableFile
  private let idColumn: Int?
  private var probes: [(column: Int, probe: any Probe)] = []

  /// Prepares a scan.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - idColumn: the column with the subject's id; nil if rows are their own subjects.
  init(_ table: TableFile, idColumn: Int?) {
    self.table = table
    self.idColumn = idColumn
  }

  /// Adds a probe of a column.
  func add<P: Probe>(_ probe: P, column: Int) -> P {
    probes.append((column, probe))
    return probe
  }

  /// Reads the table.
  ///
  /// - Parameter findings: where malformed rows are reported.
  /// - Throws: `Findings` when the file cannot be read.
  func run(_ findings: FindingCollector) throws(Findings) {
    let records = try table.records(findings: findings)
    while try records.next() {
      rows += 1
      let view = records.view
      if let idColumn { follow(view[idColumn]) }
      for (column, probe) in probes { probe.see(view[column]) }
    }
    malformed = records.malformed
  }

  /// The order of this table's ids.
  var order: IdOrder { areIntegers ? .integers : .texts }

  /// Whether the rows stand in an order.
  func isSorted(by order: IdOrder) -> Bool {
    order == .integers ? isSortedByValue : isSortedByBytes
  }

  private func follow(_ id: Bytes) {
    if isSortedByValue {
      let prefix = IdOrder.integers.prefix(id)
      if prefix == .max, !id.isEmpty { areIntegers = false }
      if prefix < lastPrefix { isSortedByValue = false }
      lastPrefix = prefix
    } else if areIntegers, !id.isEmpty, IdOrder.integer(id) == nil {
      areIntegers = false
    }
    if isSortedByBytes {
      isSortedByBytes = lastId.withUnsafeBufferPointer { compareBytes($0, id) <= 0 }
      lastId.removeAll(keepingCapacity: true)
      lastId.append(contentsOf: id)
    }
  }
}
