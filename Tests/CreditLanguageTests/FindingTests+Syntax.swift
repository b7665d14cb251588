import CreditLanguage

/// Mistakes of writing.
extension FindingTests {
  static let syntax: [Case] = [
    Case("", "0: expected a value, got the end"),
    Case("age >", "5: expected a value, got the end"),
    Case("(age > 3", "8: expected an operator or ')', got the end"),
    Case("age > 3)", "7: expected an operator or the end, got ')'"),
    Case("1 < age < 3", "8: comparisons do not chain; write 'a < b and b < c'"),
    Case("age == 3", "4: '==' is no operator; write '='"),
    Case(
      "age > 3 && aeg > 4",
      "8: '&&' is no operator; write 'and'\n11: unknown name 'aeg'; did you mean 'age'?"
    ),
    Case(
      "(age > ) + (aeg > 2)",
      "7: expected a value, got ')'\n12: unknown name 'aeg'; did you mean 'age'?"
    ),
    Case("count(inquiry whre date > as_of)", "14: expected 'where', 'within' or ')', got 'whre'"),
    Case("12 monts", "3: 'monts' is no unit; did you mean 'month'?"),
    Case(
      "sum(limit)",
      "9: expected 'of', got ')'; write 'sum(VALUE of KINDS)', such as sum(limit of "
        + "account.card)"
    ),
    Case(
      "previous(kind) is none",
      .event,
      "15: expected '.' and a field, got 'is'; write 'previous(kind).date'"
    ),
    Case("if age > 3 then 4", "17: expected 'else', got the end"),
    Case("age in 3", "7: expected '[' after 'in', got '3'; write 'x in [a, b]'"),
    Case("age in [3, ]", "11: expected a value, got ']'"),
    Case(
      "'abc",
      "0: the text has no closing quote"
    ),
    Case(
      "age # 3",
      "4: the character '#' has no meaning here"
    ),
    Case(
      "1234567890123456789",
      "0: the number 1234567890123456789 has more than 18 digits"
    ),
    Case(
      "stage = \"local\"",
      "8: texts stand in single quotes; write 'local'"
    ),
    Case(
      "min(1 2, oops(3))",
      "6: expected an operator, ',' or ')', got '2'\n9: unknown function 'oops'; 14 names "
        + "are allowed, such as any, count, in_model_currency, latest, ln, max"
    ),
  ]
}
