import CreditModels
import CreditPopulation

/// The models of a plan whose standings at an earlier date are read by others, as a plan of their
/// own for what was known then.
struct EarlierPlan: Sendable {
  /// The date, relative to the as-of date.
  let date: EarlierDate
  /// The plan of the used models and of those they use.
  let plan: Plan
  /// For each used model its index in the whole plan and in ``plan``.
  let models: [(outer: Int, inner: Int)]

  /// The plans of all dates that occur, in the order of ``EarlierDate``.
  static func plans(
    _ scorers: [any Scorer],
    _ order: RunOrder,
    schema: PopulationSchema,
    vocabulary: Vocabulary
  ) throws(ScoringError) -> [EarlierPlan] {
    var plans: [EarlierPlan] = []
    for date in EarlierDate.allCases {
      let used = Set(order.uses.flatMap(\.values).filter { $0.date == date }.map(\.model))
      if used.isEmpty { continue }
      let closure = order.closure(of: used)
      plans.append(
        EarlierPlan(
          date: date,
          plan: try Plan(
            scorers: closure.map { scorers[$0] },
            schema: schema.known(on: date.day(before: schema.asOf)),
            vocabulary: vocabulary
          ),
          models: closure.enumerated().filter { used.contains($1) }.map { ($1, $0) }
        )
      )
    }
    return plans
  }

  /// The batch as it was known on the date.
  func batch(_ batch: Batch, schema: PopulationSchema) -> Batch {
    let dates = batch.asOf.map { date.day(before: Day(number: $0)).number }
    return batch.known(on: dates, schema: schema)
  }
}

/// Where a worker finds the codes of standings: those of the plan's models first, then those of
/// earlier dates.
struct StandingSlots: Sendable {
  private var slots: [Key: Int] = [:]
  /// How many there are.
  private(set) var count: Int
  /// The slots whose models say nothing of anybody.
  private(set) var silent: Set<Int> = []

  private struct Key: Hashable {
    var model: Int
    var date: EarlierDate
  }

  init(models: Int, _ earlier: [EarlierPlan]) {
    count = models
    for plan in earlier {
      for (outer, inner) in plan.models {
        slots[Key(model: outer, date: plan.date)] = count
        if !plan.plan.requiredAbsence[inner].isEmpty { silent.insert(count) }
        count += 1
      }
    }
  }

  /// The slot of a used model.
  func slot(of used: RunOrder.Used) -> Int {
    used.date.flatMap { slots[Key(model: used.model, date: $0)] } ?? used.model
  }
}
