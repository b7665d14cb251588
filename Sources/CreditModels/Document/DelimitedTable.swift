public import CreditFindings

/// A small table beside a model: comma-separated values with a header, quoted as in RFC 4180.
public struct DelimitedTable: Hashable, Sendable {
  /// A row with the line on which it starts.
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var cells: [String]
  }

  /// The names of the columns.
  public let columns: [String]
  /// The rows after the header, each with as many cells as there are columns.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - text: the file's text; lines end with LF or CR LF, a byte order mark is skipped.
  ///   - file: the file's name, for findings.
  /// - Throws: all ragged rows, empty or double columns, an open quote, an empty table.
  public init(_ text: String, file: String) throws(Findings) {
    var scanner = CellScanner(text)
    var rows = scanner.rows()
    var findings: [Finding] = []
    if let line = scanner.brokenLine {
      findings.append(
        Finding(
          Location(file: file, row: line),
          "a quote is out of place or not closed",
          advice: "double the quotes inside a quoted cell"
        )
      )
    }
    guard !rows.isEmpty else { throw Findings(Finding(Location(file: file), "the table is empty")) }
    let header = rows.removeFirst()
    findings += Self.findings(of: header, file: file)
    findings += Self.findings(of: rows, width: header.cells.count, file: file)
    if !findings.isEmpty { throw Findings(findings) }
    self.columns = header.cells
    self.rows = rows
  }

  /// Columns without a name, and names that stand twice.
  private static func findings(of header: Row, file: String) -> [Finding] {
    var seen: Set<String> = []
    return header.cells.enumerated().compactMap { index, name in
      if name.isEmpty {
        return Finding(
          Location(file: file, row: header.line),
          "column \(index + 1) has no name"
        )
      }
      if seen.insert(name).inserted { return nil }
      return Finding(
        Location(file: file, row: header.line, field: shortened(name)),
        "the column stands there twice"
      )
    }
  }

  /// Rows with more or fewer cells than the header.
  private static func findings(of rows: [Row], width: Int, file: String) -> [Finding] {
    rows.filter { $0.cells.count != width }.map { row in
      Finding(
        Location(file: file, row: row.line),
        "the row has \(row.cells.count) cells, the header \(width)",
        advice: "quote cells that contain commas"
      )
    }
  }
}

/// Cuts a text into rows and cells.
private struct CellScanner {
  let bytes: [UInt8]
  var brokenLine: Int?
  private var position = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func rows() -> [DelimitedTable.Row] {
    var rows: [DelimitedTable.Row] = []
    while position < bytes.count {
      let start = line
      var cells = [cell()]
      while position < bytes.count, bytes[position] == UInt8(ascii: ",") {
        position += 1
        cells.append(cell())
      }
      endLine()
      if cells != [""] { rows.append(DelimitedTable.Row(line: start, cells: cells)) }
    }
    return rows
  }

  private mutating func cell() -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, ![0x0A, 0x0D, UInt8(ascii: ",")].contains(bytes[position]) {
        position += 1
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    return quotedCell()
  }

  private mutating func quotedCell() -> String {
    let start = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == byte else { return closed(content, start) }
      content.append(byte)
      position += 1
    }
    brokenLine = brokenLine ?? start
    return String(decoding: content, as: UTF8.self)
  }

  /// After the closing quote comes a comma or the end of the line.
  private mutating func closed(_ content: [UInt8], _ start: Int) -> String {
    if position < bytes.count, ![0x0A, 0x0D, UInt8(ascii: ",")].contains(bytes[position]) {
      brokenLine = brokenLine ?? start
      while position < bytes.count, ![0x0A, 0x0D, UInt8(ascii: ",")].contains(bytes[position]) {
        position += 1
      }
    }
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func endLine() {
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
  }
}
