import CreditLanguage
import CreditPopulation

/// The operations that a plan needs, each once, in an order in which operands come first.
struct Graph: Sendable {
  /// Something that is made once a batch.
  enum Step: Hashable, Sendable {
    case view(ViewID)
    case node(NodeID)
    case chain(Int)
  }

  private(set) var nodes: [Node] = []
  private(set) var views: [ViewSource] = []
  private(set) var chains: [ChainPlan] = []
  private(set) var conversions: [Conversion] = []
  private(set) var ledgers: [LedgerPlan] = []
  /// Everything in the order of creation.
  private(set) var steps: [Step] = []

  private var nodeIndex: [Node: NodeID] = [:]
  private var viewIndex: [ViewSource: ViewID] = [:]
  private var chainIndex: [ChainPlan: Int] = [:]
  private var conversionIndex: [Conversion: Int] = [:]

  /// The view of the subjects.
  static let subjects: ViewID = 0
  /// The view of all accounts.
  static let accounts: ViewID = 1

  init() {
    _ = view(.subjects)
    _ = view(.accounts)
  }

  mutating func view(_ source: ViewSource) -> ViewID {
    if let known = viewIndex[source] { return known }
    views.append(source)
    viewIndex[source] = views.count - 1
    steps.append(.view(views.count - 1))
    return views.count - 1
  }

  mutating func node(_ operation: Operation, _ view: ViewID?) -> NodeID {
    let node = Node(operation: operation, view: view)
    if let known = nodeIndex[node] { return known }
    nodes.append(node)
    nodeIndex[node] = nodes.count - 1
    steps.append(.node(nodes.count - 1))
    return nodes.count - 1
  }

  mutating func chain(_ chain: ChainPlan) -> Int {
    if let known = chainIndex[chain] { return known }
    chains.append(chain)
    chainIndex[chain] = chains.count - 1
    steps.append(.chain(chains.count - 1))
    return chains.count - 1
  }

  mutating func conversion(_ conversion: Conversion) -> Int {
    if let known = conversionIndex[conversion] { return known }
    conversions.append(conversion)
    conversionIndex[conversion] = conversions.count - 1
    return conversions.count - 1
  }

  mutating func ledger(_ ledger: LedgerPlan) -> Int {
    ledgers.append(ledger)
    return ledgers.count - 1
  }

  /// Completes a ledger, whose rules read columns that it makes itself.
  mutating func finish(_ ledger: Int, _ rules: LedgerPlan.Rules) { ledgers[ledger].rules = rules }

  /// The value of a constant node; nil for others.
  func constant(_ node: NodeID) -> Int64? {
    if case .constant(let value) = nodes[node].operation { value } else { nil }
  }
}

extension Graph {
  mutating func literal(_ value: Int64) -> NodeID { node(.constant(value), nil) }

  mutating func unary(_ operation: Unary, _ x: NodeID) -> NodeID {
    if let value = constant(x) {
      return literal(Scalar.apply(operation, value, Calendar.shared))
    }
    switch operation {
    case .isTrue where isTest(x) == .certain: return x
    case .isNotFalse where isTest(x) == .certain: return x
    default: return node(.unary(operation, x), nodes[x].view)
    }
  }

  mutating func binary(_ operation: Binary, _ x: NodeID, _ y: NodeID) -> NodeID {
    if let a = constant(x), let b = constant(y) {
      return literal(Scalar.apply(operation, a, b, Calendar.shared))
    }
    if let known = simplified(operation, x, y) { return known }
    return node(.binary(operation, x, y), nodes[x].view ?? nodes[y].view)
  }

  mutating func select(_ condition: NodeID, _ yes: NodeID, _ no: NodeID) -> NodeID {
    if let value = constant(condition) {
      return value == 1 ? yes : (value == Value.absent ? literal(Value.absent) : no)
    }
    if yes == no, isTest(condition) == .certain { return yes }
    return node(
      .select(condition, yes, no),
      nodes[condition].view ?? nodes[yes].view ?? nodes[no].view
    )
  }

  private mutating func simplified(_ operation: Binary, _ x: NodeID, _ y: NodeID) -> NodeID? {
    let (a, b) = (constant(x), constant(y))
    switch operation {
    case .and:
      if a == 0 || b == 0 { return literal(0) }
      if a == 1, isTest(y) != nil { return y }
      if b == 1, isTest(x) != nil { return x }
    case .or:
      if a == 1 || b == 1 { return literal(1) }
      if a == 0, isTest(y) != nil { return y }
      if b == 0, isTest(x) != nil { return x }
    case .least, .greatest: break
    default:
      if a == Value.absent || b == Value.absent { return literal(Value.absent) }
    }
    return nil
  }

  /// How sure it is that a column has only truth values.
  private enum Test { case certain, orAbsent }

  /// Whether a node gives 0, 1 and perhaps absent, but never none; nil if that is not known.
  private func isTest(_ node: NodeID) -> Test? {
    switch nodes[node].operation {
    case .kindIsIn: .certain
    case .constant(let value): value == 0 || value == 1 ? .certain : nil
    case .unary(let operation, _):
      switch operation {
      case .isTrue, .isNotFalse, .isAbsent: .certain
      case .isNone, .not, .seenBy: .orAbsent
      default: nil
      }
    case .binary(let operation, _, _):
      switch operation {
      case .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .orAbsent
      default: nil
      }
    case .aggregate(let fold): fold.function == .any ? .orAbsent : nil
    default: nil
    }
  }
}
