import CreditLanguage
import CreditModels
import CreditPopulation

/// Compiles judges for the files of others.
extension Compiler {
  /// The hybrids of every pair whose models are separable and have a data category in common.
  mutating func hybrids(_ pairs: [PlanParts.Pair]) throws(ScoringError) -> [HybridPlan] {
    let anatomies = scorers.map { Anatomy($0, kinds: lowering.schema.kinds) }
    var hybrids: [HybridPlan] = []
    for pair in pairs {
      guard let a = anatomies[pair.a], let b = anatomies[pair.b], a.isSeparable, b.isSeparable
      else { continue }
      let common = a.categories.intersection(b.categories)
      let (partsA, partsB) = (a.parts(within: common), b.parts(within: common))
      hybrids.append(
        HybridPlan(
          pair: pair,
          partsA: partsA,
          partsB: partsB,
          aOnB: try stage(judge: pair.a, file: pair.b, partsA),
          bOnA: try stage(judge: pair.b, file: pair.a, partsB)
        )
      )
    }
    return hybrids
  }

  /// The readings of some parts of a judge on the file of another model; the others are absent.
  private mutating func stage(
    judge: Int,
    file: Int,
    _ parts: [Int]
  ) throws(ScoringError) -> Program.Stage {
    let start = lowering.graph.steps.count
    let context = lowering.hybrid(of: judge, onFileOf: file)
    let wanted = (scorers[judge] as? DeclarativeScorer)?.judge.columns(of: parts) ?? []
    var readings: [Program.Source] = []
    for (index, reading) in scorers[judge].readings.enumerated() {
      readings.append(
        wanted.contains(index)
          ? try source(reading, context) : .node(lowering.graph.literal(Value.absent))
      )
    }
    return Program.Stage(
      model: judge,
      before: Array(lowering.graph.steps[start...]),
      after: [],
      readings: readings,
      consequences: []
    )
  }
}

extension CompiledJudge {
  /// The readings that some parts rest on.
  fileprivate func columns(of parts: [Int]) -> Set<Int> {
    switch self {
    case .scorecard(let card), .rating(let card, _): Set(parts.map { card.columns[$0] })
    case .ledger(let column, _): parts.isEmpty ? [] : [column]
    case .index, .opinion, .lookup, .program: []
    }
  }
}

extension Lowering {
  /// A context in which a judge's expressions read the records that another model's file holds.
  fileprivate mutating func hybrid(of judge: Int, onFileOf file: Int) -> Int {
    let index = contexts.count
    var context = contexts[judge]
    context.file = contexts[file].file
    context.keeper = file
    context.formulas = index + 1
    contexts.append(context)
    contexts.append(context.ofFormulas)
    return index
  }

  /// The context in which the conditions of a file are read.
  func keeper(of context: Int) -> Int { contexts[context].keeper ?? context }

  /// Of some kinds those that can be counted: on the file of another model what it does not see is
  /// absent, not none.
  func countable(_ codes: [UInt16], _ context: Int) -> [UInt16] {
    guard contexts[context].keeper != nil, let file = contexts[context].file else { return codes }
    return seenKinds(codes, file)
  }
}
