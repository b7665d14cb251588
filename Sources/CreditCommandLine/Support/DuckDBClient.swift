import Foundation
import ParallaxKit

/// The command-line client of DuckDB, which reads Parquet, JSON, compressed and remote tables.
struct DuckDBClient {
  private let program: String

  /// Looks for `duckdb` on the path.
  ///
  /// - Parameter input: what it is to read, for the message.
  /// - Throws: ``Failure`` with how to get it.
  init(toRead input: String) throws {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let programs = folders.map { "\($0)/duckdb" }
    guard let program = programs.first(where: FileManager.default.isExecutableFile) else {
      throw Failure.noInput(
        "\(input) is read by DuckDB, whose client 'duckdb' is not on the PATH; install it, as with "
          + "'pip install duckdb-cli' or from https://duckdb.org, or give a CSV or Arrow file"
      )
    }
    self.program = program
  }

  /// Whether an input is not one of Parallax's own: remote, Parquet, JSON, compressed.
  static func isNeeded(for path: String) -> Bool {
    if path.contains("://") { return true }
    if path.hasSuffix("datapackage.json") { return false }
    let endings = [
      ".parquet", ".json", ".jsonl", ".ndjson", ".gz", ".zst", ".bz2", ".xlsx", ".duckdb",
    ]
    return endings.contains { path.lowercased().hasSuffix($0) }
  }

  /// Writes a table as CSV.
  ///
  /// - Returns: the types of its columns in the words of Table Schema.
  /// - Throws: ``Failure`` with what the client says.
  func copy(_ input: String, to path: String) throws -> [String: String] {
    let columns = try columns(of: input)
    let values = columns.map { column in
      let name = Self.quoted(column.name, "\"")
      // DuckDB writes what is not a number as a text, which would make a text of the whole column.
      if ["FLOAT", "DOUBLE"].contains(column.type) {
        return "CASE WHEN isnan(\(name)) THEN NULL ELSE \(name) END AS \(name)"
      }
      guard column.type.hasPrefix("TIMESTAMP") else { return name }
      return """
        CASE WHEN \(name) = date_trunc('day', \(name)) \
        THEN strftime(\(name), '%Y-%m-%d') ELSE strftime(\(name), '%Y-%m-%dT%H:%M:%S') END \
        AS \(name)
        """
    }
    _ = try run(
      "COPY (SELECT \(values.joined(separator: ", ")) FROM \(Self.quoted(input, "'"))) "
        + "TO \(Self.quoted(path, "'")) (FORMAT csv, HEADER)"
    )
    return Dictionary(columns.map { ($0.name, Self.type($0.type)) }) { first, _ in first }
  }

  /// The columns of a table with DuckDB's types.
  private func columns(of input: String) throws -> [(name: String, type: String)] {
    let text = try run("DESCRIBE SELECT * FROM \(Self.quoted(input, "'"))")
    guard let rows = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]],
      !rows.isEmpty
    else { throw Failure(kind: .badData, lines: ["error: \(input): has no columns"]) }
    return rows.map { (($0["column_name"] as? String) ?? "", ($0["column_type"] as? String) ?? "") }
  }

  /// The type in the words of Table Schema that a type of DuckDB is written with.
  private static func type(_ name: String) -> String {
    let integers = [
      "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
      "HUGEINT",
    ]
    if integers.contains(name) { return "integer" }
    if ["FLOAT", "DOUBLE"].contains(name) || name.hasPrefix("DECIMAL") { return "number" }
    if name.hasPrefix("ENUM") { return "category" }
    return ["BOOLEAN": "boolean", "DATE": "date"][name] ?? "string"
  }

  /// Runs a statement.
  ///
  /// - Returns: its rows as JSON.
  private func run(_ statement: String) throws -> String {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-json", "-c", statement]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let lines = String(decoding: message, as: UTF8.self).split(separator: "\n").prefix(5)
      throw Failure(
        kind: .badData,
        lines: ["error: DuckDB cannot read it:"] + lines.map { "  \($0)" }
      )
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func quoted(_ text: String, _ mark: String) -> String {
    mark + text.replacingOccurrences(of: mark, with: mark + mark) + mark
  }
}
