import CreditLanguage
import CreditModels
import CreditPopulation

/// One operation over one batch.
extension Worker {
  /// The column of a node that has run.
  func operand(_ node: NodeID) -> Operand {
    Operand(
      values: buffers[Int(program.buffers[node])],
      mask: program.graph.constant(node) == nil ? -1 : 0
    )
  }

  mutating func run(_ id: NodeID, _ batch: Batch) {
    let node = program.graph.nodes[id]
    guard let view = node.view else { return }
    let count = views[view].count
    let buffer = Int(program.buffers[id])
    var out: [Int64] = []
    swap(&out, &buffers[buffer])
    out.fit(count, isExact: view == Graph.subjects)
    switch node.operation {
    case .unary(let operation, let x):
      ColumnLoops.apply(operation, operand(x), into: &out, count)
    case .binary(let operation, let x, let y):
      ColumnLoops.apply(operation, operand(x), operand(y), into: &out, count)
    case .select(let condition, let yes, let no):
      ColumnLoops.select(operand(condition), operand(yes), operand(no), into: &out, count)
    case .middle(let values):
      ColumnLoops.middle(values.map(operand), into: &out, count)
    case .aggregate(let fold): aggregate(fold, into: &out, count)
    case .ledgerVariant, .ledgerTable, .ledgerTotal:
      ledger(node.operation, batch, into: &out, count)
    case .asOf, .subjectField, .given, .standing:
      subject(node.operation, batch, into: &out, count)
    default: row(node.operation, view, batch, into: &out, count)
    }
    swap(&out, &buffers[buffer])
  }

  private func subject(
    _ operation: Operation,
    _ batch: Batch,
    into out: inout [Int64],
    _ count: Int
  ) {
    switch operation {
    case .asOf:
      for row in 0..<count { out[row] = Int64(batch.asOf[row]) }
    case .subjectField(let field):
      ColumnLoops.widen(batch.fields[field], into: &out, count)
    case .given(let index):
      FloatingPoint.widen(
        given(index, batch),
        plan.schema.given[index].unit,
        into: &out,
        count
      )
    case .standing(let model, let part):
      plan.standingTables[model].part(part, of: codes[model], into: &out, count)
    default: break
    }
  }

  func given(_ index: Int, _ batch: Batch) -> Column? {
    index < batch.given.count ? batch.given[index] : nil
  }

  private func row(
    _ operation: Operation,
    _ view: ViewID,
    _ batch: Batch,
    into out: inout [Int64],
    _ count: Int
  ) {
    let rows = views[view]
    switch operation {
    case .eventField(let field):
      ColumnLoops.gather(batch.events.columns[field], rows.rows, into: &out, count)
    case .accountField(let field) where view == Graph.accounts:
      ColumnLoops.widen(batch.accounts.columns[field], into: &out, count)
    case .accountField(let field):
      ColumnLoops.gather(batch.accounts.columns[field], rows.rows, into: &out, count)
    case .kindIsIn(let kinds): kindIsIn(kinds, view, batch, into: &out, count)
    case .accountRow: accountRow(rows, batch, into: &out, count)
    case .neighbour(let chain, let which, let field):
      let places = which == .previous ? chains[chain].previous : chains[chain].next
      let column = batch.events.columns[field]
      ColumnLoops.neighbours(column, places, rows.rows, into: &out, count)
    default: moved(operation, rows, into: &out, count)
    }
  }

  /// Columns that exist already, for the rows of a view.
  private func moved(
    _ operation: Operation,
    _ rows: ViewRows,
    into out: inout [Int64],
    _ count: Int
  ) {
    switch operation {
    case .ofOwner(let x):
      ColumnLoops.gather(operand(x).values, rows.owners, into: &out, count)
    case .ofRow(let x):
      ColumnLoops.gather(operand(x).values, rows.rows, into: &out, count)
    case .ofAccount(let x, let account):
      ColumnLoops.gather(operand(x), at: operand(account).values, into: &out, count)
    case .converted(let x, let currency, let conversion):
      ColumnLoops.convert(
        operand(x).values,
        operand(currency).values,
        program.graph.conversions[conversion],
        into: &out,
        count
      )
    default: break
    }
  }

  private func kindIsIn(
    _ kinds: [UInt16],
    _ view: ViewID,
    _ batch: Batch,
    into out: inout [Int64],
    _ count: Int
  ) {
    var isMember = [Int64](repeating: 0, count: plan.schema.kinds.all.count)
    for kind in kinds { isMember[Int(kind)] = 1 }
    let all = isOfEvents(view) ? batch.events.kinds : batch.accounts.kinds
    for row in 0..<count {
      let place = view == Graph.accounts ? row : Int(views[view].rows[row])
      let kind = Int(all[place])
      out[row] = kind < isMember.count ? isMember[kind] : 0
    }
  }

  private func isOfEvents(_ view: ViewID) -> Bool {
    switch program.graph.views[view] {
    case .kinds(let table, _): table == .events
    case .ordered: true
    case .filtered(let parent, _): isOfEvents(parent)
    case .subjects, .accounts: false
    }
  }

  private func accountRow(
    _ rows: ViewRows,
    _ batch: Batch,
    into out: inout [Int64],
    _ count: Int
  ) {
    ColumnLoops.gather(batch.events.columns[.account], rows.rows, into: &out, count)
    for row in 0..<count where out[row] > Value.none {
      let owner = Int(rows.owners[row])
      let (first, end) = (batch.accounts.starts[owner], batch.accounts.starts[owner + 1])
      let isKnown = out[row] >= 0 && out[row] < Int64(end - first)
      out[row] = isKnown ? Int64(first) + out[row] : Value.none
    }
  }

  private func aggregate(_ fold: Fold, into out: inout [Int64], _ count: Int) {
    let rows = views[fold.rows]
    let targets =
      fold.account.map { account in
        operand(account).values.prefix(rows.count).map { $0 < 0 ? -1 : Int32($0) }
      } ?? rows.owners
    let loops = AggregateLoops(
      taking: fold.taking.map(operand),
      value: fold.value.map(operand),
      targets: targets,
      count: rows.count
    )
    let isNumber = fold.function == .count || fold.function == .any || fold.function == .sum
    for row in 0..<count { out[row] = isNumber ? 0 : Value.none }
    let value = loops.value ?? Operand(values: [Value.none], mask: 0)
    switch fold.function {
    case .count: loops.count(into: &out)
    case .any: loops.any(into: &out)
    case .sum: loops.sum(value, into: &out)
    case .min: loops.minimum(value, into: &out)
    case .max: loops.maximum(value, into: &out)
    case .latest:
      loops.latest(value, keys: fold.order.map(operand), rows: rows.rows, into: &out)
    }
    loops.spoil(&out)
  }
}

extension [Int64] {
  /// Makes room for rows; exactly so many if others see the column.
  mutating func fit(_ rows: Int, isExact: Bool) {
    if count < rows { append(contentsOf: repeatElement(0, count: rows - count)) }
    if isExact && count > rows { removeLast(count - rows) }
  }
}
