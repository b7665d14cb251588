import CreditFormats
import CreditResults

/// What each system reads, how much of the score it carries, and where that would be unlawful.
struct FootprintPicture {
  let tables: WebTables
  let kind: WebGroup

  private static let rowHeight = 22
  private static let (bars, barWidth, marks) = (0.46, 0.15, 0.67)

  var markup: Markup {
    let rows = tables.rows("footprint", of: kind)
    let categories = order(rows)
    let places = jurisdictions(rows)
    return panels(
      tables.systems.compactMap { system in
        let own = rows.filter { $0.text("model") == system.id }
        return own.isEmpty ? nil : panel(system, own, categories, places)
      },
      columns: 2
    )
  }

  /// The verdicts' letters and styles, the gravest first.
  static let verdicts: [(word: String, letter: String, style: String)] = [
    ("prohibited", "P", "prohibited"), ("disputed", "D", "disputed"),
    ("restricted", "R", "restricted"), ("not addressed", "N", "unaddressed"),
    ("permitted", "✓", "permitted"),
  ]

  /// What the letters mean, as a line above the panels.
  static var key: Markup {
    let marks = verdicts.map { verdict -> Markup in
      let mark: Markup = "<i class=\"mark \(verdict.style)\">\(verdict.letter)</i>"
      return "<span class=\"cause\">\(mark) \(verdict.word)</span> "
    }
    return """
      <p class="key-line">The gravest verdict on this kind of data in each jurisdiction: \(marks)\
      A reading, not legal advice.</p>
      """
  }

  private func order(_ rows: [TableReader.Row]) -> [String] {
    var found: [String] = []
    for row in rows where row.text("reads") != "no" && !found.contains(row.text("category")) {
      found.append(row.text("category"))
    }
    return found
  }

  private func jurisdictions(_ rows: [TableReader.Row]) -> [String] {
    var found: [String] = []
    for row in rows where !row.text("jurisdiction").isEmpty {
      if !found.contains(row.text("jurisdiction")) { found.append(row.text("jurisdiction")) }
    }
    return found
  }

  private func panel(
    _ system: WebSystem,
    _ rows: [TableReader.Row],
    _ categories: [String],
    _ places: [String]
  ) -> Panel {
    let read = categories.filter { category in
      rows.contains { $0.text("category") == category && $0.text("reads") != "no" }
    }
    var drawing = Drawing(
      height: FootprintPicture.rowHeight * (read.count + 1),
      title: "What \(system.name) reads",
      description: read.map { sentence(of: $0, rows, places) }.joined(separator: "; ")
    )
    let step = (1 - FootprintPicture.marks) / Double(max(1, places.count))
    drawing.text(FootprintPicture.bars, 14, "weight", "tick")
    for (index, place) in places.enumerated() {
      let x = FootprintPicture.marks + step * (Double(index) + 0.5)
      drawing.text(x, 14, place, "middle tick")
    }
    for (line, category) in read.enumerated() {
      let own = rows.filter { $0.text("category") == category }
      draw(category, own, places, at: FootprintPicture.rowHeight * (line + 1), into: &drawing)
    }
    let silent = categories.count - read.count
    let others = "\(silent) of the \(categories.count) kinds of data shown here it does not read."
    return Panel(
      systems: [system],
      label: system.label,
      drawing: drawing,
      note: Markup(text: silent > 0 ? others : "")
    )
  }

  private func draw(
    _ category: String,
    _ rows: [TableReader.Row],
    _ places: [String],
    at top: Int,
    into drawing: inout Drawing
  ) {
    let reads = rows.first?.text("reads") ?? ""
    drawing.text(0, top + 15, plainWords(category))
    if let weight = rows.first?.number("weight") {
      let width = FootprintPicture.barWidth * min(1, max(0, weight))
      let x = FootprintPicture.bars
      drawing.bar(x, top + 6, width: width, height: 10, "standing", remark: percent(weight))
      drawing.text(x + width + 0.008, top + 15, percentWhole(weight), "tick")
    } else {
      drawing.text(FootprintPicture.bars, top + 15, reads, "tick")
    }
    let step = (1 - FootprintPicture.marks) / Double(max(1, places.count))
    for (index, place) in places.enumerated() {
      guard let verdict = gravest(rows, in: place) else { continue }
      let x = FootprintPicture.marks + step * Double(index)
      drawing.bar(
        x + 0.1 * step,
        top + 1,
        width: 0.8 * step,
        height: 20,
        "verdict \(verdict.style)",
        remark: "\(place): \(verdict.word)"
      )
      drawing.text(x + 0.5 * step, top + 15, verdict.letter, "middle strong on-\(verdict.style)")
    }
  }

  private func gravest(
    _ rows: [TableReader.Row],
    in place: String
  ) -> (word: String, letter: String, style: String)? {
    let words = Set(rows.filter { $0.text("jurisdiction") == place }.map { $0.text("verdict") })
    return FootprintPicture.verdicts.first { words.contains($0.word) }
  }

  private func sentence(
    of category: String,
    _ rows: [TableReader.Row],
    _ places: [String]
  ) -> String {
    let own = rows.filter { $0.text("category") == category }
    let weight = own.first?.number("weight").map { " \(percent($0)) of the weight" } ?? ""
    let verdicts = places.compactMap { place in
      gravest(own, in: place).map { "\(place) \($0.word)" }
    }
    return "\(plainWords(category)) \(own.first?.text("reads") ?? "")\(weight)"
      + (verdicts.isEmpty ? "" : ": " + verdicts.joined(separator: ", "))
  }
}

/// A share in whole per cents, or what is less than one.
func percentWhole(_ share: Double) -> String {
  share > 0 && share < 0.01 ? "<1 %" : "\(whole(100 * share)) %"
}
