public import CreditFormats
public import CreditResults
import CreditModels
import CreditPopulation

/// `report.md`: what a reader should know first, then the main tables.
public struct ReportPage: Sendable {
  let comparison: Comparison
  private let provenance: Provenance
  private let linked: String?

  /// Creates the page of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: what was found.
  ///   - provenance: what it rests on.
  ///   - linked: the ending of the tables' files that findings link; nil where there are none.
  public init(_ comparison: Comparison, provenance: Provenance, linked: String? = "csv") {
    self.comparison = comparison
    self.provenance = provenance
    self.linked = linked
  }

  /// The page as Markdown.
  public var text: String {
    ([head] + sections.map { "## \($0.title)\n\n\($0.body)" }).joined(separator: "\n")
  }

  private var sections: [(title: String, body: String)] {
    [
      ("Findings", findings), ("Systems", systems), ("Who gets a standing", coverage),
      ("Agreement", agreement), ("Bands", grid("classes", ReportPage.classColumns)),
      ("Who is favoured by one only", swaps + tradeOff), ("Groups", disparity),
      ("Who is ranked lower by another system", gains),
      ("What follows", grid("consequences", ReportPage.consequenceColumns)),
      ("Association with the outcome", performance + pairedTests), ("Stability", stability),
      ("How this was made", making),
    ].filter { !$0.1.isEmpty }
  }

