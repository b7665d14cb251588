import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Walks single subjects through all systems stage by stage, for the table `case_stages`.
struct CaseStages {
  private let run: Run
  /// The documents of the models that are shown, where there are any.
  private let models: [Model?]

  init(_ run: Run, _ contestants: [Contestant]) {
    self.run = run
    self.models = run.shown.map { contestants[$0].model }
  }

  /// `case_stages`: for each subject of the cases and each system what it read, what counted, what
  /// it said and what follows.
  ///
  /// - Parameters:
  ///   - found: the cases.
  ///   - tally: what the pass left behind.
  ///   - own: the counts of everybody of each kind, for the places on the percentile axis.
  /// - Returns: rows in the order of the subjects, the systems and the stages.
  /// - Throws: ``ScoringError``.
  func table(_ found: FoundCases, _ tally: Tally, _ own: [GroupTally]) throws -> Table {
    var builder = TableBuilder(
      "case_stages",
      "What each system makes of the subjects of the cases, stage by stage.",
      origin: tally.origin,
      own: [
        Table.Column("subject", .text), Table.Column("model", .text), Table.Column("stage", .text),
        Table.Column("rank", .integer), Table.Column("item", .text), Table.Column("label", .text),
        Table.Column("value", .text), Table.Column("points", .number),
        Table.Column("percentile_low", .number), Table.Column("percentile_high", .number),
      ]
    )
    var tracer = Tracer(run.plan)
    for (kind, batch) in found.subjects {
      guard let everybody = own.first(where: { $0.selection.isEverybody(of: kind) }) else {
        continue
      }
      let eligibility = try tracer.read(batch).eligibility
      for frame in tally.models(of: kind) {
        let trace = tracer.trace(row: 0, model: run.shown[frame])
        let steps = CaseSteps(
          trace: trace,
          model: models[frame],
          ranked: everybody.models[frame],
          eligible: eligibility[run.shown[frame]].map { $0[0] == Eligibility.yes },
          readings: run.plan.scorers[run.shown[frame]].readings
        )
        for (rank, step) in steps.all.enumerated() {
          builder.add(
            everybody.selection,
            [
              .text(batch.ids[0]), .text(tally.frames[frame].name), .text(step.stage),
              .integer(Int64(rank + 1)), .text(step.item), Table.Cell(step.label),
              Table.Cell(step.value), Table.Cell(step.points), Table.Cell(step.percentiles?.low),
              Table.Cell(step.percentiles?.high),
            ],
            SharedCells(convention: step.convention)
          )
        }
      }
    }
    return builder.table
  }
}

/// The cases of all pairs with the subjects that they speak of.
struct FoundCases: Sendable {
  let pairs: [CasePair]
  /// Each subject alone with all its records, in the order of the population.
  let subjects: [(kind: SubjectKind, batch: Batch)]

  /// The subjects' ids by their rank in the population.
  var ids: [Int: String] {
    Dictionary(
      subjects.map { ($0.batch.firstOrdinal, $0.batch.ids[0]) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

extension SubjectGroup {
  /// Whether this is everybody of a kind.
  func isEverybody(of kind: SubjectKind) -> Bool { isEverybody && subjects == kind }
}
