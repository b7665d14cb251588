import CreditArrow
import CreditFindings
import CreditTesting
import Glibc
import Testing

/// What is written is read again, in files and streams, in batches of any size.
@Suite struct RoundTripTests {
  static let schema = ArrowSchema(
    [
      ArrowField("n", .int64), ArrowField("x", .double), ArrowField("flag", .boolean),
      ArrowField("text", .utf8), ArrowField("kind", .category), ArrowField("day", .date32),
      ArrowField("id", .utf8, isNullable: false, metadata: [ArrowMetadata("unit", "none")]),
    ],
    metadata: [ArrowMetadata("title", "Ünïcode"), ArrowMetadata("", "")]
  )

  /// Adds rows of a seed to a writer.
  ///
  /// - Returns: the rows as text.
  static func write(
    _ rows: Int,
    seed: UInt64,
    to writer: ArrowWriter
  ) throws(Findings) -> [[String]] {
    var random = SeededGenerator(seed: seed)
    var expected: [[String]] = []
    for row in 0..<rows {
      var cells = [String](repeating: "-", count: 7)
      let draw = random.next()
      func isThere(_ column: UInt64) -> Bool { draw >> column & 3 != 0 }
      if isThere(0) {
        let number = Int64(bitPattern: random.next())
        writer.append(number)
        cells[0] = "\(number)"
      } else {
        writer.appendNull()
      }
      if isThere(2) {
        let number = Double(Int64(bitPattern: random.next())) / 1000
        writer.append(number)
        let text = "\(number)"
        cells[1] = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
      } else {
        writer.appendNull()
      }
      if isThere(4) {
        writer.append(draw >> 40 & 1 == 1)
        cells[2] = draw >> 40 & 1 == 1 ? "true" : "false"
      } else {
        writer.appendNull()
      }
      for (column, text) in [(3, "text \(draw % 1000) ü"), (4, "k\(draw >> 50 & 15)")] {
        if isThere(UInt64(2 * column)) {
          writer.append(text)
          cells[column] = text
        } else {
          writer.appendNull()
        }
      }
      if isThere(10) {
        writer.append(day: Int32(row))
        cells[5] = ["1970-01-01", "1970-01-02"].indices.contains(row) ? "1970-01-0\(row + 1)" : "d"
      } else {
        writer.appendNull()
      }
      writer.append(row % 3 == 0 ? "" : "row \(row)")
      cells[6] = row % 3 == 0 ? "" : "row \(row)"
      try writer.endRow()
      expected.append(cells)
    }
    return expected
  }

  @Test(arguments: ArrowFile.Kind.allCases, [0, 1, 7, 8, 9, 1000])
  func `rows are read as they were written`(_ kind: ArrowFile.Kind, _ count: Int) throws {
    let writer = try ArrowWriter(schema: Self.schema, kind: kind, rowsPerBatch: 64)
    let expected = try Self.write(count, seed: 5, to: writer)
    let file = try ArrowFile(bytes: try writer.close(), name: "f")
    #expect(file.kind == kind)
    #expect(file.schema.fields.map(\.name) == Self.schema.fields.map(\.name))
    #expect(file.schema.fields.map(\.type) == Self.schema.fields.map(\.type))
    #expect(file.schema.fields[6].metadata == [ArrowMetadata("unit", "none")])
    #expect(file.schema.fields.map(\.isNullable) == [true, true, true, true, true, true, false])
    #expect(file.schema.metadata == Self.schema.metadata)
    let read = try rows(file)
    #expect(read.count == count)
    for (read, expected) in zip(read, expected) {
      // Days are compared with a calendar of their own below.
      let cells = expected[5] == "d" ? Array(read[..<5] + ["d"] + read[6...]) : read
      #expect(cells == expected)
    }
  }

  @Test(arguments: ArrowFile.Kind.allCases)
  func `the same rows give the same bytes`(_ kind: ArrowFile.Kind) throws {
    func bytes(_ seed: UInt64) throws -> [UInt8] {
      let writer = try ArrowWriter(schema: Self.schema, kind: kind, rowsPerBatch: 100)
      _ = try Self.write(300, seed: seed, to: writer)
      return try writer.close()
    }
    let first = try bytes(1)
    #expect(try bytes(1) == first)
    #expect(try bytes(2) != first)
  }

  @Test func `a file appears under its name when it is whole`() throws {
    let path = "/tmp/parallax-arrow-\(getpid())-whole.arrow"
    defer { unlink(path) }
    do {
      let writer = try ArrowWriter(path: path, schema: Self.schema)
      _ = try Self.write(3, seed: 1, to: writer)
      #expect(access(path, F_OK) != 0)
      #expect(access(path + ".partial", F_OK) == 0)
    }
    #expect(access(path + ".partial", F_OK) != 0, "a writer that is dropped leaves nothing")
    let writer = try ArrowWriter(path: path, schema: Self.schema)
    let expected = try Self.write(3, seed: 1, to: writer)
    #expect(try writer.close() == [])
    #expect(try rows(ArrowFile(path: path)).map { $0[0] } == expected.map { $0[0] })
    #expect(access(path + ".partial", F_OK) != 0)
  }

  @Test func `days of eight hundred years have their dates`() throws {
    let writer = try ArrowWriter(schema: ArrowSchema([ArrowField("d", .date32)]))
    let first: Int32 = -135_140
    for day in stride(from: first, to: 157_054, by: 1) {
      writer.append(day: day)
      try writer.endRow()
    }
    let file = try ArrowFile(bytes: try writer.close(), name: "f")
    // Days counted one by one, from 1600-01-01.
    var (year, month, day) = (1600, 1, 1)
    func text(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    for row in try rows(file) {
      let expected = "\(text(year, 4))-\(text(month, 2))-\(text(day, 2))"
      guard row[0] == expected else {
        Issue.record("\(row[0]) is not \(expected)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      day += 1
      if day > length { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2400, 1, 1))
  }

  @Test func `numbers are written in their shortest form`() {
    var random = SeededGenerator(seed: 3)
    let buffer = ArrowTextBuffer()
    func text(_ number: Double) -> String {
      buffer.clear()
      buffer.append(number: number)
      return String(decoding: buffer.bytes, as: UTF8.self)
    }
    for (number, expected) in [
      (0, "0"), (-0.0, "-0"), (0.1, "0.1"), (-12.50, "-12.5"), (0.0001, "0.0001"),
      (0.00001, "1e-05"), (1e16, "1e+16"), (99_999_999_999_999.9, "99999999999999.9"),
      (1.0 / 3, "0.3333333333333333"), (.nan, ""), (.infinity, "inf"),
    ] as [(Double, String)] {
      #expect(text(number) == expected)
    }
    for _ in 0..<4000 {
      let digits = Double(Int64(bitPattern: random.next() >> (random.next() % 60)))
      for unit in [1.0, 10, 100, 1000, 10_000, 100_000, 3] {
        let number = digits / unit
        let plain = number.description
        let expected = plain.hasSuffix(".0") ? String(plain.dropLast(2)) : plain
        guard text(number) == expected else {
          Issue.record("\(text(number)) is not \(expected)")
          return
        }
      }
    }
  }

  @Test func `a type that is not written is named`() throws {
    let schema = ArrowSchema([ArrowField("x", .floating(bits: 16))])
    let error = #expect(throws: Findings.self) { try ArrowWriter(schema: schema) }
    #expect(
      error?.all.map(\.message) == ["the column 'x' cannot be written as halffloat"]
    )
  }
}
