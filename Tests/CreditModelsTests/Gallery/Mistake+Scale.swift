/// Mistakes in: scale.
extension Mistake {
  static let scale = [
    Mistake(
      Sample.scorecard,
      "direction: higher-is-better\n  range",
      "range",
      "m.yaml:68:3: error: a scale needs the key 'direction'; write 'direction: "
        + "higher-is-better' or 'direction: lower-is-better'"
    ),
    Mistake(
      Sample.scorecard,
      "range: [100, 999]",
      "range: [999, 100]",
      "m.yaml:69:10: error: 'range' ends before it begins; write the lower limit first"
    ),
    Mistake(
      Sample.scorecard,
      "range: [100, 999]",
      "range: [0, 999]",
      "m.yaml:71:5: error: the numbers 0 to 99 stand in no band; give the last band "
        + "'from: 0'"
    ),
    Mistake(
      Sample.scorecard,
      "range: [100, 999]",
      "range: [0, 999999999]",
      "m.yaml:69:10: error: the scale tells more than 16777216 standings apart; narrow "
        + "'range' or use fewer 'decimals'"
    ),
    Mistake(
      Sample.scorecard,
      "from: 100,",
      "from: 700,",
      "m.yaml:72:7: error: the band 'poor' is out of order; list bands from best to "
        + "worst; 'from' is the limit on the worse side"
    ),
    Mistake(
      Sample.scorecard,
      "from: 100,",
      "from: 99,",
      "m.yaml:72:7: error: the band 'poor' begins outside the scale's range; the range "
        + "is 100 to 999"
    ),
    Mistake(
      Sample.scorecard,
      "    - { band: bad, state: open-default }\n",
      "",
      "m.yaml:38:29: error: the state 'open-default' stands in no band; add '{ band: "
        + "NAME, state: open-default }' to the scale's bands"
    ),
    Mistake(
      Sample.scorecard,
      "band: poor",
      "band: good",
      "m.yaml:72:7: error: the band 'good' is named twice"
    ),
    Mistake(
      Sample.scorecard,
      "favourable: good",
      "favourable: [good, fair]",
      "m.yaml:74:34: error: unknown band 'fair'; allowed are bad, good, poor"
    ),
    Mistake(
      Sample.scorecard,
      "direction: higher-is-better\n  range",
      "direction: higher-is-better\n  decimals: 2\n  range",
      "m.yaml:69:3: error: the scale has more decimals than the scorecard, which has "
        + "1; write 'decimals: 2' in the scorecard"
    ),
    Mistake(
      Sample.rating,
      "pd: 8%",
      "pd: 0.01%",
      "m.yaml:18:7: error: the band 'B' is never reached; limits of PD rise from the "
        + "best band to the last, which has 'pd: 100%', and none lies below the floor"
    ),
    Mistake(
      Sample.rating,
      "\n    - { band: C, pd: 100% }",
      "",
      "m.yaml:17:5: error: the bands do not take every PD; give the last band 'pd: "
        + "100%'"
    ),
    Mistake(
      Sample.rating,
      "pd: 8%",
      "from: 8",
      "m.yaml:18:18: error: the bands of a rating have limits of PD; write 'pd: 0.05%'"
    ),
    Mistake(
      Sample.rating,
      "floor: 0.05%",
      "floor: 0.1%",
      "m.yaml:17:7: error: the band 'A' is never reached; limits of PD rise from the "
        + "best band to the last, which has 'pd: 100%', and none lies below the floor"
    ),
    Mistake(
      Sample.rating,
      "floor: 0.05%",
      "range: [1, 2]",
      "m.yaml:15:3: error: the scale of a rating has no 'range'; remove the key"
    ),
    Mistake(
      Sample.opinion,
      "\n    - { band: negative, label: refused }",
      "",
      "m.yaml:12:46: error: the state 'open payment default' stands in no band; add '{ "
        + "band: NAME, state: open payment default }' to the scale's bands\nm.yaml:13:37: "
        + "error: the state 'low score' stands in no band; add '{ band: NAME, state: low "
        + "score }' to the scale's bands"
    ),
  ]
}
