/// A grid in columns of a terminal: cells are broken so that no line is wider than allowed.
struct GridLayout {
  private static let gap = 2
  private let grid: Page.Grid
  private let widths: [Int]

  /// Lays a grid out in at most `width` columns of a terminal.
  init(_ grid: Page.Grid, width: Int) {
    self.grid = grid.filled
    self.widths = GridLayout.widths(of: self.grid, width: width)
  }

  /// The header and the rows as lines.
  var lines: [String] {
    guard !grid.columns.isEmpty else { return [] }
    return row(grid.columns.map(\.name)) + grid.rows.flatMap(row)
  }

  private func row(_ cells: [String]) -> [String] {
    let broken = zip(cells, widths).map {
      CreditReports.lines(of: $0, width: $1, breaksWords: true)
    }
    return (0..<(broken.map(\.count).max() ?? 0)).map { index in
      let parts = broken.indices.map { column in
        aligned(index < broken[column].count ? broken[column][index] : "", column)
      }
      return trimmed(parts.joined(separator: String(repeating: " ", count: Self.gap)))
    }
  }

  private func aligned(_ cell: String, _ column: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
    return grid.columns[column].isNumeric ? blanks + cell : cell + blanks
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Columns of numbers keep what they need, the others share the rest.
  ///
  /// Each has room for its longest word; what is left over goes where cells are long, in proportion.
  private static func widths(of grid: Page.Grid, width: Int) -> [Int] {
    let needs = grid.columns.indices.map { ColumnNeed(of: $0, in: grid) }
    let flexible = grid.columns.indices.filter { !grid.columns[$0].isNumeric }
    var widths = needs.map(\.least)
    let spare = width - gap * max(0, widths.count - 1) - widths.reduce(0, +)
    guard spare >= 0 else { return squeezed(widths, flexible, by: -spare) }
    var wishes = flexible.map { min(needs[$0].most, ColumnNeed.longCell) - needs[$0].least }
    if wishes.reduce(0, +) <= spare { wishes = flexible.map { needs[$0].most - needs[$0].least } }
    let wished = wishes.reduce(0, +)
    for (index, wish) in zip(flexible, wishes) {
      widths[index] += wished <= spare ? wish : wish * spare / wished
    }
    return widths
  }

  /// Widths where even the longest words do not fit side by side: the widest give way.
  private static func squeezed(_ widths: [Int], _ flexible: [Int], by excess: Int) -> [Int] {
    var widths = widths
    for _ in 0..<excess {
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > 4 else {
        break
      }
      widths[widest] -= 1
    }
    return widths
  }
}
