public import CreditModels
public import CreditPopulation

/// Several models compiled for one population: run order, what is assembled once for all of them,
/// and the codes of their standings.
///
/// Where the descriptions of `Expression`, `FileRules` and `Ledger` leave a case open, the engine
/// decides as follows; every other engine must decide alike.
///
/// - *Booleans.* In `and`, `or`, `not`, a `where` and the condition of a conditional, none counts as
///   false. `least`, `greatest` and `middle` of missing values only are absent if one of them is.
/// - *Rules.* A rule (absence, state, segment, retention, ledger line, ledger entry, line of `sees`)
///   whose condition is none or absent does not hold.
/// - *Retention.* If no line holds, the record is kept. A date that is none or absent never ends a
///   span, so the record is kept.
/// - *Windows.* A row whose date is none takes no part; one whose date is absent makes the aggregate
///   absent unless another condition of the row is false. Window and `where` are one Kleene `and`.
/// - *Kinds.* A kind that the dataset records and the file does not see counts as no rows, so counts
///   are 0.
/// - *`latest`* skips rows without a value. Missing dates of accounts sort first.
/// - *Chains.* A record that is not in the chain (of another kind, without an account) has no
///   neighbours: none. A neighbour's field is read as the row's own would be.
/// - *Accounts of events.* Without an account, fields and values of the account are none and a test
///   of its kind is false; if the dataset does not link events to accounts, they are absent.
/// - *Money.* An amount without a currency has the dataset's; without that, and in a model without
///   a currency, no rate is known: a model without a currency takes amounts as they are, any other
///   finds them absent. Conversion truncates toward zero. Given characteristics in money are
///   converted in the same way.
/// - *Seen by.* An agency that the dataset does not name saw only records whose set is empty.
/// - *Repeats.* A record repeats the one before it in the order only if it lies on or after its date
///   and within the span. A term without end is always running. The condition is asked of the later.
/// - *Once per case.* Points of 0 stand with the debits.
/// - *Suspended credits.* Only a live graded record whose settlement is none suspends credits, and
///   only one that counts in its case.
/// - *Standings.* Implied absences come before the model's own rules: out of scope, requirements not
///   recorded, nothing recorded. A lookup or index that is absent is `not_recorded`, one that is none
///   `unknown_subject`. A used model without a standing makes its parts absent.
public struct Plan: Sendable {
  /// The models in the caller's order; every `model` index below refers to it.
  public let scorers: [any Scorer]
  /// What the plan was made for.
  public let schema: PopulationSchema
  /// The indices of ``scorers`` in the order in which they run: used models first.
  public let runOrder: [Int]
  /// The codes of each model's standings.
  public let codeBooks: [CodeBook]
  /// For each model the share of its possible points whose characteristics the dataset records.
  public let completeness: [Double]
  /// For each model what it requires and the dataset does not record; where this is not empty,
  /// every subject within the model's scope is not recorded.
  public let requiredAbsence: [[String]]
  /// For each model what follows from its standings.
  public let consequences: [[Consequence]]

  let program: Program
  let implied: [ImpliedAbsences]
  let standingTables: [StandingTable]

  /// Compiles models for a population.
  ///
  /// - Throws: ``ScoringError`` for cycles, missing models and missing characteristics.
  public init(
    scorers: [any Scorer], schema: PopulationSchema, vocabulary: Vocabulary
  ) throws(ScoringError) {
    let order = try RunOrder(scorers)
    var compiler = Compiler(scorers, order, schema: schema, vocabulary: vocabulary)
    for model in order.order { try compiler.compile(model) }
    self.scorers = scorers
    self.schema = schema
    self.runOrder = order.order
    self.completeness = compiler.completeness
    self.requiredAbsence = compiler.unmet
    self.consequences = scorers.map { ($0 as? any ConsequenceGivingScorer)?.consequences ?? [] }
    self.program = Program(graph: compiler.lowering.graph, stages: compiler.stages)
    let books = scorers.map(Plan.codeBook)
    self.codeBooks = books
    self.implied = scorers.indices.map { compiler.implied($0, books[$0]) }
    self.standingTables = scorers.indices.map {
      StandingTable(books[$0], scale: scorers[$0].card.scale, dictionary: schema.dictionary)
    }
  }

  /// Scratch memory for one thread.
  public func makeWorker() -> Worker { Worker(plan: self, program: program) }

  /// The codes of a scorer's scale, or of its recorded values, with every implied absence.
  private static func codeBook(_ scorer: any Scorer) -> CodeBook {
    let own = (scorer as? any AbsenceGivingScorer)?.absences ?? []
    let absences = own + AbsenceReason.implied.filter { !own.contains($0) }
    guard let recorded = scorer as? RecordedScorer else {
      return CodeBook(scale: scorer.card.scale, absences: absences)
    }
    return CodeBook(
      values: recorded.recorded.values, higherIsBetter: recorded.recorded.higherIsBetter,
      absences: absences)
  }
}
