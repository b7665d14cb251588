import CreditModels
import CreditPopulation

/// A graph with everything a worker needs to run it: what is kept, in which order, in which memory.
struct Program: Sendable {
  let graph: Graph
  /// One stage a model, in run order.
  let stages: [Stage]
  /// What is run for pairs of models after all stages.
  let hybrids: [HybridPlan]
  /// The buffer of each node.
  let buffers: [Int32]
  let bufferCount: Int
  /// The kinds whose rows are read, by table.
  let accountKinds: Set<UInt16>
  let eventKinds: Set<UInt16>
  /// Whether events are needed in the order of chains.
  let readsOrder: Bool

  /// What is run for one model.
  struct Stage: Sendable {
    /// The model's index in the caller's order.
    var model: Int
    /// Before it judges.
    var before: [Graph.Step]
    /// After it has judged: its consequences.
    var after: [Graph.Step]
    var readings: [Source]
    var consequences: [NodeID]
    /// Characteristics without which a subject is not recorded.
    var required: [NodeID] = []

    /// Everything that must be computed.
    var roots: [NodeID] { readings.compactMap(\.node) + consequences + required }
  }

  /// Where a reading comes from.
  enum Source: Hashable, Sendable {
    case node(NodeID)
    /// A column of the dataset as it is.
    case given(Int)
    case ledger(NodeID, Int)
    /// A recorded score by its index in the schema.
    case recorded(Int)
  }

  /// Drops what no stage needs and gives nodes their buffers, which are used again after their last
  /// reader unless told otherwise.
  init(graph: Graph, stages: [Stage], hybrids: [HybridPlan] = [], reuses: Bool = true) {
    let needed = Program.needed(graph, stages + hybrids.flatMap(\.stages))
    var kept = stages
    for index in kept.indices {
      kept[index].before.removeAll { !needed.contains($0) }
      kept[index].after.removeAll { !needed.contains($0) }
    }
    self.graph = graph
    self.stages = kept
    self.hybrids = hybrids.map { $0.keeping(needed) }
    let all = kept + self.hybrids.flatMap(\.stages)
    (buffers, bufferCount) = Program.allocate(graph, all, reuses: reuses)
    var (accounts, events): (Set<UInt16>, Set<UInt16>) = ([], [])
    var readsOrder = false
    for step in needed {
      guard case .view(let view) = step else {
        if case .chain = step { readsOrder = true }
        continue
      }
      switch graph.views[view] {
      case .kinds(.accounts, let kinds): accounts.formUnion(kinds)
      case .kinds(.events, let kinds): events.formUnion(kinds)
      case .ordered(let kinds):
        events.formUnion(kinds)
        readsOrder = true
      case .subjects, .accounts, .filtered: break
      }
    }
    (accountKinds, eventKinds, self.readsOrder) = (accounts, events, readsOrder)
  }

  /// The same program with a buffer for every node, so that all columns can be looked at.
  var transparent: Program { Program(graph: graph, stages: stages, reuses: false) }

  private static func needed(_ graph: Graph, _ stages: [Stage]) -> Set<Graph.Step> {
    var needed: Set<Graph.Step> = []
    var open: [Graph.Step] = []
    for stage in stages {
      open += stage.roots.map { .node($0) }
    }
    while let step = open.popLast() {
      guard needed.insert(step).inserted else { continue }
      open += graph.inputs(of: step)
    }
    return needed
  }

  /// Gives every node a buffer: readings and constants their own, others one that is free.
  private static func allocate(
    _ graph: Graph,
    _ stages: [Stage],
    reuses: Bool
  ) -> ([Int32], Int) {
    let steps = stages.flatMap { $0.before + $0.after }
    var pinned: Set<NodeID> = []
    for stage in stages { pinned.formUnion(stage.roots) }
    var lastUse = [Int](repeating: -1, count: graph.nodes.count)
    for (time, step) in steps.enumerated() {
      for case .node(let input) in graph.inputs(of: step) { lastUse[input] = time }
    }
    var buffers = [Int32](repeating: -1, count: graph.nodes.count)
    var (free, count): ([Int32], Int32) = ([], 0)
    for (time, step) in steps.enumerated() {
      if case .node(let node) = step, buffers[node] < 0 {
        if reuses, !pinned.contains(node), graph.constant(node) == nil, let buffer = free.popLast()
        {
          buffers[node] = buffer
        } else {
          buffers[node] = count
          count += 1
        }
      }
      guard reuses else { continue }
      for case .node(let input) in Set(graph.inputs(of: step))
      where lastUse[input] == time && !pinned.contains(input) && graph.constant(input) == nil {
        free.append(buffers[input])
      }
    }
    return (buffers, Int(count))
  }
}

extension HybridPlan {
  /// Both stages in the order in which they run.
  fileprivate var stages: [Program.Stage] { [aOnB, bOnA] }

  /// The same without the steps that nothing needs.
  fileprivate func keeping(_ needed: Set<Graph.Step>) -> HybridPlan {
    var kept = self
    kept.aOnB.before.removeAll { !needed.contains($0) }
    kept.bOnA.before.removeAll { !needed.contains($0) }
    return kept
  }
}

extension Program.Source {
  /// The node it comes from, if it is computed.
  var node: NodeID? {
    switch self {
    case .node(let node), .ledger(let node, _): node
    case .given, .recorded: nil
    }
  }
}
