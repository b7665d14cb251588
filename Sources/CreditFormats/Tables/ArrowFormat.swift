import CreditArrow
import CreditResults
import CreditPopulation

/// One Arrow file a table, for pandas, Polars and DuckDB: typed columns without guessing.
///
/// Texts are `string`, integers `int64`, numbers `double`, truth values `bool`, dates `date32`;
/// undefined is null. The schema's metadata hold the table's title. Uncompressed, so that programs
/// map the files into memory.
public struct ArrowFormat: ReportFormat {
  public let id = "arrow"

  /// Creates the format.
  public init() {}

  public func files(of report: ReportTables) -> [ReportFile] {
    report.tables.map { ReportFile(name: "tables/\($0.name).arrow", bytes: bytes(of: $0)) }
  }

  private func bytes(of table: Table) -> [UInt8] {
    let types = table.columns.indices.map { type(of: table, $0) }
    let schema = ArrowSchema(
      zip(table.columns, types).map { ArrowField($0.name, $1) },
      metadata: [ArrowMetadata("title", table.title)]
    )
    do {
      let writer = try ArrowWriter(schema: schema)
      for row in table.rows {
        for (cell, type) in zip(row, types) { append(cell, as: type, to: writer) }
        try writer.endRow()
      }
      return try writer.close()
    } catch {
      preconditionFailure("writing in memory with types that are written cannot fail")
    }
  }

  /// The type of a column; text if a cell does not fit its kind.
  private func type(of table: Table, _ index: Int) -> ArrowType {
    let cells = table.rows.lazy.map { $0[index] }
    let type: ArrowType =
      switch table.columns[index].kind {
      case .text: .utf8
      case .integer: .int64
      case .number: .double
      case .boolean: .boolean
      case .date: .date32
      }
    return cells.allSatisfy { fits($0, type) } ? type : .utf8
  }

  private func fits(_ cell: Table.Cell, _ type: ArrowType) -> Bool {
    switch cell {
    case .empty: true
    case .text(let text): type == .utf8 || (type == .date32 && Self.day(text) != nil)
    case .integer: type == .int64 || type == .double
    case .number: type == .double
    case .boolean: type == .boolean
    }
  }

  private func append(_ cell: Table.Cell, as type: ArrowType, to writer: ArrowWriter) {
    switch cell {
    case .empty: writer.appendNull()
    case .text(let text):
      if type == .date32, let day = Self.day(text) {
        writer.append(day: day)
      } else {
        writer.append(text)
      }
    case .integer(let value): type == .utf8 ? writer.append("\(value)") : writer.append(value)
    case .number(let value):
      type == .utf8 ? writer.append(numberText(value)) : writer.append(value)
    case .boolean(let value): type == .utf8 ? writer.append("\(value)") : writer.append(value)
    }
  }

  /// The days since 1970-01-01 of a date as tables write it.
  private static func day(_ text: String) -> Int32? {
    Day(text).map { Int32($0.number) }
  }
}
