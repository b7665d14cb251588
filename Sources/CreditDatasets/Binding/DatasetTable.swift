import CreditFindings
import CreditPopulation

/// A table of a dataset with what the descriptor says of it.
struct DatasetTable: Sendable {
  /// `subjects`, `accounts` or `events`.
  let name: String
  let file: TableFile
  let description: TableDescription
  /// The records in the order of the ids, if the file is in another one.
  var sorted: SortedTable?

  /// Opens a table and compares its header with the described fields.
  ///
  /// - Throws: `Findings` when the file or its header cannot be used.
  init(name: String, path: String, description: TableDescription, recordLimit: Int)
    throws(Findings)
  {
    self.name = name
    self.description = description
    self.file = try TableFile(
      path: path,
      dialect: description.dialect,
      names: description.fields.map(\.name),
      isArrow: description.isArrow,
      recordLimit: recordLimit
    )
    let missing = description.fields.filter { file.index(of: $0.name) == nil }
    if !missing.isEmpty, !description.fieldsMatch.allowsFewer {
      let columns = file.columns
      throw Findings(
        missing.map { field in
          Finding(
            field.location,
            "the table '\(name)' has no column '\(field.name)'",
            advice: adviceForUnknownName(field.name, among: columns)
          )
        }
      )
    }
  }

  /// Opens the tables of a descriptor that can be opened and collects what is wrong with the others.
  ///
  /// - Returns: the tables of these names that the descriptor has, in their order.
  static func open(
    _ names: [String],
    of descriptor: Descriptor,
    in folder: String,
    recordLimit: Int,
    _ findings: FindingCollector
  ) -> [DatasetTable] {
    var tables: [DatasetTable] = []
    for name in names {
      guard let description = descriptor.tables[name] else { continue }
      do throws(Findings) {
        tables.append(
          try DatasetTable(
            name: name,
            path: folder + description.path,
            description: description,
            recordLimit: recordLimit
          )
        )
      } catch {
        findings.add(error)
      }
    }
    return tables
  }

  /// The position of a column, or nil if there is no such column.
  func index(of column: String) -> Int? { file.index(of: column) }

  /// The described field of a column; how it spells numbers, truth values and months does not matter
  /// where a typed table spells them.
  func field(_ column: Int) -> FieldDescription? {
    var field = description.fields.first { $0.name == file.columns[column] }
    if !file.isText(column) {
      field?.format = NumberFormat()
      field?.isMonth = false
      field?.trueValues = nil
      field?.falseValues = nil
    }
    return field
  }

  /// The texts of a column that mean none; a missing value of a typed table always does.
  func missing(_ column: Int) -> MissingValues {
    var missing = field(column)?.missing ?? description.missing
    if file.isTyped { missing.includesEmpty = true }
    return missing
  }

  /// How a column writes numbers.
  func format(_ column: Int) -> NumberFormat { field(column)?.format ?? NumberFormat() }

  /// A place in the table.
  func place(row: Int, column: Int? = nil) -> Location {
    Location(file: file.path, row: row, field: column.map { file.columns[$0] })
  }

  /// The records in the order of the subjects' ids.
  func records() throws(Findings) -> any RecordSource {
    if let sorted { return try sorted.records() }
    return try file.records(findings: nil)
  }

  /// A converter of a column, as its field is described.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - unit: the unit of the values.
  ///   - factor: what a number is multiplied by.
  ///   - until: the last day that a date may name.
  ///   - dictionary: the codes of categories.
  /// - Returns: the converter.
  func converter(
    _ column: Int,
    unit: Unit,
    factor: Decimal = .one,
    until: Day?,
    dictionary: CategoryDictionary
  ) -> CellConverter {
    let field = field(column)
    let reading: CellConverter.Reading =
      switch unit {
      case .date: field?.isMonth == true ? .month : .date
      case .boolean: .boolean
      case .category: .category(allowed: nil)
      default: .number(format(column), factor: factor)
      }
    var converter = CellConverter(unit: unit, reading: reading, dictionary: dictionary)
    converter.missing = missing(column)
    converter.until = until
    guard let field else {
      if unit == .boolean { converter.defineBooleans(nil, nil) }
      return converter
    }
    if unit == .boolean { converter.defineBooleans(field.trueValues, field.falseValues) }
    converter.constrain(field)
    return converter
  }
}

extension CellConverter {
  /// Defines the spellings of true and false: those declared, else the common ones.
  mutating func defineBooleans(_ trueValues: [String]?, _ falseValues: [String]?) {
    for text in trueValues ?? ["true", "True", "TRUE", "yes", "Yes", "YES", "1"] {
      define(text, as: 1)
    }
    for text in falseValues ?? ["false", "False", "FALSE", "no", "No", "NO", "0"] {
      define(text, as: 0)
    }
  }

  /// Applies the constraints of a field that values of its unit can break: required, enum and limits.
  mutating func constrain(_ field: FieldDescription) {
    isRequired = isRequired || field.isRequired
    if let allowed = field.enumeration {
      var table = ByteTable()
      for text in allowed { _ = table.insert(text) }
      enumeration = table
    }
    let lows = [limit(field.minimum)?.value, limit(field.exclusiveMinimum)?.above]
    let highs = [limit(field.maximum)?.value, limit(field.exclusiveMaximum)?.below]
    let low = lows.compactMap { $0 }.reduce(bounds.lowerBound, max)
    let high = highs.compactMap { $0 }.reduce(bounds.upperBound, min)
    if low <= high { bounds = low...high }
  }

  /// A limit in the unit, with the values next to it; these are nil where the unit rounds it.
  private func limit(
    _ text: Located<String>?
  ) -> (value: Int64, above: Int64?, below: Int64?)? {
    guard var text = text?.value else { return nil }
    switch reading {
    case .date, .month:
      return Day(text).map { day in
        (Int64(day.number), Int64(day.number) + 1, Int64(day.number) - 1)
      }
    case .number(_, let factor):
      let scaled = text.withUTF8 {
        NumberFormat().decimal($0)?.scaled(places: places, factor: factor)
      }
      guard let (value, isExact) = scaled else { return nil }
      let (above, below) = (value.addingReportingOverflow(1), value.subtractingReportingOverflow(1))
      return (
        value, isExact && !above.overflow ? above.partialValue : nil,
        isExact && !below.overflow ? below.partialValue : nil
      )
    default: return nil
    }
  }
}
