/// Mistakes in: published results.
extension Mistake {
  private static let rest = "population: all, source: law, note: other people"

  /// A mistake in a list with one published result, which stands in line 79 of the document.
  private static func target(_ changed: String, _ finding: String) -> Mistake {
    Mistake(Sample.scorecard, "tests:", "published:\n  - { \(changed) }\ntests:", finding)
  }

  static let published = [
    target(
      "band: goods, share: 20%, \(rest)",
      "m.yaml:80:13: error: unknown band 'goods'; did you mean 'good'?"
    ),
    target(
      "band: good, share: 0.2, \(rest)",
      "m.yaml:80:26: error: 'share' must be a share from 0% to 100%, or two with '..'; "
        + "write 12.6% or 73%..80%"
    ),
    target(
      "band: good, share: 101%, \(rest)",
      "m.yaml:80:26: error: 'share' must be a share from 0% to 100%, or two with '..'; "
        + "write 12.6% or 73%..80%"
    ),
    target(
      "band: good, share: 30%..20%, \(rest)",
      "m.yaml:80:26: error: 'share' must be a share from 0% to 100%, or two with '..'; "
        + "write 12.6% or 73%..80%"
    ),
    target(
      "band: good, value: 20%, \(rest)",
      "m.yaml:80:19: error: write 'share' instead of 'value'"
    ),
    target(
      "band: good, \(rest)",
      "m.yaml:80:5: error: a published result needs the key 'share'"
    ),
    target(
      "share: 20%, \(rest)",
      "m.yaml:80:5: error: a published result says nothing of the model; "
        + "write one of 'band', 'scores' and 'statistic'"
    ),
    target(
      "band: good, statistic: mean, share: 20%, \(rest)",
      "m.yaml:80:5: error: a published result has 'band' and 'statistic'; "
        + "write one of 'band', 'scores' and 'statistic'"
    ),
    target(
      "scores: 10..20, share: 20%, \(rest)",
      "m.yaml:80:15: error: the scores 10..20 do not lie in the scale's range"
    ),
    target(
      "scores: 700, share: 20%, \(rest)",
      "m.yaml:80:15: error: 'scores' must be two limits; write 300..499 or 800.."
    ),
    target(
      "statistic: meen, value: 700, \(rest)",
      "m.yaml:80:7: error: 'statistic' cannot be 'meen'; did you mean 'mean'?"
    ),
    target(
      "statistic: mean, value: 1000, \(rest)",
      "m.yaml:80:31: error: the published value does not lie in the scale's range"
    ),
    target(
      "statistic: mean, value: 70%, \(rest)",
      "m.yaml:80:31: error: 'value' must be a number, or two with '..'; write 715 or 0.90..1"
    ),
    target(
      "statistic: pearson, value: 0.9, \(rest)",
      "m.yaml:80:5: error: this statistic needs one other model; write 'with: ID'"
    ),
    target(
      "statistic: range_share, value: 9%, \(rest)",
      "m.yaml:80:5: error: 'range_share' needs the key 'at_least'"
    ),
    target(
      "band: good, with: xx.card, share: 9%, \(rest)",
      "m.yaml:80:19: error: 'with' belongs to a 'statistic'"
    ),
    target(
      "band: good, share: 20%, of: organisations, \(rest)",
      "m.yaml:80:35: error: 'of' cannot be 'organisations'; allowed are individuals"
    ),
    target(
      "band: good, share: 20%, population: all, note: other people",
      "m.yaml:80:5: error: a published result needs the key 'source'; "
        + "add 'source: KEY', a key of 'sources'"
    ),
    target(
      "band: good, share: 20%, population: all, source: laws, note: other people",
      "m.yaml:80:56: error: unknown source 'laws'; did you mean 'law'?"
    ),
    target(
      "band: good, share: 20%, evidence: assumed, \(rest)",
      "m.yaml:80:5: error: a published result cannot be assumed; "
        + "write 'evidence: published' or 'published copy', or leave the result out"
    ),
    target(
      "band: good, share: 20%, source: law, note: other people",
      "m.yaml:80:5: error: a published result needs the key 'population'"
    ),
    target(
      "band: good, share: 20%, yaer: 2020, \(rest)",
      "m.yaml:80:31: error: unknown key 'yaer' in a published result; did you mean 'year'?"
    ),
  ]
}
