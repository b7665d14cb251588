/// Mistakes in: evidence.
extension Mistake {
  static let evidence = [
    Mistake(
      Sample.scorecard,
      "value: oldest_card_age\n",
      "value: oldest_card_age\n        evidence: guessed\n",
      "m.yaml:52:19: error: 'evidence' cannot be 'guessed'; allowed are assumed, "
        + "derived, published, published copy"
    ),
    Mistake(
      Sample.scorecard,
      "from: 700, evidence: published, source: law",
      "from: 700",
      "m.yaml:71:27: error: the number 700 has no evidence; add 'evidence: published' "
        + "and 'source: …' here or to a mapping around it"
    ),
    Mistake(
      Sample.scorecard,
      "from: 700, evidence: published, source: law",
      "from: 700, evidence: published, source: low",
      "m.yaml:71:61: error: unknown source 'low'; did you mean 'law'?"
    ),
    Mistake(
      Sample.scorecard,
      "    evidence: published\n    source: law\n    start",
      "    evidence: assumed\n    start",
      "m.yaml:42:20: error: the number 650 and another beside it are assumed and have "
        + "no range; add 'range: [low, high]' or 'range: 20%'\nm.yaml:51:25: error: the "
        + "number 24 and 3 others beside it are assumed and have no range; add 'range: "
        + "[low, high]' or 'range: 20%'\nm.yaml:52:25: error: the number 1/2 is assumed "
        + "and has no range; add 'range: [low, high]' or 'range: 20%'\nm.yaml:57:22: "
        + "error: the number 117 and 4 others beside it are assumed and have no range; add "
        + "'range: [low, high]' or 'range: 20%'\nm.yaml:61:30: error: the number 10 and 2 "
        + "others beside it are assumed and have no range; add 'range: [low, high]' or "
        + "'range: 20%'\nm.yaml:65:25: error: the number 0 and 2 others beside it are "
        + "assumed and have no range; add 'range: [low, high]' or 'range: 20%'"
    ),
    Mistake(
      Sample.scorecard,
      "evidence: assumed, reason: a guess, range: [6 months, 24 months]",
      "evidence: assumed",
      "m.yaml:16:22: error: the number 12 months is assumed and has no range; add "
        + "'range: [low, high]' or 'range: 20%'\nm.yaml:24:32: error: a span is from 0 to "
        + "10000 months; give the parameter a range\nm.yaml:32:32: error: a span is from 0 "
        + "to 10000 months; give the parameter a range"
    ),
    Mistake(
      Sample.rating,
      "intercept: -5.30",
      "intercept: { value: -5.30, range: [-5, -4] }",
      "m.yaml:11:25: error: the number -5.30 lies outside its range [-5, -4]"
    ),
    Mistake(
      Sample.ledger,
      "source: rules\n",
      "",
      "m.yaml:6:11: error: evidence 'published' names no source; add 'source: KEY', a "
        + "key of 'sources'\nm.yaml:38:12: warning: nothing rests on the source 'rules'; "
        + "remove it, or name it where it is used"
    ),
    Mistake(
      Sample.scorecard,
      "sources:\n",
      "sources:\n  other: { title: Another law }\n",
      "m.yaml:78:3: warning: nothing rests on the source 'other'; remove it, or name "
        + "it where it is used"
    ),
  ]
}
