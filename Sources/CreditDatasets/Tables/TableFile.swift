import CreditFindings

import CreditArrow

/// A table in delimited text or in Arrow with its columns, ready to be read as often as needed.
struct TableFile: Sendable {
  /// The path as the user named it.
  let path: String
  /// How it is written.
  let dialect: Dialect
  /// The names of its columns.
  let columns: [String]
  /// The longest record in bytes.
  let recordLimit: Int
  /// The file, if it is in Arrow.
  let arrow: ArrowFile?

  private static let mostColumns = 65_535

  /// Reads the header.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - dialect: how it is written; nil to guess it from the first line.
  ///   - names: the names of the columns of a file without a header.
  ///   - isArrow: whether it must be in Arrow; it may be anyway.
  ///   - recordLimit: the longest record in bytes.
  /// - Throws: `Findings` when the file cannot be read, is empty, is no text and no Arrow, or its
  ///   header is bad.
  init(
    path: String,
    dialect: Dialect?,
    names: [String],
    isArrow: Bool = false,
    recordLimit: Int
  ) throws(Findings) {
    self.path = path
    self.recordLimit = recordLimit
    let kind = ArrowFile.recognises(try TableFile.firstBytes(path), path: path)
    if isArrow || kind != nil {
      let file = try ArrowFile(path: path)
      self.arrow = file
      self.dialect = Dialect()
      self.columns = file.schema.fields.map(\.name)
    } else {
      self.arrow = nil
      if let dialect { self.dialect = dialect } else { self.dialect = try TableFile.guess(path) }
      let header = try TableFile.header(path, self.dialect, recordLimit)
      self.columns = self.dialect.hasHeader ? header : names
    }
    try checkColumns()
  }

  /// The well-formed records from the beginning.
  ///
  /// - Parameter findings: where malformed records are reported; nil if they have been.
  /// - Returns: a source of them.
  /// - Throws: `Findings` when the file cannot be read.
  func records(findings: FindingCollector?) throws(Findings) -> any TableRecords {
    if let arrow { return ArrowRecords(self, arrow, findings: findings) }
    return try FileRecords(self, findings: findings)
  }

  /// Whether the file says what type its values have.
  var isTyped: Bool { arrow != nil }

  /// Whether the values of a column are texts.
  func isText(_ column: Int) -> Bool {
    guard let type = arrow?.schema.fields[column].type else { return true }
    switch type {
    case .text, .dictionary(_, _, values: .text, _): return true
    default: return false
    }
  }

  private func checkColumns() throws(Findings) {
    let repeated = Set(columns.filter { name in columns.count(where: { $0 == name }) > 1 })
    if !repeated.isEmpty {
      throw Findings(
        repeated.sorted().map { name in
          Finding(
            isTyped ? Location(file: path) : Location(file: path, row: 1),
            "names the column '\(name)' more than once",
            advice: "give every column its own name"
          )
        }
      )
    }
    if columns.isEmpty {
      throw Findings(
        Finding(Location(file: path), "has no columns", advice: "write at least one column")
      )
    }
  }

  /// The fields of the first record.
  private static func header(
    _ path: String,
    _ dialect: Dialect,
    _ limit: Int
  ) throws(Findings) -> [String] {
    let place = Location(file: path, row: 1)
    let reader = try RecordReader(
      path: path,
      dialect: dialect,
      fields: mostColumns,
      limit: limit
    )
    if let kind = kind(reader.firstBytes) {
      throw Findings(Finding(Location(file: path), kind.message, advice: kind.advice))
    }
    guard try reader.next() else {
      throw Findings(
        Finding(
          Location(file: path),
          "is empty",
          advice: "write a header with the names of the columns"
        )
      )
    }
    guard dialect.hasHeader else { return [] }
    if let problem = reader.problem {
      throw Findings(problem.finding(at: place, limit: limit))
    }
    guard reader.view.count <= mostColumns else {
      throw Findings(Finding(place, "has more than \(mostColumns) columns"))
    }
    return (0..<reader.view.count).map { reader.view[$0].text }
  }

  /// The position of a column, or nil if there is no such column.
  func index(of column: String) -> Int? { columns.firstIndex(of: column) }

  private static func firstBytes(_ path: String) throws(Findings) -> [UInt8] {
    let file = try InputFile(path: path)
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)
    defer { buffer.deallocate() }
    return Array(Bytes(start: buffer, count: try file.read(into: buffer, count: 8)))
  }

  private static func guess(_ path: String) throws(Findings) -> Dialect {
    let file = try InputFile(path: path)
    let size = 1 << 16
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    defer { buffer.deallocate() }
    let bytes = Bytes(start: buffer, count: try file.read(into: buffer, count: size))
    return Dialect(guessedFrom: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, path: path)
  }

  /// What a file is that is no text in UTF-8, by its first bytes.
  private static func kind(_ bytes: [UInt8]) -> (message: String, advice: String)? {
    switch bytes {
    case _ where bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]):
      ("is text in UTF-16", "save the file as UTF-8")
    case _ where bytes.starts(with: [0x1F, 0x8B]):
      ("is compressed", "unpack it first, as with gunzip")
    case _ where bytes.starts(with: Array("PK\u{3}\u{4}".utf8)):
      ("is a ZIP archive or a spreadsheet", "export the table as CSV in UTF-8")
    case _ where bytes.starts(with: Array("PAR1".utf8)):
      ("is a Parquet file", "convert it: parallax datasets convert FILE.parquet FILE.arrow")
    case _ where bytes.starts(with: Array("FEA1".utf8)):
      ("is a Feather file of version 1", "write it anew with pandas, which writes version 2")
    default: nil
    }
  }
}

extension RecordProblem {
  /// What is wrong and what to do.
  func finding(at place: Location, limit: Int) -> Finding {
    switch self {
    case .nulByte:
      Finding(place, "holds a NUL byte", advice: "the file is damaged or no text; export it again")
    case .invalidUTF8:
      Finding(place, "is not valid UTF-8", advice: "save the file as UTF-8")
    case .tooLong:
      Finding(
        place,
        "is a record longer than \(limit) bytes",
        advice: "look for a missing line end or closing quote"
      )
    case .unterminatedQuote:
      Finding(place, "has a quote that is never closed", advice: "close the quote")
    case .strayQuote:
      Finding(
        place,
        "has a quote inside an unquoted field",
        advice: "put the field in quotes and double the quotes inside it"
      )
    case .textAfterQuote:
      Finding(
        place,
        "has text after a closing quote",
        advice: "double the quotes inside the field"
      )
    }
  }
}
