/// The page beside the tables.
enum Readme {
  static func text(tables: Tables, marginals: Marginals, knobs: Knobs) -> String {
    [
      head(tables, knobs), tableText, simulationText, knobText(knobs), trapText,
      marginalText + "\n\n" + marginals.table, kindText + "\n\n" + marginals.kindTable,
    ].joined(separator: "\n\n") + "\n"
  }

  private static func head(_ tables: Tables, _ knobs: Knobs) -> String {
    """
    # sample-population

    \(Descriptor.synthetic(knobs))

    | | |
    |---|---|
    | Rows | \(tables.subjects.rows) persons, \(tables.accounts.rows) accounts, \
    \(tables.events.rows) events |
    | Dates | as-of date \(Timeline.asOf.text), end of data \(Timeline.until.text) |
    | Outcome | `default_24m`, window of \(Timeline.windowMonths) months |
    | Licence | CC0 1.0: no rights reserved |

    **Cite** The Parallax project, *sample-population*, seed \(knobs.seed).

    ## How it was made

    This page too is written by the program. The same seed gives the same bytes on every machine \
    (own random stream, no mathematics library), and the first persons of a larger run are those \
    of a smaller one.

    ```sh
    swift run -c release sample-population --seed \(knobs.seed) --subjects \(knobs.subjects) \
    --conduct-solvency \(knobs.conductSolvency) --intensity \(knobs.intensity) \
    --output Datasets/sample-population
    ```

    These are the defaults but for the folder. `--summary` prints the table of marginals below.
    """
  }

  private static let tableText = """
    ## Tables

    Every column is described in `datapackage.json`. Tables are in the order of the person's number.

    - `subjects.csv`: birth date, sex, region, residence status, education, work, income and debt \
    service on the as-of date, and the outcome. Groups: `sex`, `age`, `region`, `nationality`.
    - `accounts.csv`: accounts open on \(Timeline.accountsFrom.text) or later, and older ones to \
    which an event refers. Limits, balances and what is past due are those of the as-of date.
    - `events.csv`: dated records. Missed instalments and defaults run on through the performance \
    window, so that the outcome can be checked; the other kinds end on the as-of date. `case` ties \
    the records of one debt or one bankruptcy.
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

  private static func knobText(_ knobs: Knobs) -> String {
    """
    ## Assumptions

    | knob | value | why |
    |---|---|---|
    | correlation of conduct and solvency | \(knobs.conductSolvency) | no source; \
    `--conduct-solvency` |
    | conduct records against the Suining list of March 2010 | \(Descriptor.factor(knobs)) times | \
    stylised; the list had 24 persons in the lower two classes among 1.1 million; `--intensity` |
    | persons without any account | nationals 2, settled 5, temporary 18 % | United States 2.7 %, \
    split assumed |
    | coverage of an account by EFX, EXP, TUC | 0.92, 0.95, 0.90 | differing files of the bureaus |
    | collections by bureau | 0.80 each | assumed |
    | reported late | payments 15 % by 5 to 35 days, offices 30 % by 7 to 60 days | assumed |
    | utility bills and telephone | a quarter of the Suining deductions | Shanghai Daily 2010 |
    | currency rates EUR to CNY 8.2, GBP 0.87, USD 1.17 | approximate | assumed for a sample |
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
