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

    init(_ text: String, _ level: Scope.Level = .subject, as unit: Unit? = nil, _ findings: String) {
      self.text = text
      self.level = level
      self.expecting = unit
      self.findings = findings
    }
  }

  static let units: [Case] = [
    Case("age > 100 EUR", "4: '>' needs equal units, got a count and money"),
    Case("oldest > as_of - address_since", "X"),
    Case("income > 100", "7: expected money, got the plain number 100; write '100 EUR'"),
    Case("income > 100 USD", "X"),
    Case("utilisation > 30", "X"),
    Case("as_of - 12 months", "X"),
    Case("as_of - oldest", "X"),
    Case("as_of + 30", "X"),
    Case("as_of + as_of", "6: two dates cannot be added; subtract them to get days"),
    Case("income * income", "7: '*' cannot multiply money by money"),
    Case("income / income", "7: '/' cannot divide money by money; write ratio(a, b)"),
    Case("ratio(income, oldest)", "0: 'ratio' needs equal units, got money and months"),
    Case("open_default + 1", "X"),
    Case("employment < retired", "X"),
    Case("stage = lokal", "6: the category has no value 'lokal'; did you mean 'local'?"),
    Case("schufa.band in [gut, goot]", "X"),
    Case("'a' = 'b'", "4: two texts are compared; write the name of a field or parameter"),
    Case("age = none", "4: a comparison with none is always false; write 'x is none'"),
    Case("if open_default then 1 else 2 months", "none"),
    Case("if age then 1 else 2", "3: expected a condition, got a count; compare it"),
    Case("ln(income)", "X"),
    Case("1 / 3", "X"),
    Case("age / 0", "4: a division by zero is always none"),
    Case("min(open_default, 1)", "4: 'min' needs numbers or dates, got yes or no"),
    Case("age", as: .months, "0: expected months, got a count"),
    Case("0.12345", as: .share, "0: 0.12345 has more decimals than the 4 of a share"),
    Case("none", "0: 'none' alone has no unit"),
    Case("sum(late of account)", "X"),
    Case("2.5 months", "0: 2.5 months is not a whole number of months"),
    Case("sum(limit of account) * 0.25", "X"),
    Case("income * 1000000", "X"),
    Case("address_since + 200000000 days", "X"),
  ]

  static let names: [Case] = [
    Case("aeg > 3 and incme > 5 EUR", "X"),
    Case("settled is none", "X"),
    Case("limit > 0", .event, "X"),
    Case("limit > 0", "X"),
    Case("income > 0", .event, "X"),
    Case("schufa.score > 3", .event, "X"),
    Case("schufa.scor > 3", "X"),
    Case("schufa > 3", "X"),
    Case("schufa is none", "X"),
    Case("late", "X"),
    Case("points > 3", .event, "X"),
    Case("band = A", "X"),
    Case("born", "0: 'born' is a field of the subject; write 'subject.born'"),
    Case("age-oldest > 3", "X"),
    Case("count(inquiry) > 3", .event, "X"),
    Case("count(account)", .accountValue, "X"),
    Case("count(inqiry)", "6: unknown kind 'inqiry'; did you mean 'inquiry'?"),
    Case("count(inquiry, account)", "X"),
    Case("account is inquiry", .event, "X"),
    Case("account is acount.card", .event, "X"),
    Case("previous(negativ).date is none", .event, "X"),
    Case("previous(kind).dat is none", .event, "X"),
    Case("previous(kind).date is none", "X"),
    Case("counts(inquiry)", "0: unknown function 'counts'; did you mean 'count'?"),
    Case("count(inquiry within 12)", "X"),
    Case("count(inquiry within 12 months of amount)", "X"),
    Case("count(inquiry within cut)", "X"),
    Case("ratio(age, age, in: promille)", "16: 'ratio' has only the option 'in: percent'"),
    Case("months_since(age)", "13: expected a date, got a count"),
    Case("seen_by(EFX)", "0: 'seen_by' (layer 1) needs the row of a record"),
  ]

  static let syntax: [Case] = [
    Case("", "0: expected a value, got the end"),
    Case("age >", "5: expected a value, got the end"),
    Case("(age > 3", "8: expected an operator or ')', got the end"),
    Case("age > 3)", "7: expected an operator or the end, got ')'"),
    Case("1 < age < 3", "8: comparisons do not chain; write 'a < b and b < c'"),
    Case("age == 3", "4: '==' is no operator; write '='"),
    Case("age > 3 && aeg > 4", "X"),
    Case("(age > ) + (aeg > 2)", "X"),
    Case("count(inquiry whre date > as_of)", "14: expected 'where', 'within' or ')', got 'whre'"),
    Case("12 monts", "3: 'monts' is no unit; did you mean 'month'?"),
    Case("sum(limit)", "X"),
    Case("previous(kind) is none", .event, "X"),
    Case("if age > 3 then 4", "17: expected 'else', got the end"),
    Case("age in 3", "7: expected '[' after 'in', got '3'; write 'x in [a, b]'"),
    Case("age in [3, ]", "11: expected a value, got ']'"),
    Case("'abc", "X"),
    Case("age # 3", "X"),
    Case("1234567890123456789", "X"),
    Case("stage = \"local\"", "X"),
    Case("min(1 2, oops(3))", "X"),
  ]

  @Test(arguments: units + names + syntax)
  func `a mistake has its message`(_ example: Case) {
    #expect(
      Example.findings(example.text, example.level, expecting: example.expecting)
        == example.findings)
  }
}
