import CreditPopulation

/// How rows of `subjects` become columns.
struct SubjectPlan: Sendable {
  /// A fixed field.
  struct Field: Sendable {
    var field: SubjectField
    var column: Int
    var converter: CellConverter
  }

  /// A given characteristic.
  struct Given: Sendable {
    var characteristic: GivenCharacteristic
    /// Whether the column holds a date, and the value is the whole months since then.
    var countsMonths = false
    var column: Int
    var converter: CellConverter
  }

  /// A recorded score.
  struct Score: Sendable {
    var column: Int
    var converter: CellConverter
  }

  /// The weight.
  struct WeightColumn: Sendable {
    var weight: Weight
    var column: Int
    var converter: CellConverter
  }

  /// The id; nil if the number of the row is the id.
  var idColumn: Int?
  var kind: (column: Int, converter: KindOfSubjectConverter)?
  /// The code of the kind of subjects without a column `kind`.
  var kindOfOthers = SubjectKind.individual.code
  var asOf: (column: Int, converter: CellConverter)?
  var fields: [Field] = []
  var given: [Given] = []
  var groups: [GroupPlan] = []
  var scores: [Score] = []
  var outcome: OutcomePlan?
  var weight: WeightColumn?
}

/// Reads the column `kind` of `subjects`.
struct KindOfSubjectConverter: Sendable {
  /// Texts that mean an individual.
  var missing: MissingValues

  /// The code of a subject's kind, or nil if the text is none.
  func code(_ bytes: Bytes) -> UInt8? {
    if missing.contains(bytes) { return SubjectKind.individual.code }
    return SubjectKind(rawValue: bytes.text)?.code
  }
}

/// How a grouping column is read.
struct GroupPlan: Sendable {
  /// Where the values come from.
  enum Source: Sendable {
    /// The texts of a column are the levels.
    case texts(ByteTable, levels: [UInt16], missing: MissingValues)
    /// The numbers of a column are cut; converted in millionths.
    case numbers(CellConverter)
    /// The age in whole years on the as-of date is cut; the column holds the date of birth.
    case ages(CellConverter)
  }

  var group: GroupColumn
  var column: Int
  var source: Source
  /// The lower edges in millionths.
  var edges: [Int64] = []
  /// The level of a missing value.
  var missingLevel: UInt16

  /// The level of a number in millionths.
  func level(of value: Int64) -> UInt16 {
    guard Value.isPresent(value) else { return missingLevel }
    return UInt16(edges.count(where: { $0 <= value }))
  }
}

/// How the outcome column is read.
struct OutcomePlan: Sendable {
  var outcome: Outcome
  var column: Int
  var missing: MissingValues
  /// The texts with a state.
  var texts: ByteTable
  /// Their states.
  var states: [OutcomeState]
  /// The state of other texts; nil if they are a finding.
  var otherwise: OutcomeState?

  /// The state of a text, or nil if it has none.
  func state(_ bytes: Bytes) -> OutcomeState? {
    if let index = texts.index(of: bytes) { return states[index] }
    if missing.contains(bytes) { return .unknown }
    return otherwise
  }
}
