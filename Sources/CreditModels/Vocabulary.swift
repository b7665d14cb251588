public import CreditLanguage
public import CreditPopulation

/// The words that models and datasets share: record kinds, standard characteristics and data
/// categories, read from `Models/vocabulary.yaml`.
public struct Vocabulary: Sendable {
  public var kinds: KindTable
  public var characteristics: [StandardCharacteristic]
  public var categories: [DataCategory]
  /// The data categories of the fields of subjects; a field that is not listed has none.
  public var subjectFields: [SubjectField: String]

  /// Creates a vocabulary.
  public init(
    kinds: KindTable,
    characteristics: [StandardCharacteristic],
    categories: [DataCategory],
    subjectFields: [SubjectField: String] = [:]
  ) {
    self.kinds = kinds
    self.characteristics = characteristics
    self.categories = categories
    self.subjectFields = subjectFields
  }

  /// The unit of each standard characteristic, for readers of datasets.
  public var units: [String: Unit] {
    Dictionary(characteristics.map { ($0.name, $0.unit) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Vocabulary {
  /// The categories of everything that holds data: fields of the subject (`subject.sex`),
  /// characteristics, and paths of kinds with what lies below them.
  var categoriesByData: [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for (field, category) in subjectFields { found[field.path] = [category] }
    for characteristic in characteristics { found[characteristic.name] = [characteristic.category] }
    for path in kinds.names {
      found[path] = Set(kinds.codes(under: path).map { kinds.all[Int($0)].category })
    }
    return found
  }
}

extension SubjectField {
  /// How expressions write it: `subject.sex`.
  public var path: String { self == .asOf ? rawValue : "subject.\(rawValue)" }
}

/// A variable with a common name, so that datasets can give it and models can share it.
public struct StandardCharacteristic: Hashable, Sendable {
  public var name: String
  public var label: String
  public var unit: Unit
  public var category: String
  public var isSensitive: Bool
  /// How it is computed from records where the dataset does not give it; nil if it can only be
  /// given.
  public var formula: TypedExpression?

  /// Creates a characteristic.
  public init(
    name: String,
    label: String,
    unit: Unit,
    category: String,
    isSensitive: Bool = false,
    formula: TypedExpression? = nil
  ) {
    self.name = name
    self.label = label
    self.unit = unit
    self.category = category
    self.isSensitive = isSensitive
    self.formula = formula
  }
}

/// A class of data, the row of a footprint.
public struct DataCategory: Hashable, Sendable {
  public var name: String
  public var label: String

  /// Creates a category.
  public init(name: String, label: String) {
    self.name = name
    self.label = label
  }
}
