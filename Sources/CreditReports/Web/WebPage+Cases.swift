import CreditFormats
import CreditResults

extension WebPage {
  /// Most walks of a subject through a system that the page holds.
  private static let roomForCases = 96

  /// One subject at a time through all systems.
  var cases: Section {
    let rows = tables.comparison.table("cases").map { TableReader($0).rows } ?? []
    var subjects: [String] = []
    for row in rows where !subjects.contains(row.text("subject")) {
      subjects.append(row.text("subject"))
    }
    let stages = Dictionary(
      grouping: tables.comparison.table("case_stages").map { TableReader($0).rows } ?? []
    ) { $0.text("subject") }
    let room = max(6, WebPage.roomForCases / max(1, tables.systems.count))
    let viewers = subjects.prefix(room).map { subject in
      CaseViewer(
        subject: subject,
        tables: tables,
        cases: rows.filter { $0.text("subject") == subject },
        stages: stages[subject] ?? []
      )
    }
    return Section(
      id: "cases",
      title: "One person through all systems",
      short: "Cases",
      lead: """
        The subjects on whom two systems differ most, and what each system makes of them. Cases are \
        picked for their distance, not for being usual. Every system is walked in four stages: what \
        it reads, what counts, what it says, what follows.
        """,
      body: viewers.isEmpty ? "" : body(viewers, rows)
    )
  }

  private func body(_ viewers: [CaseViewer], _ rows: [TableReader.Row]) -> Markup {
    let options = viewers.enumerated().map { index, viewer -> Markup in
      "<option value=\"\(index)\">\(viewer.title)</option>"
    }
    let templates = viewers.enumerated().dropFirst().map { index, viewer -> Markup in
      "<template data-case=\"\(index)\">\(viewer.markup)</template>\n"
    }
    let table = dataTable(
      caption: "Cases",
      name: "cases",
      columns: [
        "subject", "pair", "gap", "model", "score", "band", "percentile_low", "percentile_high",
      ],
      rows: rows
    )
    let link: Markup =
      download("cases").map { file -> Markup in "<a href=\"\(file)\">All rows</a>" } ?? ""
    return """
      <figure class="figure" id="cases-figure" aria-label="One subject through all systems">
      <p class="case-choice" hidden><label for="case">Case <select id="case">\(options)</select></label></p>
      <div class="case" id="case-shown">\(viewers.first?.markup ?? "")</div>
      \(templates)
      <div class="actions"><details><summary>Table</summary>\(table.markup)</details>\(link)\
      <button type="button" class="save" hidden>Save picture (SVG)</button></div>
      </figure>

      """
  }

  /// What the report rests on.
  var making: Section {
    let inputs = provenance.inputs.map { input -> Markup in
      "<li>\(input.role) \(input.name) <code>\(String(input.sha256.prefix(16)))</code></li>"
    }
    let options = provenance.options.map { option -> Markup in
      "<li><code>\(option.name) \(option.value)</code></li>"
    }
    return Section(
      id: "making",
      title: "How this was made",
      short: "Making",
      lead: """
        Same inputs, same bytes: there is no clock, user or host in this page. Every number stands \
        in the tables beside it, with its base, its n and the method of its interval; \
        <code>comparison.json</code> binds them to the inputs.
        """,
      body: """
        <p>Parallax \(provenance.version). Inputs with the start of their SHA-256:</p>
        <ul class="making">\(inputs)</ul>
        <p>Options\(options.isEmpty ? ": the defaults." : ":")</p><ul class="making">\(options)</ul>

        """
    )
  }
}
