public import CreditLanguage

/// The second stage: how the model judges what it sees.
///
/// For each subject, in this order: out of scope if the model is not for its kind; not recorded if
/// something that the file requires is not recorded (a kind: none of its kinds is; a characteristic:
/// it is absent); the absences; the states; the judge. The judge finds *not recorded* a subject of
/// whom it knows nothing: every characteristic of a scorecard is absent, no kind of a ledger's
/// entries is recorded and nothing is added, every condition of an opinion's states is absent, the
/// value of a lookup or index is absent. A lookup or index that is none is *unknown subject*. A rule
/// whose condition is none or absent does not hold.
public struct ScoreRules: Hashable, Sendable {
  /// Rules under which the system says nothing of a subject; the first that holds decides.
  public var absences: [AbsenceRule]
  /// Rules under which the standing is a state without a number; the first that holds decides.
  ///
  /// They come after the absences and before the judge.
  public var states: [StateRule]
  /// The judge itself.
  public var judge: Judge

  /// Creates rules.
  public init(absences: [AbsenceRule] = [], states: [StateRule] = [], judge: Judge) {
    self.absences = absences
    self.states = states
    self.judge = judge
  }
}

/// Why a system says nothing of a subject.
public enum Absence: String, Hashable, Sendable, CaseIterable {
  case notRecorded = "not_recorded"
  case unknownSubject = "unknown_subject"
  case notSeen = "not_seen"
  case outOfScope = "out_of_scope"
}

/// A rule under which a subject is not scorable.
public struct AbsenceRule: Hashable, Sendable {
  public var condition: TypedExpression
  public var absence: Absence
  /// In words, for the column `reason`.
  public var reason: String

  /// Creates a rule.
  public init(condition: TypedExpression, absence: Absence, reason: String) {
    self.condition = condition
    self.absence = absence
    self.reason = reason
  }
}

/// A rule under which a subject's standing is a state.
public struct StateRule: Hashable, Sendable {
  public var condition: TypedExpression
  /// The name of the state; ``Scale`` says in which band it stands.
  public var state: String

  /// Creates a rule.
  public init(condition: TypedExpression, state: String) {
    self.condition = condition
    self.state = state
  }
}

/// The paradigms.
public enum Judge: Hashable, Sendable {
  case ledger(Ledger)
  case scorecard(Scorecard)
  case rating(Rating)
  /// Knock-outs have become states; whoever is left has this state.
  case opinion(positive: String)
  /// A value of the language in the scale's quantum, clamped to its range: a recorded score, or a
  /// function of used models' scores.
  case lookup(TypedExpression)
  /// A program outside of Parallax.
  case program(ProgramRules)

  /// The paradigm's name.
  public var paradigm: String {
    switch self {
    case .ledger: "ledger"
    case .scorecard: "scorecard"
    case .rating: "rating"
    case .opinion: "opinion"
    case .lookup: "lookup"
    case .program: "exec"
    }
  }
}

/// Points by attributes of characteristics, in segments.
///
/// The sum of start and points, in units of 10 to the minus ``decimals``, is rounded half away from
/// zero to the scale's decimals and clamped to the scale's range. A characteristic whose value fits
/// no attribute, such as an absent one without an attribute for absent, contributes nothing.
public struct Scorecard: Hashable, Sendable {
  /// The segments, at least one: the first whose condition holds is the subject's, the last has none.
  public var segments: [Segment]
  public var characteristics: [Characteristic]
  /// Decimals of points.
  public var decimals: Int
  /// What the reason codes of characteristics say; empty where the document does not say it.
  public var reasons: [ReasonCode]

  /// Creates a scorecard.
  public init(
    segments: [Segment],
    characteristics: [Characteristic],
    decimals: Int,
    reasons: [ReasonCode] = []
  ) {
    self.segments = segments
    self.characteristics = characteristics
    self.decimals = decimals
    self.reasons = reasons
  }

  /// A part of the population with its own start and weights.
  public struct Segment: Hashable, Sendable {
    public var name: String
    /// Nil only for the last.
    public var condition: TypedExpression?
    /// Points to start from.
    public var start: Int64

    /// Creates a segment.
    public init(name: String, condition: TypedExpression? = nil, start: Int64) {
      self.name = name
      self.condition = condition
      self.start = start
    }
  }
}

/// A variable with its attributes and their points.
public struct Characteristic: Hashable, Sendable {
  public var name: String
  public var label: String
  /// The data category.
  public var category: String
  public var value: TypedExpression
  /// At most one attribute fits a value; the checker proves it.
  public var attributes: [Attribute]
  /// The reason code given when points are lost here.
  public var reason: String?

  /// Creates a characteristic.
  public init(
    name: String,
    label: String = "",
    category: String,
    value: TypedExpression,
    attributes: [Attribute],
    reason: String? = nil
  ) {
    self.name = name
    self.label = label
    self.category = category
    self.value = value
    self.attributes = attributes
    self.reason = reason
  }
}

/// A value class of a characteristic.
public struct Attribute: Hashable, Sendable {
  /// The values that fall into it.
  public enum Match: Hashable, Sendable {
    case none
    case absent
    /// From `lower` on and below `upper`, in the characteristic's unit; nil is unbounded. `yes` is
    /// 1..<2, `no` 0..<1. A value that is a given floating-point column as it stands (for money: if
    /// nothing is to be converted) is compared itself, with limits divided by the unit's scale as
    /// doubles and rounded to the column's type.
    case interval(lower: Int64?, upper: Int64?)
    /// One of these categories.
    case categories([String])
    /// Every value that is neither none nor absent and fits no other attribute.
    case otherwise
  }
  /// As written: `< 12`.
  public var label: String
  public var match: Match
  /// Points in each segment, in the order of the segments.
  public var points: [Int64]

  /// Creates an attribute.
  public init(label: String, match: Match, points: [Int64]) {
    self.label = label
    self.match = match
    self.points = points
  }
}

/// A PD model: effects on the log odds of default, or an index, mapped to grades.
///
/// The standing is the log odds of *good* in thousandths: minus the sum of intercept and effects in
/// millionths, divided by a thousand and rounded half away from zero, at most ``ceiling``.
public struct Rating: Hashable, Sendable {
  /// How the log odds come about.
  public enum Index: Hashable, Sendable {
    /// Segment starts are intercepts, points effects on the log odds of default, in millionths.
    case effects(Scorecard)
    /// An expression in log odds of good (millionths).
    case logOdds(TypedExpression)
  }
  public var index: Index
  /// The PD floor as log odds of good in thousandths.
  public var ceiling: Int64?

  /// Creates a rating.
  public init(index: Index, ceiling: Int64?) {
    self.index = index
    self.ceiling = ceiling
  }
}
