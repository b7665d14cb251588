/// The page beside the tables.
enum Readme {
  static func text(name: String, counts: RowCounts, marginals: Marginals, knobs: Knobs) -> String {
    [
      head(name, counts, knobs), tableText, simulationText, organisationText, knobText(knobs),
      trapText, marginalText + "\n\n" + marginals.table, kindText + "\n\n" + marginals.kindTable,
    ].joined(separator: "\n\n") + "\n"
  }

  private static func head(_ name: String, _ counts: RowCounts, _ knobs: Knobs) -> String {
    """
    # \(name)

    \(Descriptor.synthetic(knobs))

    | | |
    |---|---|
    | Rows | \(counts.subjects) subjects, \(counts.accounts) accounts, \(counts.events) events |
    | Dates | as-of date \(Timeline.asOf.text), end of data \(Timeline.until.text) |
    | Outcome | `default_24m`, window of \(Timeline.windowMonths) months |
    | Licence | CC0 1.0: no rights reserved |

    **Cite** The Parallax project, *\(name)*, seed \(knobs.seed).

    ## How it was made

    This page too is written by the program. The same seed gives the same bytes on every machine and \
    any number of threads (own random streams, no mathematics library), and the first subjects of a \
    larger run are those of a smaller one. Each subject has a stream for every purpose, so that \
    turning one knob leaves alone what the others draw.

    ```sh
    \(command(name, knobs))
    ```
    """
  }

  /// The command that writes the same bytes.
  static func command(_ name: String, _ knobs: Knobs) -> String {
    let standard = Knobs()
    var words = [
      "parallax datasets generate --subjects \(knobs.subjects) --seed \(knobs.seed)",
      "--profile \(knobs.profile.name) --organisations \(knobs.organisations)",
    ]
    switch knobs.intensity {
    case .published: words.append("--intensity published")
    case .stylised(let factor):
      words.append("--intensity stylised --factor \(Descriptor.number(factor))")
    }
    func add(_ option: String, _ value: Double, _ usual: Double) {
      if value != usual { words.append("--\(option) \(value)") }
    }
    add("conduct-solvency", knobs.conductSolvency, standard.conductSolvency)
    add("income-gap", knobs.incomeGap, standard.incomeGap)
    add("recording-gap", knobs.recordingGap, standard.recordingGap)
    if let share = knobs.withoutFile { words.append("--without-file \(share)") }
    if knobs.coverage != standard.coverage {
      words.append("--coverage " + knobs.coverage.map { "\($0)" }.joined(separator: " "))
    }
    add("collection-coverage", knobs.collectionCoverage, standard.collectionCoverage)
    add("wrong-records", knobs.wrongRecords, standard.wrongRecords)
    add("late-reporting", knobs.lateReporting, standard.lateReporting)
    if knobs.windowRecords { words.append("--window-records") }
    return words.joined(separator: " ") + " --output \(name)"
  }

  private static let tableText = """
    ## Tables

    Every column is described in `datapackage.json`. Tables are in the order of the subject's number.

    - `subjects.csv`: birth date, sex, region, residence status, education, work, income and debt \
    service on the as-of date, and the outcome. Groups: `sex`, `age`, `region`, `nationality`, and of organisations \
    `sector`.
    - `accounts.csv`: accounts open on \(Timeline.accountsFrom.text) or later, and older ones to \
    which an event refers. Limits, balances and what is past due are those of the as-of date.
    - `events.csv`: dated records. They end on the as-of date; with `--window-records` missed \
    instalments and defaults run on through the performance window, so that the outcome can be \
    checked. `case` ties the records of one debt or one bankruptcy.
    """

