/// Mistakes in: ledger.
extension Mistake {
  static let ledger = [
    Mistake(
      Sample.ledger,
      "when: traffic.drunk_driving, points",
      "when: traffic.drunk, points",
      "m.yaml:19:41: error: unknown kind 'traffic.drunk'; 19 names are allowed, such "
        + "as account, account.card, account.mortgage, collection, collection.debt, debt"
    ),
    Mistake(
      Sample.ledger,
      "code: M1",
      "code: T1",
      "m.yaml:20:17: error: the code 'T1' is used twice; codes must be distinct"
    ),
    Mistake(
      Sample.ledger,
      "points: -50, grade: C",
      "grade: D",
      "m.yaml:19:71: error: unknown band 'D'; did you mean 'A'?"
    ),
    Mistake(
      Sample.ledger,
      "points: 10, lasts",
      "lasts",
      "m.yaml:20:9: error: an entry needs the key 'points' or 'grade'"
    ),
    Mistake(
      Sample.ledger,
      "at_most: donation }",
      "at_most: donations }",
      "m.yaml:20:77: error: unknown cap 'donations'; did you mean 'donation'?"
    ),
    Mistake(
      Sample.ledger,
      "start: first",
      "start: fist",
      "m.yaml:17:12: error: unknown parameter 'fist'; did you mean 'first'?"
    ),
    Mistake(
      Sample.ledger,
      "      - { else: 5 years from date }\n",
      "",
      "items.csv:2: error: nothing says how long the entry 'I1' lasts; add 'lasts: 2 "
        + "years' or 'lasts: ever', or end the ledger's 'lasts' with 'else'\nm.yaml:19:9: "
        + "error: nothing says how long the entry 'T1' lasts; add 'lasts: 2 years' or "
        + "'lasts: ever', or end the ledger's 'lasts' with 'else'"
    ),
    Mistake(
      Sample.ledger,
      "{ else: 5 years from date }",
      "{ for: 5 years }\n      - { else: ever }",
      "m.yaml:27:9: error: this line of 'lasts' is never reached; the line above has "
        + "no 'when'"
    ),
    Mistake(
      Sample.ledger,
      "when: merit.donation",
      "when: [merit, traffic]",
      "items.csv:2: column 'kind': error: this entry never scores; the entry 'M1' "
        + "above takes all records of these kinds\nitems.csv:3: column 'kind': error: this "
        + "entry never scores; the entry 'M1' above takes all records of these "
        + "kinds\nm.yaml:20:21: error: the kinds of this entry have several categories; "
        + "add 'category: social_and_moral_conduct', or another of "
        + "social_and_moral_conduct, traffic_and_crime"
    ),
    Mistake(
      Sample.ledger,
      "when: merit.donation",
      "when: traffic.drunk_driving",
      "m.yaml:20:27: error: this entry never scores; the entry 'T1' above takes all "
        + "records of these kinds"
    ),
    Mistake(
      Sample.ledger,
      "file: items.csv",
      "file: ../items.csv",
      "m.yaml:22:13: error: '../items.csv' is not a file beside the model; write a "
        + "relative path without '..', such as items.csv"
    ),
    Mistake(
      Sample.ledger,
      "file: items.csv",
      "file: item.csv",
      "m.yaml:22:13: error: there is no file 'item.csv' beside the model; put it into "
        + "the model's folder"
    ),
    Mistake(
      Sample.ledger,
      "code: id, when",
      "code: code, when",
      "m.yaml:23:24: error: unknown column 'code'; allowed are id, kind, lasts, points"
    ),
    Mistake(
      Sample.ledger,
      "of: entry",
      "of: case",
      "m.yaml:27:20: error: 'of' cannot be 'case'; allowed are account, entry, kind"
    ),
    Mistake(
      Sample.ledger,
      "per: year",
      "per: week",
      "m.yaml:29:45: error: 'per' cannot be 'week'; allowed are ever, month, year"
    ),
    Mistake(
      Sample.ledger,
      "order: band, score\n  range",
      "range",
      "m.yaml:19:84: error: a direct grading needs a scale that orders by band; write "
        + "'order: \"band, score\"' in the scale, or give the grading a number under 'grades'"
    ),
  ]
}
