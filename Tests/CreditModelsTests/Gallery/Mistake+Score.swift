/// Mistakes in: score.
extension Mistake {
  static let score = [
    Mistake(
      Sample.scorecard,
      "absence: unknown_subject",
      "absence: unknown",
      "m.yaml:36:48: error: 'absence' cannot be 'unknown'; allowed are not_recorded, "
        + "not_seen, out_of_scope, unknown_subject"
    ),
    Mistake(
      Sample.scorecard,
      "unless: \"count(account) > 0\", absence",
      "absence",
      "m.yaml:36:7: error: a line of 'scorable' needs one of 'unless' and 'when'"
    ),
    Mistake(
      Sample.scorecard,
      "state: open-default }\n  scorecard",
      "state: closed }\n  scorecard",
      "m.yaml:38:29: error: the state 'closed' stands in no band; add '{ band: NAME, "
        + "state: closed }' to the scale's bands\nm.yaml:73:27: error: unknown state "
        + "'open-default'; allowed are closed"
    ),
    Mistake(
      Sample.scorecard,
      "  scorecard:\n",
      "  ledger: {}\n  scorecard:\n",
      "m.yaml:39:3: error: a score has one judge, and 'scorecard' is one; remove one "
        + "of them"
    ),
    Mistake(
      Sample.scorecard,
      "start: { thin: 650, else: 850 }",
      "start: { thick: 650, else: 850 }",
      "m.yaml:43:14: error: unknown key 'thick' in 'start'; did you mean 'thin'?"
    ),
    Mistake(
      Sample.scorecard,
      "start: { thin: 650, else: 850 }",
      "start: { thin: 650 }",
      "m.yaml:43:12: error: 'start' gives no number for the segment 'rest'"
    ),
    Mistake(
      Sample.scorecard,
      "- { name: thin, when: \"old_cards = 0\" }",
      "- { name: thin }",
      "m.yaml:45:9: error: a segment without 'when' takes everybody; those after it "
        + "are never reached; add 'when', or move it to the end"
    ),
    Mistake(
      Sample.scorecard,
      "- { name: rest }",
      "- { name: rest, when: \"old_cards > 0\" }",
      "m.yaml:46:23: error: the last segment takes everybody else and has no 'when'; "
        + "add a segment without 'when' at the end"
    ),
    Mistake(
      Sample.scorecard,
      "category: credit length",
      "category: credit lenght",
      "m.yaml:50:19: error: unknown category 'credit lenght'; did you mean "
        + "'credit_length'?"
    ),
    Mistake(
      Sample.scorecard,
      "< 12: -14.5",
      "< 12: -14.55",
      "m.yaml:52:43: error: -14.55 has more decimals than the 1 that are counted here; "
        + "round it, or raise 'decimals'"
    ),
    Mistake(
      Sample.scorecard,
      "< 12: -14.5",
      "< 12: many",
      "m.yaml:52:43: error: '< 12' must be a number, not 'many'; write it as -50 or "
        + "12.5"
    ),
    Mistake(
      Sample.scorecard,
      "weight: { thin: 1/2 }",
      "weight: { thin: half }",
      "m.yaml:53:25: error: a weight must be a share; write 1/2 or 0.5"
    ),
    Mistake(
      Sample.scorecard,
      "value: oldest_card_age",
      "value: oldest_card_aeg",
      "m.yaml:51:16: error: unknown name 'oldest_card_aeg'; "
        + "did you mean 'oldest_card_age'?"
    ),
    Mistake(
      Sample.lookup,
      "middle(a.score, b.score)",
      "middle(a.score, b.score) > 3",
      "m.yaml:8:21: error: expected points, got yes or no"
    ),
  ]
}
