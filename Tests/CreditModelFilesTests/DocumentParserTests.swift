import CreditFindings
import CreditModelFiles
import Testing

@Suite struct DocumentParserTests {
  @Test func `scalars keep their text and their place`() throws {
    let node = try parseDocument("a: 1.10\nb: ['yes', no]\n", file: "m.yaml")
    #expect(node["a"]?.plainText == "1.10")
    #expect(node["a"]?.location == Location(file: "m.yaml", line: 1, column: 4))
    #expect(node["b"]?.items?[0].plainText == nil)
    #expect(node["b"]?.items?[0].text == "yes")
    #expect(node.entries?[1].keyLocation == Location(file: "m.yaml", line: 2, column: 1))
  }

  @Test func `JSON is read by the same parser`() throws {
    let node = try parseDocument("{\"a\":{\"b\":[1,true,null]},\"c\":\"\\u00e9\"}", file: "d.json")
    let items = try #require(node["a"]?["b"]?.items)
    #expect(items.map(\.plainText) == ["1", "true", nil])
    #expect(items[2].isNull)
    #expect(node["c"]?.text == "é")
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "f:1:1: error: the key 'a' is written more than once; keep one of them"),
    ("a: &x 1\nb: *x\n", "f:1:4: error: anchors and aliases are not read"),
    ("a: !!int '1'\n", "f:1:4: error: tags are not read; remove the tag"),
    ("a: [1\nb: 2\n", "f:2:2: error: not valid YAML or JSON: "),
    ("a: 1\n---\nb: 2\n", "f:2:1: error: not valid YAML or JSON: but found another document"),
    ("", "f: error: the document is empty"),
    ("? [1]\n: 2\n", "f:1:3: error: a key must be a plain text"),
    ("a: \u{0}\n", "f:1:4: error: not valid text: "),
  ])
  func `what is not read is a finding`(text: String, expected: String) {
    let error = #expect(throws: Findings.self) { try parseDocument(text, file: "f") }
    #expect(error?.description.hasPrefix(expected) == true, "\(error?.description ?? "")")
  }

  @Test func `deep nesting is a finding, not a crash`() {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let error = #expect(throws: Findings.self) { try parseDocument(deep, file: "f") }
    #expect(error?.all.first?.message == "nested deeper than 100 levels")
    let endless = String(repeating: "[", count: 100_000)
    #expect(throws: Findings.self) { try parseDocument(endless, file: "f") }
  }
}
