import CreditFindings
import CreditLanguage
import CreditPopulation
import Testing

/// Literals, spans, terms and lists of kinds of documents.
@Suite struct LiteralTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var unit: Unit
    var decimals = 0
    /// The integer, or the message.
    var value: Int64?
    var message = ""
    var testDescription: String { "\(text) as \(unit)" }

    init(_ text: String, _ unit: Unit, _ value: Int64, decimals: Int = 0) {
      self.text = text
      self.unit = unit
      self.value = value
      self.decimals = decimals
    }

    init(_ text: String, _ unit: Unit, _ message: String, decimals: Int = 0) {
      self.text = text
      self.unit = unit
      self.message = message
      self.decimals = decimals
    }
  }

  static let values = [
    Case("12", .count, 12), Case("-12", .count, -12), Case("+100", .points, 100),
    Case("12.0", .count, 12), Case("36 months", .months, 36), Case("3 years", .months, 36),
    Case("1.5 years", .months, 18), Case("36", .months, 36), Case("100 days", .days, 100),
    Case("15%", .share, 1500), Case("0.05%", .share, 5), Case("15 %", .share, 1500),
    Case("0.15", .share, 1500), Case("0", .share, 0), Case("15%", .ratio, 150_000),
    Case("-5.30", .logOdds, -5_300_000), Case("0.5 ratio", .ratio, 500_000),
    Case("-50.1", .points, -501, decimals: 1), Case("-50", .points, -500, decimals: 1),
    Case("2020-02-29", .date, 18_321), Case("100 EUR", .money, 10_000),
    Case("0.01 EUR", .money, 1), Case("0", .money, 0), Case("yes", .boolean, 1),
    Case("false", .boolean, 0),
  ]

  @Test(arguments: values)
  func `a literal becomes an exact integer`(_ example: Case) throws {
    let value = try parseLiteral(
      example.text,
      as: example.unit,
      decimals: example.decimals,
      currency: "EUR",
      at: Example.location
    )
    #expect(value == example.value)
  }

  static let mistakes = [
    Case("2.5", .count, "'2.5' is not a whole number"),
    Case("2.5 months", .months, "'2.5 months' is not a whole number"),
    Case("-50.12", .points, "'-50.12' has more than the 1 decimals of points", decimals: 1),
    Case("0.12345%", .share, "'0.12345%' has more than the 2 decimals of per cent"),
    Case("15", .share, "expected a share such as '15%', got '15'"),
    Case("100", .money, "expected money such as '100 EUR', got '100'"),
    Case("100 USD", .money, "expected an amount in EUR, got USD"),
    Case("0.001 EUR", .money, "'0.001 EUR' has more than the 2 decimals of money"),
    Case("12 days", .months, "expected months such as '36 months' or '3 years', got '12 days'"),
    Case("12 months", .count, "expected a whole number, got '12 months'"),
    Case("2019-02-29", .date, "expected a date such as 2020-02-29, got '2019-02-29'"),
    Case("1e5", .count, "expected a whole number, got '1e5'"),
    Case("", .count, "expected a whole number, got ''"),
    Case("999999999999999999", .ratio, "'999999999999999999' is too large"),
    Case("maybe", .boolean, "expected yes or no, got 'maybe'"),
  ]

  @Test(arguments: mistakes)
  func `a wrong literal has its message`(_ example: Case) {
    let findings = #expect(throws: Findings.self) {
      try parseLiteral(
        example.text,
        as: example.unit,
        decimals: example.decimals,
        currency: "EUR",
        at: Example.location
      )
    }
    #expect(findings?.all.map(\.message) == [example.message])
  }

  @Test func `a literal tells its unit`() {
    let units = [
      "45 days", "3 years", "15%", "100 EUR", "642", "0.5", "yes", "2020-02-29", "local", "1 2",
    ].map(literalUnit)
    #expect(
      units == [.days, .months, .share, .money, .count, .ratio, .boolean, .date, nil, nil]
    )
  }

  @Test func `spans are literals or parameters`() throws {
    let scope = Example.scope(.event)
    #expect(
      try parseSpan("18 months", at: Example.location, in: scope) == Span(.constant(18), .months)
    )
    #expect(
      try parseSpan("3 years", at: Example.location, in: scope) == Span(.constant(36), .months)
    )
    #expect(
      try parseSpan("2 calendar years", at: Example.location, in: scope)
        == Span(.constant(2), .calendarYears)
    )
    #expect(
      try parseSpan("window", at: Example.location, in: scope)
        == Span(.parameter("window"), .days)
    )
  }

  @Test(arguments: [
    (
      "18",
      "0: expected a span in months or days, got a plain number; write '18 months' or '18 days'"
    ),
    ("18 months from settled", "10: expected an operator or the end, got 'from'"),
    (
      "18 parsecs",
      "3: 'parsecs' is no unit; allowed are %, day, days, month, months, points, ratio, year, years"
    ),
    ("1 calendar month", "11: expected 'year' or 'years', got 'month'; write '1 calendar year'"),
    ("0 calendar years", "0: a span in calendar years is a whole number from 1 to 800"),
    ("windw", "0: unknown name 'windw'; did you mean 'window'?"),
    ("20000 months", "0: a span is from 0 to 10000 months; give the parameter a range"),
  ])
  func `a wrong span has its message`(_ text: String, _ message: String) {
    let findings = #expect(throws: Findings.self) {
      try parseSpan(text, at: Example.location, in: Example.scope(.event))
    }
    #expect(findings.map(Example.brief) == message)
  }

  @Test func `terms have three forms`() throws {
    let scope = Example.scope(.event)
    #expect(try parseTerm("ever", at: Example.location, in: scope) == .ever)
    let settled = TypedExpression(.eventField(.settled), unit: .date)
    #expect(
      try parseTerm("18 months from settled", at: Example.location, in: scope)
        == .span(Span(.constant(18), .months), from: settled)
    )
    #expect(
      try parseTerm("window", at: Example.location, in: scope)
        == .span(Span(.parameter("window"), .days), from: nil)
    )
    let closed = TypedExpression(.accountField(.closed), unit: .date)
    #expect(
      try parseTerm("until closed", at: Example.location, in: Example.scope(.account))
        == .until(closed)
    )
  }

  @Test(arguments: [
    ("5 years from amount", "13: expected a date, got money"),
    ("5 yeers from setled", "2: 'yeers' is no unit; did you mean 'years'?"),
    ("until", "5: expected a value, got the end"),
    ("5 years from settled twice", "21: expected an operator or the end, got 'twice'"),
  ])
  func `a wrong term has its message`(_ text: String, _ message: String) {
    let findings = #expect(throws: Findings.self) {
      try parseTerm(text, at: Example.location, in: Example.scope(.event))
    }
    #expect(findings.map(Example.brief) == message)
  }

  @Test func `kinds come from a text or a list`() throws {
    let text = try parseKinds("account.card, account", in: Example.kinds, at: Example.location)
    #expect(text.paths == ["account.card", "account"])
    #expect(text.table == .accounts)
    let list = try parseKinds(
      [("inquiry", Example.location), ("debt", Example.location)],
      in: Example.kinds,
      at: Example.location
    )
    #expect(list.paths == ["inquiry", "debt"])
    #expect(list.table == .events)
  }

  @Test func `all wrong kinds are named`() {
    let text = #expect(throws: Findings.self) {
      try parseKinds("inqiry, account,  debts", in: Example.kinds, at: Example.location)
    }
    #expect(
      text.map(Example.brief) == """
        0: unknown kind 'inqiry'; did you mean 'inquiry'?
        18: unknown kind 'debts'; did you mean 'debt'?
        """
    )
    let list = #expect(throws: Findings.self) {
      try parseKinds(
        [("inquiry", Example.location), ("account", Example.location)],
        in: Example.kinds,
        at: Example.location
      )
    }
    #expect(
      list.map(Example.brief)
        == "0: the kinds of one list must all be events, 'account' is not; write two lists"
    )
  }
}
