public import CreditFindings
import Glibc

/// How a dataset is converted.
public struct ConversionOptions: Sendable, Hashable {
  /// The format of the tables.
  public var format: TableFormatName
  /// The column to sort by; nil to sort the tables of a package by subject, and a bare table not.
  public var sort: String?
  /// The memory that sorting may use, in bytes.
  public var memoryLimit: Int
  /// The longest record, in bytes.
  public var recordLimit: Int
  /// The types of the columns of a bare table in the words of Table Schema, where they are known.
  public var types: [String: String]

  /// Creates options; without arguments those of a plain run.
  public init(
    format: TableFormatName = .arrow,
    sort: String? = nil,
    memoryLimit: Int = 256 << 20,
    recordLimit: Int = 1 << 20,
    types: [String: String] = [:]
  ) {
    precondition(memoryLimit > 0 && recordLimit > 0, "limits are positive")
    self.format = format
    self.sort = sort
    self.memoryLimit = memoryLimit
    self.recordLimit = recordLimit
    self.types = types
  }
}

/// A format that tables are written in.
public enum TableFormatName: String, Sendable, Hashable, CaseIterable {
  /// Comma-separated values, RFC 4180, UTF-8.
  case csv
  /// Arrow IPC, file format; stream format where the name ends in `.arrows`.
  case arrow
}

/// A table that was converted.
public struct ConvertedTable: Sendable, Hashable {
  /// Its name in the package; of a bare table, that of its file.
  public var name: String
  /// How many rows it has.
  public var rowCount: Int
  /// Its columns with their types as written.
  public var columns: [ConvertedColumn]
  /// Whether it was sorted; false also if it was sorted already.
  public var wasSorted: Bool
}

/// A column that was converted.
public struct ConvertedColumn: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its type as written.
  public var type: String
  /// Why it is text though it was described otherwise; nil if it is not.
  public var reason: String?
}

/// Converts a dataset between CSV and Arrow: a folder with its descriptor, or a bare table.
///
/// In Arrow, columns described as `integer` become 64-bit integers, `number` doubles, `boolean`
/// booleans, `date` days; texts with a closed list of values become dictionaries, all others text.
/// Columns that are not described get the narrowest of these types that all of their values fit. A
/// column with a value that does not fit exactly, such as `007` or `n/a` among integers, stays text,
/// so that a dataset is read the same in either format; only the spelling of numbers may change
/// (`1.50` becomes `1.5`). Missing values become nulls.
///
/// The tables of a package are sorted by subject, so that every pass streams.
///
/// - Parameters:
///   - path: the folder, its descriptor, or a table.
///   - output: the folder or file to write; a folder must not exist yet. It stands beside its name
///     until it is whole.
///   - options: how it is converted.
///   - parse: turns the text of a descriptor and its name into a tree.
/// - Returns: the tables.
/// - Throws: `Findings` with everything that is wrong with the dataset's rows, or the writing.
public func convertDataset(
  from path: String,
  to output: String,
  options: ConversionOptions = ConversionOptions(),
  parse: (_ text: String, _ file: String) throws(Findings) -> DocumentNode
) throws(Findings) -> [ConvertedTable] {
  guard let descriptorPath = descriptorPath(path) else {
    return [try convertBare(path, to: output, options)]
  }
  let node = try parse(try readText(path: descriptorPath), descriptorPath)
  let descriptor = try DescriptorReader.read(node)
  let conversion = try PackageConversion(
    node: node,
    descriptor: descriptor,
    folder: try tablesFolder(of: descriptor, in: folder(of: descriptorPath)),
    source: folder(of: descriptorPath),
    options: options
  )
  return try conversion.run(to: output)
}

/// Converts a single table.
private func convertBare(
  _ path: String,
  to output: String,
  _ options: ConversionOptions
) throws(Findings) -> ConvertedTable {
  var description = TableDescription(path: path, location: Location(file: path))
  let columns = try TableFile(
    path: path,
    dialect: nil,
    names: [],
    recordLimit: options.recordLimit
  ).columns
  for column in columns {
    guard let type = options.types[column] else { continue }
    var field = FieldDescription(name: column, location: Location(file: path))
    field.type = type
    description.fields.append(field)
  }
  let name = name(of: path)
  let table = try DatasetTable(
    name: name,
    path: path,
    description: description,
    recordLimit: options.recordLimit
  )
  var sort: Int?
  if let column = options.sort { sort = try table.sortColumn(column) }
  var conversion = try TableConversion(table, sortColumn: sort, keepsSpelling: [], options)
  return try conversion.write(to: output, order: conversion.order)
}

extension DatasetTable {
  /// The position of the column to sort by.
  func sortColumn(_ name: String) throws(Findings) -> Int {
    if let column = index(of: name) { return column }
    throw Findings(
      Finding(
        Location(file: file.path),
        "has no column '\(name)' to sort by",
        advice: adviceForUnknownName(name, among: file.columns)
      )
    )
  }
}
