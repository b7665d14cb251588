extension NewModel.Template {
  /// The template of a ledger.
  static let ledger = NewModel.Template(
    worstBand: "C",
    rules: """
      # 2. SCORE: how the system judges what it sees. Each event adds or takes points while it counts.
      score:
        ledger:
          evidence: assumed
          reason: made up
          range: 50%
          start: 100
          entries:
            - code: late
              label: Instalment missed
              when: debt.instalment_missed
              where: "severity < 90"           # of a missed instalment the severity is the days past due
              points: -10
              lasts: 12 months
            - code: very_late
              label: Instalment missed by ninety days or more
              when: debt.instalment_missed
              points: -30
              lasts: 24 months

      # 3. SCALE: how the system says it. Bands go from best to worst and take every number of the
      # range; 'from' is the limit on the worse side.
      scale:
        direction: higher-is-better
        range: [0, 100]
        bands:
          - { band: A, from: 90, evidence: assumed, reason: made up, range: [85, 95] }
          - { band: B, from: 60, evidence: assumed, reason: made up, range: [50, 80] }
          - { band: C, from: 0, evidence: derived, reason: the rest of the range }
        decision: { favourable: [A, B], evidence: assumed, reason: made up }
      """,
    tests: """
        - name: nothing happened
          as_of: 2025-06-30
          expect: { score: 100, band: A }

        - name: one missed instalment on its last day
          as_of: 2025-06-29
          events: [ { kind: debt.instalment_missed, date: 2024-06-30, severity: 30 } ]
          expect: { score: 90, band: A, points: { late: -10 } }

        - name: one missed instalment twelve months later
          as_of: 2025-06-30
          events: [ { kind: debt.instalment_missed, date: 2024-06-30, severity: 30 } ]
          expect: { score: 100, band: A, points: { late: 0 } }

        - name: eighty-nine and ninety days late
          as_of: 2025-06-30
          events:
            - { kind: debt.instalment_missed, date: 2025-01-31, severity: 89 }
            - { kind: debt.instalment_missed, date: 2025-01-31, severity: 90 }
          expect: { score: 60, band: B, points: { late: -10, very_late: -30 } }

        - name: never below the range
          as_of: 2025-06-30
          events: [ { kind: debt.instalment_missed, date: 2025-01-31, severity: 120, repeat: 5 } ]
          expect: { score: 0, band: C, points: { very_late: -150 } }
      """
  )
}
