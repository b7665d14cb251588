import CreditLanguage
import CreditModels

/// A ledger made ready: tables by variant instead of rules.
///
/// A variant is an entry at one degree of severity; an entry with fixed points has one, an entry by
/// severity five.
struct LedgerPlan: Sendable {
  /// The records that the file holds and an entry may score, in the order of chains.
  var rows: ViewID
  /// By code of kind the variant that scores records of the kind without asking a condition, or -1.
  var variantOfKind: [Int32] = []
  /// The kinds for which conditions decide.
  var choices: [Choice] = []
  /// Severity of each row; nil if no entry goes by it.
  var severity: NodeID?
  /// By variant: its entry, points, grade (index of ``grades`` or -1), grade as a category (or
  /// none), index of its cap (or -1), and whether it goes by severity.
  var entries: [Int32] = []
  var points: [Int64] = []
  var grades: [Int16] = []
  var gradeCategories: [Int64] = []
  var caps: [Int16] = []
  var bySeverity: [Bool] = []
  /// The entries' codes.
  var codes: [String]
  /// The names of grades from the mildest to the worst.
  var gradeNames: [String]
  /// By grade (index of ``gradeNames``) the most that it leaves of start and debits.
  var gradeLimits: [Int64?] = []
  var rules = Rules()

  /// Kinds with the same candidates.
  struct Choice: Sendable {
    /// The records of these kinds that the file holds.
    var rows: ViewID
    /// First variants of the entries in their order, each with its condition.
    var candidates: [(variant: Int32, condition: NodeID?)]
  }

  /// What happens to scored records.
  struct Rules: Sendable {
    /// The variant that each row scores.
    var variant: NodeID = 0
    /// Whether the dataset records a kind of the entries; else only ``adds`` can say anything.
    var isRecorded = true
    var start: Int64 = 0
    /// By variant the index of its term, or -1 if ``chosenTerm`` says.
    var terms: [Int32] = []
    /// The index of each row's term where it depends on the record.
    var chosenTerm: NodeID?
    var termPlans: [Term] = []
    var repeats: Repeats?
    var oncePerCase = false
    var caps: [Ledger.Cap] = []
    /// The settlement of each row, if an unsettled grading suspends credits.
    var settled: NodeID?
    var adds: NodeID?
    /// Date of each row.
    var date: NodeID = 0
    /// Case of each row.
    var cases: NodeID = 0
  }

  /// How long an entry counts.
  struct Term: Hashable, Sendable {
    /// Nil for ever.
    var span: FixedSpan?
    /// Whether it still counts; nil for ever.
    var live: NodeID?
  }

  /// What happens when the same thing happens again.
  struct Repeats: Sendable {
    var same: Ledger.Repeats.Same
    /// The account of each row, if it is the same account that matters.
    var account: NodeID?
    /// Nil means within the term of the one before.
    var within: FixedSpan?
    var multiplier: Int64
    /// By variant whether it can be multiplied; ``condition`` is asked besides.
    var applies: [Bool]
    var condition: NodeID?
  }
}

/// A span whose length is known.
struct FixedSpan: Hashable, Sendable {
  var amount: Int64
  var measure: Span.Measure

  /// Whether the span from `start` is still running on `day`, which is not before it.
  func isRunning(from start: Int64, on day: Int64, _ calendar: Calendar) -> Bool {
    switch measure {
    case .months: calendar.endKey(day) - calendar.key(start) < 32 * amount
    case .calendarYears: calendar.year(day) < calendar.year(start) + amount
    case .days: start + amount > day
    }
  }
}
