import CreditArrow
import CreditFindings
import CreditPopulation

/// Converts one table: looks at all values, chooses types, sorts if need be, writes.
struct TableConversion {
  /// The order of the ids in the column to sort by.
  let order: IdOrder

  private let table: DatasetTable
  private let sortColumn: Int?
  private let options: ConversionOptions
  private let scan: TableScan
  private let cells: [ConversionCell]
  private let probes: [ConversionProbe]

  /// Reads the table once.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - sortColumn: the column to sort by; nil to keep the order.
  ///   - keepsSpelling: the columns whose values may not be spelled otherwise.
  ///   - options: how it is converted.
  /// - Throws: `Findings` with its malformed rows.
  init(
    _ table: DatasetTable,
    sortColumn: Int?,
    keepsSpelling: Set<String>,
    _ options: ConversionOptions
  ) throws(Findings) {
    self.table = table
    self.sortColumn = sortColumn
    self.options = options
    let scan = TableScan(table.file, idColumn: sortColumn)
    var cells: [ConversionCell] = []
    var probes: [ConversionProbe] = []
    for column in table.file.columns.indices {
      let cell = table.conversionCell(column, keepsSpelling: keepsSpelling)
      cells.append(cell)
      probes.append(
        scan.add(ConversionProbe(table.conversionTypes(column), cell), column: column)
      )
    }
    let findings = FindingCollector()
    try scan.run(findings)
    try findings.check()
    self.scan = scan
    self.cells = cells
    self.probes = probes
    order = scan.order
  }

  /// Writes the table.
  ///
  /// - Parameters:
  ///   - path: the file; with the ending `.arrows`, in Arrow's stream format.
  ///   - order: the order to sort in.
  /// - Returns: what was written.
  /// - Throws: `Findings` when it cannot be read or written.
  mutating func write(to path: String, order: IdOrder) throws(Findings) -> ConvertedTable {
    var records: any RecordSource = try table.file.records(findings: nil)
    let isUnsorted = sortColumn != nil && !scan.isSorted(by: order)
    if isUnsorted, let sortColumn {
      records = try SortedTable(
        records,
        columns: table.file.columns.count,
        idColumn: sortColumn,
        order: order,
        memoryLimit: options.memoryLimit
      ).records()
    }
    let columns = options.format == .arrow ? arrowColumns() : textColumns()
    switch options.format {
    case .csv: try writeCSV(records, to: path)
    case .arrow: try writeArrow(records, columns.map(\.type), to: path)
    }
    return ConvertedTable(
      name: table.name,
      rowCount: scan.rows,
      columns: columns.map(\.column),
      wasSorted: isUnsorted
    )
  }

  private func arrowColumns() -> [(type: ConversionType, column: ConvertedColumn)] {
    table.file.columns.indices.map { index in
      let described = table.field(index)?.type
      let type = probes[index].type(isDescribed: described != nil)
      var column = ConvertedColumn(name: table.file.columns[index], type: type.arrow.name)
      if let described, probes[index].missesBest, let row = probes[index].firstMisfit {
        column.reason = "record \(row) is no plain \(described)"
      }
      return (type, column)
    }
  }

  private func textColumns() -> [(type: ConversionType, column: ConvertedColumn)] {
    table.file.columns.map { (.text, ConvertedColumn(name: $0, type: "csv")) }
  }

  private func writeCSV(_ records: any RecordSource, to path: String) throws(Findings) {
    let sink = try TextSink(path: path)
    try sink.writeRow(table.file.columns)
    while try records.next() { try sink.writeRow(records.view) }
    try sink.finish()
  }

  private func writeArrow(
    _ records: any RecordSource,
    _ types: [ConversionType],
    to path: String
  ) throws(Findings) {
    let fields = zip(table.file.columns, types).map { ArrowField($0, $1.arrow) }
    let kind: ArrowFile.Kind = path.hasSuffix(".arrows") ? .stream : .file
    let writer = try ArrowWriter(path: path, schema: ArrowSchema(fields), kind: kind)
    while try records.next() {
      let view = records.view
      for column in types.indices {
        append(view[column], types[column], cells[column], to: writer)
      }
      try writer.endRow()
    }
    try writer.close()
  }

  /// Adds one cell; what does not fit its type is missing, which the first reading has made sure of.
  private func append(
    _ bytes: Bytes,
    _ type: ConversionType,
    _ cell: ConversionCell,
    to writer: ArrowWriter
  ) {
    if bytes.isEmpty { return writer.appendNull() }
    switch type {
    case .category, .text: return writer.append(utf8: UnsafeRawBufferPointer(bytes))
    case .integer: if let value = cell.integer(bytes) { return writer.append(value) }
    case .number:
      if !cell.missing.contains(bytes), let value = cell.number(bytes) {
        return writer.append(value)
      }
    case .boolean: if let value = cell.boolean(bytes) { return writer.append(value) }
    case .date: if let day = cell.day(bytes) { return writer.append(day: Int32(day.number)) }
    }
    writer.appendNull()
  }
}

extension DatasetTable {
  /// How the values of a column are read when it is converted.
  fileprivate func conversionCell(_ column: Int, keepsSpelling: Set<String>) -> ConversionCell {
    let field = field(column)
    let isDescribed = field?.type == "boolean"
    let trueValues = ["true"] + (isDescribed ? field?.trueValues ?? ["True", "TRUE", "1"] : [])
    let falseValues =
      ["false"] + (isDescribed ? field?.falseValues ?? ["False", "FALSE", "0"] : [])
    return ConversionCell(
      format: format(column),
      missing: missing(column),
      trueValues: trueValues.map { Array($0.utf8) },
      falseValues: falseValues.map { Array($0.utf8) },
      keepsSpelling: keepsSpelling.contains(file.columns[column])
    )
  }

  /// The types that a column may be written with, the best first.
  fileprivate func conversionTypes(_ column: Int) -> [ConversionType] {
    let field = field(column)
    let text: ConversionType = field?.enumeration == nil ? .text : .category
    if field?.isMonth == true { return [.text] }
    switch field?.type ?? file.statedType(column) {
    case "integer", "year": return [.integer, text]
    case "number": return [.number, text]
    case "boolean": return [.boolean, text]
    case "date": return [.date, text]
    case "category": return [.category]
    case "string", "datetime", "time", "object", "array", "duration", "yearmonth": return [text]
    default: return [.integer, .number, .date, .boolean, text]
    }
  }
}

extension TableFile {
  /// The type of a column of a typed table in the words of Table Schema, and `category`; nil where
  /// the values themselves must say.
  fileprivate func statedType(_ column: Int) -> String? {
    switch arrow?.schema.fields[column].type {
    case nil, .null, .timestamp, .date64, .decimal: nil
    case .boolean: "boolean"
    case .integer: "integer"
    case .floating: "number"
    case .text: "string"
    case .date32: "date"
    case .dictionary(_, _, values: .text, _): "category"
    case .dictionary: nil
    }
  }
}
