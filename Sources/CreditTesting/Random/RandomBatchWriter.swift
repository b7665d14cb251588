import CreditPopulation

/// Draws the subjects of a random population and writes them into columns.
struct RandomBatchWriter {
  let schema: PopulationSchema
  var random: SeededGenerator
  private var asOf = Day(number: 0)
  /// Dates already used for the subject, to be used again.
  private var usedDates: [Day] = []
  private var nextCase: Int64 = 0
  /// The kinds that the subject has most events of, so that chains are long.
  private var usualKinds: [UInt16] = []

  init(schema: PopulationSchema, random: SeededGenerator) {
    self.schema = schema
    self.random = random
  }

  /// A batch of so many subjects.
  mutating func batch(of count: Int) -> Batch {
    let kinds = (0..<count).map { _ in UInt8(random.chance(85) ? 0 : 1) }
    var days = [Int32](repeating: schema.asOf.number, count: count)
    if schema.subjectFields.contains(.asOf) {
      days = days.map { random.chance(70) ? $0 : $0 - Int32(random.below(900)) }
    }
    var batch = Batch(
      firstOrdinal: 0,
      ids: (0..<count).map { "s\($0)" },
      kinds: kinds,
      asOf: days
    )
    writeSubjectFields(of: &batch)
    writeGiven(of: &batch)
    writeRecords(of: &batch)
    return batch
  }

  // MARK: Subjects

  private mutating func writeSubjectFields(of batch: inout Batch) {
    for field in SubjectField.allCases where schema.subjectFields.contains(field) {
      let values = batch.asOf.map { day -> Int64 in
        if field == .asOf { return Int64(day) }
        asOf = Day(number: day)
        return field.unit == .date ? date(missing: 10) : category(field.rawValue, missing: 10)
      }
      batch.fields[field] = column(values)
    }
  }

  private mutating func writeGiven(of batch: inout Batch) {
    for characteristic in schema.given {
      let unit = characteristic.unit
      if characteristic.isFloatingPoint {
        batch.given.append(floats(batch.count, unit: unit))
        continue
      }
      let values = (0..<batch.count).map { _ -> Int64 in
        if random.chance(8) { return Value.absent }
        if unit == .category { return category(characteristic.name, missing: 10) }
        return random.chance(10) ? Value.none : RandomWords.number(of: unit, using: &random)
      }
      batch.given.append(column(values))
    }
  }

  /// Floating-point values as people write them, on limits and beside them, and NaN.
  private mutating func floats(_ count: Int, unit: Unit) -> Column {
    let values = (0..<count).map { _ -> Double in
      if random.chance(15) { return .nan }
      let number = Double(RandomWords.number(of: unit, using: &random)) / Double(unit.scale)
      return random.chance(80) ? number : number + 0.4 / Double(unit.scale)
    }
    return random.chance(50) ? .float64(values) : .float32(values.map { Float($0) })
  }

  // MARK: Records

  private mutating func writeRecords(of batch: inout Batch) {
    var accounts: [AccountField: [Int64]] = [:]
    var events: [EventField: [Int64]] = [:]
    for row in 0..<batch.count {
      asOf = Day(number: batch.asOf[row])
      usedDates = []
      usualKinds = [kind(.events), kind(.events)]
      let accountCount = random.chance(15) ? 0 : random.below(5)
      for _ in 0..<accountCount { append(account: &batch.accounts, owner: row, to: &accounts) }
      let eventCount = random.chance(10) ? 0 : random.below(13)
      let ranks = random.shuffled((0..<Int64(eventCount)).map { $0 })
      var cases: [Int64] = []
      for rank in ranks {
        batch.events.owners.append(Int32(row))
        batch.events.kinds.append(random.chance(60) ? random.pick(usualKinds) : kind(.events))
        append(event: rank, accounts: accountCount, cases: &cases, to: &events)
      }
      batch.accounts.starts[row + 1] = Int32(batch.accounts.kinds.count)
      batch.events.starts[row + 1] = Int32(batch.events.kinds.count)
    }
    for field in AccountField.allCases where schema.accountFields.contains(field) {
      batch.accounts.columns[field] = column(accounts[field] ?? [])
    }
    for field in EventField.allCases where schema.eventFields.contains(field) {
      batch.events.columns[field] = column(events[field] ?? [])
    }
  }

