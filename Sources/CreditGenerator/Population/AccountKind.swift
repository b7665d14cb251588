/// The kinds of account that the sample covers, by their paths in the vocabulary.
enum AccountKind: Int, CaseIterable {
  case current
  case card
  case creditLine
  case personalLoan
  case autoLoan
  case studentLoan
  case businessLoan
  case mortgage
  case guarantee
  case savings
  case utility
  case telecom

  /// The path in the vocabulary.
  var path: String {
    switch self {
    case .current: "account.current"
    case .card: "account.card"
    case .creditLine: "account.credit_line"
    case .personalLoan: "account.instalment.personal"
    case .autoLoan: "account.instalment.auto"
    case .studentLoan: "account.instalment.student"
    case .businessLoan: "account.instalment.business"
    case .mortgage: "account.mortgage"
    case .guarantee: "account.guarantee"
    case .savings: "account.savings"
    case .utility: "account.utility"
    case .telecom: "account.telecom"
    }
  }
  /// Whether the account is paid off by a fixed date.
  var hasTerm: Bool {
    switch self {
    case .personalLoan, .autoLoan, .studentLoan, .businessLoan, .mortgage, .guarantee: true
    default: false
    }
  }
  /// Whether credit is drawn and repaid at will within a limit.
  var isRevolving: Bool { self == .card || self == .creditLine }
  /// Whether a payment can be missed on it.
  var isCredit: Bool {
    switch self {
    case .current, .card, .creditLine, .personalLoan, .autoLoan, .studentLoan, .businessLoan,
      .mortgage:
      true
    default: false
    }
  }
  /// Instalments behind at which the lender writes the debt off: a loan sooner than a card, as the
  /// rules of the United States have it, a home last.
  var writtenOffBehind: Int {
    switch self {
    case .mortgage: 9
    case .personalLoan, .autoLoan, .studentLoan, .businessLoan: 5
    default: 6
    }
  }
  /// How readily people let a payment on it slip, against other debts: the roof comes first.
  var neglect: Double {
    switch self {
    case .mortgage: 0.4
    case .current: 0.15
    default: 1
    }
  }
}