  private var head: String {
    let facts = comparison.dataset
    let subjects = facts.subjects.sorted { $0.key < $1.key }
      .map { "\($0.value) \($0.key.plural)" }.joined(separator: ", ")
    var lines = ["# \(escaped(facts.title))", "", "\(notice)", ""]
    if let synthetic = facts.synthetic {
      lines += ["**Synthetic data.** \(escaped(synthetic))", ""]
    }
    lines.append("- Dataset \(code(facts.name)): \(subjects), as of \(facts.asOf).")
    if let weight = facts.weight {
      lines.append(
        "- Weight: \(code(weight.column)). Shares and rates count every row by it; numbers of subjects "
          + "count rows."
      )
    }
    lines.append("- Outcome: \(outcome(facts)).")
    for (table, rows) in facts.skippedRows.sorted(by: { $0.key < $1.key }) {
      lines.append("- \(rows) bad rows of \(code(table)) were left out.")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func outcome(_ facts: DatasetFacts) -> String {
    guard let outcome = facts.outcome else { return "none" }
    let event = outcome.event.map { " (\(escaped($0)))" } ?? ""
    let rate = facts.badRate.map { ", \(percent($0)) bad" } ?? ""
    return "\(code(outcome.column))\(event); \(escaped(outcome.reading))\(rate)"
  }

  private var findings: String {
    let sentences = FindingSentences(comparison: comparison, word: escaped, linked: linked).all
    guard !sentences.isEmpty else { return "" }
    return sentences.map { "- \($0)\n" }.joined()
  }

  private var systems: String {
    var text = "| system | what it is | status | purpose | assumed numbers | records held |\n"
    text += "| --- | --- | --- | --- | ---: | ---: |\n"
    for facts in comparison.models {
      let card = facts.card
      let assumed = card.evidenceShares[.assumed].map(percent) ?? ""
      let period = facts.isOutOfPeriod ? ", out of period" : ""
      text +=
        "| \(code(card.pinnedID)) | \(escaped(card.title))\(card.place.isEmpty ? "" : ", ")"
        + "\(escaped(card.place)) | \(card.status.rawValue)\(period) | \(card.purpose.rawValue) | "
        + "\(assumed) | \(percent(facts.completeness)) |\n"
    }
    return text + "\nRecords held: the share of a system's possible points whose records the "
      + "dataset holds.\n"
  }

  private var coverage: String {
    guard let rows = comparison.reader("coverage")?.everybody, !rows.isEmpty else { return "" }
    var text = "| system | standing or absence | reason | share | subjects |\n"
    text += "| --- | --- | --- | ---: | ---: |\n"
    for row in rows where row.text("absence").isEmpty || (row.integer("count") ?? 0) > 0 {
      text +=
        "| \(code(row.text("model"))) | \(row.text("absence").isEmpty ? "standing" : row.text("absence"))"
        + " | \(escaped(row.text("reason"))) | \(row.number("share").map(percent) ?? "") | "
        + "\(row.integer("count") ?? 0) |\n"
    }
    return text
  }

  private var agreement: String {
    let triangle = AgreementTriangle(comparison)
    guard !triangle.isEmpty else { return "" }
    return "Spearman's rank correlation on the subjects common to both, and how many they are.\n\n"
      + triangle.markdown
  }

  private var swaps: String {
    guard let rows = comparison.reader("swap_sets")?.everybody else { return "" }
    let shown = rows.filter { $0.text("basis") == "matched" && $0.text("set") == "only_a" }
    guard let rate = shown.first?.number("approval_rate_a") else { return "" }
    var text = "Each system approves its best \(percent(rate)) of the common subjects.\n\n"
    text += "| approved by | not by | share | by lottery | subjects | note |\n"
    text += "| --- | --- | ---: | ---: | ---: | --- |\n"
    for row in shown {
      text +=
        "| \(code(row.text("model_a"))) | \(code(row.text("model_b"))) | "
        + "\(row.number("share").map(percent) ?? "") | "
        + "\(row.number("tied_share").map(percent) ?? "") | \(row.integer("n") ?? 0) | "
        + "\(escaped(row.text("note"))) |\n"
    }
    return text
  }

  private var disparity: String {
    guard let rows = comparison.reader("disparity")?.rows else { return "" }
    let shown = rows.filter {
      $0.text("statistic") == "selection_rate" && $0.text("base") == "own"
        && !$0.text("group").contains("*")
    }
    guard !shown.isEmpty else { return "" }
    var text = "Share selected among those with a standing, with 95 % intervals.\n\n"
    text += "| system | group | level | selected | from | to | subjects |\n"
    text += "| --- | --- | --- | ---: | ---: | ---: | ---: |\n"
    for row in shown {
      text +=
        "| \(code(row.text("model"))) | \(escaped(row.text("group"))) | "
        + "\(escaped(row.text("level"))) | \(row.number("value").map(percent) ?? "too few") | "
        + "\(row.number("lower").map(percent) ?? "") | \(row.number("upper").map(percent) ?? "") | "
        + "\(row.integer("n") ?? 0) |\n"
    }
    return text
  }

  private var performance: String {
    guard let rows = comparison.reader("performance")?.everybody else { return "" }
    let shown = rows.filter { $0.text("statistic") == "auc" }
    guard !shown.isEmpty else { return "" }
    var text = "Telling who defaults is one system's purpose, not the yardstick of all.\n\n"
    text += "| system | base | AUC | from | to | subjects | note |\n"
    text += "| --- | --- | ---: | ---: | ---: | ---: | --- |\n"
    for row in shown {
      let note = [row.text("convention"), row.text("note")].filter { !$0.isEmpty }
      text +=
        "| \(code(row.text("model"))) | \(row.text("base")) | "
        + "\(row.number("value").map { roundedText($0, digits: 3) } ?? "") | "
        + "\(row.number("lower").map { roundedText($0, digits: 3) } ?? "") | "
        + "\(row.number("upper").map { roundedText($0, digits: 3) } ?? "") | "
        + "\(row.integer("n") ?? 0) | \(escaped(note.joined(separator: "; "))) |\n"
    }
    return text
  }

  private var making: String {
    var text = "Parallax \(provenance.version). Inputs with the start of their SHA-256:\n\n"
    for input in provenance.inputs {
      text += "- \(input.role) \(code(input.name)) `\(input.sha256.prefix(16))`\n"
    }
    let options = provenance.options.map { code("\($0.name) \($0.value)") }.joined(separator: ", ")
    text += options.isEmpty ? "" : "\nOptions: \(options).\n"
    return text
      + "\nEvery number above stands in `comparison.json`, with its base, its n and the method of "
      + "its interval.\n"
  }

  private static let classColumns = ["model", "band", "share", "count", "outcome_rate"]
  private static let consequenceColumns = [
    "model", "domain", "effect", "by", "eligible_n", "share",
  ]

  /// Some columns of a table for everybody.
  private func grid(_ name: String, _ columns: [String]) -> String {
    guard let reader = comparison.reader(name), !reader.everybody.isEmpty else { return "" }
    let kept = reader.table.columns.filter { columns.contains($0.name) }
    let rows = reader.everybody.map { row in kept.map { row[$0.name] } }
    return MarkdownFormat.grid(of: Table(name: name, title: "", columns: kept, rows: rows))
  }
}
