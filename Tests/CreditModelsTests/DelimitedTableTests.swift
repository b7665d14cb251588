import CreditFindings
import CreditModels
import Testing

@Suite struct DelimitedTableTests {
  @Test func `quotes, commas, line feeds and a byte order mark are read`() throws {
    let table = try DelimitedTable(
      "\u{FEFF}a,b\r\n\"1,\"\"x\"\"\",2\r\n\n\"two\nlines\",\n3,4",
      file: "t.csv"
    )
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1,\"x\"", "2"], ["two\nlines", ""], ["3", "4"]])
    #expect(table.rows.map(\.line) == [2, 4, 6])
  }

  @Test(arguments: [
    ("", "t.csv: error: the table is empty"),
    ("a,a\n1,2\n", "t.csv:1: column 'a': error: the column stands there twice"),
    ("a,\n1,2\n", "t.csv:1: error: column 2 has no name"),
    (
      "a,b\n1\n",
      "t.csv:2: error: the row has 1 cells, the header 2; quote cells that contain commas"
    ),
    (
      "a\n\"x\n",
      "t.csv:2: error: a quote is out of place or not closed; double the quotes inside "
        + "a quoted cell"
    ),
    (
      "a\n\"x\"y\n",
      "t.csv:2: error: a quote is out of place or not closed; double the quotes "
        + "inside a quoted cell"
    ),
  ])
  func `what is wrong is said with its row`(text: String, said: String) {
    let error = #expect(throws: Findings.self) { try DelimitedTable(text, file: "t.csv") }
    #expect(error?.description == said)
  }

  @Test(arguments: [
    ("12", 12, 0), ("-50.1", -501, 1), ("+100", 100, 0), ("0.050", 50, 3), ("1.5e3", nil, 0),
    ("", nil, 0), ("1.", nil, 0), (".5", nil, 0), ("1,5", nil, 0), ("٣", nil, 0),
    ("9999999999999999999", nil, 0),
  ])
  func `decimals are exact`(text: String, mantissa: Int64?, decimals: Int) {
    let decimal = DecimalText(text)
    #expect(decimal?.mantissa == mantissa)
    #expect((decimal?.decimals ?? 0) == decimals)
  }

  @Test func `a decimal is scaled only if that is exact`() throws {
    let number = try #require(DecimalText("12.50"))
    #expect(number.scaled(to: 1) == 125)
    #expect(number.scaled(to: 0) == nil)
    #expect(number.scaled(to: 3) == 12500)
    #expect(DecimalText("999999999999999999")?.scaled(to: 6) == nil)
  }
}
