/// Residence status, the group column `nationality`; no origin, race or religion is generated.
enum ResidenceStatus: String {
  case national
  case settled
  case temporary

  /// Probability of having no bank account or contract at all: whether a person is *recorded*
  /// differs between the groups, not how they behave.
  var unrecordedShare: Double {
    switch self {
    case .national: 0.02
    case .settled: 0.05
    case .temporary: 0.18
    }
  }

  /// Income against that of nationals.
  var incomeFactor: Double {
    switch self {
    case .national: 1
    case .settled: 0.88
    case .temporary: 0.8
    }
  }
}
