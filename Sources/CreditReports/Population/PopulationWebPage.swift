import CreditCalibration
import CreditFormats
import CreditResults

/// `population.html`: how far generated populations look like people, in pictures; it needs no network,
/// no server and no script.
struct PopulationWebPage {
  private let report: PopulationReport

  init(_ report: PopulationReport) { self.report = report }

  /// The page as HTML.
  var text: String {
    let head = PageHead(
      title: "Do the synthetic populations look like people?",
      styles: "<style>\(PageStyle.page)\(PageStyle.picture)</style>"
    )
    let page: Markup = """
      \(head.markup)
      <body>
      <a class="skip" href="#\(report.results.first?.name ?? "grid")">Skip to the first population</a>
      <header>
      <div class="bar"><p class="kind">Parallax: synthetic populations held against published \
      figures</p></div>
      <div class="about"><h1>Do the synthetic populations look like people?</h1>
      <p class="origin synthetic"><strong>Synthetic data.</strong> No real person or organisation \
      stands in any of these populations.</p>
      <p>\(CalibrationPage.reading)</p></div>
      <ul class="strip" aria-label="Populations">\(report.results.map(entry))\(gridEntry)</ul>
      <p class="notice">\(notice)</p>
      </header>
      <main>
      \(report.results.map { PopulationSection($0).markup })\(grid)</main>
      <footer><p>\(notice)</p></footer>
      </body>
      </html>

      """
    return page.html
  }

  private func entry(_ result: PopulationResult) -> Markup {
    """
    <li><span><a href="#\(result.name)"><b>\(result.name)</b></a> \
    <span class="place">\(CalibrationPage.tally(result))</span></span></li>

    """
  }

  private var gridEntry: Markup {
    report.grid == nil ? "" : "<li><a href=\"#grid\"><b>\(GridPage.title)</b></a></li>"
  }

  private var grid: Markup {
    guard let grid = report.grid else { return "" }
    let parts = GridPage.topics.map { topic -> Markup in
      let shown = grid.measures.filter { $0.topic == topic }.compactMap {
        GridPicture(grid: grid, topic: topic, systems: $0.systems).panel
      }
      guard !shown.isEmpty else { return "" }
      return """
        <h3>\(topic.capitalizedFirst): \(KnobGrid.statistic(topic))</h3>
        <figure class="figure">\(panels(shown, columns: 2))</figure>

        """
    }
    return """
      <section id="grid" aria-labelledby="grid-title"><h2 id="grid-title">\(GridPage.title)</h2>
      <p class="lead">\(GridPage(grid).lead) Dots have 95 % intervals; the dashed line is the value at \
      all defaults, the full one says: no relation, no difference, no skill.</p>
      \(parts)</section>

      """
  }
}

/// One population of the page.
struct PopulationSection {
  private let result: PopulationResult

  init(_ result: PopulationResult) { self.result = result }

  var markup: Markup {
    """
    <section id="\(result.name)" aria-labelledby="\(result.name)-title">
    <h2 id="\(result.name)-title">\(result.title)</h2>
    <p class="lead">\(result.synthetic) \(CalibrationPage.tally(result))</p>
    \(targets)\(shape)\(published)\(defaults)</section>

    """
  }

  private func figure(_ title: String, _ lead: String, _ shown: [Panel], columns: Int) -> Markup {
    guard !shown.isEmpty else { return "" }
    let text: Markup = lead.isEmpty ? "" : "<p class=\"lead\">\(lead)</p>\n"
    return """
      <h3>\(title)</h3>
      \(text)<figure class="figure">\(panels(shown, columns: columns))</figure>

      """
  }

  private var targets: Markup {
    let shown = ["fit", "held out"].compactMap { use -> Panel? in
      var panel = TargetsPicture(rows: result.rows.filter { $0.use == use }).panel
      panel?.label = "\(use.capitalizedFirst)"
      return panel
    }
    return figure(
      "Figures about records",
      "Dots: what came out against what was published, with the 95 % interval; hollow where it misses. "
        + "Shaded: the tolerance.",
      shown,
      columns: 2
    ) + sources
  }

  private var sources: Markup {
    let items = result.rows.filter { $0.verdict != .met || !$0.note.isEmpty }
      .map { row -> Markup in
        let note = row.note.isEmpty ? "not explained" : row.note
        return "<li><b>\(row.quantity)</b>: \(row.verdict.rawValue). \(note.capitalizedFirst).\n"
      }
    let names = result.rows.map { row -> Markup in
      "<li>\(row.quantity): \(row.source); \(row.population).\n"
    }
    return """
      <details><summary>What is missed or not the same, and why</summary><ul>\(items)</ul></details>
      <details><summary>Sources</summary><ul>\(names)</ul></details>

      """
  }

  private var shape: Markup {
    let rows = result.counts.thickness.rows
    let stacks = ["age", "residence status"].compactMap { grouping -> Panel? in
      let shown = rows.filter { $0.grouping == grouping }.map { row in
        let all = Double(max(1, row.counts.reduce(0, +)))
        return StackPicture.Row(label: row.group, shares: row.counts.map { Double($0) / all })
      }
      guard !shown.isEmpty else { return nil }
      return StackPicture(
        title: "Credit accounts on file by \(grouping)",
        rows: shown,
        parts: ThicknessCounts.names,
        tones: [6, 4, 2, 0]
      ).panel
    }
    let clustering = ClusteringPicture(rows: result.counts.clustering.rows).panel
    return figure(
      "Thin files are young or newly arrived; trouble comes in clusters",
      "",
      stacks + [clustering, transitions].compactMap { $0 },
      columns: 2
    )
  }

  private var transitions: Panel? {
    let counts = result.counts.transitions.counts
    var rows = zip(TransitionCounts.states, counts).compactMap { state, row -> StackPicture.Row? in
      let all = row.reduce(0, +)
      guard all >= 30 else { return nil }
      return StackPicture.Row(
        label: "\(state) behind",
        shares: row.map { Double($0) / Double(all) }
      )
    }
    guard !rows.isEmpty else { return nil }
    // Counted from the payment states of 30,000 credit cards, April to September 2005 (I-C. Yeh).
    rows.append(StackPicture.Row(label: "2, Taiwan 2005", shares: [0.253, 0.103, 0.581, 0.063, 0]))
    return StackPicture(
      title: "A month after some instalments behind",
      rows: rows,
      parts: TransitionCounts.outcomes,
      tones: [0, 2, 4, 5, 6]
    ).panel
  }

  private var published: Markup {
    var names: [String] = []
    for one in result.published where !names.contains(one.model) { names.append(one.model) }
    return figure(
      "Held out: results of the real systems",
      "Shares of bands and scores that were published, beside those of the reconstructions on this "
        + "population.",
      names.compactMap { name in
        PublishedPicture(model: name, results: result.published.filter { $0.model == name }).panel
      },
      columns: 2
    )
  }

  private var defaults: Markup {
    figure(
      "Held out: class shares, and defaults by score",
      "The strip shows how many persons stand in each class or score, from worst to best; the bars the "
        + "share of them who were 90 days past due within 24 months.",
      result.standings.compactMap { DefaultRatesPicture(standing: $0).panel },
      columns: 2
    )
  }
}