  /// A kind that occurs: a recorded one, seldom another.
  private mutating func kind(_ table: KindTable.Table) -> UInt16 {
    let codes = schema.kinds.all.indices.filter { schema.kinds.all[$0].table == table }
    let recorded = codes.filter { schema.recordedKinds.contains(UInt16($0)) }
    return UInt16(random.pick(recorded.isEmpty || random.chance(5) ? codes : recorded))
  }

  private mutating func append(
    account rows: inout Rows<AccountField>,
    owner: Int,
    to columns: inout [AccountField: [Int64]]
  ) {
    rows.owners.append(Int32(owner))
    rows.kinds.append(kind(.accounts))
    let isLaterSnapshot = random.chance(10)
    for field in AccountField.allCases {
      let value: Int64 =
        switch field.unit {
        case nil: agencies()
        case .category: category(field.rawValue, missing: 10)
        case .date where field == .matures: maturity()
        case .date: date(missing: field == .closed ? 60 : 10)
        default: amount()
        }
      columns[field, default: []].append(
        field.isSnapshot && isLaterSnapshot ? Value.absent : value
      )
    }
  }

  private mutating func append(
    event rank: Int64,
    accounts: Int,
    cases: inout [Int64],
    to columns: inout [EventField: [Int64]]
  ) {
    let day = date(missing: 0)
    let late = random.chance(50) ? 0 : Int64(random.below(400))
    if cases.isEmpty || random.chance(60) {
      nextCase += 1
      cases.append(nextCase)
    }
    let act = random.pick(cases)
    for field in EventField.allCases {
      let value: Int64 =
        switch field {
        case .date: day
        case .recorded: min(day + late, Int64(asOf.number))
        case .account:
          accounts == 0 || random.chance(40) ? Value.none : Int64(random.below(accounts))
        case .case: act
        case .amount: amount()
        case .currency, .reporter, .place: category(field.rawValue, missing: 15)
        case .severity:
          random.chance(15) ? Value.none : RandomWords.number(of: .count, using: &random)
        case .settled: date(missing: 50)
        case .seenBy: agencies()
        case .event: rank
        }
      columns[field, default: []].append(value)
    }
  }

  // MARK: Values

  private mutating func agencies() -> Int64 {
    random.chance(25) ? Value.none : Int64(random.below(1 << schema.agencies.count))
  }

  private mutating func amount() -> Int64 {
    random.chance(15) ? Value.none : RandomWords.number(of: .money, using: &random)
  }

  private mutating func category(_ field: String, missing: Int) -> Int64 {
    if random.chance(missing) { return Value.none }
    return Int64(schema.dictionary.code(of: random.pick(RandomWords.texts(of: field))))
  }

  private mutating func maturity() -> Int64 {
    if random.chance(15) { return Value.none }
    return Int64(asOf.adding(months: random.below(80) - 10).number)
  }

  /// A day on or before the as-of date: one already used, a limit, a month's end or any.
  private mutating func date(missing: Int) -> Int64 {
    if random.chance(missing) { return Value.none }
    let months = Int(RandomWords.number(of: .months, using: &random))
    let day: Day
    switch random.below(5) {
    case 0 where !usedDates.isEmpty: day = random.pick(usedDates)
    case 1: day = asOf.adding(months: -months).adding(days: random.below(3) - 1)
    case 2:
      let (year, month, _) = asOf.adding(months: -months).date
      let end = Day.length(ofMonth: month, year: year)
      day = Day(year: year, month: month, day: end - random.below(2)) ?? asOf
    case 3: day = Day(year: 2020, month: 2, day: 29 - random.below(2)) ?? asOf
    default: day = asOf.adding(days: -random.below(2_500))
    }
    let visible = min(day, asOf)
    usedDates.append(visible)
    return Int64(visible.number)
  }

  /// Values as a column of 64 or, where they fit, of 32 bits.
  private mutating func column(_ values: [Int64]) -> Column {
    if random.chance(30) { return .int64(values) }
    return .int32(
      values.map { value in
        value == Value.absent
          ? Column.absent32 : value == Value.none ? Column.none32 : Int32(clamping: value)
      }
    )
  }
}
