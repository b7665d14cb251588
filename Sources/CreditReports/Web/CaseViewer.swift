/// One subject's way through all systems.
struct CaseViewer {
  let subject: String
  let tables: WebTables
  /// All rows of the table of cases.
  let rows: [TableReader.Row]

  private var own: [TableReader.Row] { rows.filter { $0.text("subject") == subject } }

  /// How the case is named in a list.
  var title: String {
    let first = own.first
    let gap = first?.number("gap").map { roundedText(abs($0), digits: 0) } ?? ""
    return "Subject \(subject): \(first?.text("pair") ?? ""), \(gap) percentile points apart"
  }

  var markup: Markup {
    let places = tables.systems.compactMap { system in
      own.first { $0.text("model") == system.id }.map { (system: system, row: $0) }
    }
    return """
      <p class="whom">\(title)</p>
      \(panels([CasePicture(subject: subject, places: places).panel]))
      """
  }
}
