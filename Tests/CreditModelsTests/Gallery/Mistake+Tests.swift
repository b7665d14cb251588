/// Mistakes in: tests.
extension Mistake {
  static let tests = [
    Mistake(
      Sample.scorecard,
      "income: 1000",
      "incme: 1000",
      "m.yaml:82:73: error: unknown key 'incme' in a subject; did you mean 'income'?"
    ),
    Mistake(
      Sample.scorecard,
      "kind: account.card, opened",
      "kind: default.reported, opened",
      "m.yaml:83:33: error: unknown kind of accounts 'default.reported'; allowed are "
        + "account.card, account.mortgage"
    ),
    Mistake(
      Sample.scorecard,
      "account: a1, repeat",
      "account: a2, repeat",
      "m.yaml:84:5: error: unknown account 'a2'; did you mean 'a1'?"
    ),
    Mistake(
      Sample.scorecard,
      "stage: late, window",
      "stage: later, window",
      "m.yaml:85:19: error: unknown option 'later'; did you mean 'late'?"
    ),
    Mistake(
      Sample.scorecard,
      "window: 6 months }",
      "window: 36 months }",
      "m.yaml:85:33: error: the value lies outside the range of 'window'"
    ),
    Mistake(
      Sample.scorecard,
      "band: good, points: { oldest",
      "band: goods, points: { oldest",
      "m.yaml:87:33: error: unknown band 'goods'; did you mean 'good'?"
    ),
    Mistake(
      Sample.scorecard,
      "points: { oldest: 81 }",
      "points: { older: 81 }",
      "m.yaml:87:49: error: unknown characteristic or entry 'older'; did you mean "
        + "'oldest'?"
    ),
    Mistake(
      Sample.scorecard,
      "score: 999",
      "score: 1000",
      "m.yaml:87:22: error: the score lies outside the scale's range"
    ),
    Mistake(
      Sample.scorecard,
      "as_of: 2026-06-30\n",
      "as_of: June\n",
      "m.yaml:81:12: error: 'as_of' must be a date between 1600 and 2399; write it as "
        + "2026-03-17"
    ),
  ]
}
