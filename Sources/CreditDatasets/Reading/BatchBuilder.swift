import CreditPopulation

/// A batch while it grows.
struct BatchBuilder {
  /// How many subjects it has.
  private(set) var count = 0
  private(set) var accountCount = 0
  private(set) var eventCount = 0

  private let plan: SubjectPlan
  private var firstOrdinal = 0
  private var ids: [String] = []
  private var kinds: [UInt8] = []
  private var asOf: [Int32] = []
  private var outcomes: [UInt8] = []
  private var weights: [Int64] = []
  private var groups: [[UInt16]]
  private var scores: [[Int64]]
  private var fields: [ColumnBuilder]
  private var given: [ColumnBuilder]
  private var accounts: RowsBuilder<AccountField>?
  private var events: RowsBuilder<EventField>?
  private var eventAccounts = ColumnBuilder.ordinals
  private var eventCases = ColumnBuilder.ordinals
  private var eventRanks = ColumnBuilder.ordinals
  private var eventRecorded = ColumnBuilder.ordinals
  private var cases: Int64 = 0
  private let hasAccounts: Bool

  init(_ plan: DatasetPlan) {
    self.plan = plan.subjectPlan
    self.groups = plan.subjectPlan.groups.map { _ in [] }
    self.scores = plan.subjectPlan.scores.map { _ in [] }
    self.fields = plan.subjectPlan.fields.map { ColumnBuilder($0.field.unit) }
    self.given = plan.subjectPlan.given.map { ColumnBuilder($0.characteristic.unit) }
    self.accounts = plan.accountPlan.map { accounts in
      RowsBuilder(accounts.values.map { ($0.field, $0.field.unit) })
    }
    self.events = plan.eventPlan.map { events in
      RowsBuilder(events.values.map { ($0.field, $0.field.unit) })
    }
    self.hasAccounts = plan.eventPlan?.accountColumn != nil
  }

  /// Adds a subject with its visible records.
  mutating func append(
    _ subject: SubjectStage,
    _ accountStage: RecordStage<AccountField>?,
    _ eventStage: EventStage?
  ) {
    ids.append(subject.id)
    kinds.append(subject.kind)
    asOf.append(Int32(truncatingIfNeeded: subject.asOf))
    if plan.outcome != nil { outcomes.append(subject.outcome.code) }
    if plan.weight != nil { weights.append(subject.weight) }
    for index in groups.indices { groups[index].append(subject.groups[index]) }
    for index in scores.indices { scores[index].append(subject.scores[index]) }
    for index in fields.indices { fields[index].append(subject.fields[index]) }
    for index in given.indices { given[index].append(subject.given[index]) }
    if let stage = accountStage {
      accountCount += accounts?.append(stage, owner: count) ?? 0
    }
    if let stage = eventStage { append(stage) }
    count += 1
  }

  private mutating func append(_ stage: EventStage) {
    eventCount += events?.append(stage.records, owner: count) ?? 0
    var rank: Int64 = 0
    for (index, row) in stage.records.rows.enumerated() where row.isVisible {
      if hasAccounts { eventAccounts.append(stage.accounts[index]) }
      eventCases.append(cases + stage.cases[index])
      eventRanks.append(rank)
      if let date = stage.dateIfUnrecorded {
        eventRecorded.append(stage.records.values[row.first + date])
      }
      rank += 1
    }
    cases += Int64(stage.caseCount)
  }

  /// The batch; the next one starts empty.
  mutating func finish() -> Batch {
    var batch = Batch(firstOrdinal: firstOrdinal, ids: ids, kinds: kinds, asOf: asOf)
    batch.outcomes = outcomes
    batch.weights = weights
    batch.groups = groups
    batch.recordedScores = scores
    for (index, field) in plan.fields.enumerated() {
      batch.fields[field.field] = fields[index].finish()
    }
    batch.given = given.indices.map { given[$0].finish() }
    if accounts != nil, let rows = accounts?.finish() { batch.accounts = rows }
    if events != nil, let rows = events?.finish() {
      batch.events = rows
      if hasAccounts { batch.events.columns[.account] = eventAccounts.finish() }
      batch.events.columns[.case] = eventCases.finish()
      batch.events.columns[.event] = eventRanks.finish()
      if rows.columns[.recorded] == nil { batch.events.columns[.recorded] = eventRecorded.finish() }
    }
    reset()
    return batch
  }

  private mutating func reset() {
    firstOrdinal += count
    (count, accountCount, eventCount, cases) = (0, 0, 0, 0)
    (ids, kinds, asOf, outcomes, weights) = ([], [], [], [], [])
    for index in groups.indices { groups[index] = [] }
    for index in scores.indices { scores[index] = [] }
  }
}

/// The rows of a record table in a batch while they grow.
struct RowsBuilder<Field: Hashable & Sendable> {
  private let fields: [Field]
  private var columns: [ColumnBuilder]
  private var starts: [Int32] = [0]
  private var owners: [Int32] = []
  private var kinds: [UInt16] = []

  init(_ fields: [(field: Field, unit: Unit?)]) {
    self.fields = fields.map(\.field)
    self.columns = fields.map { ColumnBuilder($0.unit) }
  }

  /// Adds the visible rows of a subject.
  ///
  /// - Returns: how many there were.
  mutating func append(_ stage: RecordStage<Field>, owner: Int) -> Int {
    let before = kinds.count
    for row in stage.rows where row.isVisible {
      owners.append(Int32(owner))
      kinds.append(row.kind)
      for index in columns.indices { columns[index].append(stage.values[row.first + index]) }
    }
    starts.append(Int32(kinds.count))
    return kinds.count - before
  }

  /// The rows; the next ones start empty.
  mutating func finish() -> Rows<Field> {
    var rows = Rows<Field>(subjects: 0)
    rows.starts = starts
    rows.owners = owners
    rows.kinds = kinds
    for (index, field) in fields.enumerated() { rows.columns[field] = columns[index].finish() }
    (starts, owners, kinds) = ([0], [], [])
    return rows
  }
}
