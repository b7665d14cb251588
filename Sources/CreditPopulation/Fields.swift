/// The fields of the table `events`.
public enum EventField: String, Hashable, Sendable, CaseIterable {
  /// When it happened.
  case date
  /// When the system could first know of it; the date where the column is empty.
  case recorded
  /// The ordinal of the event's account within the subject's accounts; none without an account.
  case account
  /// The act that the record belongs to, numbered within the batch; a case of its own is unique.
  case `case`
  case amount
  case currency
  /// Degree of seriousness; for a missed instalment the days past due.
  case severity
  case settled
  case reporter
  /// The agencies the record went to, as a set of bits by ``PopulationSchema/agencies``; all bits
  /// (-1) where the column is empty, which means all agencies, named in the data or not.
  case seenBy = "seen_by"
  case place
  /// The rank of the event's id among the events of the subject: the last key of every order.
  case event

  /// The unit of the field; nil for the set `seen_by`, the account and the case.
  public var unit: Unit? {
    switch self {
    case .date, .recorded, .settled: .date
    case .amount: .money
    case .severity: .count
    case .currency, .reporter, .place: .category
    case .account, .case, .seenBy, .event: nil
    }
  }
}

/// The fields of the table `accounts`.
public enum AccountField: String, Hashable, Sendable, CaseIterable {
  case role
  case furnisher
  case seenBy = "seen_by"
  case country
  case opened
  case closed
  case matures
  case limit
  case balance
  case payment
  case pastDue = "past_due"
  case currency
  case balanceDate = "balance_date"

  /// The unit of the field; nil for the set `seen_by`.
  public var unit: Unit? {
    switch self {
    case .opened, .closed, .matures, .balanceDate: .date
    case .limit, .balance, .payment, .pastDue: .money
    case .role, .furnisher, .country, .currency: .category
    case .seenBy: nil
    }
  }

  /// Whether the field describes the day of the snapshot rather than the account's whole life.
  public var isSnapshot: Bool {
    switch self {
    case .limit, .balance, .payment, .pastDue, .balanceDate: true
    default: false
    }
  }
}

/// The fields of the table `subjects` that every dataset names alike.
public enum SubjectField: String, Hashable, Sendable, CaseIterable {
  /// Birth date of a person, founding date of an organisation.
  case born
  case sex
  /// Where the subject lives or is registered.
  case place
  /// Nationality or residence status.
  case nationality
  /// The as-of date of this subject.
  case asOf = "as_of"

  public var unit: Unit {
    switch self {
    case .born, .asOf: .date
    case .sex, .place, .nationality: .category
    }
  }
}

/// What a subject is.
public enum SubjectKind: String, Hashable, Sendable, CaseIterable, Comparable {
  case individual
  case organisation

  /// The number in the column of kinds.
  public var code: UInt8 { self == .individual ? 0 : 1 }
  /// The word for a table's column `subjects`.
  public var plural: String { rawValue + "s" }

  public static func < (left: SubjectKind, right: SubjectKind) -> Bool { left.code < right.code }
}

/// What happened to a subject in the performance window.
public enum OutcomeState: String, Hashable, Sendable, CaseIterable {
  case good
  case bad
  case indeterminate
  case unknown

  /// The number in the column of outcomes.
  public var code: UInt8 {
    switch self {
    case .good: 0
    case .bad: 1
    case .indeterminate: 2
    case .unknown: 3
    }
  }
}
