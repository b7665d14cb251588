import CreditFormats
import CreditResults

/// Where one subject stands in every system, on one percentile axis.
struct CasePicture {
  let subject: String
  let places: [Place]

  /// The subject in one system.
  struct Place {
    let system: WebSystem
    /// Number and band, or that there is none.
    let words: String
    /// A row with the place's percentiles.
    let row: TableReader.Row
  }

  private static let rowHeight = 30

  var panel: Panel {
    var drawing = Drawing(
      height: CasePicture.rowHeight * places.count + 24,
      title: "Where subject \(subject) stands",
      description: places.map(sentence).joined(separator: "; ")
    )
    for (line, place) in places.enumerated() {
      draw(place, at: CasePicture.rowHeight * line, into: &drawing)
    }
    let bottom = CasePicture.rowHeight * places.count
    for (tick, style) in [(0, "tick"), (50, "middle tick"), (100, "end tick")] {
      let word = tick == 0 ? " worst" : tick == 100 ? " best" : ""
      drawing.text(Double(tick) / 100, bottom + 16, "\(tick)\(word)", style)
    }
    return Panel(
      systems: [],
      label: "Place by percentile among all to whom a system gives a standing",
      drawing: drawing
    )
  }

  private func draw(_ place: Place, at top: Int, into drawing: inout Drawing) {
    drawing.text(0, top + 11, place.system.id, "strong")
    drawing.bar(0, top + 16, width: 1, height: 8, "track")
    if let low = place.row.number("percentile_low"), let high = place.row.number("percentile_high")
    {
      // A place is seen even where nobody shares it.
      let width = max(0.008, (high - low) / 100)
      drawing.bar(
        min(1 - width, low / 100),
        top + 16,
        width: width,
        height: 8,
        "standing",
        remark: sentence(place)
      )
    }
    drawing.text(1, top + 11, place.words, "end")
  }

  private func sentence(_ place: Place) -> String {
    guard let low = place.row.number("percentile_low") else {
      return "\(place.system.id): \(place.words)"
    }
    let high = roundedText(place.row.number("percentile_high") ?? 0, digits: 1)
    return
      "\(place.system.id): \(place.words), percentile \(roundedText(low, digits: 1)) to \(high)"
  }
}
