/// The values that a column's positions refer to.
///
/// A dictionary may have come in several pieces; a value's position counts through all of them.
public final class ArrowDictionary: Sendable {
  /// The pieces in their order.
  let pieces: [ArrowColumn]
  /// The number of values before the end of each piece.
  private let ends: [Int]
  /// How many values there are.
  public let count: Int

  init(_ pieces: [ArrowColumn]) {
    self.pieces = pieces
    var ends: [Int] = []
    for piece in pieces { ends.append((ends.last ?? 0) + piece.count) }
    self.ends = ends
    count = ends.last ?? 0
  }

  /// The value of a position as canonical text; nil if it is missing.
  ///
  /// - Precondition: `index` is below ``count``.
  public func text(_ index: Int) -> String? {
    let (piece, row) = locate(index)
    return pieces[piece].text(row)
  }

  /// Whether the value of a position is missing.
  func isMissing(_ index: Int) -> Bool {
    let (piece, row) = locate(index)
    return pieces[piece].isMissing(row)
  }

  private func locate(_ index: Int) -> (piece: Int, row: Int) {
    precondition(index >= 0 && index < count, "no such value")
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return (low, index - (low == 0 ? 0 : ends[low - 1]))
  }
}
