/// Where one subject stands in every system, on one percentile axis.
struct CasePicture {
  let subject: String
  /// The subject's rows of the table of cases, one a system.
  let places: [(system: WebSystem, row: TableReader.Row)]

  private static let rowHeight = 30

  var panel: Panel {
    var drawing = Drawing(
      height: CasePicture.rowHeight * places.count + 24,
      title: "Where subject \(subject) stands",
      description: places.map { sentence($0.system, $0.row) }.joined(separator: "; ")
    )
    for (line, place) in places.enumerated() {
      let top = CasePicture.rowHeight * line
      drawing.text(0, top + 11, place.system.id, "small strong")
      drawing.bar(0, top + 16, width: 1, height: 8, "track")
      if let low = place.row.number("percentile_low"),
        let high = place.row.number("percentile_high")
      {
        // A place is seen even where nobody shares it.
        let width = max(0.008, (high - low) / 100)
        drawing.bar(
          min(1 - width, low / 100),
          top + 16,
          width: width,
          height: 8,
          "standing",
          remark: sentence(place.system, place.row)
        )
      }
      drawing.text(1, top + 11, words(place.row), "end")
    }
    let bottom = CasePicture.rowHeight * places.count
    for (tick, style) in [(0, "tick"), (50, "middle tick"), (100, "end tick")] {
      let word = tick == 0 ? " worst" : tick == 100 ? " best" : ""
      drawing.text(Double(tick) / 100, bottom + 16, "\(tick)\(word)", style)
    }
    return Panel(systems: [], label: "Subject \(subject), places by percentile", drawing: drawing)
  }

  /// Number and band.
  private func words(_ row: TableReader.Row) -> String {
    let number = row.number("score").map { roundedText($0, digits: 2) }
    return [number, row.text("band")].compactMap { $0 }.filter { !$0.isEmpty }.joined(
      separator: " "
    )
  }

  private func sentence(_ system: WebSystem, _ row: TableReader.Row) -> String {
    let low = roundedText(row.number("percentile_low") ?? 0, digits: 1)
    let high = roundedText(row.number("percentile_high") ?? 0, digits: 1)
    return "\(system.id): \(words(row)), percentile \(low) to \(high)"
  }
}
