import CreditFindings
import CreditPopulation

/// A value of the descriptor with its place.
struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  var value: Value
  var location: Location

  init(_ value: Value, _ location: Location) {
    self.value = value
    self.location = location
  }
}

/// What `datapackage.json` says, checked by itself but not yet against tables and vocabulary.
struct Descriptor: Sendable {
  var location: Location
  var name = ""
  var title: String?
  var description: String?
  var licences: [String] = []
  var sources: [String] = []
  var tables: [String: TableDescription] = [:]
  /// Where the tables are, relative to the descriptor, if not beside it.
  var folder: Located<String>?
  var asOf: Located<Day>?
  var until: Located<Day>?
  var synthetic: String?
  var currency: String?
  var rates: [CurrencyPair: Int64] = [:]
  var records: [CoveredKind]?
  var outcomes: [OutcomeDescription] = []
  var standardOutcome: Located<String>?
  var weight: Located<Weight>?
  var groups: [Located<GroupSelection>] = []
  var characteristics: [CharacteristicMapping] = []
  var fields: [FieldMapping] = []
  var scores: [ScoreDescription] = []
  /// Whether the number of the row is the id of a subject.
  var idsAreRows = false
  /// What subjects are that no column `kind` describes.
  var kind = SubjectKind.individual
  /// What the standard does not allow but reading does not need, for `parallax datasets check`.
  var breaches: [Finding] = []
}

/// A resource of the package.
struct TableDescription: Sendable {
  var path: String
  var location: Location
  var dialect: Dialect?
  /// Whether the descriptor says that the table is in Arrow.
  var isArrow = false
  var fields: [FieldDescription] = []
  var missing = MissingValues()
  var fieldsMatch = FieldsMatch.exact
  var primaryKey: [String] = []
  /// Lists of fields whose values together occur once; the primary key is not among them.
  var uniqueKeys: [[String]] = []
  var foreignKeys: [ForeignKey] = []
  /// The size of the file that the descriptor states.
  var bytes: Located<Int>?
}

/// How the columns of a file must agree with the fields of its schema, in the words of the standard.
enum FieldsMatch: String, CaseIterable {
  /// The same columns in the same order.
  case exact
  /// The same columns in any order.
  case equal
  /// All fields, and perhaps further columns.
  case subset
  /// No further columns, and perhaps not all fields.
  case superset
  /// At least one field.
  case partial

  /// Whether the file may have columns that are no fields.
  var allowsMore: Bool { self == .subset || self == .partial }
  /// Whether the file may lack fields.
  var allowsFewer: Bool { self == .superset || self == .partial }
}

/// Fields whose values must occur in another table.
struct ForeignKey: Sendable {
  var fields: [String]
  /// The other table's resource.
  var resource: String
  var referenced: [String]
  var location: Location
}

/// A field of a resource's schema.
struct FieldDescription: Sendable {
  var name: String
  var type: String?
  var format = NumberFormat()
  var trueValues: [String]?
  var falseValues: [String]?
  var enumeration: [String]?
  var isRequired = false
  var isUnique = false
  var minimum: Located<String>?
  var maximum: Located<String>?
  var exclusiveMinimum: Located<String>?
  var exclusiveMaximum: Located<String>?
  var minLength: Int?
  var maxLength: Int?
  var pattern: Located<String>?
  /// What a text must be: `email`, `uri`, `uuid` or `binary`.
  var textFormat: String?
  var missing: MissingValues?
  /// Whether dates are months, `Sep-2016`, and mean the first of the month.
  var isMonth = false
  var location: Location
}

/// A path of kinds that the dataset covers, and between which days.
struct CoveredKind: Hashable, Sendable {
  var path: String
  var from: Day?
  var to: Day?
  var location: Location

  /// Whether the kind is covered on a day.
  func covers(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// An outcome column.
struct OutcomeDescription: Hashable, Sendable {
  var column: String
  var location: Location
  var bad: [String]?
  var good: [String]?
  var indeterminate: [String] = []
  var event: String?
  var from: Day?
  var months: Int?
}

/// A column that gives a characteristic.
struct CharacteristicMapping: Sendable {
  var column: String
  var location: Location
  var characteristic: Located<String>?
  /// The values of texts, nil for none; absent when there is no recode.
  var recode: [(text: String, value: Located<String?>)]?
  var unit: Located<String>?
  var scale: Decimal = .one
  var dated: Day?
}

/// A column that gives a fixed field of subjects.
struct FieldMapping: Hashable, Sendable {
  var column: String
  var field: String
  var location: Location
}

/// A recorded score.
struct ScoreDescription: Hashable, Sendable {
  var name: String
  var column: String
  var higherIsBetter: Bool
  var decimals: Int?
  var location: Location
}
