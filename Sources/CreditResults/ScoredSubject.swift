public import CreditModels

/// What one model says of one subject.
public struct ScoredSubject: Hashable, Sendable {
  public var subject: String
  public var model: String
  /// The number as the institution prints it; nil without one.
  public var score: String?
  public var band: String?
  public var state: String?
  public var absence: Absence?
  public var reason: String?

  /// Creates what a model says; without a number, band, state or absence unless they are given.
  public init(
    subject: String,
    model: String,
    score: String? = nil,
    band: String? = nil,
    state: String? = nil,
    absence: Absence? = nil,
    reason: String? = nil
  ) {
    self.subject = subject
    self.model = model
    self.score = score
    self.band = band
    self.state = state
    self.absence = absence
    self.reason = reason
  }
}
