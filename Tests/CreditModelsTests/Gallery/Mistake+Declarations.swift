/// Mistakes in: declarations.
extension Mistake {
  static let declarations = [
    Mistake(
      Sample.scorecard,
      "options: [early, late]",
      "options: [soon, late]",
      "m.yaml:17:21: error: unknown option 'early'; allowed are late, "
        + "soon\nm.yaml:24:54: error: the category has no value 'early'; allowed are late, "
        + "soon"
    ),
    Mistake(
      Sample.scorecard,
      "default: 12 months,",
      "default: 36 months,",
      "m.yaml:16:22: error: the number 36 months lies outside its range [6 months, 24 "
        + "months]"
    ),
    Mistake(
      Sample.scorecard,
      "range: [6 months, 24 months]",
      "range: 6 to 24",
      "m.yaml:16:76: error: 'range' must be two limits or a share; write [600, 700] or "
        + "20%\nm.yaml:24:32: error: a span is from 0 to 10000 months; give the parameter "
        + "a range\nm.yaml:32:32: error: a span is from 0 to 10000 months; give the "
        + "parameter a range"
    ),
    Mistake(
      Sample.scorecard,
      "collection] }\nfile",
      "colection] }\nfile",
      "m.yaml:18:40: error: unknown kind 'colection'; did you mean 'collection'?"
    ),
    Mistake(
      Sample.scorecard,
      "definitions:\n",
      "definitions:\n  open_default: \"true\"\n",
      "m.yaml:32:3: error: the name 'open_default' of a definition is already a "
        + "characteristic of the vocabulary; choose another name"
    ),
    Mistake(
      Sample.scorecard,
      "  asked: \"count(inquiry within window)\"",
      "  asked: \"old_cards + asked2\"\n  asked2: \"asked\"",
      "m.yaml:32:3: error: 'asked' reads itself: asked -> asked2 -> asked; break the "
        + "cycle"
    ),
    Mistake(
      Sample.ledger,
      "xx.ledger.wd1: { refines: traffic.violation",
      "yy.wd1: { refines: traffic.violation",
      "items.csv:2: column 'kind': error: unknown kind 'xx.ledger.wd1'; 18 names are "
        + "allowed, such as account, account.card, account.mortgage, collection, "
        + "collection.debt, debt\nm.yaml:11:3: error: a kind that a model declares begins "
        + "with the model's id; call it 'xx.ledger.NAME'"
    ),
    Mistake(
      Sample.ledger,
      "refines: traffic.violation",
      "refines: traffic.violations",
      "m.yaml:11:29: error: unknown kind 'traffic.violations'; did you mean "
        + "'traffic.violation'?"
    ),
    Mistake(
      Sample.opinion,
      "card: xx.card@2026",
      "card: xx.cart@2026",
      "m.yaml:6:15: error: unknown model 'xx.cart@2026'; did you mean 'xx.card@2026'?"
    ),
    Mistake(
      Sample.opinion,
      "card: xx.card@2026",
      "card: { model: xx.cart@2026, at: end of lst year }",
      "m.yaml:6:24: error: unknown model 'xx.cart@2026'; did you mean 'xx.card@2026'?\n"
        + "m.yaml:6:42: error: 'at' cannot be 'end of lst year'; did you mean 'end of "
        + "last year'?"
    ),
    Mistake(
      Sample.opinion,
      "uses: { card: xx.card@2026 }",
      "uses: { card: xx.card@2026 }\ndescends_from: [ { from: xx.card@2026, when: { cuts: a } } ]",
      "m.yaml:7:48: error: unknown parameter 'cuts'; did you mean 'cut'?"
    ),
    Mistake(
      Sample.opinion,
      "card: xx.card@2026",
      "card: { at: end of last year }",
      "m.yaml:6:15: error: a used model needs the key 'model'"
    ),
  ]
}
