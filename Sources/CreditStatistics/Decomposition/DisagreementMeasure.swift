/// How far apart two systems put the same subject.
public enum DisagreementMeasure: String, Hashable, Sendable, CaseIterable {
  /// Whether one decides for and the other against: 0 or 1.
  case decision
  /// The distance of the equal-share categories.
  case category
  /// The distance of the percentiles, 0 to 100.
  case percentile
}

/// Where a disagreement can come from.
public enum DisagreementStage: String, Hashable, Sendable, CaseIterable {
  /// They look at different things; there file and judgement cannot be told apart.
  case reading
  /// Of the same things their files hold different records.
  case file
  /// They judge the same records differently.
  case score
  /// They draw the line at different shares of the subjects.
  case scale
}
