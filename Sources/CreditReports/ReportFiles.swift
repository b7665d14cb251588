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
  // What takes longest does not come last.
  let pages: [@Sendable () -> ReportPart] = [
    {
      let page = ReportPage(comparison, provenance: provenance, linked: linked)
      return ReportPart(files: [ReportFile(name: "report.md", text: page.text)])
    },
    {
      let page = ReportFile.web(
        comparison,
        provenance: provenance,
        formats: linked.map { [$0] } ?? []
      )
      return ReportPart(files: [page])
    },
  ]
  let tables: [@Sendable () -> ReportPart] = report.tables.map { table in
    { ReportPart(table, formats: tableFormats) }
  }
  let companions: [@Sendable () -> ReportPart] = formats.map { format in
    {
      ReportPart(
        files: (format as? any TableFormat)?.companions(of: report) ?? format.files(of: report)
      )
    }
  }
  let parts = try await concurrently(pages + tables + companions, on: threads)
  let whole = ComparisonDocument.file(
    comparison,
    provenance: provenance,
    tables: parts.compactMap(\.json)
  )
  return [whole] + parts.flatMap(\.files)
}

/// Files of a report that are written one behind another.
private struct ReportPart: Sendable {
  /// A table as JSON, which `comparison.json` has too.
  var json: ComparisonDocument.WrittenTable?
  var files: [ReportFile]

  init(files: [ReportFile]) { self.files = files }

  init(_ table: Table, formats: [any TableFormat]) {
    let json = ComparisonDocument.WrittenTable(table)
    self.json = json
    files = formats.map { format in
      format is JSONFormat
        ? ReportFile(name: "tables/\(table.name).json", bytes: json.file) : format.file(of: table)
    }
  }
}
