import CreditFormats
import CreditResults

extension WebPage {
  /// Most pictures of pairs in all groups together; more are shown for everybody only.
  private static let roomForPairs = 600
  /// Most groups for whom single systems are drawn.
  private static let roomForGroups = 60

  /// The groups that pictures of single systems are drawn for.
  private var drawnGroups: [WebGroup] {
    let levels = tables.groups.filter { !$0.isEverybody }
    let room = WebPage.roomForGroups / max(1, tables.systems.count / 8)
    return tables.kinds + levels.prefix(room)
  }

  /// The groups that pictures of pairs are drawn for.
  private var drawnPairGroups: [WebGroup] {
    let groups = drawnGroups
    return groups.count * tables.pairs.count <= WebPage.roomForPairs ? groups : tables.kinds
  }

  /// A figure of one table with a state a group.
  func figure(
    _ id: String,
    _ title: String,
    table: String,
    columns: [String],
    groups: [WebGroup],
    keeps: (TableReader.Row) -> Bool = { _ in true },
    picture: (WebGroup) -> Markup
  ) -> Markup {
    let states = groups.compactMap { group -> Figure.State? in
      let rows = tables.rows(table, of: group).filter(keeps)
      let drawn = rows.isEmpty ? "" : picture(group)
      guard !drawn.isEmpty else { return nil }
      return Figure.State(
        group: group,
        picture: drawn,
        table: dataTable(
          caption: "\(title), \(group.name)",
          name: table,
          columns: columns,
          rows: rows
        )
      )
    }
    return Figure(
      id: id,
      title: title,
      states: states,
      download: download(table),
      groups: tables.groups
    ).markup
  }

  var coverage: Section {
    Section(
      id: "coverage",
      title: "Who gets a standing",
      short: "Coverage",
      lead: """
        A system can only judge whom it holds a file on. Four kinds of absence stay apart; none is \
        scored as average, zero or good.
        """,
      body: figure(
        "coverage",
        "Who gets a standing",
        table: "coverage",
        columns: [
          "model", "absence", "reason", "share", "lower", "upper", "count", "n", "interval",
        ],
        groups: drawnGroups,
        keeps: { $0.text("absence").isEmpty || ($0.integer("count") ?? 0) > 0 }
      ) { CoveragePicture(tables: tables, group: $0).markup }
    )
  }

  var distribution: Section {
    let hasBands = tables.kinds.contains { !tables.rows("classes", of: $0).isEmpty }
    return Section(
      id: "distribution",
      title: "Where people stand",
      short: "Bands",
      lead: """
        Above, each system's bands on one axis: the percentile of its own people, worst to the \
        left. Below, the histogram on its own scale, turned where a low number is good.
        """,
      body: figure(
        "distribution",
        "Bands on a common percentile axis, and own scores",
        table: hasBands ? "classes" : "histogram",
        columns: hasBands
          ? ["model", "band", "share", "count", "outcome_n", "outcome_rate", "lower", "upper"]
          : ["model", "score", "share", "count", "lower", "upper"],
        groups: drawnGroups
      ) { DistributionPicture(tables: tables, group: $0).markup }
    )
  }

  var agreement: Section {
    Section(
      id: "agreement",
      title: "Do they agree?",
      short: "Agreement",
      lead: """
        Spearman's rank correlation on the subjects to whom both give a standing: 1 is the same \
        order, 0 no relation. † marks pairs that share data, a formula or a parent; their agreement \
        is no evidence.
        """,
      body: figure(
        "agreement",
        "Rank correlation of all pairs",
        table: "agreement",
        columns: [
          "model_a", "model_b", "statistic", "basis", "value", "lower", "upper", "n",
          "shared_origin", "interval", "note",
        ],
        groups: drawnPairGroups,
        keeps: { WebPage.shownAgreements.contains($0.text("statistic")) }
      ) { AgreementPicture(tables: tables, group: $0).markup }
    )
  }

