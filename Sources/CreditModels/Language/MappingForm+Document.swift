import CreditPopulation

/// The document and what it says of itself.
extension MappingForm {
  /// The whole of a document, complete.
  public static let document = MappingForm(
    "document",
    "a model",
    "A national scoring system in four stages: file, score, scale, consequences.",
    keys: [
      .needed("parallax", .word("1"), "the version of the format"),
      .needed("id", .text, "lower-case words with dots between them, the country first"),
      KeyForm("edition", .text, "a change of the rules is a new edition"),
      .needed("title", .text, "what findings call the model"),
      KeyForm("place", .text, "where it applies, as findings print it"),
      KeyForm("from", .date, "in force from this day on"),
      KeyForm("until", .date, "in force before this day"),
      KeyForm(
        "subjects",
        .choices(names(SubjectKind.self)),
        "whom it judges; the others are out of scope"
      ),
      .needed(
        "status",
        .choice(ModelStatus.allCases.filter { $0 != .recorded }.map(\.rawValue)),
        "how much of it is the institution's own"
      ),
      .needed("purpose", .choice(names(Purpose.self)), "what the system is for"),
      KeyForm(
        "use",
        .choice(names(DataUse.self)),
        "what standings are used for, as laws tell uses apart"
      ),
      KeyForm("predicts", .mapping(.prediction), "the event that the score predicts"),
      KeyForm("institution", .mapping(.institution), "who runs it"),
      KeyForm(
        "currency",
        .text,
        "three capital letters of ISO 4217; needed once money is compared"
      ),
      KeyForm(
        "descends_from",
        .either([.texts, .list(.descent)]),
        "sources and models that numbers were taken from"
      ),
      KeyForm("parameters", .named(.mapping(.parameter), takesEvidence: true), "named settings"),
      KeyForm(
        "kinds",
        .named(.mapping(.kind), takesEvidence: false),
        "record kinds of the model's own"
      ),
      KeyForm(
        "chains",
        .named(.texts, takesEvidence: false),
        "named lists of kinds for previous and next"
      ),
      KeyForm(
        "uses",
        .named(.either([.text, .mapping(.use)]), takesEvidence: false),
        "models whose standings it reads, by alias"
      ),
      KeyForm("file", .mapping(.file), "1. what the system sees"),
      KeyForm(
        "accounts",
        .named(.longExpression, takesEvidence: true),
        "named values of one account over its own events"
      ),
      KeyForm(
        "definitions",
        .named(.longExpression, takesEvidence: true),
        "named values of the subject"
      ),
      .needed("score", .mapping(.score), "2. how it judges"),
      .needed("scale", .mapping(.scale), "3. how it says it"),
      KeyForm("consequences", .list(.consequence), "4. what follows"),
      KeyForm("published", .list(.published), "published results, which no scorer reads"),
      KeyForm(
        "sources",
        .named(.mapping(.source), takesEvidence: false),
        "what numbers rest on, by key"
      ),
      KeyForm(
        "tests",
        .list(.test),
        "inline tests; those in a file beside the document come on top"
      ),
    ],
    isTakenOver: true
  )

  /// What a document may say that completes it from another; gone before it is checked.
  public static let extending = MappingForm(
    "extending",
    "a model that extends another",
    "What it does not say itself is taken over from the other document.",
    keys: [
      .needed("extends", .text, "the id of the other model"),
      KeyForm("set", .named(.text, takesEvidence: false), "new defaults of its parameters"),
    ]
  )

  /// How well the numbers inside a mapping are known; any mapping with evidence may say it.
  public static let evidence = MappingForm(
    "evidence",
    "evidence",
    "How well the numbers of a mapping are known; everything inside inherits it.",
    keys: [
      KeyForm("evidence", .choice(names(EvidenceGrade.self)), "how well they are known"),
      KeyForm("source", .text, "a key of 'sources', perhaps with an article after a blank"),
      KeyForm("reason", .text, "of an assumption: why this number"),
      KeyForm(
        "range",
        .either([.limitsInUnit, .text]),
        "of an assumption: [low, high], or a share on both sides such as 20%"
      ),
    ]
  )

  static let prediction = MappingForm(
    "prediction",
    "a prediction",
    "What the score predicts.",
    keys: [
      .needed("event", .text, "the event, in words"),
      KeyForm("months", .integer(1...1200), "within how many months"),
    ]
  )

  static let institution = MappingForm(
    "institution",
    "an institution",
    "Who runs the system.",
    keys: [
      KeyForm("operator", .text, "who runs it"),
      KeyForm("overseer", .text, "who watches over it"),
      KeyForm("identity_key", .text, "by what it knows a person"),
      KeyForm("users", .texts, "who asks it"),
    ],
    isTakenOver: true
  )

  static let descent = MappingForm(
    "descent",
    "a line of 'descends_from'",
    "What the model descends from under some settings only.",
    keys: [
      .needed("from", .text, "a key of sources, or a model"),
      .needed("when", .named(.text, takesEvidence: true), "options of parameters"),
    ]
  )

  static let parameter = MappingForm(
    "parameter",
    "a parameter",
    "A named setting: one of its options, or a number within its range.",
    keys: [
      KeyForm("label", .text, "what it is"),
      .needed("default", .text, "the number with its unit, or one of the options"),
      KeyForm("options", .texts, "the allowed words"),
      KeyForm(
        "unit",
        .choice(names(Unit.self)),
        "the unit of the number, where it has none of its own"
      ),
    ],
    isTakenOver: true
  )

  static let kind = MappingForm(
    "kind",
    "a kind",
    "A record kind of the model's own, under its id.",
    keys: [
      .needed("refines", .text, "the kind of the vocabulary that it is one of"),
      KeyForm("label", .text, "what it is"),
      KeyForm("category", .text, "its data category, if it is not that of the kind it refines"),
      KeyForm("sensitive", .boolean, "whether it tells of something that people must hide"),
    ]
  )

  static let use = MappingForm(
    "use",
    "a used model",
    "A model whose standing is read, perhaps at an earlier date.",
    keys: [
      .needed("model", .text, "its id, with or without edition"),
      KeyForm("at", .choice(names(EarlierDate.self)), "the earlier date, with what was known then"),
    ]
  )

  static let source = MappingForm(
    "source",
    "a source",
    "What numbers rest on.",
    keys: [
      .needed("title", .text, "author, title, date, page"),
      KeyForm("url", .text, "where it can be read"),
    ],
    isTakenOver: true
  )

  /// The names of an enumeration.
  static func names<Choice: CaseIterable & RawRepresentable<String>>(
    _ type: Choice.Type
  ) -> [String] {
    type.allCases.map(\.rawValue)
  }
}
