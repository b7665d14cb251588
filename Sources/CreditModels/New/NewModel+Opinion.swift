extension NewModel.Template {
  /// The template of a opinion.
  static let opinion = NewModel.Template(
    worstBand: "negative",
    rules: """
      # An opinion may rest on another model's standing: 'schufa.score', 'schufa.band', 'schufa.state'.
      # uses: { schufa: de.schufa }

      # 2. SCORE: how the system judges what it sees: the first reason that holds speaks against somebody;
      # everybody else is positive.
      score:
        scorable:
          - { unless: "any(account)", absence: unknown_subject, reason: no account on file }
        opinion:
          evidence: assumed
          reason: made up
          range: 50%
          negative:
            - { when: "any(debt.instalment_missed where severity >= 90)", reason: long arrears }
            - { when: "count(debt.instalment_missed within 12 months) >= 2", reason: repeated arrears }
          positive: positive

      # 3. SCALE: how the system says it. Every reason stands in a band.
      scale:
        bands:
          - { band: positive, state: positive }
          - { band: negative, state: [repeated arrears, long arrears] }
        decision: { favourable: [positive], evidence: assumed, reason: made up }
      """,
    tests: """
        - name: no opinion without an account
          as_of: 2025-06-30
          expect: { absence: unknown_subject, reason: no account on file }

        - name: nothing missed
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          expect: { state: positive, band: positive }

        - name: eighty-nine days late once
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2025-03-31, account: a, severity: 89 } ]
          expect: { state: positive, band: positive }

        - name: ninety days late once
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2025-03-31, account: a, severity: 90 } ]
          expect: { state: long arrears, band: negative }

        - name: thirty days late twice
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2025-03-31, account: a, severity: 30, repeat: 2 } ]
          expect: { state: repeated arrears, band: negative }
      """
  )
}
