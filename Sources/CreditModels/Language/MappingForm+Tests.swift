import CreditPopulation

/// Tests. Their numbers are data and need no evidence.
extension MappingForm {
  static let test = MappingForm(
    "test",
    "a test",
    "One subject with its records, and what must come out.",
    keys: [
      .needed("name", .text, "what it shows, unique in the document"),
      .needed("as_of", .date, "the as-of date"),
      KeyForm("subject", .mapping(.testSubject), "fields and given characteristics of the subject"),
      KeyForm("accounts", .list(.testAccount), "its accounts"),
      KeyForm("events", .list(.testEvent), "its events"),
      KeyForm("set", .named(.text, takesEvidence: false), "values of parameters"),
      KeyForm("not_recorded", .texts, "kinds that the dataset does not record"),
      .needed("expect", .mapping(.expectation), "what must come out"),
    ],
    takesEvidence: false
  )

  static let testSubject = MappingForm(
    "subject",
    "a subject",
    "Fields of the subject, and characteristics of the vocabulary that the dataset gives.",
    keys: [KeyForm("kind", .choice(names(SubjectKind.self)), "individual or organisation")]
      + SubjectField.allCases.map { KeyForm($0.rawValue, .text, "the field of that name") },
    takesEvidence: false,
    takesCharacteristics: true
  )

  static let testAccount = record(
    "account",
    "an account",
    AccountField.allCases.map(\.rawValue),
    needs: ["kind"]
  )

  static let testEvent = record(
    "event",
    "an event",
    EventField.allCases.filter { $0 != .event }.map(\.rawValue),
    needs: ["kind", "date"]
  )

  private static func record(
    _ id: String,
    _ what: String,
    _ fields: [String],
    needs: Set<String>
  ) -> MappingForm {
    let own = [
      KeyForm("id", .text, "a name by which events point to accounts"),
      KeyForm("kind", .text, "its kind", isRequired: needs.contains("kind")),
      KeyForm("repeat", .integer(1...10_000), "how many such records there are"),
    ]
    return MappingForm(
      id,
      what,
      "A record of the test's subject; a field that is not written is empty.",
      keys: own
        + fields.map {
          KeyForm($0, .text, "the field of that name", isRequired: needs.contains($0))
        },
      takesEvidence: false
    )
  }

  static let expectation = MappingForm(
    "expect",
    "an expectation",
    "What must come out; what is not written is not tested.",
    keys: [
      KeyForm("score", .number, "the number as the institution prints it"),
      KeyForm("band", .text, "the band"),
      KeyForm("state", .text, "the state"),
      KeyForm("absence", .choice(names(Absence.self)), "the kind of absence"),
      KeyForm("reason", .text, "the reason of an absence"),
      KeyForm(
        "points",
        .named(.number, takesEvidence: false),
        "points of characteristics or entries, by name or code"
      ),
    ],
    takesEvidence: false
  )
}
