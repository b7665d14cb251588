/// The highest education of a person.
enum Education: String {
  case primary
  case secondary
  case vocational
  case university
  case graduate

  /// The age at which the person leaves education.
  var leavingAge: Int {
    switch self {
    case .primary, .secondary: 18
    case .vocational: 20
    case .university: 23
    case .graduate: 25
    }
  }

  /// Income against that of vocational education.
  var incomeFactor: Double {
    switch self {
    case .primary: 0.7
    case .secondary: 0.85
    case .vocational: 1
    case .university: 1.3
    case .graduate: 1.6
    }
  }
}
