/// A good document of each paradigm.
extension Sample {
  static let scorecard = """
    parallax: 1
    id: xx.card
    edition: 2026
    title: A scorecard
    place: Nowhere
    from: 2026-01-01
    until: 2027-01-01
    subjects: [individual]
    status: published
    purpose: credit-default
    predicts: { event: 90 days past due, months: 24 }
    institution: { operator: a bureau, users: [banks] }
    currency: EUR
    descends_from: [law]
    parameters:
      window: { default: 12 months, evidence: assumed, reason: a guess, range: [6 months, 24 months] }
      stage: { default: early, options: [early, late] }
    chains: { negative: [default.reported, collection] }
    file:
      evidence: published
      source: law
      sees:
        - { kinds: account, keeps: 3 years from closed }
        - { kinds: inquiry, keeps: window, where: "stage = early" }
        - kinds: default.reported
          keeps:
            - { when: "settled - date <= 100 days and previous(negative).date is none", for: 18 months from settled }
            - { else: 36 months from settled }
      requires: [account, open_default]
    accounts: { age: "months_since(opened)" }
    definitions:
      asked: "count(inquiry within window)"
      old_cards: "count(account.card where age >= 12)"
    score:
      scorable:
        - { unless: "count(account) > 0", absence: unknown_subject, reason: no file }
      states:
        - { when: open_default, state: open-default }
      scorecard:
        decimals: 1
        evidence: published
        source: law
        start: { thin: 650, else: 850 }
        segments:
          - { name: thin, when: "old_cards = 0" }
          - { name: rest }
        characteristics:
          oldest:
            label: Oldest card
            category: credit length
            value: oldest_card_age
            points: { none: 24, < 6: 0, < 12: -14.5, else: 81 }
            weight: { thin: 1/2 }
            reason: "14"
          asked:
            category: inquiries
            value: asked
            points: { 0: 117, 1: 82, 2..4: 44, 5..: 0, absent: 10 }
          job:
            category: accounts_and_cards
            value: employment
            points: { permanent: 10, none: 0, else: -3 }
          burden:
            category: payment_history
            value: debt_share
            points: { none: 0, < 15%: 5, else: 0 }
    scale:
      direction: higher-is-better
      range: [100, 999]
      bands:
        - { band: good, from: 700, evidence: published, source: law }
        - { band: poor, from: 100, evidence: published, source: law }
        - { band: bad, state: open-default }
      decision: { favourable: good, evidence: assumed, reason: usual }
    consequences:
      - { domain: credit, gain: true, effect: a loan, eligible: "band in [good]", by: practice, source: law }
    sources:
      law: { title: A law, url: "https://example.org" }
    tests:
      - name: an old card
        as_of: 2026-06-30
        subject: { kind: individual, born: 1980-05-01, open_default: false, income: 1000, employment: permanent }
        accounts: [ { id: a1, kind: account.card, opened: 2015-01-01, limit: 1000.50 } ]
        events: [ { kind: default.reported, date: 2020-02-29, account: a1, repeat: 3 } ]
        set: { stage: late, window: 6 months }
        not_recorded: [inquiry]
        expect: { score: 999, band: good, points: { oldest: 81 } }
    """

  static let ledger = """
    parallax: 1
    id: xx.ledger
    title: A ledger
    status: official
    purpose: conduct
    evidence: published
    source: rules
    parameters:
      first: { default: 1000, unit: points }
    kinds:
      xx.ledger.wd1: { refines: traffic.violation, label: Jaywalking }
    file:
      sees:
        - { kinds: [traffic, merit], keeps: ever }
    score:
      ledger:
        start: first
        entries:
          - { code: T1, label: Drunk, when: traffic.drunk_driving, points: -50, grade: C }
          - { code: M1, when: merit.donation, points: 10, lasts: ever, at_most: donation }
        table:
          file: items.csv
          columns: { code: id, when: kind, points: points, lasts: lasts }
        lasts:
          - { when: "points >= -20", for: 2 years }
          - { else: 5 years from date }
        repeats: { of: entry, within: lasts, multiply: 2, when: "points < 0" }
        once_per: case
        at_most: { donation: { points: 40, per: year } }
        suspends_credits: true
    scale:
      direction: higher-is-better
      order: band, score
      range: [0, 1500]
      bands:
        - { band: A, from: 900 }
        - { band: B, from: 600 }
        - { band: C, from: 0 }
    sources: { rules: { title: The rules } }
    tests:
      - { name: nothing, as_of: 2020-01-01, expect: { score: 1000, band: A, points: { T1: 0, I1: 0 } } }
    """

  static let items = """
    id,kind,points,lasts
    I1,xx.ledger.wd1,-20,
    I2,traffic.violation,-5..-50,3 years
    """

  static let rating = """
    parallax: 1
    id: xx.rating
    title: A rating
    status: construct
    purpose: credit-default
    evidence: assumed
    reason: for tests
    range: 20%
    score:
      rating:
        intercept: -5.30
        characteristics:
          burden: { category: payment_history, value: debt_share, effects: { none: 0, < 30%: 0.25, else: 0.63 } }
    scale:
      floor: 0.05%
      bands:
        - { band: A, pd: 0.05% }
        - { band: B, pd: 8% }
        - { band: C, pd: 100% }
    """

  static let opinion = """
    parallax: 1
    id: xx.opinion
    title: An opinion
    status: construct
    purpose: eligibility
    uses: { card: xx.card@2026 }
    parameters:
      cut: { default: 700, unit: points, evidence: assumed, reason: usual, range: [650, 750] }
    score:
      opinion:
        negative:
          - { when: "card.state = open-default", reason: open payment default }
          - { when: "card.score < cut", reason: low score }
    scale:
      bands:
        - { band: positive }
        - { band: negative, label: refused }
    tests:
      - { name: nothing, as_of: 2026-06-30, expect: { state: positive, band: positive } }
    """

  static let lookup = """
    parallax: 1
    id: xx.middle
    title: The middle of scores
    status: construct
    purpose: credit-default
    uses: { a: xx.card, b: xx.card@2026 }
    score:
      lookup: { value: "middle(a.score, b.score)" }
    scale: { direction: higher-is-better, range: [100, 999] }
    """
}
