import CreditFormats
import CreditResults

extension WebPage {
  var disparity: Section {
    let rate = percent(tables.comparison.options.approvalRate)
    let chosen =
      tables.comparison.options.ownDecision
      ? "Selected is whom the system's own decision favours."
      : "Selected are each system's best \(rate) of all to whom it gives a standing."
    return Section(
      id: "disparity",
      title: "Who is selected, by group",
      short: "Groups",
      lead: """
        \(chosen) Dots are shares in per cent with 95 % intervals; ▼ and a hollow dot mark a rate \
        below four fifths of the highest level's.
        """,
      body: Markup(tables.kinds.map(disparity))
    )
  }

  private func disparity(_ kind: WebGroup) -> Markup {
    let columns = DisparityPicture(tables: tables, kind: kind).columns
    guard !columns.isEmpty else { return "" }
    let parts = columns.map { column -> Markup in
      """
      <div class="column" data-column="\(column.name)"><h3>\(column.name.capitalizedFirst)</h3>\
      \(column.panels)</div>
      """
    }
    return states(
      "disparity",
      "Selected by each system, by group",
      kind,
      Markup(parts),
      dataTable(
        caption: "Selection rates and their ratios, \(kind.subjects)",
        name: "disparity",
        columns: [
          "model", "group", "level", "statistic", "value", "lower", "upper", "reference", "n",
          "interval", "note",
        ],
        rows: tables.rows("disparity", ofKind: kind.subjects).filter {
          ["selection_rate", "adverse_impact_ratio"].contains($0.text("statistic"))
            && $0.text("base") == "own" && ($0.integer("n") ?? 0) > 0
        }
      )
    )
  }

  var shifts: Section {
    Section(
      id: "shifts",
      title: "Who is ranked lower by another system",
      short: "Ranks",
      lead: """
        The mean change of percentile of each group's members when the second system takes the \
        place of the first, with 95 % intervals. To the left: ranked lower.
        """,
      body: Markup(tables.kinds.map(shifts))
    )
  }

  private func shifts(_ kind: WebGroup) -> Markup {
    let panels = ShiftPicture(tables: tables, kind: kind).panels
    guard !panels.isEmpty else { return "" }
    return states(
      "shifts",
      "Mean change of percentile by group",
      kind,
      chosen(panels),
      dataTable(
        caption: "Who gains and loses, \(kind.subjects)",
        name: "disparity_pairs",
        columns: [
          "model_a", "model_b", "group", "level", "statistic", "value", "lower", "upper", "n",
          "note",
        ],
        rows: tables.rows("disparity_pairs", ofKind: kind.subjects).filter {
          $0.text("statistic") == "mean_percentile_change" && !$0.text("group").isEmpty
            && $0.number("value") != nil
        }
      )
    )
  }

  /// A figure that shows all groups of one kind of subjects at once.
  private func states(
    _ id: String,
    _ title: String,
    _ kind: WebGroup,
    _ picture: Markup,
    _ table: DataTable
  ) -> Markup {
    Figure(
      id: kind == tables.kinds.first ? id : "\(id)-\(kind.subjects)",
      title: "\(title), \(kind.subjects)",
      states: [Figure.State(group: kind, picture: picture, table: table)],
      download: download(table.name),
      groups: tables.groups
    ).markup
  }

  var consequences: Section {
    Section(
      id: "consequences",
      title: "What follows",
      short: "Consequences",
      lead: """
        What the rules attach to standings, by domain of life, and the share of all subjects whom \
        each reaches. By law, practice or contract; the models' documents name their sources.
        """,
      body: figure(
        "consequences",
        "Gains and losses by domain of life",
        table: "consequences",
        columns: [
          "model", "domain", "effect", "gain", "by", "share", "lower", "upper", "eligible_n",
        ],
        groups: tables.kinds
      ) { ConsequencesPicture(tables: tables, group: $0).markup }
    )
  }

  var footprint: Section {
    Section(
      id: "footprint",
      title: "What each system reads, and where that would be unlawful",
      short: "Data read",
      lead: """
        Kinds of data by their weight in the judgement. Letters tell how each jurisdiction's law \
        treats this kind of data in a system of this use.
        """,
      body: figure(
        "footprint",
        "What each system reads",
        table: "footprint",
        columns: [
          "model", "category", "reads", "weight", "jurisdiction", "verdict", "rule",
        ],
        groups: tables.kinds
      ) { FootprintPicture.key + FootprintPicture(tables: tables, kind: $0).markup }
    )
  }

  var performance: Section {
    Section(
      id: "performance",
      title: "Association with the outcome",
      short: "Outcome",
      lead: """
        Telling who defaults is one system's purpose, not the yardstick of all. Each curve goes \
        through the people from worst to best standing; the area below it is 0.5 for chance. The \
        pale lines are the other systems.
        """,
      body: figure(
        "performance",
        "ROC curves",
        table: "performance",
        columns: [
          "model", "statistic", "value", "lower", "upper", "base", "n", "convention", "interval",
          "note",
        ],
        groups: tables.kinds
      ) { CurvesPicture(tables: tables, group: $0).markup }
    )
  }

  var calibration: Section {
    Section(
      id: "calibration",
      title: "Predicted and observed",
      short: "Calibration",
      lead: """
        Only for systems that state a probability; nothing is fitted to make one. On the diagonal \
        the share of bads is what was predicted. Axes grow by square roots.
        """,
      body: figure(
        "calibration",
        "Predicted against observed",
        table: "calibration",
        columns: [
          "model", "bin", "from", "to", "predicted", "observed", "lower", "upper", "n",
          "convention",
          "note",
        ],
        groups: tables.kinds
      ) { CalibrationPicture(tables: tables, group: $0).markup }
    )
  }
}
