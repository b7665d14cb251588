/// Mistakes in: card.
extension Mistake {
  static let card = [
    Mistake(
      Sample.scorecard,
      "title: A scorecard",
      "titel: A scorecard",
      "m.yaml:1:1: error: a model needs the key 'title'\nm.yaml:4:1: error: unknown "
        + "key 'titel' in a model; did you mean 'title'?"
    ),
    Mistake(
      Sample.scorecard,
      "parallax: 1",
      "parallax: 2",
      "m.yaml:1:11: error: this is not version 1 of the format; write 'parallax: 1'"
    ),
    Mistake(
      Sample.scorecard,
      "id: xx.card",
      "id: XX card",
      "m.yaml:2:5: error: 'XX card' is not a model id; use lower-case words with dots "
        + "between them, such as de.schufa"
    ),
    Mistake(
      Sample.scorecard,
      "edition: 2026",
      "edition: 20 26",
      "m.yaml:3:10: error: '20 26' is not an edition; use digits, letters, dots and "
        + "hyphens, such as 2026 or 2026-03"
    ),
    Mistake(
      Sample.scorecard,
      "subjects: [individual]",
      "subjects: [person]",
      "m.yaml:8:12: error: 'subjects' cannot be 'person'; allowed are individual, "
        + "organisation"
    ),
    Mistake(
      Sample.scorecard,
      "status: published",
      "status: as recorded",
      "m.yaml:9:9: error: 'status' cannot be 'as recorded'; allowed are construct, "
        + "official, published, reconstruction, stylised"
    ),
    Mistake(
      Sample.scorecard,
      "purpose: credit-default",
      "purpose: credit_default",
      "m.yaml:10:10: error: 'purpose' cannot be 'credit_default'; did you mean "
        + "'credit-default'?"
    ),
    Mistake(
      Sample.scorecard,
      "until: 2027-01-01",
      "until: 2025-01-01",
      "m.yaml:7:1: error: 'until' is not after 'from'"
    ),
    Mistake(
      Sample.scorecard,
      "from: 2026-01-01",
      "from: 2026-02-30",
      "m.yaml:6:7: error: 'from' must be a date between 1600 and 2399; write it as "
        + "2026-03-17"
    ),
    Mistake(
      Sample.scorecard,
      "currency: EUR",
      "currency: euro",
      "m.yaml:13:11: error: 'euro' is not a currency; write the three capital letters "
        + "of ISO 4217, such as EUR"
    ),
    Mistake(
      Sample.scorecard,
      "descends_from: [law]",
      "descends_from: [law, lax]",
      "m.yaml:14:22: error: unknown source or model 'lax'; did you mean 'law'?"
    ),
    Mistake(
      Sample.scorecard,
      "months: 24 }",
      "months: none }",
      "m.yaml:11:46: error: 'months' must be a whole number from 1 to 1200"
    ),
  ]
}
