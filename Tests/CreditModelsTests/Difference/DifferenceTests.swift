import CreditFindings
import CreditModelFiles
import CreditModels
import Testing

@Suite struct DifferenceTests {
  private func changes(
    _ before: String,
    _ after: String,
    tables: ([String: String], [String: String]) = ([:], [:])
  ) throws -> [DocumentChange] {
    DocumentDifference(
      from: try parseDocument(before, file: "a.yaml"),
      to: try parseDocument(after, file: "b.yaml"),
      tables: tables
    ).changes
  }

  @Test func `a document does not differ from itself`() throws {
    #expect(try changes(Sample.scorecard, Sample.scorecard).isEmpty)
  }

  @Test func `tests and the folding of texts are no difference`() throws {
    #expect(
      try changes(
        "definitions: { a: \"1 +   2\" }\ntests: [ { name: x } ]",
        "definitions:\n  a: >-\n    1\n    + 2\n"
      ).isEmpty
    )
  }

  @Test func `points are compared one by one`() throws {
    let card =
      "score: { scorecard: { characteristics: { age: { points: { < 20: 1, else: 2 } } } } }"
    #expect(
      try changes(card, card.replacing("else: 2", with: "else: 3")) == [
        DocumentChange(
          .changed,
          part: "characteristics",
          item: "age",
          key: "points.else",
          before: "2",
          after: "3"
        )
      ]
    )
  }

  @Test func `bands in another order are reordered, parameters are not`() throws {
    #expect(
      try changes(
        "scale: { bands: [ { band: a, from: 2 }, { band: b, from: 1 } ] }",
        "scale: { bands: [ { band: b, from: 1 }, { band: a, from: 2 } ] }"
      ) == [DocumentChange(.reordered, part: "bands", item: "", before: "a · b", after: "b · a")]
    )
    #expect(
      try changes(
        "parameters: { a: { default: 1 }, b: { default: 2 } }",
        "parameters: { b: { default: 2 }, a: { default: 1 } }"
      ).isEmpty
    )
  }

  @Test func `rows of a table are entries`() throws {
    let document =
      "score: { ledger: { table: { file: i.csv, columns: { code: no, points: points } } } }"
    let found = try changes(
      document,
      document,
      tables: (["i.csv": "no,points\na,1\nb,2\n"], ["i.csv": "no,points\na,1\nb,3\nc,4\n"])
    )
    #expect(
      found == [
        DocumentChange(
          .changed,
          part: "entries",
          item: "b",
          key: "points",
          before: "2",
          after: "3"
        ),
        DocumentChange(.added, part: "entries", item: "c", after: "code: c; points: 4"),
      ]
    )
  }

  @Test func `lines for the same kinds are told apart`() throws {
    let file = "file: { sees: [ { kinds: tax, keeps: 1 years }, { kinds: tax, keeps: 2 years } ] }"
    let found = try changes(file, file.replacing("2 years", with: "3 years"))
    #expect(found.map(\.item) == ["tax #2"])
  }
}
