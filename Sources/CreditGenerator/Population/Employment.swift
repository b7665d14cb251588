/// How a person earns a living.
enum Employment: String {
  case permanent
  case temporary
  case selfEmployed = "self-employed"
  case unemployed
  case retired
  case student
  case homemaker

  /// Income against that of a permanent job.
  var incomeFactor: Double {
    switch self {
    case .permanent: 1
    case .temporary: 0.8
    case .selfEmployed: 1.05
    case .unemployed: 0.45
    case .retired: 0.6
    case .student: 0.3
    case .homemaker: 0.15
    }
  }

  /// How readily a person falls into financial strain, against one with a permanent job.
  var strainFactor: Double {
    switch self {
    case .unemployed: 4
    case .temporary: 1.5
    case .selfEmployed: 1.4
    default: 1
    }
  }
}
