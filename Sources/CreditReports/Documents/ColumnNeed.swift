/// How wide a column of a grid must be and would like to be.
struct ColumnNeed {
  /// A cell beyond this is long anyway, and wants no more room than one of this width.
  static let longCell = 60
  /// Cells up to this stay on one line.
  private static let shortCell = 14
  private static let longestWord = 26
  private static let longestWideWord = 8

  /// For the longest word; for numbers, for the widest number and the longest word of the header.
  var least: Int
  /// For every cell on one line.
  var most: Int

  init(of column: Int, in grid: Page.Grid) {
    let cells = grid.rows.map { $0[column] }
    let name = grid.columns[column].name
    let widest = cells.map(\.displayWidth).max() ?? 0
    let header = ColumnNeed.longestWord(of: [name])
    if grid.columns[column].isNumeric {
      least = max(widest, header, 1)
      most = least
    } else {
      least = max(ColumnNeed.longestWord(of: cells), header, 1)
      most = max(widest, name.displayWidth, least)
      if most <= ColumnNeed.shortCell { least = most }
    }
  }

  private static func longestWord(of texts: [String]) -> Int {
    texts.flatMap { $0.split(separator: " ") }.map { word in
      let width = String(word).displayWidth
      // Wide characters may be broken anywhere.
      return min(width, width > word.count ? longestWideWord : longestWord)
    }.max() ?? 0
  }
}
