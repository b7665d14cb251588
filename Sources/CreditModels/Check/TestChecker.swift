import CreditFindings
import CreditLanguage
import CreditPopulation

/// The inline tests of a document. Their numbers are data and need no evidence.
extension ModelChecker {
  private static let mostRecords = 100_000

  /// Reads `tests`.
  mutating func checkTests(
    _ node: DocumentNode?,
    scale: CheckedScale?,
    judge: Judge?
  ) -> [ModelTest] {
    guard let node else { return [] }
    guard let items = node.items else {
      reader.report(node.location, "'tests' must be a list, not \(node.shape)")
      return []
    }
    let keys = reader.sourceKeys
    reader.sourceKeys = nil
    defer { reader.sourceKeys = keys }
    var names: Set<String> = []
    return items.compactMap { item in
      guard let test = test(item, scale: scale?.scale, judge: judge) else { return nil }
      if !names.insert(test.name).inserted {
        reader.report(item.location, "the test '\(shortened(test.name))' is named twice")
      }
      return test
    }
  }

  private mutating func test(_ node: DocumentNode, scale: Scale?, judge: Judge?) -> ModelTest? {
    guard
      let fields = reader.open(node, "tests", .test)
    else { return nil }
    defer { reader.close() }
    let (kind, subject) = subject(fields["subject"])
    let accounts = records(fields, table: .accounts)
    let events = records(fields, table: .events)
    checkAccounts(of: events, accounts, at: fields.location(of: "events"))
    let settings = settings(fields["set"])
    let hidden = reader.texts("not_recorded", in: fields)
    for path in hidden where !kinds.contains(path.text) {
      reader.reportUnknown("kind", path.text, at: path.location, among: kinds.names)
    }
    let asOf = reader.day("as_of", in: fields)
    let name = reader.text("name", in: fields)
    let expected = fields["expect"].flatMap { expectation($0, scale: scale, judge: judge) }
    guard let name, let asOf, let expected else { return nil }
    return ModelTest(
      name: name,
      location: node.location,
      asOf: asOf,
      kind: kind ?? subjects.first ?? .individual,
      subject: subject,
      accounts: accounts,
      events: events,
      settings: settings,
      notRecorded: hidden.map(\.text),
      expected: expected
    )
  }

  private mutating func subject(
    _ node: DocumentNode?
  ) -> (kind: SubjectKind?, fields: [String: ModelTest.Field]) {
    let given = Dictionary(
      surroundings.vocabulary.characteristics.map { ($0.name, $0.unit) },
      uniquingKeysWith: { first, _ in first }
    )
    guard let node,
      let fields = reader.open(
        node,
        "subject",
        .testSubject,
        further: given.keys.sorted()
      )
    else { return (nil, [:]) }
    defer { reader.close() }
    var values: [String: ModelTest.Field] = [:]
    for entry in fields.entries where entry.key != "kind" {
      let unit = SubjectField(rawValue: entry.key)?.unit ?? given[entry.key]
      values[entry.key] = unit.flatMap { field(entry, unit: $0) }
    }
    return (reader.choice("kind", in: fields, of: SubjectKind.self), values)
  }

  private mutating func records(
    _ fields: Fields,
    table: KindTable.Table
  ) -> [ModelTest.Record] {
    let key = table.rawValue
    var records: [ModelTest.Record] = []
    for item in reader.items(key, in: fields) {
      guard let (record, copies) = record(item, table: table) else {
        reader.brokenNames.formUnion([item["id"]?.text].compactMap { $0 })
        continue
      }
      if records.count + copies > Self.mostRecords {
        reader.report(item.location, "a test has at most \(Self.mostRecords) records")
        break
      }
      for copy in 0..<copies {
        var next = record
        if copy > 0, !record.id.isEmpty { next.id = "\(record.id)-\(copy + 1)" }
        records.append(next)
      }
    }
    return records
  }

