extension NewModel.Template {
  /// The template of a rating.
  static let rating = NewModel.Template(
    worstBand: "'3'",
    rules: """
      # 2. SCORE: how the system judges what it sees: a probability of default (PD). The intercept and
      # the effects add up to the log odds of default, ln(PD / (1 - PD)).
      score:
        scorable:
          - { unless: "any(account)", absence: unknown_subject, reason: no account on file }
        rating:
          evidence: assumed
          reason: made up
          range: 50%
          intercept: -4
          characteristics:
            missed:
              label: Instalments missed in the last twelve months
              category: payment_history
              value: "count(debt.instalment_missed within 12 months)"
              effects: { < 1: 0, < 3: 1.5, else: 3 }

      # 3. SCALE: how the system says it. Bands go from best to worst; 'pd' is the limit up to which a
      # band goes, and the last one takes everybody else.
      scale:
        bands:
          - { band: "1", pd: 2%, evidence: assumed, reason: made up, range: [1%, 3%] }
          - { band: "2", pd: 10%, evidence: assumed, reason: made up, range: [5%, 20%] }
          - { band: "3", pd: 100%, evidence: derived, reason: the rest }
        decision: { favourable: ["1", "2"], evidence: assumed, reason: made up }
      """,
    tests: """
        - name: nobody is judged without an account
          as_of: 2025-06-30
          expect: { absence: unknown_subject, reason: no account on file }

        - name: nothing missed has a PD of 1.8 per cent
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          expect: { score: 4, band: "1" }

        - name: one missed instalment has a PD of 7.6 per cent
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2024-07-01, account: a, severity: 30 } ]
          expect: { score: 2.5, band: "2", points: { missed: 1.5 } }

        - name: three missed instalments have a PD of 26.9 per cent
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2025-05-31, account: a, repeat: 3 } ]
          expect: { score: 1, band: "3", points: { missed: 3 } }
      """
  )
}
