import CreditLanguage
public import CreditPopulation

/// The scratch memory in which one thread evaluates batches of a plan, one after the other.
///
/// Every operation of the plan is one loop over columns; nothing is decided, looked up or allocated
/// per row. Buffers are kept from batch to batch.
public struct Worker: Sendable {
  let plan: Plan
  let program: Program
  var buffers: [[Int64]]
  var views: [ViewRows]
  var chains: [ChainRows]
  var ledgers: [LedgerScratch]
  var accountOrder: RowOrder
  var eventOrder: RowOrder
  /// The codes of the models that have run in the current batch, by slot (``StandingSlots``).
  var codes: [[Int32]]
  /// One for each of the plan's earlier dates.
  private var earlier: [Worker]
  private var isMember: [Bool]

  init(plan: Plan, program: Program) {
    self.plan = plan
    self.program = program
    let kindCount = plan.schema.kinds.all.count
    buffers = [[Int64]](repeating: [], count: program.bufferCount)
    views = [ViewRows](repeating: ViewRows(), count: program.graph.views.count)
    chains = [ChainRows](repeating: ChainRows(), count: program.graph.chains.count)
    ledgers = [LedgerScratch](
      repeating: LedgerScratch(notesEntries: !plan.parts.points.isEmpty),
      count: program.graph.ledgers.count
    )
    accountOrder = RowOrder(kinds: program.accountKinds, kindCount: kindCount)
    eventOrder = RowOrder(kinds: program.eventKinds, kindCount: kindCount)
    codes = [[Int32]](repeating: [], count: plan.standingTables.count)
    earlier = plan.earlier.map { $0.plan.makeWorker() }
    isMember = [Bool](repeating: false, count: kindCount)
    for (node, buffer) in program.buffers.enumerated() where buffer >= 0 {
      if let value = program.graph.constant(node) { buffers[Int(buffer)] = [value] }
    }
  }

  /// Judges the subjects of a batch by every model.
  ///
  /// - Throws: ``ScoringError`` when a model cannot judge or returns what it does not declare.
  public mutating func evaluate(_ batch: Batch) throws(ScoringError) -> BatchResult {
    try lookBack(batch)
    if program.readsOrder { eventOrder.arrange(batch.events) }
    if !program.eventKinds.isEmpty {
      eventOrder.sort(batch.events, isChronological: program.readsOrder)
    }
    if !program.accountKinds.isEmpty {
      accountOrder.sort(batch.accounts, isChronological: false)
    }
    var eligibility = [[[UInt8]]](repeating: [], count: plan.scorers.count)
    for stage in program.stages {
      for step in stage.before { run(step, batch) }
      codes[stage.model] = try judge(stage, batch)
      for step in stage.after { run(step, batch) }
      eligibility[stage.model] = stage.consequences.map { eligible($0, batch.count) }
    }
    var result = BatchResult(
      codes: Array(codes[..<plan.scorers.count]),
      eligibility: eligibility
    )
    result.points = points(batch)
    result.hybrids = hybrids(batch, result.points)
    return result
  }

  /// Judges the subjects by what was known on earlier dates, for the models that read such standings.
  private mutating func lookBack(_ batch: Batch) throws(ScoringError) {
    var slot = plan.scorers.count
    for (index, part) in plan.earlier.enumerated() {
      let known = part.batch(batch, schema: plan.schema)
      let result = try earlier[index].evaluate(known)
      for model in part.models {
        codes[slot] = result.codes[model.inner]
        slot += 1
      }
    }
  }

  mutating func run(_ step: Graph.Step, _ batch: Batch) {
    switch step {
    case .node(let node): run(node, batch)
    case .view(let view): select(view, batch)
    case .chain(let chain): link(chain, batch)
    }
  }

  private func eligible(_ node: NodeID, _ count: Int) -> [UInt8] {
    let column = operand(node)
    return (0..<count).map { row in
      switch column.values[row & column.mask] {
      case 1: Eligibility.yes
      case Value.absent: Eligibility.absent
      default: Eligibility.no
      }
    }
  }
}

