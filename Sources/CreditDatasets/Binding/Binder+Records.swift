import CreditFindings
import CreditPopulation

extension Binder {
  /// The kinds that the dataset covers on the as-of date.
  func recordedKinds() -> Set<UInt16> {
    var recorded: Set<UInt16> = []
    for covered in descriptor.records ?? [] {
      guard vocabulary.kinds.contains(covered.path) else {
        report(
          covered.location,
          "'\(covered.path)' is not a kind of record",
          adviceForUnknownName(covered.path, among: vocabulary.kinds.names)
        )
        continue
      }
      if covered.covers(asOf) {
        recorded.formUnion(vocabulary.kinds.codes(under: covered.path))
      }
    }
    if descriptor.records == nil, accounts != nil || events != nil {
      report(
        descriptor.location,
        "the package has no 'records'",
        "list the kinds of records that the dataset covers, as in \"records\": [\"debt\"]"
      )
    }
    return recorded
  }

  /// The first day on which each recorded kind is covered, where one is stated.
  func firstCovered() -> [UInt16: Day] {
    var first: [UInt16: Day] = [:]
    var always: Set<UInt16> = []
    for covered in descriptor.records ?? [] where covered.covers(asOf) {
      for code in vocabulary.kinds.codes(under: covered.path) {
        if let from = covered.from {
          first[code] = first[code].map { min($0, from) } ?? from
        } else {
          always.insert(code)
        }
      }
    }
    return first.filter { !always.contains($0.key) }
  }

  /// How accounts are read.
  mutating func bindAccounts(
    _ table: DatasetTable,
    recorded: Set<UInt16>,
    agencies: [String],
    idOrder: IdOrder
  ) -> RecordPlan<AccountField>? {
    guard
      var plan: RecordPlan<AccountField> = frame(
        table,
        .accounts,
        id: "account",
        recorded: recorded,
        idOrder: idOrder
      )
    else { return nil }
    for field in AccountField.allCases {
      guard let column = table.index(of: field.rawValue) else { continue }
      let end = field == .matures ? nil : until
      var converter = converter(table, column, field.unit, until: end)
      if field == .role { converter = converter.restricted(to: ["holder", "joint", "guarantor"]) }
      let sets = field.unit == nil ? AgencyConverter(agencies) : nil
      plan.values.append(
        .init(field: field, column: column, converter: converter, agencies: sets)
      )
    }
    noteUnused(table, ["account", "subject", "kind"] + AccountField.allCases.map(\.rawValue))
    return plan
  }

  /// How events are read.
  mutating func bindEvents(
    _ table: DatasetTable,
    recorded: Set<UInt16>,
    agencies: [String],
    idOrder: IdOrder
  ) -> RecordPlan<EventField>? {
    guard
      var plan: RecordPlan<EventField> = frame(
        table,
        .events,
        id: "event",
        recorded: recorded,
        idOrder: idOrder
      )
    else { return nil }
    plan.accountColumn = table.index(of: "account")
    plan.caseColumn = table.index(of: "case")
    for field in EventField.allCases where ![.account, .case, .event].contains(field) {
      guard let column = table.index(of: field.rawValue) else {
        if field == .date { reportMissing(table, "date") }
        continue
      }
      var converter = converter(table, column, field.unit, until: until)
      if field == .date { converter.isRequired = true }
      let sets = field.unit == nil ? AgencyConverter(agencies) : nil
      plan.values.append(
        .init(field: field, column: column, converter: converter, agencies: sets)
      )
    }
    noteUnused(table, ["subject", "kind"] + EventField.allCases.map(\.rawValue))
    return plan.index(of: .date) == nil ? nil : plan
  }

  /// The columns that both tables have.
  private func frame<Field>(
    _ table: DatasetTable,
    _ kind: KindTable.Table,
    id: String,
    recorded: Set<UInt16>,
    idOrder: IdOrder
  ) -> RecordPlan<Field>? {
    let subject = table.index(of: "subject")
    let kindColumn = table.index(of: "kind")
    if subject == nil { reportMissing(table, "subject") }
    if kindColumn == nil { reportMissing(table, "kind") }
    guard let subject, let kindColumn else { return nil }
    return RecordPlan(
      subjectColumn: subject,
      idColumn: table.index(of: id),
      idOrder: idOrder,
      kindColumn: kindColumn,
      kind: KindConverter(vocabulary.kinds, table: kind, recorded: recorded)
    )
  }

  /// A converter of a field; a set of agencies has none of its own.
  private func converter(
    _ table: DatasetTable,
    _ column: Int,
    _ unit: Unit?,
    until: Day?
  ) -> CellConverter {
    table.converter(column, unit: unit ?? .count, until: until, dictionary: dictionary)
  }

  private func reportMissing(_ table: DatasetTable, _ column: String) {
    report(
      table.place(row: 1),
      "the table '\(table.name)' has no column '\(column)'",
      adviceForUnknownName(column, among: table.file.columns)
    )
  }

  /// Columns of a record table that nobody reads; one that is nearly a known name is a slip.
  private mutating func noteUnused(_ table: DatasetTable, _ known: [String]) {
    for column in table.file.columns where !known.contains(column) {
      let near = nearestName(to: column, among: known)
      notice(
        table.place(row: 1),
        "the column '\(column)' of '\(table.name)' is not used",
        near.map { "did you mean '\($0)'?" }
      )
    }
  }
}

extension CellConverter {
  /// The same column with a closed list of texts.
  func restricted(to allowed: [String]) -> CellConverter {
    var result = CellConverter(
      unit: unit,
      reading: .category(allowed: allowed),
      dictionary: dictionary
    )
    result.missing = missing
    result.isRequired = isRequired
    result.enumeration = enumeration
    return result
  }
}
