import CreditFormats
import CreditResults
import CreditModels

extension WebPage {
  /// The findings in plain sentences, each with how sure it is and a link to its row.
  var findings: Section {
    let items = sentences.map { sentence -> Markup in
      let address = DataTable.address(sentence.table, line: sentence.line)
      return """
        <li><p>\(sentence.text).</p><p class="sure">\(mark(sentence))<span>\(sentence.sureness)</span> \
        <a href="#\(address)">\(plainWords(sentence.table)), row \(sentence.line)</a></p></li>

        """
    }
    return Section(
      id: "findings",
      title: "Findings",
      short: "Findings",
      lead: "",
      body: items.isEmpty
        ? "<p>No table of this comparison says enough for a finding.</p>"
        : "<ol class=\"findings\">\n\(items)</ol>\n"
    )
  }

  private func mark(_ sentence: ReportSentence) -> Markup {
    sentence.isSynthetic ? "<strong>Synthetic data.</strong> " : ""
  }

  /// Who the systems are and how well each reconstruction is evidenced.
  var systems: Section {
    let columns = [
      "model", "title", "place", "edition", "status", "purpose", "predicts", "operator", "overseer",
      "identity_key", "range", "decision_by", "evidence_published", "evidence_published_copy",
      "evidence_derived", "evidence_assumed", "evidence_variance_assumed", "completeness",
      "out_of_period", "prohibited_in", "note",
    ]
    let rows = tables.comparison.reader("models")?.everybody ?? []
    let cards = tables.systems.compactMap { system in
      rows.first { $0.text("model") == system.id }.map { card(system, $0) }
    }
    let table = dataTable(caption: "Systems", name: "models", columns: columns, rows: rows)
    return Section(
      id: "systems",
      title: "The systems",
      short: "Systems",
      lead: """
        What each is, who runs it, and on what its numbers rest. A <em>construct</em> combines \
        parts of real systems into one that does not exist; <em>stylised</em> keeps the published \
        shape of a secret formula; a <em>reconstruction</em> follows published rules and fills \
        their gaps with marked assumptions.
        """,
      body: """
        <div class="cards">\(cards)</div>
        <details><summary>Table</summary>\(table.markup)</details>

        """
    )
  }

  private func card(_ system: WebSystem, _ row: TableReader.Row) -> Markup {
    let evidence = EvidenceGrade.allCases.compactMap { grade in
      row.number("evidence_" + grade.rawValue.split(separator: " ").joined(separator: "_"))
        .map { (grade: grade.rawValue, share: $0) }
    }.filter { $0.share > 0 }
    let lines = [
      ("Purpose", plainWords(system.purpose)), ("Predicts", row.text("predicts")),
      ("Run by", row.text("operator")), ("Overseen by", row.text("overseer")),
      ("Knows people by", row.text("identity_key")), ("Range", row.text("range")),
      ("Decides", row.text("decision_by")), ("Prohibited in", row.text("prohibited_in")),
      ("Note", row.text("note")),
    ]
    let facts = lines.filter { !$0.1.isEmpty }.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" as Markup }
    return """
      <article class="card" data-systems="\(system.index)"><h3>\(system.title)</h3>\
      <p><code>\(system.id)</code> <span class="status">\(system.status)\
      \(system.isOutOfPeriod ? ", out of period" : "")</span></p>\
      \(EvidencePicture(system: system, shares: evidence).markup)<dl>\(facts)</dl></article>

      """
  }
}
