import CreditFindings
import CreditLanguage
import CreditPopulation
import Testing

/// Whole messages with their columns.
@Suite struct FindingTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var level: Scope.Level
    var expecting: Unit?
    var findings: String
    var testDescription: String { text }

    init(_ text: String, _ findings: String) { self.init(text, .subject, as: nil, findings) }

    init(_ text: String, as unit: Unit, _ findings: String) {
      self.init(text, .subject, as: unit, findings)
    }

    init(_ text: String, _ level: Scope.Level, as unit: Unit? = nil, _ findings: String) {
      self.text = text
      self.level = level
      self.expecting = unit
      self.findings = findings
    }
  }

  static let units: [Case] = [
    Case("age > 100 EUR", "4: '>' needs equal units, got a count and money"),
    Case(
      "oldest > as_of - address_since",
      "7: '>' needs equal units, got months and days; a month has no fixed number of days; "
        + "compare dates, such as 'date + 12 months > as_of'"
    ),
    Case("income > 100", "7: expected money, got the plain number 100; write '100 EUR'"),
    Case(
      "income > 100 USD",
      "9: expected an amount in the model's currency EUR, got USD; convert it and say so "
        + "in the evidence"
    ),
    Case(
      "utilisation > 30",
      "12: expected a share, got the whole number 30; write '30%'"
    ),
    Case(
      "as_of - 12 months",
      "6: months are not subtracted from a date, because months end on different days; "
        + "write 'date + 12 months > as_of', or 'within 12 months' in an aggregate"
    ),
    Case(
      "as_of - oldest",
      "6: months are not subtracted from a date, because months end on different days; "
        + "write 'date + MONTHS > as_of', or 'within MONTHS' in an aggregate"
    ),
    Case(
      "as_of + 30",
      "6: a date needs days or months, got a plain number; write '30 days' or '30 months'"
    ),
    Case("as_of + as_of", "6: two dates cannot be added; subtract them to get days"),
    Case("income * income", "7: '*' cannot multiply money by money"),
    Case("income / income", "7: '/' cannot divide money by money; write ratio(a, b)"),
    Case("ratio(income, oldest)", "0: 'ratio' needs equal units, got money and months"),
    Case(
      "open_default + 1",
      "13: '+' needs numbers, got yes or no; write 'if CONDITION then 1 else 0'"
    ),
    Case(
      "employment < retired",
      "11: '<' needs values with an order, got a category"
    ),
    Case("stage = lokal", "6: the category has no value 'lokal'; did you mean 'local'?"),
    Case(
      "schufa.band in [gut, goot]",
      "21: the category has no value 'goot'; did you mean 'gut'?"
    ),
    Case("'a' = 'b'", "4: two texts are compared; write the name of a field or parameter"),
    Case("age = none", "4: a comparison with none is always false; write 'x is none'"),
    Case("if open_default then 1 else 2 months", "none"),
    Case("if age then 1 else 2", "3: expected a condition, got a count; compare it"),
    Case(
      "ln(income)",
      "3: 'ln' needs a ratio, got money; divide it by something of its unit: ln(ratio(a, "
        + "b))"
    ),
    Case(
      "1 / 3",
      "2: the quotient of these two numbers is not exact; write it as a decimal"
    ),
    Case("age / 0", "4: a division by zero is always none"),
    Case("min(open_default, 1)", "4: 'min' needs numbers or dates, got yes or no"),
    Case("age", as: .months, "0: expected months, got a count"),
    Case("0.12345", as: .share, "0: 0.12345 has more decimals than the 4 of a share"),
    Case("none", "0: 'none' alone has no unit"),
    Case(
      "sum(late of account)",
      "4: 'sum' cannot take yes or no; write 'count(KINDS where ...)' or 'any(...)'"
    ),
    Case("2.5 months", "0: 2.5 months is not a whole number of months"),
    Case(
      "sum(limit of account) * 0.25",
      "22: this could overflow: bounds -16383750000000000000 to 16383750000000000000 leave "
        + "plus and minus 2^62; narrow a part of it with min(..., LIMIT) and max(..., LIMIT)"
    ),
    Case(
      "income * 1000000",
      "7: this could overflow: bounds -10000000000000000000 to 10000000000000000000 leave "
        + "plus and minus 2^62; narrow a part of it with min(..., LIMIT) and max(..., LIMIT)"
    ),
    Case(
      "address_since + 200000000 days",
      "14: this date could leave the calendar: bounds 199864860 to 200157053 days from "
        + "1970-01-01; narrow a part of it with min(..., LIMIT) and max(..., LIMIT)"
    ),
  ]

  static let names: [Case] = [
    Case(
      "aeg > 3 and incme > 5 EUR",
      "0: unknown name 'aeg'; did you mean 'age'?\n12: unknown name 'incme'; did you mean "
        + "'income'?"
    ),
    Case(
      "settled is none",
      "0: 'settled' is a field of an event (layer 1), which a value of the subject reads "
        + "by an aggregate; write 'latest(settled of KINDS)'"
    ),
    Case(
      "limit > 0",
      .event,
      "0: 'limit' is a field of the account; write 'account.limit'"
    ),
    Case(
      "limit > 0",
      "0: 'limit' is a field of an account (layer 1), which a value of the subject reads "
        + "by an aggregate; write 'max(limit of account)'"
    ),
    Case(
      "income > 0",
      .event,
      "0: 'income' is a value of the subject (layer 5), which the row of an event cannot "
        + "read; a row reads its own fields, values of its account, 'subject.' fields and "
        + "parameters"
    ),
    Case(
      "schufa.score > 3",
      .event,
      "0: 'schufa.score' is a standing of another model (layer 6), which the row of an "
        + "event cannot read; read it at the subject"
    ),
    Case(
      "schufa.scor > 3",
      "0: unknown name 'schufa.scor'; did you mean 'schufa.score'?"
    ),
    Case(
      "schufa > 3",
      "0: 'schufa' is a used model; write 'schufa.score', 'schufa.band' or 'schufa.state'"
    ),
    Case(
      "schufa is none",
      "7: a standing is never none; write 'schufa is absent', or 'schufa.score is none' "
        + "for one without a number"
    ),
    Case(
      "late",
      "0: 'late' is a value of an account (layer 4), which a value of the subject reads by "
        + "an aggregate; write 'max(late of account)' or 'any(account where ...)'"
    ),
    Case(
      "points > 3",
      .event,
      "0: 'points' belongs to an entry of a ledger (layer 7); read it in the lines of "
        + "'lasts' and 'repeats'"
    ),
    Case(
      "band = A",
      "0: 'band' is the model's own standing (layer 8), which a value of the subject "
        + "cannot read; read it in consequences"
    ),
    Case("born", "0: 'born' is a field of the subject; write 'subject.born'"),
    Case(
      "age-oldest > 3",
      "0: unknown name 'age-oldest'; to subtract write 'age - oldest'"
    ),
    Case(
      "count(inquiry) > 3",
      .event,
      "0: aggregates (layers 4 and 5) cannot stand in the row of an event; declare the "
        + "aggregate under 'accounts' and read it here by its name"
    ),
    Case(
      "count(account)",
      .accountValue,
      "0: a value of an account counts its own events, got kinds of accounts; declare it "
        + "under 'definitions'"
    ),
    Case("count(inqiry)", "6: unknown kind 'inqiry'; did you mean 'inquiry'?"),
    Case(
      "count(inquiry, account)",
      "15: the kinds of one list must all be events, 'account' is not; write two lists"
    ),
    Case(
      "account is inquiry",
      .event,
      "11: expected a kind of account, got the kind of event 'inquiry'"
    ),
    Case(
      "account is acount.card",
      .event,
      "11: unknown kind 'acount.card'; did you mean 'account.card'?"
    ),
    Case(
      "previous(negativ).date is none",
      .event,
      "9: unknown chain 'negativ'; did you mean 'negative'?"
    ),
    Case(
      "previous(kind).dat is none",
      .event,
      "15: an event has no field 'dat' to read; did you mean 'date'?"
    ),
    Case(
      "previous(kind).date is none",
      "0: 'previous' (layer 2) needs the row of an event, not a value of the subject"
    ),
    Case("counts(inquiry)", "0: unknown function 'counts'; did you mean 'count'?"),
    Case(
      "count(inquiry within 12)",
      "21: expected a span in months or days, got a plain number; write '12 months' or '12 "
        + "days'"
    ),
    Case(
      "count(inquiry within 12 months of amount)",
      "34: expected a date, got money"
    ),
    Case(
      "count(inquiry within cut)",
      "21: expected a span in months or days, got points"
    ),
    Case("ratio(age, age, in: promille)", "16: 'ratio' has only the option 'in: percent'"),
    Case("months_since(age)", "13: expected a date, got a count"),
    Case("seen_by(EFX)", "0: 'seen_by' (layer 1) needs the row of a record"),
  ]

  @Test(arguments: units + names + syntax)
  func `a mistake has its message`(_ example: Case) {
    #expect(
      Example.findings(example.text, example.level, expecting: example.expecting)
        == example.findings
    )
  }
}
