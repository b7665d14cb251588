public import CreditPopulation

/// The scratch memory in which one thread evaluates batches of a plan, one after the other.
public struct Worker: Sendable {
  let plan: Plan

  init(plan: Plan) { self.plan = plan }

  /// Judges the subjects of a batch by every model.
  ///
  /// - Throws: ``ScoringError`` when a model cannot judge or returns what it does not declare.
  public mutating func evaluate(_ batch: Batch) throws(ScoringError) -> BatchResult {
    preconditionFailure("being written")
  }
}
