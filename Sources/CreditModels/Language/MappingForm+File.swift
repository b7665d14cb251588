/// The first and the fourth stage, and published results.
extension MappingForm {
  static let file = MappingForm(
    "file",
    "a file",
    "What the system sees of a subject, and for how long. What no line lets through is not seen.",
    keys: [
      KeyForm(
        "sees",
        .list(.seesLine),
        "the first line that names a record's kind and holds decides"
      ),
      KeyForm("requires", .texts, "kinds and characteristics without which nobody has a standing"),
    ],
    isTakenOver: true
  )

  static let seesLine = MappingForm(
    "sees",
    "a line of 'sees'",
    "Records that reach the file.",
    keys: [
      .needed("kinds", .texts, "kinds of records, all events or all accounts"),
      KeyForm("where", .expression, "which of them; without it all"),
      KeyForm("keeps", .either([.term, .list(.keepsLine)]), "for how long; without it for ever"),
    ]
  )

  static let keepsLine = MappingForm(
    "keeps",
    "a line of 'keeps'",
    "A term under a condition; the first line that holds decides.",
    keys: [
      KeyForm("when", .expression, "the condition"),
      KeyForm("for", .term, "the term"),
      KeyForm("else", .term, "the term of everything else"),
    ]
  )

  static let consequence = MappingForm(
    "consequence",
    "a consequence",
    "What follows from a standing.",
    keys: [
      .needed("domain", .choice(names(Consequence.Domain.self)), "the domain of life"),
      .needed("gain", .boolean, "whether those who are eligible gain or lose"),
      .needed("effect", .text, "what happens, in words"),
      .needed("eligible", .expression, "to whom; may read score, band and state"),
      .needed("by", .text, "what it rests on: statute, measure, contract, practice"),
    ]
  )

  static let published = MappingForm(
    "published",
    "a published result",
    "What was published about the results of the real system. No scorer reads it.",
    keys: [
      KeyForm("band", .texts, "bands of which a share was published"),
      KeyForm("scores", .text, "numbers of which a share was published: 300..499, 800.."),
      KeyForm("statistic", .text, "mean, median, pearson, spearman, same_quarter and others"),
      KeyForm("with", .texts, "the other models of a statistic"),
      KeyForm("at_least", .integer(1...1_000_000), "the least range that range_share counts"),
      KeyForm("share", .text, "the published share: 12.6%, 10%..15%"),
      KeyForm("value", .text, "the published value: 715, 0.90..1"),
      KeyForm("of", .text, "individuals or organisations, where a model judges both"),
      .needed("population", .text, "of whom it was published"),
      KeyForm("year", .integer(1900...2399), "the year of the data"),
      .needed("note", .text, "what is not the same as here"),
      KeyForm("explanation", .text, "why the result misses, if somebody knows"),
    ]
  )
}
