/// The second stage.
extension MappingForm {
  static let score = MappingForm(
    "score",
    "a score",
    "How the system judges what it sees: absences, then states, then one of six judges.",
    keys: [
      KeyForm(
        "scorable",
        .list(.absenceLine),
        "who has no standing; the first line that holds decides"
      ),
      KeyForm(
        "states",
        .list(.stateLine),
        "standings without a number; the first that holds decides"
      ),
      KeyForm("scorecard", .mapping(.scorecard), "points by value classes"),
      KeyForm("rating", .mapping(.rating), "a probability of default"),
      KeyForm("opinion", .mapping(.opinion), "reasons against somebody"),
      KeyForm("ledger", .mapping(.ledger), "credits and debits per event"),
      KeyForm("lookup", .mapping(.lookup), "a value of the language"),
      KeyForm("exec", .mapping(.program), "a program in any language"),
    ],
    isTakenOver: true
  )

  /// The keys of the judges.
  static let paradigms = ["scorecard", "rating", "opinion", "ledger", "lookup", "exec"]

  static let absenceLine = MappingForm(
    "scorable",
    "a line of 'scorable'",
    "Of whom the system says nothing. One of 'when' and 'unless'.",
    keys: [
      KeyForm("when", .expression, "the condition"),
      KeyForm("unless", .expression, "the condition under which the line does not hold"),
      .needed("absence", .choice(names(Absence.self)), "the kind of absence"),
      .needed("reason", .text, "why, in words"),
    ]
  )

  static let stateLine = MappingForm(
    "states",
    "a line of 'states'",
    "A standing without a number.",
    keys: [
      .needed("when", .expression, "the condition"),
      .needed("state", .text, "the name of the state; a band of the scale lists it"),
    ]
  )

  static let scorecard = MappingForm(
    "scorecard",
    "a scorecard",
    "Start plus the points of each characteristic, rounded once and kept within the scale's range.",
    keys: [
      KeyForm("decimals", .integer(0...6), "decimals of points"),
      .needed("start", .perSegment, "what everybody starts from"),
      KeyForm(
        "segments",
        .list(.segment),
        "parts of the population; the first whose condition holds"
      ),
      .needed(
        "characteristics",
        .named(.mapping(.characteristic), takesEvidence: true),
        "what is judged, by name"
      ),
      KeyForm("reasons", reasonCodes, "what reason codes mean"),
    ],
    isTakenOver: true
  )

  static let rating = MappingForm(
    "rating",
    "a rating",
    "A probability of default: intercept and effects add up to its log odds, or 'index' gives the log odds of good.",
    keys: [
      KeyForm("intercept", .perSegment, "the log odds of default to start from"),
      KeyForm(
        "segments",
        .list(.segment),
        "parts of the population; the first whose condition holds"
      ),
      KeyForm(
        "characteristics",
        .named(.mapping(.effect), takesEvidence: true),
        "what is judged, by name"
      ),
      KeyForm("reasons", reasonCodes, "what reason codes mean"),
      KeyForm("index", .longExpression, "the log odds of good, instead of all the others"),
    ],
    isTakenOver: true
  )

  private static let reasonCodes = KeyContent.named(.text, takesEvidence: true)

  static let segment = MappingForm(
    "segment",
    "a segment",
    "A part of the population with a start and weights of its own.",
    keys: [
      .needed("name", .text, "its name"),
      KeyForm("when", .expression, "who belongs to it; the last segment takes everybody else"),
    ]
  )

  static let characteristic = judged("characteristic", points: "points", "points by value class")
  static let effect = judged(
    "effect",
    points: "effects",
    "effects on the log odds of default by value class"
  )

  private static func judged(_ id: String, points: String, _ summary: String) -> MappingForm {
    MappingForm(
      id,
      "a characteristic",
      "A value with its classes: none, absent, < N, <= N, N, A..B, A.., a category, yes, no, else.",
      keys: [
        KeyForm("label", .text, "what it is"),
        .needed("category", .text, "its data category"),
        .needed("value", .expression, "the value that is judged"),
        KeyForm("weight", .weight, "what points are multiplied by, truncated toward zero"),
        KeyForm("reason", .text, "the reason code when points are lost here"),
        .needed(points, .named(.number, takesEvidence: true), summary),
      ],
      isTakenOver: true
    )
  }

  static let opinion = MappingForm(
    "opinion",
    "an opinion",
    "The first reason that holds speaks against somebody; everybody else is positive.",
    keys: [
      .needed("negative", .list(.negativeLine), "the reasons in their order"),
      KeyForm("positive", .text, "what everybody else is called"),
    ],
    isTakenOver: true
  )

  static let negativeLine = MappingForm(
    "negative",
    "a line of 'negative'",
    "A reason against somebody.",
    keys: [
      .needed("when", .expression, "the condition"),
      .needed("reason", .text, "the reason, which is a state of the scale"),
    ]
  )

  static let lookup = MappingForm(
    "lookup",
    "a lookup",
    "A value of the language, in points.",
    keys: [.needed("value", .expression, "the value, such as the middle of three scores")]
  )

  static let program = MappingForm(
    "exec",
    "a program",
    "A program that is fed rows as CSV on its standard input and answers with scores.",
    keys: [
      .needed("run", .texts, "the program and its arguments; started in the document's folder"),
      .needed(
        "reads",
        .named(.expression, takesEvidence: true),
        "what it is told of each subject, by the name of the column; numbers only"
      ),
      KeyForm(
        "timeout",
        .integer(1...3600),
        "seconds within which it must answer a batch; else 60"
      ),
      KeyForm(
        "restarts",
        .integer(0...10),
        "how often a batch is asked again after it failed; else 0"
      ),
      KeyForm("stays", .boolean, "it answers batch after batch, each ended by an empty line"),
    ]
  )

  /// The long form of a number or expression.
  static let long = MappingForm(
    "long",
    "a long value",
    "A value with evidence of its own.",
    keys: [.needed("value", .text, "the value")]
  )
}
