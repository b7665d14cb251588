/// What each step of a graph reads.
extension Graph {
  func inputs(of step: Step) -> [Step] {
    switch step {
    case .view(let view): inputs(of: views[view])
    case .chain(let chain): inputs(of: chains[chain])
    case .node(let node):
      (nodes[node].view.map { [.view($0)] } ?? []) + inputs(of: nodes[node].operation)
    }
  }

  private func inputs(of view: ViewSource) -> [Step] {
    switch view {
    case .filtered(let parent, let column): [.view(parent), .node(column)]
    case .subjects, .accounts, .kinds, .ordered: []
    }
  }

  private func inputs(of chain: ChainPlan) -> [Step] {
    if case .account(let node) = chain.group {
      [.view(chain.rows), .node(node)]
    } else {
      [.view(chain.rows)]
    }
  }

  private func inputs(of operation: Operation) -> [Step] {
    switch operation {
    case .constant, .asOf, .subjectField, .given, .standing,
      .eventField, .accountField, .kindIsIn, .accountRow:
      []
    case .ofOwner(let x), .ofRow(let x), .unary(_, let x): [.node(x)]
    case .ofAccount(let x, let account): [.node(x), .node(account)]
    case .neighbour(let chain, _, _): [.chain(chain)]
    case .converted(let x, let currency, _): [.node(x), .node(currency)]
    case .binary(_, let x, let y): [.node(x), .node(y)]
    case .select(let condition, let yes, let no): [.node(condition), .node(yes), .node(no)]
    case .middle(let values): values.map { .node($0) }
    case .aggregate(let fold): inputs(of: fold)
    case .ledgerVariant(let index): variantInputs(of: ledgers[index])
    case .ledgerTable(_, _, let variant): [.node(variant)]
    case .ledgerTotal(let index): totalInputs(of: index)
    }
  }

  private func inputs(of fold: Fold) -> [Step] {
    let nodes = [fold.taking, fold.value, fold.account].compactMap { $0 } + fold.order
    return [.view(fold.rows)] + nodes.map { .node($0) }
  }

  private func variantInputs(of ledger: LedgerPlan) -> [Step] {
    var steps: [Step] = [.view(ledger.rows)]
    if let severity = ledger.severity { steps.append(.node(severity)) }
    for choice in ledger.choices {
      steps.append(.view(choice.rows))
      steps += choice.candidates.compactMap(\.condition).map { .node($0) }
    }
    return steps
  }

  private func totalInputs(of index: Int) -> [Step] {
    let rules = ledgers[index].rules
    var nodes = [rules.variant, rules.date, rules.cases]
    nodes += [rules.chosenTerm, rules.settled, rules.adds].compactMap { $0 }
    nodes += rules.termPlans.compactMap(\.live)
    nodes += [rules.repeats?.account, rules.repeats?.condition].compactMap { $0 }
    return [.view(ledgers[index].rows)] + nodes.map { .node($0) }
  }
}