// Views and chains.
extension Worker {
  private mutating func select(_ view: ViewID, _ batch: Batch) {
    var selected = ViewRows()
    swap(&selected, &views[view])
    selected.rows.removeAll(keepingCapacity: true)
    selected.owners.removeAll(keepingCapacity: true)
    switch program.graph.views[view] {
    case .subjects: selected.count = batch.count
    case .accounts:
      selected.count = batch.accounts.count
      selected.owners = batch.accounts.owners
    case .kinds(.accounts, let kinds):
      accountOrder.appendRows(of: kinds, to: &selected.rows)
      selected.gatherOwners(batch.accounts.owners)
    case .kinds(.events, let kinds):
      eventOrder.appendRows(of: kinds, to: &selected.rows)
      selected.gatherOwners(batch.events.owners)
    case .ordered(let kinds):
      for kind in kinds { isMember[Int(kind)] = true }
      eventOrder.appendOrdered(isMember, batch.events.kinds, to: &selected.rows)
      for kind in kinds { isMember[Int(kind)] = false }
      selected.gatherOwners(batch.events.owners)
    case .filtered(let parent, let column):
      selected.filter(views[parent], by: operand(column))
    }
    swap(&selected, &views[view])
  }

  private mutating func link(_ chain: Int, _ batch: Batch) {
    let plan = program.graph.chains[chain]
    let view = views[plan.rows]
    var groups: [Int64]?
    var groupCount = 1
    switch plan.group {
    case .everything: break
    case .kind:
      groups = view.rows.map { Int64(batch.events.kinds[Int($0)]) }
      groupCount = self.plan.schema.kinds.all.count
    case .case:
      (groups, groupCount) = Cases.numbers(of: view, batch.events)
    case .account(let node):
      groups = operand(node).values
      groupCount = batch.accounts.count
    }
    chains[chain].link(
      view,
      groups: groups,
      groupCount: groupCount,
      tableCount: batch.events.count
    )
  }
}

extension ViewRows {
  fileprivate mutating func gatherOwners(_ all: [Int32]) {
    fit(rows.count)
    ViewRows.gather(rows, all, into: &owners)
  }

  private static func gather(_ rows: [Int32], _ all: [Int32], into owners: inout [Int32]) {
    let (rows, all) = (rows.span, all.span)
    var owners = owners.mutableSpan
    for index in rows.indices { owners[index] = all[Int(rows[index])] }
  }

  fileprivate mutating func filter(_ parent: ViewRows, by column: Operand) {
    fit(parent.count)
    let kept = ViewRows.compact(parent, column, &rows, &owners)
    rows.removeLast(rows.count - kept)
    owners.removeLast(owners.count - kept)
    count = kept
  }

  private static func compact(
    _ parent: ViewRows,
    _ column: Operand,
    _ rows: inout [Int32],
    _ owners: inout [Int32]
  ) -> Int {
    let (oldRows, oldOwners, holds) = (parent.rows.span, parent.owners.span, column.values.span)
    var rows = rows.mutableSpan
    var owners = owners.mutableSpan
    var kept = 0
    for index in 0..<parent.count {
      // Written in any case and then kept or not: no branch to predict.
      rows[kept] = oldRows[index]
      owners[kept] = oldOwners[index]
      kept += holds[index & column.mask] == 1 ? 1 : 0
    }
    return kept
  }

  /// Makes room for so many rows.
  private mutating func fit(_ count: Int) {
    self.count = count
    rows.append(contentsOf: repeatElement(0, count: max(0, count - rows.count)))
    owners.append(contentsOf: repeatElement(0, count: count - owners.count))
  }
}

/// The cases of events as small numbers.
enum Cases {
  /// A number below `count` for the case of each row of a view; negative where there is none.
  static func numbers(of view: ViewRows, _ events: Rows<EventField>) -> (
    groups: [Int64], count: Int
  ) {
    var groups = [Int64](repeating: Value.none, count: view.count)
    ColumnLoops.gather(events.columns[.case], view.rows, into: &groups, view.count)
    let largest = groups.max() ?? 0
    let smallest = groups.lazy.filter(Value.isPresent).min() ?? 0
    if smallest >= 0 && largest < 4 * Int64(events.count) + 1024 {
      return (groups, Int(max(largest, 0)) + 1)
    }
    var known: [Int64: Int64] = [:]
    for index in groups.indices where Value.isPresent(groups[index]) {
      let number = known[groups[index]] ?? Int64(known.count)
      known[groups[index]] = number
      groups[index] = number
    }
    return (groups, max(1, known.count))
  }
}
