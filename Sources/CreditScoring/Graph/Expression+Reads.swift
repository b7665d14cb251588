import CreditLanguage

extension Expression {
  /// Whether a ledger rule depends on more than the entry's points, its grade and parameters.
  var readsRecord: Bool {
    switch self {
    case .constant, .none, .category, .parameter, .entryPoints, .entryGrade: false
    case .negated(let x), .not(let x), .isNone(let x), .isAbsent(let x), .logarithm(let x),
      .rescaled(let x, _):
      x.readsRecord
    case .arithmetic(_, let x, let y), .comparison(_, let x, let y), .and(let x, let y),
      .or(let x, let y), .ratio(let x, let y, _), .addingMonths(let x, let y):
      x.readsRecord || y.readsRecord
    case .conditional(let condition, let yes, let no):
      condition.readsRecord || yes.readsRecord || no.readsRecord
    case .least(let values), .greatest(let values), .middle(let values):
      values.contains { $0.readsRecord }
    default: true
    }
  }
}
