/// What all templates have in common.
extension NewModel.Template {
  /// The comment at the head, what the model says of itself, and what it sees.
  static let head = """
    # What the system is, in a few sentences: who runs it, whom it judges, what for, since when, and
    # how well its rules are known. Then what this document leaves out, and why. 'parallax models
    # show' prints this comment.
    #
    # Left out: everything. The numbers below are made up; replace them by published ones and name
    # their sources.
    parallax: 1
    id: xx.name
    title: New model xx.name   # as findings print it
    # edition: 2025            # a change of the rules is a new edition, in a document of its own
    # from: 2025-01-01         # in force from this day
    # place: Italy
    status: construct          # how much is the institution's own: official, published,
                               # reconstruction, stylised, construct
    purpose: payment-behaviour # credit-default, payment-behaviour, conduct, compliance, eligibility
    subjects: [individual]     # organisation too, where it judges firms
    # institution: { operator: who runs it, overseer: who watches over it, identity_key: tax number }

    # Every number says how well it is known: 'published', 'published copy' or 'derived' with a
    # source, 'assumed' with a reason and a range. A number inherits that from the nearest mapping
    # around it.
    # sources:
    #   code2019: { title: "Author, title, date", url: "https://example.org" }

    # 1. FILE: what the system sees of a person, and for how long. What no line lets through is not
    # seen.
    file:
      sees:
        - kinds: [account.card, account.credit_line, account.instalment, account.mortgage]
          keeps: 60 months from closed       # open accounts stay
          evidence: assumed
          reason: made up
          range: 50%
        - kinds: debt.instalment_missed
          keeps: 24 months
          evidence: assumed
          reason: made up
          range: 50%
      requires: [debt.instalment_missed]     # nobody has a standing where this is not recorded
    """

  /// What follows from the worst band.
  static let consequences = """
    # 4. CONSEQUENCES: what follows. Domains: employment, public_service, procurement, housing,
    # social_security, licences, credit, subsidies, education, travel, publicity.
    consequences:
      - domain: credit
        gain: false
        effect: Credit refused
        eligible: "band = WORST"
        by: contract                         # or statute, measure, practice
        evidence: assumed
        reason: made up
    """

  /// The comment at the head of the tests.
  static let testHead = """
    # Tests of xx.name. Each is one person; what must come out is worked out by hand from the
    # published rules, never by running the model. Test both sides of every limit.
    tests:
    """
}
