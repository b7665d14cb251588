import CreditFormats
import CreditResults

/// What follows from standings: for each domain of life whom each system's gains and losses reach.
struct ConsequencesPicture {
  let tables: WebTables
  let group: WebGroup

  var markup: Markup {
    let rows = tables.rows("consequences", of: group).filter { !$0.text("domain").isEmpty }
    var domains: [String] = []
    for row in rows where !domains.contains(row.text("domain")) {
      domains.append(row.text("domain"))
    }
    // The domains in which most systems act come first.
    let order = domains.enumerated().sorted {
      (-systems(rows, $0.element), $0.offset) < (-systems(rows, $1.element), $1.offset)
    }
    let parts = order.map { domain -> Markup in
      let own = rows.filter { $0.text("domain") == domain.element }
      return """
        <div class="domain"><h3>\(plainWords(domain.element))</h3>\
        \(panels(own.compactMap(panel)))</div>
        """
    }
    return "<div class=\"domains\">\(parts)</div>"
  }

  private func systems(_ rows: [TableReader.Row], _ domain: String) -> Int {
    Set(rows.filter { $0.text("domain") == domain }.map { $0.text("model") }).count
  }

  private func panel(_ row: TableReader.Row) -> Panel? {
    guard let system = tables.system(row.text("model")) else { return nil }
    let isGain = row[boolean: "gain"] ?? false
    let share = row.number("share")
    let text = share.map(percent) ?? "undefined"
    var drawing = Drawing(
      height: 16,
      title: "\(isGain ? "Gain" : "Loss") by \(system.id)",
      description: "\(row.text("effect")): \(text) of all subjects"
    )
    drawing.bar(0, 3, width: 0.8, height: 10, "track")
    drawing.bar(0, 3, width: 0.8 * (share ?? 0), height: 10, isGain ? "gain" : "loss", remark: text)
    drawing.text(1, 13, text, "end")
    return Panel(
      systems: [system],
      label: """
        <span class="sign \(isGain ? "gain" : "loss")">\(isGain ? "gain" : "loss")</span> \
        \(row.text("effect")) <code>\(system.id)</code>
        """,
      drawing: drawing
    )
  }
}

/// A name of a table in plain words.
func plainWords(_ name: String) -> String {
  name.replacing("_", with: " ").replacing("-", with: " ").capitalizedFirst
}
