/// Mistakes in: file.
extension Mistake {
  static let file = [
    Mistake(
      Sample.scorecard,
      "kinds: inquiry,",
      "kinds: inquire,",
      "m.yaml:24:16: error: unknown kind 'inquire'; did you mean 'inquiry'?"
    ),
    Mistake(
      Sample.scorecard,
      "kinds: account,",
      "kinds: [account, inquiry],",
      "m.yaml:23:26: error: the kinds of one list must all be accounts, 'inquiry' is "
        + "not; write two lists"
    ),
    Mistake(
      Sample.scorecard,
      "keeps: window",
      "keeps: 3 yers",
      "m.yaml:24:34: error: 'yers' is no unit; did you mean 'years'?"
    ),
    Mistake(
      Sample.scorecard,
      "  requires",
      "    - { kinds: account.card }\n  requires",
      "m.yaml:29:7: error: this line never sees a record; the line 'account' above "
        + "takes all records of these kinds"
    ),
    Mistake(
      Sample.scorecard,
      "{ else: 36 months from settled }",
      "{ else: 36 months from settled }\n        - { else: ever }",
      "m.yaml:29:11: error: this line of 'keeps' is never reached; the line above has "
        + "no 'when'"
    ),
    Mistake(
      Sample.scorecard,
      "requires: [account, open_default]",
      "requires: [account, open_defaults]",
      "m.yaml:29:23: error: unknown kind or characteristic 'open_defaults'; did you "
        + "mean 'open_default'?"
    ),
    Mistake(
      Sample.scorecard,
      "    - { kinds: inquiry, keeps: window, where: \"stage = early\" }\n",
      "",
      "m.yaml:31:10: error: the model reads 'inquiry', which its file does not see; "
        + "add a line to 'file: sees', such as '- { kinds: inquiry, keeps: ever }'"
    ),
    Mistake(
      Sample.scorecard,
      "  evidence: published\n  source: law\n  sees",
      "  sees",
      "m.yaml:21:32: error: the number 3 years from closed has no evidence; add "
        + "'evidence: published' and 'source: …' here or to a mapping around "
        + "it\nm.yaml:25:90: error: the number 18 months from settled has no evidence; add "
        + "'evidence: published' and 'source: …' here or to a mapping around "
        + "it\nm.yaml:26:19: error: the number 36 months from settled has no evidence; add "
        + "'evidence: published' and 'source: …' here or to a mapping around it"
    ),
  ]
}
