import CreditFormats

/// Months between missed payments beside what chance would give.
struct ClusteringPicture {
  let rows: [(gap: String, seen: Double, expected: Double)]

  private static let (top, height) = (16, 130)

  var panel: Panel? {
    let most = rows.flatMap { [$0.seen, $0.expected] }.max() ?? 0
    guard most > 0 else { return nil }
    var drawing = Drawing(
      height: Self.top + Self.height + 36,
      title: "Months from one missed payment of a person to the next",
      description: rows.map {
        "\($0.gap) months \(percent($0.seen)), by chance \(percent($0.expected))"
      }.joined(separator: "; ")
    )
    let width = 1 / Double(rows.count)
    let bottom = Self.top + Self.height
    for (index, row) in rows.enumerated() {
      let x = Double(index) * width
      let (seen, chance) = (tall(row.seen, most), tall(row.expected, most))
      drawing.bar(
        x + 0.12 * width,
        bottom - seen,
        width: 0.76 * width,
        height: seen,
        "standing",
        remark: "\(row.gap) months: \(percent(row.seen)), by chance \(percent(row.expected))"
      )
      drawing.line(x + 0.04 * width, bottom - chance, x + 0.96 * width, bottom - chance, "marker")
      drawing.text(x + width / 2, bottom + 15, row.gap, "middle tick")
      if row.seen > 0.03 {
        drawing.text(x + width / 2, bottom - seen - 4, percent(row.seen), "middle tick roomy")
      }
    }
    drawing.line(0, bottom, 1, bottom, "rule")
    drawing.text(0, bottom + 31, "months to the next month with a missed payment", "tick")
    return Panel(
      systems: [],
      label: "Missed payments come close together",
      drawing: drawing,
      note: """
        Bars: what came out. Lines: the same number of months of the same persons, spread by chance.
        """
    )
  }

  private func tall(_ share: Double, _ most: Double) -> Int {
    Int((Double(Self.height) * share / most).rounded())
  }
}
