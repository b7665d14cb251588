import CreditFindings
import CreditPopulation

/// One pass over a dataset: subjects merged with their records, batch by batch.
final class DatasetPass: BatchSource {
  private let plan: DatasetPlan
  private let ledger: PassLedger
  private let onEnd: (PassReport) -> Void
  private let subjects: any RecordSource
  private var accounts: RecordCursor?
  private var events: RecordCursor?
  private var subject: SubjectStage
  private var accountStage: RecordStage<AccountField>?
  private var eventStage: EventStage?
  private var builder: BatchBuilder
  private var lastId: [UInt8] = []
  private var isPending = false
  private var hasEnded = false
  private var isFirst = true

  /// Starts a pass.
  ///
  /// - Parameters:
  ///   - plan: how tables become columns.
  ///   - findings: where bad rows are collected.
  ///   - onEnd: called once, when all subjects have been read without a finding.
  /// - Throws: `Findings` when a file cannot be read.
  init(
    _ plan: DatasetPlan,
    findings: FindingCollector,
    onEnd: @escaping (PassReport) -> Void
  ) throws(Findings) {
    self.plan = plan
    self.ledger = PassLedger(findings, skips: plan.options.skipBadRows)
    self.onEnd = onEnd
    self.subjects = try plan.subjects.records()
    if let table = plan.accounts, let records = plan.accountPlan {
      accounts = try RecordCursor(table, idColumn: records.subjectColumn, order: plan.order)
      accountStage = RecordStage(records, table)
    }
    if let table = plan.events, let records = plan.eventPlan {
      events = try RecordCursor(table, idColumn: records.subjectColumn, order: plan.order)
      eventStage = EventStage(RecordStage(records, table))
    }
    self.subject = SubjectStage(plan)
    self.builder = BatchBuilder(plan)
  }

  func next() throws -> Batch? {
    while !hasEnded {
      if !isPending { isPending = try stageSubject() }
      guard isPending else {
        try finish()
        break
      }
      if builder.count > 0, !fits { return builder.finish() }
      builder.append(subject, accountStage, eventStage)
      ledger.report.subjects += 1
      isPending = false
      if builder.count == plan.options.batchSize { return builder.finish() }
    }
    return builder.count > 0 ? builder.finish() : nil
  }

  /// Whether the staged subject's records have room in the batch.
  private var fits: Bool {
    let most = plan.options.batchRecords
    return builder.accountCount + (accountStage?.visible ?? 0) <= most
      && builder.eventCount + (eventStage?.records.visible ?? 0) <= most
  }

  /// Reads the next good subject with its records; false at the end.
  private func stageSubject() throws(Findings) -> Bool {
    while try subjects.next() {
      let view = subjects.view
      if let column = plan.subjectPlan.idColumn, isRepeated(view[column]) {
        ledger.add(
          plan.subjects.place(row: view.row, column: column),
          "is the id of another subject, too",
          "give every subject its own id"
        )
        ledger.skip("subjects")
        continue
      }
      subject.read(view, ledger)
      if let column = plan.subjectPlan.idColumn {
        try stageRecords(view[column], plan.order.prefix(view[column]))
      }
      if subject.isBad { ledger.skip("subjects") }
      countSkipped()
      if !subject.isBad { return true }
    }
    return false
  }

  /// Whether the id is that of the subject before.
  private func isRepeated(_ id: Bytes) -> Bool {
    let isSame = !isFirst && !id.isEmpty && id.equals(lastId)
    isFirst = false
    lastId.removeAll(keepingCapacity: true)
    lastId.append(contentsOf: id)
    return isSame
  }

  private func stageRecords(_ id: Bytes, _ prefix: UInt64) throws(Findings) {
    accountStage?.clear()
    while let comparison = accounts?.comparison(id, prefix), comparison <= 0 {
      if comparison < 0 { reportOrphan(plan.accounts, accounts) } else { addAccount() }
      try accounts?.advance()
    }
    accountStage?.sort(ledger)
    accountStage?.hide(asOf: subject.asOf, snapshot: subject.snapshot)
    eventStage?.records.clear()
    while let comparison = events?.comparison(id, prefix), comparison <= 0 {
      if comparison < 0 { reportOrphan(plan.events, events) } else { addEvent() }
      try events?.advance()
    }
    eventStage?.resolve(accountStage, asOf: subject.asOf, ledger)
  }

  private func addAccount() {
    if let view = accounts?.view { accountStage?.add(view, ledger) }
  }

  private func addEvent() {
    if let view = events?.view { eventStage?.records.add(view, ledger) }
  }

  private func reportOrphan(_ table: DatasetTable?, _ cursor: RecordCursor?) {
    guard let table, let cursor else { return }
    let place = table.place(row: cursor.view.row, column: cursor.idColumn)
    if cursor.view[cursor.idColumn].isEmpty {
      ledger.add(place, .required)
    } else {
      ledger.add(place, "is no subject of this dataset", "add the subject, or remove its records")
    }
    ledger.skip(table.name)
  }

  /// Counts the subject's bad records; with a bad subject all of them.
  private func countSkipped() {
    if let stage = accountStage {
      ledger.skip("accounts", rows: stage.bad + (subject.isBad ? stage.rows.count : 0))
    }
    if let stage = eventStage?.records {
      ledger.skip("events", rows: stage.bad + (subject.isBad ? stage.rows.count : 0))
    }
  }

  /// Reads what is left of the records, all of unknown subjects, and closes the books.
  private func finish() throws(Findings) {
    while accounts?.isAtEnd == false {
      reportOrphan(plan.accounts, accounts)
      try accounts?.advance()
    }
    while events?.isAtEnd == false {
      reportOrphan(plan.events, events)
      try events?.advance()
    }
    subject.finish(ledger)
    hasEnded = true
    try ledger.findings.check()
    onEnd(ledger.report)
  }
}

extension RecordCursor {
  /// Compares the current record's id with another; nil at the end.
  func comparison(_ id: Bytes, _ prefix: UInt64) -> Int? {
    isAtEnd ? nil : compare(id, prefix)
  }
}
