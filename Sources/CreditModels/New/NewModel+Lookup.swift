extension NewModel.Template {
  /// The template of a lookup.
  static let lookup = NewModel.Template(
    worstBand: "red",
    rules: """
      # A lookup may choose among other models' standings, such as the middle of three scores.
      # uses: { e: gb.experian, q: gb.equifax, t: gb.transunion }

      definitions:
        missed: "count(debt.instalment_missed within 12 months)"

      # 2. SCORE: how the system judges what it sees: a value of the language, in points.
      score:
        scorable:
          - { unless: "any(account)", absence: unknown_subject, reason: no account on file }
        lookup:
          evidence: assumed
          reason: made up
          range: 50%
          value: "if missed = 0 then 3 points else if missed < 3 then 2 points else 1 points"

      # 3. SCALE: how the system says it. Bands go from best to worst and take every number of the
      # range; 'from' is the limit on the worse side.
      scale:
        direction: higher-is-better
        range: [1, 3]
        bands:
          - { band: green, from: 3, evidence: derived, reason: one number a band }
          - { band: yellow, from: 2, evidence: derived, reason: one number a band }
          - { band: red, from: 1, evidence: derived, reason: one number a band }
        decision: { favourable: [green], evidence: assumed, reason: made up }
      """,
    tests: """
        - name: nobody is judged without an account
          as_of: 2025-06-30
          expect: { absence: unknown_subject, reason: no account on file }

        - name: nothing missed
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          expect: { score: 3, band: green }

        - name: two missed instalments
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2025-03-31, account: a, repeat: 2 } ]
          expect: { score: 2, band: yellow }

        - name: three missed instalments
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2025-03-31, account: a, repeat: 3 } ]
          expect: { score: 1, band: red }
      """
  )
}
