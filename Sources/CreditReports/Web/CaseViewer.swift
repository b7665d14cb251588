import CreditFormats
import CreditResults

/// One subject's way through all systems.
struct CaseViewer {
  let subject: String
  let tables: WebTables
  /// The subject's rows of the table of cases.
  let cases: [TableReader.Row]
  /// The subject's rows of the table of stages; empty if there is none.
  let stages: [TableReader.Row]

  /// How the case is named in a list.
  var title: String {
    let widest = cases.max { abs($0.number("gap") ?? 0) < abs($1.number("gap") ?? 0) }
    let gap = widest?.number("gap").map { roundedText(abs($0), digits: 0) } ?? ""
    let pair = (widest?.text("pair") ?? "").replacing(" | ", with: " and ")
    return "Subject \(subject): \(gap) percentile points between \(pair)"
  }

  var markup: Markup {
    let walk = tables.systems.compactMap { system -> Markup? in
      let own = stages.filter { $0.text("model") == system.id }
      return own.isEmpty ? nil : walked(system, own)
    }
    let steps: Markup = walk.isEmpty ? "" : "<div class=\"walk\">\(walk)</div>"
    return """
      <p class="whom">\(title)</p>
      \(panels([CasePicture(subject: subject, places: places).panel]))
      \(steps)
      """
  }

  /// The subject's place in each system: among everybody with a standing where the stages are known,
  /// else among the subjects common to the pair.
  private var places: [CasePicture.Place] {
    tables.systems.compactMap { system in
      if let row = stages.first(where: {
        $0.text("model") == system.id && $0.text("stage") == "scale"
      }) {
        let band = row.text("item") == "score" ? "" : row.text("item")
        let words = [row.text("value"), band].filter { !$0.isEmpty }.joined(separator: " ")
        return CasePicture.Place(system: system, words: words, row: row)
      }
      if let row = stages.first(where: { $0.text("model") == system.id }) {
        return CasePicture.Place(system: system, words: "no standing", row: row)
      }
      return cases.first { $0.text("model") == system.id }.map { row in
        let number = row.number("score").map { roundedText($0, digits: 2) }
        let words = [number, row.text("band")].compactMap { $0 }.filter { !$0.isEmpty }
        return CasePicture.Place(system: system, words: words.joined(separator: " "), row: row)
      }
    }
  }

  private static let stageWords = [
    ("file", "File: what it read"), ("score", "Score: what counted"),
    ("scale", "Scale: what it says"), ("consequences", "Consequences"),
  ]

  private func walked(_ system: WebSystem, _ rows: [TableReader.Row]) -> Markup {
    let parts = CaseViewer.stageWords.map { stage, title -> Markup in
      let own = rows.filter { $0.text("stage") == stage }
      let items = own.map(item)
      let empty: Markup = "<p class=\"panel-note\">\(nothing(stage, rows))</p>"
      return "<h4>\(title)</h4>" + (items.isEmpty ? empty : "<ul>\(items)</ul>")
    }
    return """
      <article data-systems="\(system.index)"><h3>\(system.title)</h3>\(parts)</article>

      """
  }

  /// What stands where a stage has no row.
  private func nothing(_ stage: String, _ rows: [TableReader.Row]) -> String {
    if !rows.contains(where: { $0.text("stage") == "scale" }) { return "No standing, so nothing." }
    switch stage {
    case "file": return "Reads records one by one; those that count stand below."
    case "score": return "Nothing counted for or against, or the score is not a sum of points."
    default: return "Nothing follows."
    }
  }

  private func item(_ row: TableReader.Row) -> Markup {
    let label = row.text("label").isEmpty ? row.text("item") : row.text("label")
    switch row.text("stage") {
    case "score":
      let text = signed(row.number("points") ?? 0, digits: 2)
      return "<li><span>\(label)</span><span>\(text)</span></li>"
    case "consequences":
      let style = row.text("value") == "gain" ? "gain" : "loss"
      return """
        <li><span>\(label)</span><span class="sign \(style)">\(row.text("value"))</span></li>
        """
    case "scale":
      return "<li><span>\(row.text("item"))</span><span>\(row.text("value"))</span></li>"
    default:
      let name = row.text("value").isEmpty ? "no standing" : row.text("value")
      let what: Markup = row.text("label").isEmpty ? "<code>\(label)</code>" : Markup(text: label)
      return "<li><span>\(what)</span><span>\(name)</span></li>"
    }
  }
}
