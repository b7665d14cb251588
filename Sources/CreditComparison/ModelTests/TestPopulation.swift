import CreditModels
import CreditPopulation

/// The population of one inline test: one subject with its records, as a dataset that records
/// everything but what the test says.
struct TestPopulation {
  let schema: PopulationSchema
  let batch: Batch

  /// Builds the population of a test.
  ///
  /// - Parameters:
  ///   - test: the test.
  ///   - vocabulary: the words that models share.
  ///   - kinds: the vocabulary's kinds and the declared ones.
  ///   - currency: the currency of amounts.
  init(_ test: ModelTest, vocabulary: Vocabulary, kinds: KindTable, currency: String?) {
    var schema = PopulationSchema(name: "test", asOf: test.asOf, kinds: kinds)
    schema.currency = currency
    let missing = Set(test.notRecorded.flatMap { kinds.codes(under: $0) })
    schema.recordedKinds = Set(kinds.all.indices.map { UInt16($0) }).subtracting(missing)
    schema.accountFields = Set(AccountField.allCases)
    schema.eventFields = Set(EventField.allCases)
    schema.subjectFields = Set(SubjectField.allCases)
    schema.subjects = [test.kind]
    schema.subjectCount = 1
    let agencies = (test.accounts + test.events).flatMap { $0.agencies }
    schema.agencies = Set(agencies).sorted()
    let given = vocabulary.characteristics.filter { test.subject[$0.name] != nil }
    schema.given = given.map { GivenCharacteristic(name: $0.name, unit: $0.unit) }
    var batch = Batch(
      firstOrdinal: 0,
      ids: ["1"],
      kinds: [test.kind.code],
      asOf: [test.asOf.number]
    )
    let values = TestValues(schema: schema, asOf: test.asOf)
    batch.given = given.map { .int64([values.value(test.subject[$0.name])]) }
    for field in SubjectField.allCases {
      batch.fields[field] = .int64([values.value(test.subject[field.rawValue])])
    }
    batch.fields[.asOf] = .int64([Int64(test.asOf.number)])
    let accounts = test.accounts.filter(values.isVisible)
    batch.accounts = values.accountRows(accounts)
    batch.events = values.eventRows(test.events.filter(values.isVisible), accounts: accounts)
    self.schema = schema
    self.batch = batch
  }
}

/// Turns a test's records into columns.
private struct TestValues {
  let schema: PopulationSchema
  let asOf: Day

  func value(_ field: ModelTest.Field?) -> Int64 {
    switch field {
    case .number(let value): value
    case .category(let text): Int64(schema.dictionary.code(of: text))
    case .some(.none), nil: Value.none
    }
  }

  /// Whether a record is known on the as-of date.
  func isVisible(_ record: ModelTest.Record) -> Bool {
    ["date", "recorded", "opened"].allSatisfy { name in
      guard case .number(let day) = record.fields[name] else { return true }
      return day <= Int64(asOf.number)
    }
  }

  func accountRows(_ records: [ModelTest.Record]) -> Rows<AccountField> {
    var rows = Rows<AccountField>(subjects: 1)
    fill(&rows, with: records)
    for field in AccountField.allCases {
      rows.columns[field] = .int64(
        records.map { record in
          switch field {
          case .seenBy: agencies(of: record)
          case .closed: past(record.fields[field.rawValue])
          default: value(record.fields[field.rawValue])
          }
        }
      )
    }
    return rows
  }

  func eventRows(
    _ records: [ModelTest.Record],
    accounts: [ModelTest.Record]
  ) -> Rows<EventField> {
    var rows = Rows<EventField>(subjects: 1)
    fill(&rows, with: records)
    let cases = caseNumbers(records)
    for field in EventField.allCases {
      rows.columns[field] = .int64(
        records.enumerated().map { index, record in
          switch field {
          case .account: ordinal(of: record.fields["account"], in: accounts)
          case .case: cases[index]
          case .event: Int64(index)
          case .seenBy: agencies(of: record)
          case .settled: past(record.fields["settled"])
          case .recorded: value(record.fields["recorded"] ?? record.fields["date"])
          default: value(record.fields[field.rawValue])
          }
        }
      )
    }
    return rows
  }

  private func fill<Field>(_ rows: inout Rows<Field>, with records: [ModelTest.Record]) {
    rows.starts = [0, Int32(records.count)]
    rows.owners = [Int32](repeating: 0, count: records.count)
    rows.kinds = records.map { schema.kinds.code(of: $0.kind) ?? 0 }
  }

  /// A date that reads as empty after the as-of date.
  private func past(_ field: ModelTest.Field?) -> Int64 {
    let day = value(field)
    return day > Int64(asOf.number) ? Value.none : day
  }

  private func agencies(of record: ModelTest.Record) -> Int64 {
    record.agencies.reduce(0) { set, agency in
      schema.agencies.firstIndex(of: agency).map { set | 1 << Int64($0) } ?? set
    }
  }

  private func ordinal(of field: ModelTest.Field?, in accounts: [ModelTest.Record]) -> Int64 {
    guard case .category(let id) = field else { return Value.none }
    return accounts.firstIndex { $0.id == id }.map { Int64($0) } ?? Value.none
  }

  /// Records that name the same case share a number; the others have one of their own.
  private func caseNumbers(_ records: [ModelTest.Record]) -> [Int64] {
    var named: [String: Int64] = [:]
    return records.indices.map { index in
      guard case .category(let name) = records[index].fields["case"] else { return Int64(index) }
      if let number = named[name] { return number }
      named[name] = Int64(index)
      return Int64(index)
    }
  }
}

extension ModelTest.Record {
  /// The agencies that the record went to; empty means all.
  fileprivate var agencies: [String] {
    guard case .category(let text) = fields["seen_by"] else { return [] }
    return text.split(separator: " ").map(String.init)
  }
}
