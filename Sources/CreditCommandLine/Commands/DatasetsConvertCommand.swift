import ArgumentParser
import FoundationEssentials
import ParallaxKit

/// `parallax datasets convert`.
struct DatasetsConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert a dataset or a table between CSV and Arrow, and from what DuckDB reads.",
    discussion: """
      A dataset becomes a folder with its descriptor and tables; a table becomes a file whose ending \
      names the format: .csv, .arrow (Arrow file, also .feather) or .arrows (Arrow stream). Parquet, \
      JSON, compressed and remote tables are read by DuckDB, if its client 'duckdb' is installed.

      In Arrow, integers are int64, numbers double, true and false bool, days date32, texts with a \
      closed list of values dictionaries, other texts string; missing values are null. A column with \
      a value that does not fit, such as 007 among integers, stays text. Back in CSV, only the \
      spelling of numbers, truth values and missing values has changed: 1.50 is 1.5, 1 among declared \
      truth values is true, a declared 'NA' is empty. The tables of a dataset are sorted by subject, \
      so that later passes stream.

      EXAMPLES
        parallax datasets convert german-credit german-arrow
        parallax datasets convert german-arrow german-csv --format csv
        parallax datasets convert loans.csv loans.arrow --sort id
        parallax datasets convert loans.parquet loans.arrow
        parallax datasets convert https://example.org/loans.parquet loans.csv
      """
  )

  @Argument(help: "A bundled dataset, a folder with datapackage.json, a file, or an address.")
  var input: String

  @Argument(help: "The folder or file to write; a folder must not exist yet.")
  var output: String

  @Option(help: "The format of a dataset's tables: arrow or csv. A file's ending says its own.")
  var format: Format?

  @Option(help: ArgumentHelp("The column to sort the rows by.", valueName: "column"))
  var sort: String?

  @Option(help: ArgumentHelp("The memory that sorting may use.", valueName: "MiB"))
  var memory = 256

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case arrow, csv

    var name: TableFormatName { self == .arrow ? .arrow : .csv }
  }

  func validate() throws {
    guard (1...1_048_576).contains(memory) else {
      throw ValidationError("--memory must lie between 1 and 1,048,576.")
    }
  }

  func run() async throws {
    try await reporting {
      var options = ConversionOptions(sort: sort, memoryLimit: memory << 20)
      let tables: [ConvertedTable]
      if DuckDBClient.isNeeded(for: input) {
        tables = try convertForeign(&options)
      } else {
        let path = try Bundled().path(ofDataset: input)
        options.format = try outputFormat(isPackage: Self.isPackage(path))
        tables = try convertDataset(from: path, to: output, options: options)
      }
      printOut(text(of: tables))
    }
  }

  /// Lets DuckDB write the table as CSV, and converts that.
  private func convertForeign(_ options: inout ConversionOptions) throws -> [ConvertedTable] {
    options.format = try outputFormat(isPackage: false)
    let client = try DuckDBClient(toRead: input)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parallax-convert-\(ProcessInfo.processInfo.processIdentifier)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let copy = folder + "/table.csv"
    options.types = try client.copy(input, to: copy)
    return try convertDataset(from: copy, to: output, options: options)
  }

  /// The format to write: of a package the one asked for, else the other than before.
  private func outputFormat(isPackage: Bool) throws -> TableFormatName {
    if isPackage { return format?.name ?? .arrow }
    let formats: [String: TableFormatName] = [
      ".csv": .csv, ".arrow": .arrow, ".arrows": .arrow, ".feather": .arrow,
    ]
    let named = formats.first { output.hasSuffix($0.key) }?.value
    guard let result = format?.name ?? named else {
      throw Failure.usage(
        "the ending of \(output) names no format; write .csv, .arrow or .arrows"
      )
    }
    return result
  }

  private static func isPackage(_ path: String) -> Bool {
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isFolder || path.hasSuffix(".json")
  }

  private func text(of tables: [ConvertedTable]) -> String {
    var text = ""
    for table in tables {
      text += "\(table.name): \(table.rowCount) rows"
      text += table.wasSorted ? ", sorted\n" : "\n"
      for column in table.columns {
        guard let reason = column.reason else { continue }
        text += "  \(column.name) is written as \(column.type): \(reason)\n"
      }
    }
    return text + "written to \(output)\n"
  }
}
