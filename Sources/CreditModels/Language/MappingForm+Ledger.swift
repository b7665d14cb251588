/// Ledgers.
extension MappingForm {
  static let ledger = MappingForm(
    "ledger",
    "a ledger",
    "Credits and debits per event: each event scores the first entry that names its kind and holds.",
    keys: [
      .needed("start", .points, "what everybody starts from"),
      KeyForm("decimals", .integer(0...6), "decimals of points"),
      KeyForm("entries", .list(.entry), "the entries"),
      KeyForm("table", .mapping(.table), "further entries in a table beside the document"),
      KeyForm(
        "lasts",
        .either([.term, .list(.lastsLine)]),
        "how long entries without a term count"
      ),
      KeyForm("repeats", .mapping(.repeats), "what happens to the points of repeated entries"),
      KeyForm("once_per", .word("case"), "of the entries of one case only the dearest counts"),
      KeyForm("at_most", .named(.mapping(.cap), takesEvidence: true), "caps of credits, by name"),
      KeyForm(
        "grades",
        .named(.number, takesEvidence: false),
        "the most that a live grading leaves of start and debits, by band"
      ),
      KeyForm("suspends_credits", .boolean, "credits do not count while a grading is live"),
      KeyForm("adds", .expression, "a further sum of points, such as another model's score"),
    ],
    isTakenOver: true
  )

  static let entry = MappingForm(
    "entry",
    "an entry",
    "What an event is worth.",
    keys: [
      .needed("code", .text, "its code, unique in the ledger"),
      KeyForm("label", .text, "what it is"),
      .needed("when", .texts, "kinds of events"),
      KeyForm("where", .expression, "which of them; without it all"),
      KeyForm("points", .points, "what it is worth; mild and grave are severity 1 and 5"),
      KeyForm("lasts", .term, "how long it counts, from the event's date unless it says otherwise"),
      KeyForm("at_most", .text, "the cap up to which it counts"),
      KeyForm("grade", .text, "the best band possible while it is live"),
      KeyForm("category", .text, "its data category, where its kinds have several"),
      KeyForm("repeats", .boolean, "false: never multiplied"),
      KeyForm("section", .text, "the heading that it stands under in 'models show'"),
    ]
  )

  static let mildAndGrave = MappingForm(
    "points",
    "'points'",
    "Points by severity, in a straight line between.",
    keys: [
      .needed("mild", .number, "points at severity 1"),
      .needed("grave", .number, "points at severity 5"),
    ]
  )

  static let table = MappingForm(
    "table",
    "a table",
    "A CSV file beside the document; each row is an entry.",
    keys: [
      .needed("file", .text, "its name"),
      .needed("columns", .mapping(.columns), "the column of each key of an entry"),
    ]
  )

  /// Of a table: the keys of an entry, those of its evidence, and what a row says of its kind.
  static let columns = MappingForm(
    "columns",
    "the columns of a table",
    "By key of an entry the name of a column.",
    keys: (entry.names + EvidenceFrame.keys).map { KeyForm($0, .text, "the column of '\($0)'") } + [
      KeyForm(
        "refines",
        .text,
        "the column that declares the kind under 'when' as the model's own"
      ),
      KeyForm("sensitive", .text, "the column that says whether that kind is sensitive"),
    ],
    takesEvidence: false
  )

  static let lastsLine = MappingForm(
    "lasts",
    "a line of 'lasts'",
    "A term under a condition on points, grade and the event; the first line that holds decides.",
    keys: keepsLine.keys
  )

  static let repeats = MappingForm(
    "repeats",
    "'repeats'",
    "An event like one before is worth a multiple.",
    keys: [
      .needed("of", .choice(names(Ledger.Repeats.Same.self)), "what makes two events alike"),
      .needed("within", .term, "how far back the other may lie; 'lasts': while it counts"),
      .needed("multiply", .number, "by how much"),
      KeyForm("when", .expression, "for which entries; without it all"),
    ]
  )

  static let cap = MappingForm(
    "cap",
    "a cap",
    "The most that entries under it add.",
    keys: [
      .needed("points", .number, "the most"),
      .needed("per", .choice(names(Ledger.Cap.Period.self)), "in what time"),
    ]
  )
}
