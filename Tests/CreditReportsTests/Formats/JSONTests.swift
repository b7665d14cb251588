import CreditReports
import CreditResults
import CreditFormats
import FoundationEssentials
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    ("plain", "plain"), ("\"", "\\\""), ("\\", "\\\\"), ("\n\r\t", "\\n\\r\\t"),
    ("\u{0}", "\\u0000"), ("\u{1F}", "\\u001f"), ("\u{7F}", "\\u007f"),
    ("\u{2028}\u{2029}", "\\u2028\\u2029"), ("\r\n", "\\r\\n"), ("ä€😀", "ä€😀"), ("/", "/"),
    ("\"\u{301}", "\\\"\u{301}"),
  ])
  func `texts are escaped in one way only`(text: String, expected: String) throws {
    let written = JSONValue.text(text).text
    #expect(Array(written.utf8) == Array("\"\(expected)\"\n".utf8))
    #expect(try JSONDecoder().decode([String].self, from: Data("[\(written)]".utf8)) == [text])
  }

  @Test(arguments: [
    (JSONValue.null, "null\n"), (.boolean(true), "true\n"), (.integer(-3), "-3\n"),
    (.number(0.1), "0.1\n"), (.number(2), "2\n"), (.number(.nan), "null\n"),
    (.number(.infinity), "null\n"), (.list([]), "[]\n"), (.object([]), "{}\n"),
    (.list([.integer(1), .null]), "[1, null]\n"),
  ])
  func `values are written in one way only`(value: JSONValue, expected: String) {
    #expect(value.text == expected)
  }

  @Test func `a table names its columns, their types and its rows`() {
    let table = Table(
      name: "t",
      title: "A table.",
      columns: [Table.Column("a", .text), Table.Column("b", .number)],
      rows: [[.text("x"), .number(1.5)], [.empty, .empty]]
    )
    #expect(
      JSONFormat().text(of: table) == """
        {
         "name": "t",
         "title": "A table.",
         "columns": [
          {
           "name": "a",
           "type": "text"
          },
          {
           "name": "b",
           "type": "number"
          }
         ],
         "rows": [
          {
           "a": "x",
           "b": 1.5
          },
          {
           "a": null,
           "b": null
          }
         ]
        }

        """
    )
  }

  /// What the document holds, as far as this test reads it.
  private struct Document: Decodable {
    struct Dataset: Decodable {
      var name: String
      var subjects: [String: Int]
    }
    struct Content: Decodable {
      struct Column: Decodable {
        var name: String
        var type: String
      }
      var columns: [Column]
      var rows: [[String: Cell]]
    }
    /// A cell of any type.
    struct Cell: Decodable {
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() { return }
        if (try? container.decode(String.self)) != nil { return }
        if (try? container.decode(Bool.self)) != nil { return }
        _ = try container.decode(Double.self)
      }
    }
    var format: String
    var dataset: Dataset
    var digests: [String: String]
    var tables: [String: Content]
  }

  @Test func `the document of a comparison can be parsed and is whole`() async throws {
    let comparison = try await Tiny.compared()
    let text = ComparisonDocument.text(comparison, provenance: Tiny.provenance)
    let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    #expect(document.format == "parallax-comparison-1")
    #expect(document.dataset.name == "twenty")
    #expect(document.dataset.subjects == ["individuals": 20])
    #expect(Set(document.tables.keys) == Set(comparison.tables.map(\.name)))
    for table in comparison.tables {
      let content = try #require(document.tables[table.name])
      #expect(content.columns.map(\.name) == table.columns.map(\.name))
      #expect(content.rows.count == table.rows.count)
      #expect(content.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
      #expect(document.digests[table.name] == Digest.of(JSONFormat().text(of: table)))
    }
  }

  @Test func `the same comparison gives the same bytes`() async throws {
    let texts = [try await Tiny.compared(), try await Tiny.compared()].map {
      ComparisonDocument.text($0, provenance: Tiny.provenance)
    }
    #expect(texts[0] == texts[1])
  }
}
