/// Mistakes in: consequences.
extension Mistake {
  static let consequences = [
    Mistake(
      Sample.scorecard,
      "domain: credit,",
      "domain: credits,",
      "m.yaml:76:15: error: 'domain' cannot be 'credits'; did you mean 'credit'?"
    ),
    Mistake(
      Sample.scorecard,
      "band in [good]",
      "band in [goods]",
      "m.yaml:76:71: error: the category has no value 'goods'; did you mean 'good'?"
    ),
    Mistake(
      Sample.scorecard,
      "gain: true",
      "gain: yes",
      "m.yaml:76:29: error: 'gain' must be true or false"
    ),
  ]
}
