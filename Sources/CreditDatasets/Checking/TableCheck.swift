import CreditFindings

/// Reads a table once and checks every cell, and the keys of every row.
struct TableCheck {
  private let table: DatasetTable
  private let cells: [CellCheck]
  private var unique: [(key: KeyCheck, isPrimary: Bool, seen: Set<UInt128>)] = []
  private var foreign: [(key: KeyCheck, reference: ForeignKey, values: Set<UInt128>)] = []

  /// Prepares the checks of a table.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - values: the values that a foreign key may have; nil if nobody knows.
  init(_ table: DatasetTable, values: (ForeignKey) -> Set<UInt128>?) {
    self.table = table
    let described = table.description
    cells = table.file.columns.indices.compactMap { column in
      table.field(column)
        .flatMap { CellCheck($0, column: column, missing: table.missing(column)) }
    }
    if let key = KeyCheck(described.primaryKey, of: table) { unique.append((key, true, [])) }
    let single = described.fields.filter(\.isUnique).map { [$0.name] }
    for names in described.uniqueKeys + single where names != described.primaryKey {
      if let key = KeyCheck(names, of: table) { unique.append((key, false, [])) }
    }
    for reference in described.foreignKeys {
      if let key = KeyCheck(reference.fields, of: table), let values = values(reference) {
        foreign.append((key, reference, values))
      }
    }
  }

  /// Reads the table.
  ///
  /// - Throws: `Findings` when the file cannot be read.
  mutating func run(_ findings: FindingCollector) throws(Findings) {
    let records = try table.file.records(findings: findings)
    while try records.next() {
      let view = records.view
      for cell in cells {
        guard let problem = cell.problem(view[cell.column]) else { continue }
        report(view, cell.column, problem.message, problem.advice, findings)
      }
      checkKeys(view, findings)
    }
    guard let text = records as? FileRecords, let row = text.firstBlank else { return }
    findings.add(
      Finding(
        Location(file: table.file.path, row: row),
        text.blank == 1 ? "is an empty line" : "is the first of \(text.blank) empty lines",
        advice: "remove it"
      )
    )
  }

  private mutating func checkKeys(_ view: RecordView, _ findings: FindingCollector) {
    for index in unique.indices {
      let (key, isPrimary) = (unique[index].key, unique[index].isPrimary)
      let missing = key.missingValues(view)
      if isPrimary, missing > 0 {
        report(view, key.columns[0], "has no value in a primary key", "fill it in", findings)
      } else if missing == key.columns.count {
        continue
      } else if !unique[index].seen.insert(key.hash(view)).inserted {
        report(
          view,
          key.columns[0],
          isPrimary
            ? "repeats the primary key of another row" : "repeats a value that must be unique",
          "give every row its own",
          findings
        )
      }
    }
    for (key, reference, values) in foreign
    where key.missingValues(view) < key.columns.count && !values.contains(key.hash(view)) {
      let target = reference.resource.isEmpty ? table.name : reference.resource
      report(
        view,
        key.columns[0],
        "is not among '\(reference.referenced.joined(separator: ", "))' of '\(target)'",
        "add the row there, or correct the value",
        findings
      )
    }
  }

  /// Reports what is wrong, unless something was found at the same place before.
  private func report(
    _ view: RecordView,
    _ column: Int,
    _ message: String,
    _ advice: String?,
    _ findings: FindingCollector
  ) {
    let place = table.place(row: view.row, column: column)
    if findings.knows(place) { return }
    findings.add(Finding(place, message, advice: advice))
  }
}
