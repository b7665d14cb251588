import CreditFindings
import CreditModelFiles
import Testing

@Suite struct ExcerptTests {
  private func finding(_ line: Int?, _ column: Int?) -> Finding {
    Finding(Location(file: "m", line: line, column: column), "wrong")
  }

  @Test func `the caret stands under the column`() {
    #expect(excerpt(of: finding(2, 3), in: "a: 1\nb: two\nc: 3") == "b: two\n  ^")
  }

  @Test func `tabs stay tabs`() {
    #expect(excerpt(of: finding(1, 3), in: "\ta: 1\r\n") == "\ta: 1\n\t ^")
  }

  @Test func `a line without a column is shown alone`() {
    #expect(excerpt(of: finding(1, nil), in: "code,points") == "code,points")
  }

  @Test func `the last line needs no line feed`() {
    #expect(excerpt(of: finding(2, 1), in: "a\nb") == "b\n^")
  }

  @Test(arguments: [nil, 0, -1, 4])
  func `a place outside the text has no excerpt`(line: Int?) {
    #expect(excerpt(of: finding(line, 1), in: "a\nb\nc") == nil)
  }

  @Test func `a long line is cut around the column`() throws {
    let text = String(repeating: "a", count: 100_000)
    let shown = try #require(excerpt(of: finding(1, 50_000), in: text))
    #expect(shown.split(separator: "\n").map(\.count) == [160, 120])
  }
}
