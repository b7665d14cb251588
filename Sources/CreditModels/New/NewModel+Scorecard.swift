extension NewModel.Template {
  /// The template of a scorecard.
  static let scorecard = NewModel.Template(
    worstBand: "poor",
    rules: """
      # 2. SCORE: how the system judges what it sees. First who has no standing at all, then points by
      # value.
      score:
        scorable:
          - { unless: "any(account)", absence: unknown_subject, reason: no account on file }
        scorecard:
          evidence: assumed
          reason: made up
          range: 50%
          start: 600
          characteristics:
            missed:
              label: Instalments missed in the last twelve months
              category: payment_history
              value: "count(debt.instalment_missed within 12 months)"
              points: { < 1: 0, < 3: -60, else: -160 }
            oldest:
              label: Months since the oldest account was opened
              category: credit_length
              value: oldest_account_age
              points: { none: 0, < 24: -30, < 120: 0, else: 40 }

      # 3. SCALE: how the system says it. Bands go from best to worst and take every number of the
      # range; 'from' is the limit on the worse side.
      scale:
        direction: higher-is-better
        range: [300, 850]
        bands:
          - { band: good, from: 600, evidence: assumed, reason: made up, range: [550, 650] }
          - { band: fair, from: 500, evidence: assumed, reason: made up, range: [450, 540] }
          - { band: poor, from: 300, evidence: derived, reason: the rest of the range }
        decision: { favourable: [good, fair], evidence: assumed, reason: made up }
      """,
    tests: """
        - name: nobody is judged without an account
          as_of: 2025-06-30
          expect: { absence: unknown_subject, reason: no account on file }

        - name: an old account and nothing missed
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2010-01-15, limit: 2000 } ]
          expect: { score: 640, band: good, points: { missed: 0, oldest: 40 } }

        - name: one instalment missed, exactly twelve months ago, counts no more
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2020-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2024-06-30, account: a, severity: 30 } ]
          expect: { score: 600, band: good, points: { missed: 0 } }

        - name: one instalment missed, a day later, counts
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2020-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2024-07-01, account: a, severity: 30 } ]
          expect: { score: 540, band: fair, points: { missed: -60 } }

        - name: three instalments missed with a young account
          as_of: 2025-06-30
          accounts: [ { id: a, kind: account.card, opened: 2024-01-15, limit: 2000 } ]
          events: [ { kind: debt.instalment_missed, date: 2025-05-31, account: a, repeat: 3 } ]
          expect: { score: 410, band: poor, points: { missed: -160, oldest: -30 } }
      """
  )
}
