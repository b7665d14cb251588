import CreditFindings
import CreditPopulation

/// Makes the plan of the pass and the summary, after the scan.
struct Planner {
  private var binder: Binder
  private let scan: DatasetScan
  private var subjectPlan: SubjectPlan
  private let name: String
  private var scores: [RecordedScore] = []
  private var outcomes: [(request: OutcomeRequest, plan: OutcomePlan)] = []

  init(binder: Binder, scan: DatasetScan, subjectPlan: SubjectPlan, name: String) {
    self.binder = binder
    self.scan = scan
    self.subjectPlan = subjectPlan
    self.name = name
  }

  /// The plan; nil when findings make one impossible.
  ///
  /// - Throws: `Findings` when a table cannot be sorted.
  mutating func plan() throws(Findings) -> DatasetPlan? {
    let before = binder.findings.isEmpty
    bindSubjects()
    let recorded = binder.recordedKinds()
    checkAgencies()
    let agencies = Array(scan.agencies.prefix(AgencyConverter.limit))
    let accountOrder = scan.accounts?.ids?.order ?? .texts
    let eventOrder = scan.events?.ids?.order ?? .texts
    let accountPlan = binder.accounts.flatMap {
      binder.bindAccounts($0, recorded: recorded, agencies: agencies, idOrder: accountOrder)
    }
    let eventPlan = binder.events.flatMap {
      binder.bindEvents($0, recorded: recorded, agencies: agencies, idOrder: eventOrder)
    }
    noteUncovered()
    // Malformed rows leave a plan possible, mistakes of binding do not.
    if before, !binder.findings.isEmpty { return nil }
    var schema = schema(recorded: recorded, agencies: agencies)
    schema.accountFields = Set(accountPlan?.values.map(\.field) ?? [])
    schema.eventFields.formUnion(eventPlan?.values.map(\.field) ?? [])
    if eventPlan?.accountColumn != nil { schema.eventFields.insert(.account) }
    let order = subjectPlan.idColumn == nil ? IdOrder.integers : scan.subjects.order
    let (accounts, events) = (accountPlan?.subjectColumn, eventPlan?.subjectColumn)
    return DatasetPlan(
      schema: schema,
      requestedAsOf: binder.options.asOf,
      order: order,
      subjects: try sorted(binder.subjects, scan.subjects, subjectPlan.idColumn, order)
        ?? binder.subjects,
      accounts: try sorted(binder.accounts, scan.accounts?.scan, accounts, order),
      events: try sorted(binder.events, scan.events?.scan, events, order),
      subjectPlan: subjectPlan,
      accountPlan: accountPlan,
      eventPlan: eventPlan,
      options: binder.options
    )
  }

  private mutating func bindSubjects() {
    for request in scan.groups {
      if let group = binder.bind(request) { subjectPlan.groups.append(group) }
    }
    for request in scan.scores {
      guard let (score, column) = binder.bind(request) else { continue }
      scores.append(score)
      subjectPlan.scores.append(column)
    }
    for request in scan.outcomes {
      guard let plan = binder.bind(request) else { continue }
      outcomes.append((request, plan))
      if request.isChosen, binder.isAllowed(plan) { subjectPlan.outcome = plan }
    }
  }

  private func checkAgencies() {
    let isOverfull = [scan.accounts, scan.events].contains { $0?.agencies?.isOverfull ?? false }
    if isOverfull || scan.agencies.count > AgencyConverter.limit {
      binder.report(
        binder.descriptor.location,
        "the columns 'seen_by' name more than \(AgencyConverter.limit) agencies",
        "separate codes with blanks, and leave out agencies that no model reads"
      )
    }
  }

  /// A table whose rows stand in another order is sorted by itself; each may use a third of the
  /// memory.
  private func sorted(
    _ table: DatasetTable?,
    _ scan: TableScan?,
    _ column: Int?,
    _ order: IdOrder
  ) throws(Findings) -> DatasetTable? {
    guard var table, let scan, let column, !scan.isSorted(by: order) else { return table }
    table.sorted = try SortedTable(
      try table.file.records(findings: nil),
      columns: table.file.columns.count,
      idColumn: column,
      order: order,
      memoryLimit: binder.options.memoryLimit / 3
    )
    return table
  }

  private func schema(recorded: Set<UInt16>, agencies: [String]) -> PopulationSchema {
    let descriptor = binder.descriptor
    var schema = PopulationSchema(
      name: descriptor.name.isEmpty ? name : descriptor.name,
      asOf: binder.asOf,
      kinds: binder.vocabulary.kinds
    )
    schema.title = descriptor.title ?? schema.name
    schema.synthetic = descriptor.synthetic
    schema.snapshot = binder.snapshot
    schema.subjects = kindsOfSubjects
    schema.recordedKinds = recorded
    schema.coveredFrom = binder.firstCovered()
    schema.subjectFields = Set(subjectPlan.fields.map(\.field))
    schema.given = subjectPlan.given.map(\.characteristic)
    schema.groups = subjectPlan.groups.map(\.group)
    schema.recordedScores = scores
    schema.outcome = subjectPlan.outcome?.outcome
    schema.weight = subjectPlan.weight?.weight
    schema.agencies = agencies
    schema.dictionary = binder.dictionary
    schema.currency = descriptor.currency
    schema.rates = descriptor.rates
    schema.subjectCount = scan.subjects.rows
    return schema
  }

