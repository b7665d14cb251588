public import CreditCalibration
public import CreditResults
import CreditModels
import CreditStatistics

/// The tables of a validation of populations, for the writers of formats.
public enum PopulationTables: Sendable {
  /// `targets`: one published figure about records a row, then one published result of a real system.
  public static func targets(_ results: [PopulationResult]) -> Table {
    var table = Table(
      name: "targets",
      title: "Published figures beside what generated populations achieve.",
      columns: [
        Table.Column("dataset", .text), Table.Column("profile", .text), Table.Column("use", .text),
        Table.Column("quantity", .text), Table.Column("published_lower", .number),
        Table.Column("published_upper", .number), Table.Column("achieved", .number),
        Table.Column("lower", .number), Table.Column("upper", .number),
        Table.Column("tolerance", .number), Table.Column("verdict", .text),
        Table.Column("n", .integer), Table.Column("interval", .text),
        Table.Column("population", .text), Table.Column("source", .text),
        Table.Column("note", .text),
      ]
    )
    for result in results {
      table.rows += result.rows.map { cells($0, in: result) }
      table.rows += result.published.map { cells($0, in: result) }
    }
    return table
  }

  private static func cells(_ row: CalibrationRow, in result: PopulationResult) -> [Table.Cell] {
    [
      .text(result.name), .text(result.profile), .text(row.use), .text(row.quantity),
      .number(row.published.lowerBound), .number(row.published.upperBound),
      Table.Cell(row.achieved.value), Table.Cell(row.achieved.lower),
      Table.Cell(row.achieved.upper),
      .number(row.tolerance), .text(row.verdict.rawValue), .integer(row.n),
      .text(row.achieved.interval), .text(row.population), .text(row.source), Table.Cell(row.note),
    ]
  }

  private static func cells(_ one: ValidatedTarget, in result: PopulationResult) -> [Table.Cell] {
    let target = one.target
    return [
      .text(result.name), .text(result.profile), .text("held out"),
      .text("\(one.model): \(target.measureText(decimals: one.decimals))"),
      .number(target.value.lowerBound), .number(target.value.upperBound),
      Table.Cell(one.achieved.value), Table.Cell(one.achieved.lower),
      Table.Cell(one.achieved.upper), .number(0),
      .text(one.verdict.rawValue), .integer(one.n), .text(one.achieved.interval),
      .text(target.population + (target.year.map { ", \($0)" } ?? "")),
      .text(one.source?.title ?? target.source), Table.Cell(remark(on: one)),
    ]
  }

  /// What is not the same, and why it is missed.
  static func remark(on one: ValidatedTarget) -> String {
    [one.target.note, one.explanation].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// `thickness`: files by age and residence status.
  public static func thickness(_ results: [PopulationResult]) -> Table {
    var table = Table(
      name: "thickness",
      title: "How many credit accounts persons of an age or residence status have on file.",
      columns: [
        Table.Column("dataset", .text), Table.Column("grouping", .text),
        Table.Column("group", .text), Table.Column("accounts", .text),
        Table.Column("share", .number), Table.Column("n", .integer),
      ]
    )
    for result in results {
      for row in result.counts.thickness.rows {
        let all = row.counts.reduce(0, +)
        for (name, count) in zip(ThicknessCounts.names, row.counts) {
          table.rows.append([
            .text(result.name), .text(row.grouping), .text(row.group), .text(name),
            .number(Double(count) / Double(max(1, all))), .integer(Int64(all)),
          ])
        }
      }
    }
    return table
  }

  /// `clustering`: months between missed payments beside chance, and `transitions`.
  public static func clustering(_ results: [PopulationResult]) -> Table {
    var table = Table(
      name: "clustering",
      title: "Months from one month with a missed payment to the person's next, beside chance.",
      columns: [
        Table.Column("dataset", .text), Table.Column("months", .text),
        Table.Column("share", .number), Table.Column("by_chance", .number),
      ]
    )
    for result in results {
      table.rows += result.counts.clustering.rows.map {
        [.text(result.name), .text($0.gap), .number($0.seen), .number($0.expected)]
      }
    }
    return table
  }

  /// `transitions`: what became of late accounts a month later.
  public static func transitions(_ results: [PopulationResult]) -> Table {
    var table = Table(
      name: "transitions",
      title: "What became of accounts with instalments behind in the month after.",
      columns: [
        Table.Column("dataset", .text), Table.Column("behind", .text), Table.Column("then", .text),
        Table.Column("share", .number), Table.Column("n", .integer),
      ]
    )
    for result in results {
      let counts = result.counts.transitions.counts
      for (state, row) in zip(TransitionCounts.states, counts) {
        let all = row.reduce(0, +)
        for (outcome, count) in zip(TransitionCounts.outcomes, row) where all > 0 {
          table.rows.append([
            .text(result.name), .text(state), .text(outcome),
            .number(Double(count) / Double(all)), .integer(Int64(all)),
          ])
        }
      }
    }
    return table
  }

  /// `standings`: bands or tenths of every system, with what became of the persons.
  public static func standings(_ results: [PopulationResult]) -> Table {
    var table = Table(
      name: "standings",
      title: "Bands and scores of every system, and the share of bads among them; all held out.",
      columns: [
        Table.Column("dataset", .text), Table.Column("model", .text), Table.Column("part", .text),
        Table.Column("share", .number), Table.Column("count", .integer),
        Table.Column("bad", .number), Table.Column("lower", .number),
        Table.Column("upper", .number), Table.Column("published_bad", .number),
      ]
    )
    for result in results {
      for standing in result.standings {
        table.rows += DefaultRates.parts(of: standing).map { part in
          let share = Double(part.outcomes.count) / Double(max(1, standing.standing))
          let rate = part.outcomes.rate
          return [
            .text(result.name), .text(standing.card.pinnedID), .text(part.name), .number(share),
            .integer(Int64(part.outcomes.count)), Table.Cell(rate?.value), Table.Cell(rate?.lower),
            Table.Cell(rate?.upper), Table.Cell(part.published),
          ]
        }
      }
    }
    return table
  }

  /// `grid`: agreement, disparity and discrimination at each setting of a knob.
  public static func grid(_ grid: KnobGrid) -> Table {
    var table = Table(
      name: "grid",
      title: "Agreement, disparity and discrimination when one knob is turned at a time.",
      columns: [
        Table.Column("knob", .text), Table.Column("value", .text),
        Table.Column("default", .boolean), Table.Column("topic", .text),
        Table.Column("systems", .text), Table.Column("statistic", .text),
        Table.Column("estimate", .number), Table.Column("lower", .number),
        Table.Column("upper", .number), Table.Column("n", .integer),
      ]
    )
    for setting in grid.settings {
      table.rows += setting.results.map { result in
        [
          .text(setting.knob), .text(setting.value), .boolean(setting.isDefault),
          .text(result.topic), .text(result.systems), .text(KnobGrid.statistic(result.topic)),
          Table.Cell(result.estimate.value), Table.Cell(result.estimate.lower),
          Table.Cell(result.estimate.upper),
          .integer(Int64(grid.subjects)),
        ]
      }
    }
    return table
  }
}
