public import CreditFormats
public import CreditResults

/// The files of a comparison's report.
///
/// - Parameters:
///   - comparison: what was found.
///   - provenance: what it rests on.
///   - formats: the formats of the tables.
///   - threads: how many tables are written at the same time.
/// - Returns: the files, `comparison.json` first.
/// - Throws: `CancellationError` if the task is cancelled.
public func reportFiles(
  _ comparison: Comparison,
  provenance: Provenance,
  formats: [any ReportFormat],
  threads: Int = 1
) async throws -> [ReportFile] {
  let report = ReportTables(comparison)
  let tableFormats = formats.compactMap { $0 as? any TableFormat }
  let endings = tableFormats.map(\.fileExtension)
  let linked = endings.contains("csv") ? "csv" : endings.first
  // A table's JSON is wanted twice: as a file, and for its digest.
  let written = try await concurrently(
    report.tables.map { table in
      { TableFiles(table, formats: tableFormats) }
    },
    on: threads
  )
  // What takes longest comes first.
  let pages: [@Sendable () -> [ReportFile]] = [
    { [.web(comparison, provenance: provenance, formats: linked.map { [$0] } ?? [])] },
    {
      let tables = written.map(\.json)
      return [ComparisonDocument.file(comparison, provenance: provenance, tables: tables)]
    },
    {
      let page = ReportPage(comparison, provenance: provenance, linked: linked)
      return [ReportFile(name: "report.md", text: page.text)]
    },
  ]
  let companions: [@Sendable () -> [ReportFile]] = formats.map { format in
    { (format as? any TableFormat)?.companions(of: report) ?? format.files(of: report) }
  }
  let whole = try await concurrently(pages + companions, on: threads)
  return whole[1..<pages.count].flatMap { $0 } + whole[0] + written.flatMap(\.files)
    + whole[pages.count...].flatMap { $0 }
}

/// What is written of one table.
private struct TableFiles: Sendable {
  /// As JSON, which `comparison.json` has too.
  let json: ComparisonDocument.WrittenTable
  let files: [ReportFile]

  init(_ table: Table, formats: [any TableFormat]) {
    let json = ComparisonDocument.WrittenTable(table)
    self.json = json
    files = formats.map { format in
      format is JSONFormat
        ? ReportFile(name: "tables/\(table.name).json", bytes: json.file) : format.file(of: table)
    }
  }
}