  private mutating func record(
    _ node: DocumentNode,
    table: KindTable.Table
  ) -> (record: ModelTest.Record, copies: Int)? {
    let names = table == .accounts ? accountFieldNames : eventFieldNames
    guard
      let fields = reader.open(
        node,
        table.rawValue,
        table == .accounts ? .testAccount : .testEvent
      )
    else { return nil }
    defer { reader.close() }
    var record = ModelTest.Record(id: reader.text("id", in: fields) ?? "", kind: "")
    for entry in fields.entries where names.contains(entry.key) {
      record.fields[entry.key] = field(entry, unit: unit(of: entry.key, in: table))
    }
    let copies = reader.integer("repeat", in: fields, range: 1...10_000) ?? 1
    guard let kind = fields["kind"], let path = reader.text(kind, "'kind'") else { return nil }
    guard let code = kinds.code(of: path), kinds.all[Int(code)].table == table else {
      let paths = kinds.all.filter { $0.table == table }.map(\.path)
      reader.reportUnknown("kind of \(table.rawValue)", path, at: kind.location, among: paths)
      return nil
    }
    record.kind = path
    return (record, copies)
  }

  private var accountFieldNames: [String] { AccountField.allCases.map(\.rawValue) }

  private var eventFieldNames: [String] {
    EventField.allCases.filter { $0 != .event }.map(\.rawValue)
  }

  private func unit(of name: String, in table: KindTable.Table) -> Unit? {
    table == .accounts ? AccountField(rawValue: name)?.unit : EventField(rawValue: name)?.unit
  }

  /// A value of a field; a field without a unit holds a text.
  private mutating func field(_ entry: DocumentEntry, unit: Unit?) -> ModelTest.Field? {
    guard let text = reader.text(entry.value, "'\(shortened(entry.key))'") else { return nil }
    if text == "none" { return ModelTest.Field.none }
    switch unit {
    case nil, .category?: return .category(text)
    case .boolean?:
      if let value = entry.value.boolean { return .number(value ? 1 : 0) }
    case .money?:
      if let decimal = DecimalText(text), let minor = decimal.scaled(to: 2),
        Unit.money.bounds.contains(minor)
      {
        return .number(minor)
      }
    default: break
    }
    return literal(text, as: unit ?? .count, at: entry.value.location).map { .number($0) }
  }

  /// Events name accounts of their test.
  private mutating func checkAccounts(
    of events: [ModelTest.Record],
    _ accounts: [ModelTest.Record],
    at location: Location
  ) {
    var ids: Set<String> = []
    for account in accounts where !account.id.isEmpty && !ids.insert(account.id).inserted {
      reader.report(location, "the account '\(shortened(account.id))' is written twice")
    }
    var reported: Set<String> = []
    for event in events {
      guard case .category(let id)? = event.fields["account"], !ids.contains(id),
        reported.insert(id).inserted
      else { continue }
      reader.reportUnknown("account", id, at: location, among: ids)
    }
  }

  private mutating func settings(_ node: DocumentNode?) -> [String: String] {
    guard let node, let fields = reader.openNamed(node, "set", "'set'") else { return [:] }
    defer { reader.close() }
    var settings: [String: String] = [:]
    for entry in fields.entries {
      guard let parameter = parameters.first(where: { $0.name == entry.key }) else {
        reader.reportUnknown(
          "parameter",
          entry.key,
          at: entry.keyLocation,
          among: parameters.map(\.name)
        )
        continue
      }
      guard let text = reader.text(entry.value, "'\(entry.key)'") else { continue }
      if !parameter.options.isEmpty, !parameter.options.contains(text) {
        reader.reportUnknown(
          "option",
          text,
          at: entry.value.location,
          among: parameter.options
        )
      } else if parameter.options.isEmpty {
        settingNumber(text, parameter, at: entry.value.location)
      }
      settings[entry.key] = text
    }
    return settings
  }

  private mutating func settingNumber(
    _ text: String,
    _ parameter: Parameter,
    at location: Location
  ) {
    guard let value = literal(text, as: parameter.unit, at: location) else { return }
    if let range = parameter.range, !range.contains(value) {
      reader.report(location, "the value lies outside the range of '\(parameter.name)'")
    }
  }
}
