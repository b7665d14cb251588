/// Mistakes in: attributes.
extension Mistake {
  static let attributes = [
    Mistake(
      Sample.scorecard,
      "{ none: 24, < 6: 0",
      "{ < 6: 0",
      "m.yaml:52:17: error: the value can be none, and no attribute takes that; add "
        + "'none: ...' ('else' does not take it)"
    ),
    Mistake(
      Sample.scorecard,
      "< 12: -14.5, else",
      "< 4: -14.5, else",
      "m.yaml:52:37: error: the attribute '< 4' is never reached; a ladder of '<' goes "
        + "upward; the values below are taken above"
    ),
    Mistake(
      Sample.scorecard,
      "< 12: -14.5, else: 81",
      "< 12: -14.5",
      "m.yaml:52:17: error: values from 12 on have no attribute; add 'else: ...' or an "
        + "attribute for them"
    ),
    Mistake(
      Sample.scorecard,
      "< 6: 0, < 12",
      "'> 6': 0, < 12",
      "m.yaml:52:29: error: an attribute cannot begin with '>'; write 'A..' for all "
        + "values from A on, or a ladder of '<' with 'else'"
    ),
    Mistake(
      Sample.scorecard,
      "2..4: 44",
      "2..5: 44",
      "m.yaml:58:44: error: the attributes '2..5' and '5..' overlap; a value must fit "
        + "one of them only"
    ),
    Mistake(
      Sample.scorecard,
      "2..4: 44",
      "3..4: 44",
      "m.yaml:58:17: error: the value 2 has no attribute; add 'else: ...' or an "
        + "attribute for them"
    ),
    Mistake(
      Sample.scorecard,
      "2..4: 44",
      "4..2: 44",
      "m.yaml:58:34: error: the attribute '4..2' ends before it begins"
    ),
    Mistake(
      Sample.scorecard,
      "absent: 10 }",
      "absent: 10, else: 3 }",
      "m.yaml:58:64: error: the attribute 'else' is never reached: the others take all "
        + "values"
    ),
    Mistake(
      Sample.scorecard,
      "absent: 10 }",
      "absent: 10, none: 3 }",
      "m.yaml:58:64: error: the attribute 'none' is never reached: the value is never "
        + "none"
    ),
    Mistake(
      Sample.scorecard,
      "else: -3 }",
      "no_job: -3 }",
      "m.yaml:62:17: error: other categories have no attribute; add 'else: ...' or an "
        + "attribute for them"
    ),
    Mistake(
      Sample.scorecard,
      "< 15%: 5",
      "< 15 months: 5",
      "m.yaml:66:28: error: expected a share such as '15%', got '15 months'"
    ),
  ]
}