  private var kindsOfSubjects: [SubjectKind] {
    guard let kinds = scan.kinds else { return [binder.descriptor.kind] }
    return SubjectKind.allCases.filter { kind in
      kinds.count(of: kind.rawValue) > 0 || (kind == .individual && kinds.missing > 0)
    }
  }

  /// Kinds that occur but are not listed: their rows are not used.
  private mutating func noteUncovered() {
    guard let records = binder.descriptor.records else { return }
    let kinds = binder.vocabulary.kinds
    let listed = Set(records.flatMap { kinds.codes(under: $0.path) })
    for (table, probe) in [(binder.accounts, scan.accounts), (binder.events, scan.events)] {
      guard let table, let levels = probe?.kinds else { continue }
      for path in levels.texts.texts.sorted() {
        guard let code = kinds.code(of: path), !listed.contains(code) else { continue }
        binder.notice(
          Location(file: table.file.path),
          "rows of kind '\(path)' are not used, because 'records' does not list it",
          "add it to 'records' if the dataset covers it"
        )
      }
    }
  }

  /// What the dataset holds.
  func summary(_ plan: DatasetPlan) -> DatasetSummary {
    var summary = DatasetSummary(
      name: plan.schema.name,
      title: plan.schema.title,
      description: binder.descriptor.description,
      synthetic: plan.schema.synthetic,
      licences: binder.descriptor.licences,
      sources: binder.descriptor.sources,
      snapshot: plan.schema.snapshot,
      asOf: plan.schema.asOf,
      until: binder.until
    )
    summary.tables = tables(plan)
    summary.kinds = kinds()
    summary.groups = plan.schema.groups
    summary.scores = scores
    summary.outcomes = outcomes.map { request, outcome in
      DatasetSummary.OutcomeColumn(
        outcome: outcome.outcome,
        isUsed: plan.schema.outcome?.column == outcome.outcome.column,
        counts: counts(request.levels, outcome)
      )
    }
    summary.notices = binder.notices
    return summary
  }

  private func counts(_ levels: LevelProbe, _ plan: OutcomePlan) -> [OutcomeState: Int] {
    var counts = Dictionary(uniqueKeysWithValues: OutcomeState.allCases.map { ($0, 0) })
    counts[.unknown] = levels.missing
    for (index, text) in levels.texts.texts.enumerated() {
      var text = text
      let state = text.withUTF8 { plan.state($0) } ?? .unknown
      counts[state, default: 0] += levels.counts[index]
    }
    return counts
  }

  private func tables(_ plan: DatasetPlan) -> [DatasetSummary.Table] {
    var tables = [table(plan.subjects, scan.subjects.rows, binder.uses)]
    if let table = plan.accounts, let records = plan.accountPlan {
      tables.append(self.table(table, scan.accounts?.scan.rows ?? 0, uses(records)))
    }
    if let table = plan.events, let records = plan.eventPlan {
      tables.append(self.table(table, scan.events?.scan.rows ?? 0, uses(records)))
    }
    return tables
  }

  private func table(
    _ table: DatasetTable,
    _ rows: Int,
    _ uses: [Int: [String]]
  ) -> DatasetSummary.Table {
    DatasetSummary.Table(
      name: table.name,
      file: table.file.path,
      rows: rows,
      isSorted: table.sorted == nil,
      columns: table.file.columns.enumerated().map { index, name in
        let inferred = binder.isBare ? scan.types[index].type : nil
        return DatasetSummary.TableColumn(
          name: name,
          type: table.field(index)?.type ?? inferred ?? "",
          uses: uses[index] ?? []
        )
      }
    )
  }

  private func uses<Field: RawRepresentable<String>>(_ plan: RecordPlan<Field>) -> [Int: [String]] {
    var uses: [Int: [String]] = [plan.subjectColumn: ["subject"], plan.kindColumn: ["kind"]]
    if let column = plan.idColumn { uses[column] = ["id"] }
    if let column = plan.accountColumn { uses[column] = ["account"] }
    if let column = plan.caseColumn { uses[column] = ["case"] }
    for value in plan.values { uses[value.column] = ["field \(value.field.rawValue)"] }
    return uses
  }

  private func kinds() -> [DatasetSummary.Kind] {
    let table = binder.vocabulary.kinds
    var found: [String: DatasetSummary.Kind] = [:]
    for covered in binder.descriptor.records ?? [] {
      for code in table.codes(under: covered.path) {
        let path = table.all[Int(code)].path
        found[path] = DatasetSummary.Kind(
          path: path,
          isCovered: true,
          from: covered.from,
          to: covered.to,
          rows: 0
        )
      }
    }
    for levels in [scan.accounts?.kinds, scan.events?.kinds].compactMap({ $0 }) {
      for (index, path) in levels.texts.texts.enumerated() where table.code(of: path) != nil {
        found[path, default: .init(path: path, isCovered: false, rows: 0)].rows +=
          levels.counts[index]
      }
    }
    return found.values.sorted { $0.path < $1.path }
  }
}
