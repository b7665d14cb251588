/// Residence status, the group column `nationality`; no origin, race or religion is generated.
enum ResidenceStatus: String, Sendable {
  case national
  case settled
  case temporary
  /// An organisation owned from abroad.
  case foreign

  /// Probability of having no bank account or contract at all, against the mean: whether a person
  /// is *recorded* differs between the groups, not how they behave.
  ///
  /// Weighted by 85, 9 and 6 it is 1.
  var unrecordedFactor: Double {
    switch self {
    case .national: 0.607
    case .settled: 1.57
    case .temporary: 5.71
    case .foreign: 1
    }
  }

  /// How much less than nationals they earn.
  var incomeLoss: Double {
    switch self {
    case .national, .foreign: 0
    case .settled: 0.12
    case .temporary: 0.2
    }
  }
}
