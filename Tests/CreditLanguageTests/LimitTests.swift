import CreditFindings
import CreditLanguage
import CreditPopulation
import Testing

/// What no text may do: crash, hang or overflow.
@Suite struct LimitTests {
  @Test(arguments: ["(", "not ", "-", "if ", "min(1, ", "[", "count(inquiry where ", "1 + ("])
  func `ten thousand open levels are a finding`(_ part: String) {
    let text = String(repeating: part, count: 10_000)
    #expect(Example.findings(String(text.prefix(19_000))) != "none")
  }

  @Test func `depth is limited with its place`() {
    let deep = String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)
    #expect(
      Example.findings(deep)
        == "64: more than 64 levels stand in each other; divide the expression into definitions"
    )
    let long = "age" + String(repeating: " + 1", count: 200)
    #expect(
      Example.findings(long)
        == "512: the expression has more than 128 levels; divide it into definitions"
    )
  }

  @Test func `long alternatives are no deep ones`() throws {
    let parts = (0..<500).map { "age = \($0)" }
    #expect(try Example.check(parts.joined(separator: " or ")).unit == .boolean)
    let list = (0..<500).map(String.init).joined(separator: ", ")
    #expect(try Example.check("age in [\(list)]").unit == .boolean)
  }

  @Test func `a list in a list does not explode`() {
    var text = "open_default"
    for _ in 0..<30 { text = "(\(text) in [yes, no, yes, no])" }
    #expect(Example.findings(text).contains("the list makes more than 10000 terms"))
  }

  @Test func `long texts are refused`() {
    let text = String(repeating: " ", count: 20_001)
    #expect(
      Example.findings(text)
        == "0: the expression is longer than 20000 bytes; divide it into definitions"
    )
  }

  @Test func `a factor beyond the range is found where it stands`() {
    #expect(
      Example.findings("age * 999999999999999999 * 999999999999999999")
        == "4: this could overflow: bounds 0 to 149999999999999999850 leave plus "
        + "and minus 2^62; narrow a part of it with min(..., LIMIT) and max(..., LIMIT)"
    )
  }

  static let words = [
    "age", "income", "and", "or", "not", "is", "in", "none", "absent", "if", "then", "else", "(",
    ")", "[", "]", ",", "+", "-", "*", "/", "=", "<", ">=", "12", "0.5", "months", "%", "EUR",
    "count", "sum", "min", "of", "where", "within", "inquiry", "account", "account.card", "limit",
    "previous", "kind", ".", "date", "settled", "'text'", "ratio", "ln", "stage", "local", "yes",
    "2020-01-01", "seen_by", "months_since", "as_of", "late", "points", ":", "percent", "middle",
  ]

  @Test(arguments: 0..<20)
  func `random words never crash`(_ seed: Int) {
    var random = Random(seed: UInt64(seed))
    for _ in 0..<50 {
      let words = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        LimitTests.words.randomElement(using: &random) ?? ""
      }
      expectLawful(words.joined(separator: " "), &random)
    }
  }

  @Test(arguments: 0..<10)
  func `random bytes never crash`(_ seed: Int) {
    var random = Random(seed: UInt64(seed) + 1000)
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      expectLawful(String(decoding: bytes, as: UTF8.self), &random)
    }
  }

  /// A text is either an expression within its bounds or has a finding, at every level.
  private func expectLawful(_ text: String, _ random: inout Random) {
    let level = Scope.Level.allCases.randomElement(using: &random) ?? .subject
    do throws(Findings) {
      let typed = try Example.check(text, level)
      #expect(Value.range.contains(typed.bounds.lowerBound), "\(text)")
      #expect(Value.range.contains(typed.bounds.upperBound), "\(text)")
    } catch {
      #expect(!error.all.isEmpty, "\(text)")
    }
    _ = try? parseTerm(text, at: Example.location, in: Example.scope(level))
    _ = try? parseLiteral(text, as: .money, at: Example.location)
    _ = try? parseKinds(text, in: Example.kinds, at: Example.location)
  }

  /// SplitMix64.
  struct Random: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }
}