  private static let simulationText = """
    ## What is simulated

    Every month of an adult life, from the 18th birthday or the arrival in the country to the end \
    of data: work lost and found, moves, accounts opened and closed with the inquiries that go with \
    them, payments, bills, taxes, conduct. A person has two latent numbers, solvency and conduct. \
    Solvency, work and age move a latent financial state (calm, strained, insolvent); the state \
    drives a transition matrix of instalments behind, and from there defaults, charge-offs, \
    collections, judgments, registers and bankruptcies. Conduct drives traffic offences, misdeeds \
    and merits, and enters no payment of a debt; household bills depend on both.

    The **outcome** is drawn forward from the same state and later shocks. No score, \
    characteristic or model enters it, and the program imports nothing of the models. Debts \
    charged off before the as-of date do not count again.

    **Groups.** No race, origin or religion is generated. Groups differ by mechanism only: women \
    earn 10 per cent less, settled and temporary residents 12 and 20 per cent less; temporary \
    residents have been in the country for eight years at most and are seldom recorded; migrants \
    move more often. Latent state, payments and conduct are drawn independently of sex, region and \
    residence status; births without permission depend on age (22 to 44) alone.
    """

  private static let organisationText = """
    **Organisations** have a sector, a size, a latent quality and latent conduct. The same financial \
    state as for persons drives their loans, unpaid trade bills, taxes, annual accounts (of the last \
    or the last but one December), and their end in insolvency. Offences, permits, inspections and \
    lists follow latent conduct; all these rates are assumed. One that was wound up before the as-of \
    date stays in the tables, without an outcome.

    **Identity keys** have valid check digits and belong to nobody: areas that were never issued.
    """

  private static func knobText(_ knobs: Knobs) -> String {
    let withoutFile = knobs.withoutFile ?? knobs.profile.withoutFile
    let coverage = knobs.coverage.map { "\($0)" }.joined(separator: ", ")
    return """
      ## Assumptions

      | knob | value | why |
      |---|---|---|
      | `--conduct-solvency`: correlation of conduct and solvency | \(knobs.conductSolvency) | no source |
      | `--intensity`: conduct records against the Suining list of March 2010 | \
      \(Descriptor.number(knobs.intensity.factor)) times | the list had 24 persons in the lower two \
      classes among 1.1 million |
      | `--income-gap`: scale of women −10, settled −12, temporary −20 % | \(knobs.incomeGap) | assumed |
      | `--recording-gap`: scale of the differences in being recorded by residence status | \
      \(knobs.recordingGap) | assumed |
      | `--without-file`: persons without any account | \(withoutFile) | \
      \(knobs.profile.withoutFileSource) |
      | `--coverage` of an account by EFX, EXP, TUC | \(coverage) | differing files of the bureaus |
      | `--collection-coverage` of each bureau | \(knobs.collectionCoverage) | assumed |
      | `--wrong-records`: persons with a wrong or mixed record | \(knobs.wrongRecords) | Federal \
      Trade Commission 2012 |
      | `--late-reporting` of payments, by 5 to 35 days | \(knobs.lateReporting) | assumed |
      | offices report late | 30 % by 7 to 60 days | assumed |
      | voluntary systems | 25 % agree, 1 % decline, the rest is silent | assumed |
      | currency rates | approximate | assumed |
      """
  }

  private static let trapText = """
    ## Known traps

    - **Stylised.** Shares of lower bands in behavioural systems are far above the record. Compare \
    shapes, not levels.
    - **Every system sees the same persons.** They live in an invented country; credit habits \
    follow the United States, defaults Germany.
    - **One calibration.** Only marginals of records were looked at. Scores, bands, correlations \
    between systems and default rates by score played no part in the choice of numbers.
    - `seen_by` tells the three bureaus of the United States apart; other agencies are not named in \
    it, so it says nothing of what they hold.
    - A comparison with `--as-of` a year earlier finds missed instalments from \
    \(Timeline.eventsFrom.text) on only.
    - The outcome is empty for persons without an open credit account in the window.
    - `income_fifth` uses fixed limits of income, not the fifths of this very sample.
    """

  private static let marginalText = """
    ## Marginals achieved

    On the as-of date, from the records visible then. Shares of accounts and payments are of the \
    persons with a card, loan or mortgage on file.
    """

  private static let kindText = "## Events by kind"
}
