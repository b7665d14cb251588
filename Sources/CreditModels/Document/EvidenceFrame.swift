import CreditFindings

/// What one open mapping says about the evidence of the numbers inside it.
struct EvidenceFrame: Sendable {
  /// The keys that state evidence.
  static let keys = MappingForm.evidence.names

  /// The key that the mapping stands under.
  var key: String
  var grade: EvidenceGrade?
  var source: String?
  /// Whether a source is written, known or not.
  var hasSource = false
  var reason: String?
  var range: EvidenceRange?
  /// Where the mapping itself states a grade that needs a source.
  var needsSource: Location?
  /// Numbers inside, not deeper, that have no evidence at all.
  var bare: [LocatedText] = []
  /// Assumed numbers inside, not deeper, that have no range.
  var unranged: [LocatedText] = []

  init(key: String) { self.key = key }
}

/// The range of an assumption as written: two limits, or a share of the number on both sides.
enum EvidenceRange: Sendable {
  case limits(String, String)
  case relative(String)
  /// Written, but not readable: a finding already.
  case unreadable

  var texts: [String] {
    switch self {
    case .limits(let lower, let upper): [lower, upper]
    case .relative(let share): [share]
    case .unreadable: []
    }
  }
}
