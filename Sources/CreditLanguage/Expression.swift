public import CreditPopulation

/// An expression of the model language after checking: typed, resolved, in integers.
///
/// The semantics, which every engine realises bit for bit:
///
/// - Arithmetic with none is none, with absent absent; absent wins over none. Division truncates
///   toward zero and is none by zero.
/// - A comparison with none is false; with absent it is absent. `and`, `or` and `not` follow Kleene
///   with absent as the unknown: false and absent is false, true or absent is true; none reads as
///   false. A condition holds if it is true, not if it is none or absent.
/// - A conditional whose condition is absent is absent; none takes the other branch.
/// - A field whose column the dataset lacks is absent on every row, also where there is no account
///   or no neighbour to have it.
/// - Everything else is said at its case.
public indirect enum Expression: Hashable, Sendable {
  // Layer 1: the row's own fields, its account's, the subject's, parameters.

  /// A number in the unit of its type; booleans are 0 and 1, dates day numbers.
  case constant(Int64)
  /// The literal `none`.
  case none
  /// A category by its text; compared by the code of the dataset's dictionary.
  case category(String)
  /// A parameter of the model; replaced by a constant, a category or a set when a plan is made.
  case parameter(String)
  /// The as-of date of the subject.
  case asOf
  /// A field of the current event.
  case eventField(EventField)
  /// A field of the current account or, in the row of an event, of the event's account (none
  /// without one; absent if the dataset does not link events to accounts). Whether the file holds
  /// the account does not matter.
  case accountField(AccountField)
  /// Whether the kind of the current account, or of the account of the current event, lies below
  /// one of the paths; false without an account, absent if the dataset does not link events to
  /// accounts.
  case accountKind([String])
  /// A field of the subject.
  case subjectField(SubjectField)
  /// Whether the current row was seen by the agency (a category or parameter); true where the set
  /// is empty, absent where the dataset does not record it. The empty text or `any` is always true;
  /// an agency that the dataset does not name saw only records whose set is empty.
  case seenBy(Expression)
  /// A field with an amount, converted from the currency of the record that it stands in (the
  /// event, its account or its neighbour) to the model's: `amount x rate / 10^6`, truncated; absent
  /// without a rate or outside the bounds of money. A record without a currency has the dataset's; a
  /// model without one takes amounts as they are. Given characteristics in money are converted from
  /// the dataset's currency in the same way, without this case.
  case converted(Expression)

  // Layer 2: the neighbour in a chain.

  /// A field of the record before or after the current event in a chain; none at the end, and for
  /// a record that is not in the chain itself (of another kind, without an account).
  case neighbour(Neighbour, chain: Chain, field: EventField)

  // Layer 4: a named value of the account, `accounts:` of the model.

  /// A named value of the current account, or of the account of the current event.
  case accountValue(String)

  // Layers 5 and 6: the subject.

  /// A named value of the subject: a definition of the model, else a characteristic of the
  /// vocabulary, given by the dataset or computed from the records that the model's file holds; in
  /// a formula of the vocabulary, names mean the vocabulary only. Absent if it is neither given nor
  /// has a formula. A given floating-point column holds numbers as people write them; it reads as
  /// the number times the unit's scale, rounded half away from zero, absent outside the unit's
  /// bounds, but see `Attribute.Match.interval`.
  case characteristic(String)
  /// An aggregate over the rows that the file holds, of the subject or, inside `accounts:`, of the
  /// current account.
  case aggregate(Aggregate)
  /// A part of the standing that a used model gives the subject; absent if it gives none.
  case standing(alias: String, StandingPart)

  // Layers 7 and 8.

  /// The points of the current ledger entry, before repeats; in `lasts` and `repeats` lines only.
  case entryPoints
  /// The band of the current ledger entry's direct grading, as a category; none without one.
  case entryGrade
  /// A part of the model's own standing; in consequences only. Absent without a standing.
  case own(StandingPart)

  // Operations.

  case negated(Expression)
  case arithmetic(Arithmetic, Expression, Expression)
  case comparison(Relation, Expression, Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case not(Expression)
  /// True if the value is none, false otherwise; absent stays absent.
  case isNone(Expression)
  /// True if the value is absent, false otherwise; never absent itself.
  case isAbsent(Expression)
  case conditional(Expression, then: Expression, otherwise: Expression)
  /// The largest number of months from a date that has ended on the as-of date (``Day``).
  case monthsSince(Expression)
  /// A date plus a number of months, clamped to the month's end.
  case addingMonths(Expression, Expression)
  /// `numerator x scale / denominator`, truncated, with a product of 128 bits; none by zero.
  ///
  /// The quotient is clamped to the bounds of ``Unit/ratio`` (plus and minus 10^12) at every scale:
  /// sums of money over tiny amounts would leave 64 bits, and no model tells such ratios apart.
  case ratio(Expression, Expression, scale: Int64)
  /// A value divided by a power of ten, truncated.
  case rescaled(Expression, divisor: Int64)
  /// `portableLogarithm` of a ratio in millionths, in millionths; none unless it is positive.
  case logarithm(Expression)
  /// The smallest of those values that are neither none nor absent; none if all are none, absent if
  /// the rest is absent.
  case least([Expression])
  /// The greatest, in the same way.
  case greatest([Expression])
  /// The middle one: of three the middle, of two the smaller, of one that one; none and absent
  /// values are left out; without any left as in `least`.
  case middle([Expression])
}

/// Which neighbour in a chain.
///
/// Chains take records in the order recorded, date, event id.
public enum Neighbour: String, Hashable, Sendable { case previous, next }

/// Which records of a subject form a chain.
///
/// Only records that reach the file are in one, kept or
/// not.
public enum Chain: Hashable, Sendable {
  /// Records of the same kind.
  case sameKind
  /// Records of the same case.
  case sameCase
  /// Records of the same account.
  case sameAccount
  /// Records of the listed kinds, named by the model.
  case named(String)
}

/// The four operations `+ - x /`.
public enum Arithmetic: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// The six ways in which two values compare.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// What of a standing is read.
public enum StandingPart: String, Hashable, Sendable, CaseIterable {
  /// The number in the model's quantum; none where the standing has no number.
  case score
  /// The name of the band, a category.
  case band
  /// The name of the state without a number, a category; none for a standing with a number.
  case state
}

/// An aggregate over rows of one table.
///
/// Rows that take part: of the listed kinds, held by the file, within the window, and with a true
/// condition. If the condition of a row that otherwise takes part is absent, the aggregate is absent;
/// rows whose value is none are left out, a value that is absent makes the aggregate absent. Where
/// none of the kinds is recorded by the dataset the aggregate is absent; where one is, rows of the
/// others take part as far as there are any. In an account only the events linked to it take part;
/// if the dataset does not link them, the aggregate is absent.
public struct Aggregate: Hashable, Sendable {
  /// How the rows are folded.
  public enum Function: String, Hashable, Sendable, CaseIterable {
    /// How many; 0 without rows.
    case count
    /// Whether there is one.
    case any
    /// The sum of the values; 0 without rows.
    case sum
    /// The smallest value; none without rows.
    case min
    /// The largest value; none without rows.
    case max
    /// The value of the last row that has one by date, recorded date and event id (accounts: by
    /// date of opening, missing first, and order in the table); none without rows.
    case latest
  }

  public var function: Function
  public var table: KindTable.Table
  /// Paths of kinds; each covers what lies below it.
  public var kinds: [String]
  /// The value of a row; nil for `count` and `any`.
  public var value: Expression?
  /// `where`.
  public var condition: Expression?
  /// `within`.
  public var window: Window?

  /// Creates an aggregate.
  public init(
    _ function: Function,
    table: KindTable.Table,
    kinds: [String],
    value: Expression? = nil,
    condition: Expression? = nil,
    window: Window? = nil
  ) {
    self.function = function
    self.table = table
    self.kinds = kinds
    self.value = value
    self.condition = condition
    self.window = window
  }
}

/// A span that must not have ended on the as-of date: `within 12 months of recorded`.
public struct Window: Hashable, Sendable {
  public var span: Span
  /// The date that the span begins on, an expression of the row.
  ///
  /// A row where it is none takes no part. Where it is absent it is unknown whether the row takes
  /// part, as with a condition.
  public var from: Expression

  /// Creates a window.
  public init(_ span: Span, from: Expression) {
    self.span = span
    self.from = from
  }
}

/// A length of time: a number of months or of days, constant or a parameter, or of calendar years.
public struct Span: Hashable, Sendable {
  /// What the amount counts.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case months, days
    /// The year of the date is the first: a span of one has ended on 1 January of the next.
    case calendarYears = "calendar years"
  }
  public var amount: Expression
  public var measure: Measure

  /// Creates a span.
  public init(_ amount: Expression, _ measure: Measure) {
    self.amount = amount
    self.measure = measure
  }
}

/// An expression with what the checker proved about it.
public struct TypedExpression: Hashable, Sendable {
  public var expression: Expression
  /// The unit of its values.
  public var unit: Unit
  /// Bounds of every value that is neither absent nor none.
  public var bounds: ClosedRange<Int64>
  /// Whether it can be none.
  public var canBeNone: Bool
  /// The texts that a category can be; nil where they are not known.
  public var options: [String]?
  /// The text it was written as.
  public var source: String

  /// Creates a typed expression.
  public init(
    _ expression: Expression,
    unit: Unit,
    bounds: ClosedRange<Int64>? = nil,
    canBeNone: Bool = true,
    options: [String]? = nil,
    source: String = ""
  ) {
    self.expression = expression
    self.unit = unit
    self.bounds = bounds ?? unit.bounds
    self.canBeNone = canBeNone
    self.options = options
    self.source = source
  }
}
