import CreditArrow

/// A table in Arrow, filled with the rows that blocks write as text.
///
/// Integers are `int64`, numbers `double`, truth values `bool`, dates `date32`, texts with levels
/// dictionaries, other texts `string`; an empty cell is missing.
final class ArrowTable {
  private let path: String
  private let kinds: [ArrowType]
  private let writer: ArrowWriter

  /// Creates the file.
  init(path: String, _ columns: [Column]) throws {
    self.path = path
    kinds = columns.map { column in
      switch column.type {
      case "integer": .int64
      case "number": .double
      case "boolean": .boolean
      case "date": .date32
      default: column.levels.isEmpty ? .utf8 : .category
      }
    }
    let fields = zip(columns, kinds).map { ArrowField($0.name, $1, isNullable: !$0.isRequired) }
    do {
      writer = try ArrowWriter(path: path, schema: ArrowSchema(fields))
    } catch {
      throw GeneratorError(path)
    }
  }

  /// Adds rows; their cells hold neither commas nor quotes.
  func append(_ rows: [UInt8]) throws {
    do {
      try rows.withUnsafeBytes { try add($0) }
    } catch {
      throw GeneratorError(path)
    }
  }

  /// Ends the file.
  func finish() throws {
    do { try writer.close() } catch { throw GeneratorError(path) }
  }

  private func add(_ rows: UnsafeRawBufferPointer) throws {
    var (start, column) = (0, 0)
    for place in rows.indices {
      let byte = rows[place]
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") else { continue }
      add(UnsafeRawBufferPointer(rebasing: rows[start..<place]), kinds[column])
      (start, column) = (place + 1, column + 1)
      guard byte == UInt8(ascii: "\n") else { continue }
      try writer.endRow()
      column = 0
    }
  }

  private func add(_ cell: UnsafeRawBufferPointer, _ kind: ArrowType) {
    if cell.isEmpty { return writer.appendNull() }
    switch kind {
    case .int64: writer.append(Self.decimal(cell).mantissa)
    case .double:
      // Both are whole numbers below 2 to the 53, so that the quotient is the nearest double.
      let (mantissa, unit) = Self.decimal(cell)
      writer.append(Double(mantissa) / Double(unit))
    case .boolean: writer.append(cell[0] == UInt8(ascii: "1"))
    case .date32: writer.append(day: Self.day(cell))
    default: writer.append(utf8: cell)
    }
  }

  /// The digits of a number, and what they are counted in.
  private static func decimal(_ cell: UnsafeRawBufferPointer) -> (mantissa: Int64, unit: Int64) {
    var (mantissa, unit, isFraction) = (Int64(0), Int64(1), false)
    for byte in cell {
      let digit = byte &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int64(digit)
        if isFraction { unit *= 10 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      }
    }
    return (cell[0] == UInt8(ascii: "-") ? -mantissa : mantissa, unit)
  }

  /// The days since 1970-01-01 of a date of ten bytes.
  private static func day(_ cell: UnsafeRawBufferPointer) -> Int32 {
    func number(_ range: Range<Int>) -> Int {
      cell[range].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
    let day = CalendarDay(number(0..<4), number(5..<7), number(8..<10))
    return Int32(day.number)
  }
}
