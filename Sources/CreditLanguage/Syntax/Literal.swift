import CreditPopulation

/// A literal of a document: a number with or without a unit, a date, yes or no.
enum Literal {
  case boolean(Bool)
  case date(Int64)
  case number(WrittenNumber)
  case percent(WrittenNumber)
  case amount(WrittenNumber, currency: String)
  /// `days`, `months`, `years`, `points` or `ratio`, in the plural.
  case measured(WrittenNumber, String)

  /// Reads a text; nil if it is no literal.
  init?(_ text: String) {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isNegative = trimmed.hasPrefix("-")
    let isSigned = isNegative || trimmed.hasPrefix("+")
    let (tokens, faults) = Lexer.tokens(of: isSigned ? String(trimmed.dropFirst()) : trimmed)
    guard faults.isEmpty, let first = tokens.first else { return nil }
    guard case .number(var number) = first.kind else {
      guard tokens.count == 2, !isSigned else { return nil }
      self.init(first.kind)
      return
    }
    if isNegative { number.value = -number.value }
    switch (tokens.count, tokens[1].kind) {
    case (2, _): self = .number(number)
    case (3, .symbol("%")): self = .percent(number)
    case (3, .word(let word)): self.init(number, word)
    default: return nil
    }
  }

  private init?(_ kind: Token.Kind) {
    switch kind {
    case .date(let day): self = .date(day)
    case .word("yes"), .word("true"): self = .boolean(true)
    case .word("no"), .word("false"): self = .boolean(false)
    default: return nil
    }
  }

  private init?(_ number: WrittenNumber, _ word: String) {
    switch word {
    case "day", "days": self = .measured(number, "days")
    case "month", "months": self = .measured(number, "months")
    case "year", "years": self = .measured(number, "years")
    case "points", "ratio": self = .measured(number, word)
    case _ where Parser.isCurrency(word): self = .amount(number, currency: word)
    default: return nil
    }
  }

  /// The unit that the literal has by itself.
  var unit: Unit {
    switch self {
    case .boolean: .boolean
    case .date: .date
    case .number(let number): number.decimals == 0 ? .count : .ratio
    case .percent: .share
    case .amount: .money
    case .measured(_, "days"): .days
    case .measured(_, "points"): .points
    case .measured(_, "ratio"): .ratio
    case .measured: .months
    }
  }

  /// The integer of the literal in a unit with so many decimals.
  func value(as unit: Unit, decimals: Int) throws(LiteralFault) -> Int64 {
    switch (self, unit) {
    case (.boolean(let value), .boolean): return value ? 1 : 0
    case (.date(let day), .date): return day
    case (.number(let number), _) where unit.isNumeric:
      if number.value == 0 { return 0 }
      if unit == .money || (unit == .share && number.decimals == 0) { throw .unit }
      return try exact(number, decimals)
    case (.percent(let number), .share), (.percent(let number), .ratio):
      return try exact(number, decimals - 2)
    case (.amount(let number, _), .money), (.measured(let number, "days"), .days),
      (.measured(let number, "months"), .months), (.measured(let number, "points"), .points),
      (.measured(let number, "ratio"), .ratio):
      return try exact(number, decimals)
    case (.measured(let number, "years"), .months):
      var months = number
      let (product, overflow) = number.value.multipliedReportingOverflow(by: 12)
      if overflow { throw .size }
      months.value = product
      return try exact(months, 0)
    default: throw .unit
    }
  }

  private func exact(_ number: WrittenNumber, _ decimals: Int) throws(LiteralFault) -> Int64 {
    if let value = number.scaled(toDecimals: decimals) {
      guard Value.range.contains(value) else { throw .size }
      return value
    }
    throw number.decimals > decimals ? .decimals : .size
  }
}

/// Why a literal has no value in a unit.
enum LiteralFault: Error {
  case unit
  case decimals
  case size

  func message(_ text: String, _ unit: Unit, decimals: Int) -> String {
    let written = "'\(text.prefix(40))'"
    switch self {
    case .unit: return "expected \(unit.example), got \(written)"
    case .decimals:
      let places = unit.decimals(ofPoints: decimals)
      if places == 0 { return "\(written) is not a whole number" }
      let shown = unit == .share ? places - 2 : places
      let kind = unit == .share ? "per cent" : unit.noun
      return "\(written) has more than the \(shown) decimals of \(kind)"
    case .size: return "\(written) is too large"
    }
  }
}

extension Unit {
  /// The unit with literals of it, for messages.
  var example: String {
    switch self {
    case .boolean: "yes or no"
    case .category: "a category"
    case .date: "a date such as 2020-02-29"
    case .days: "days such as '100 days'"
    case .months: "months such as '36 months' or '3 years'"
    case .count: "a whole number"
    case .money: "money such as '100 EUR'"
    case .share: "a share such as '15%'"
    case .ratio: "a ratio such as '0.5' or '15%'"
    case .logOdds: "log-odds such as '-5.3'"
    case .points: "points such as '-50'"
    }
  }
}