  private static let shownAgreements = ["spearman", "kendall_tau_b", "same_category"]
  /// The approval rates of the table on the page; the file has all.
  private static let shownRates = [0.1, 0.3, 0.5, 0.7, 0.9]

  var flows: Section {
    let pairs = tables.pairs.prefix(66)
    return Section(
      id: "flows",
      title: "Where the same people stand in two systems",
      short: "Flows",
      lead: """
        Each ribbon is a group of people: the band that the first system gives them on the left, \
        what the second makes of them on the right, absences included. Best bands stand at the top.
        """,
      body: figure(
        "flows",
        "People between the bands of two systems",
        table: "transitions",
        columns: ["band_a", "band_b", "model_a", "model_b", "share", "count", "outcome_rate"],
        groups: tables.kinds,
        keeps: { row in tables.chosenPair?.fits(row) ?? false }
      ) { group in
        chosen(pairs.compactMap { FlowPicture(tables: tables, group: group, pair: $0).panel })
      }
    )
  }

  /// Panels of pairs of which one is shown at a time.
  func chosen(_ panels: [Panel]) -> Markup {
    let key = tables.chosenPair?.key
    let shown = panels.first { $0.systems.map { String($0.index) }.joined(separator: " ") == key }
    let first = shown ?? panels.first
    let parts = panels.map { panel -> Markup in
      var panel = panel
      if panel.systems != first?.systems { panel.attributes += " hidden" }
      return panel.markup
    }
    return parts.isEmpty ? "" : "<div class=\"panels chosen\">\(parts)</div>"
  }

  var decomposition: Section {
    Section(
      id: "decomposition",
      title: "File, score or scale: what a disagreement comes from",
      short: "Causes",
      lead: """
        The mean distance of the two percentiles in four parts. <em>Reading</em>: looking at \
        different kinds of data. <em>File</em>: seeing other records of the same kinds. \
        <em>Score</em>: judging the same records differently. <em>Scale</em>: cutting the bands \
        elsewhere. Lines reach to the extremes over orders and origins. Where two systems share too \
        little, the last three cannot be told apart and are not identified.
        """,
      body: figure(
        "decomposition",
        "Parts of the mean distance in percentile points",
        table: "decomposition",
        columns: [
          "model_a", "model_b", "measure", "stage", "value", "share", "lower", "upper", "overlap",
          "n", "note",
        ],
        groups: drawnPairGroups,
        keeps: { $0.text("measure") == DecompositionPicture.measure }
      ) { DecompositionPicture(tables: tables, group: $0).markup }
    )
  }

  var swaps: Section {
    Section(
      id: "swaps",
      title: "Who loses approval when the system changes",
      short: "Approval",
      lead: """
        Each system approves the same share of the common subjects, its own best. The curve shows \
        how many are approved by the first only; as many are by the second only. The pale area \
        reaches over all ways of breaking ties.
        """,
      body: figure(
        "swaps",
        "People favoured by one system only, by approval rate",
        table: "trade_off",
        columns: [
          "model_a", "model_b", "approval_rate", "swapped", "lower", "upper", "tied_share",
          "outcome_rate_only_a", "outcome_rate_only_b", "n", "note",
        ],
        groups: drawnPairGroups,
        keeps: { WebPage.shownRates.contains($0.number("approval_rate") ?? 0) }
      ) { SwapPicture(tables: tables, group: $0).markup } + swapRows
    )
  }

  /// The swap sets at the approval rate that was asked for, which findings quote.
  private var swapRows: Markup {
    let rows = tables.kinds.flatMap { tables.rows("swap_sets", of: $0) }
      .filter { $0.text("basis") == "matched" }
    guard !rows.isEmpty else { return "" }
    let table = dataTable(
      caption: "Swap sets at matched approval",
      name: "swap_sets",
      columns: [
        "model_a", "model_b", "set", "share", "lower", "upper", "approval_rate_a", "tied_share",
        "outcome_rate", "n", "note",
      ],
      rows: rows
    )
    return
      "<details><summary>Swap sets at the approval rate of the run</summary>\(table.markup)</details>\n"
  }
}
