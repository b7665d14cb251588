import CreditArrow
import CreditFindings
import Testing

/// Files that pyarrow and Polars wrote are read with the right types and values.
@Suite struct FixtureTests {
  static let types: [(name: String, type: String, values: [String])] = [
    ("none", "null", ["-", "-", "-"]),
    ("i8", "int8", ["-128", "-", "127"]),
    ("u8", "uint8", ["0", "-", "255"]),
    ("i16", "int16", ["-32768", "-", "32767"]),
    ("u16", "uint16", ["0", "-", "65535"]),
    ("i32", "int32", ["-2147483648", "-", "2147483647"]),
    ("u32", "uint32", ["0", "-", "4294967295"]),
    ("i64", "int64", ["-9223372036854775808", "-", "9223372036854775807"]),
    ("u64", "uint64", ["0", "-", "18446744073709551615"]),
    ("f16", "halffloat", ["0.1", "-", "-65504"]),
    ("f32", "float", ["0.1", "-", "1e-05"]),
    ("f64", "double", ["0.1", "-", "1e+16"]),
    ("flag", "bool", ["true", "-", "false"]),
    ("text", "string", ["", "-", "Ünï, \"q\""]),
    ("large", "large_string", ["a", "-", "ccc"]),
    ("view", "string_view", ["short", "-", "longer than twelve bytes"]),
    ("day", "date32[day]", ["1969-12-31", "-", "2024-02-29"]),
    ("day64", "date64[ms]", ["1600-03-01", "-", "2100-03-01"]),
    ("s", "timestamp[s]", ["2020-01-01", "-", "1969-12-31T23:59:59"]),
    ("ms", "timestamp[ms]", ["2020-01-01", "-", "2020-01-01T00:00:00.005"]),
    ("us", "timestamp[us, tz=UTC]", ["1970-01-01", "-", "1970-01-01T00:00:01.5Z"]),
    (
      "ns", "timestamp[ns, tz=+02:00]",
      ["1970-01-01T02:00:00+02:00", "-", "1970-01-01T02:00:00.000000001+02:00"]
    ),
    (
      "zone", "timestamp[s, tz=Europe/Berlin]",
      ["1970-01-01T00:00:00Z", "-", "1970-01-02T00:00:00Z"]
    ),
    ("d128", "decimal128(20, 2)", ["-0.05", "-", "12345678901234567.89"]),
    ("d32", "decimal32(5, 2)", ["1.50", "-", "-2.25"]),
    ("cat8", "dictionary<string, int8>", ["x", "-", "y"]),
    ("cat64", "dictionary<int16, uint64>", ["10", "-", "20"]),
  ]

  @Test(arguments: ["types.arrow", "types.arrows"])
  func `every type and width is read`(_ name: String) throws {
    let file = try ArrowFile(path: fixturePath(name))
    #expect(file.kind == (name.hasSuffix("s") ? .stream : .file))
    #expect(file.schema.fields.map(\.name) == Self.types.map(\.name))
    #expect(file.schema.fields.map(\.type.name) == Self.types.map(\.type))
    #expect(file.schema.metadata == [ArrowMetadata("made", "here")])
    for type in Self.types { #expect(try column(type.name, file) == type.values) }
  }

  @Test func `numbers are given as numbers whatever their width`() throws {
    let file = try ArrowFile(path: fixturePath("types.arrow"))
    let batch = try #require(try file.batches().nextBatch())
    func column(_ name: String) throws -> ArrowColumn {
      batch.columns[try #require(file.schema.fields.firstIndex { $0.name == name })]
    }
    #expect(try column("u8").integer(2) == 255)
    #expect(try column("u64").integer(2) == nil)
    #expect(try column("u64").number(2) == 18_446_744_073_709_551_616)
    #expect(try column("f32").number(0) == Double(Float(0.1)))
    #expect(try column("f32").number(1) == nil)
    #expect(try column("flag").boolean(2) == false)
    #expect(try column("text").integer(0) == nil)
  }

  @Test(arguments: ["legacy.arrow", "legacy.arrows"])
  func `metadata of version 4 without continuation marks are read`(_ name: String) throws {
    let expected = [["1", "a"], ["2", "-"], ["3", "ccc"], ["4", "dd"], ["5", ""]]
    #expect(try rows(ArrowFile(path: fixturePath(name))) == expected)
  }

  @Test func `many batches, also empty ones, make one table`() throws {
    let file = try ArrowFile(path: fixturePath("batches.arrow"))
    let reader = file.batches()
    var counts: [Int] = []
    var firstRows: [Int] = []
    while let batch = try reader.nextBatch() {
      counts.append(batch.rowCount)
      firstRows.append(batch.firstRow)
    }
    #expect(counts == [2, 0, 3])
    #expect(firstRows == [0, 2, 2])
    #expect(try column("t", file) == ["a", "-", "ccc", "dd", ""])
  }

  @Test func `a table without rows has its columns`() throws {
    let file = try ArrowFile(path: fixturePath("none.arrow"))
    #expect(file.schema.fields.map(\.name) == ["n", "t"])
    #expect(try rows(file) == [])
  }

  @Test func `dictionaries grow and are replaced`() throws {
    let delta = try ArrowFile(path: fixturePath("delta.arrows"))
    #expect(try rows(delta) == [["a"], ["b"], ["c"], ["-"], ["a"]])
    let replaced = try ArrowFile(path: fixturePath("replaced.arrows"))
    #expect(try rows(replaced) == [["a"], ["b"], ["c"], ["b"]])
  }

  @Test(arguments: ["polars.arrow", "polars.arrows"])
  func `what Polars writes is read`(_ name: String) throws {
    let expected = [
      ["1", "a", "x", "2024-01-01", "1.5", "true"],
      ["-", "-", "y", "-", "-", "false"],
      ["3", "longer than twelve bytes", "-", "2024-12-31", "", "-"],
    ]
    #expect(try rows(ArrowFile(path: fixturePath(name))) == expected)
  }

  @Test(arguments: [("lz4", "LZ4"), ("zstd", "ZSTD")])
  func `compressed files are named with the command that rewrites them`(
    _ ending: String,
    _ codec: String
  ) throws {
    let path = fixturePath("\(ending).feather")
    let file = try ArrowFile(path: path)
    let error = #expect(throws: Findings.self) { try rows(file) }
    let text = try #require(error?.description)
    #expect(text.hasPrefix("\(path): error: is compressed with \(codec) (byte "))
    #expect(text.hasSuffix("write_ipc(path, compression='uncompressed')"))
  }

  @Test func `columns that cannot be read are named, all of them`() throws {
    let path = fixturePath("nested.arrow")
    let error = #expect(throws: Findings.self) { try ArrowFile(path: path) }
    #expect(
      error?.all.map(\.message) == [
        "the column 'l' is of type list, which is not read",
        "the column 's' is of type struct, which is not read",
        "the column 'b' is of type binary, which is not read",
      ]
    )
  }
}
