/// Renders the rows of batches as canonical text, for readers that take tables as text.
///
/// A missing value and NaN are empty. Texts of dictionaries are rendered once for each dictionary.
public final class ArrowRowText {
  private var batch: ArrowBatch?
  private var cells: [RawCell] = []
  /// The renderers of the columns whose type ``RawCell`` leaves out.
  private var others: [CellRenderer] = []
  private var rendered: [RenderedDictionary?] = []

  /// Creates a renderer for the batches of one table.
  public init() {}

  /// Goes to a batch; dictionaries that stay the same are not rendered again.
  public func begin(_ batch: ArrowBatch) {
    if rendered.count != batch.columns.count {
      rendered = [RenderedDictionary?](repeating: nil, count: batch.columns.count)
    }
    self.batch = batch
    others = batch.columns.map(CellRenderer.init)
    cells = []
    for (index, column) in batch.columns.enumerated() {
      if case .dictionary(_, let dictionary) = column.values,
        rendered[index]?.dictionary !== dictionary
      {
        rendered[index] = RenderedDictionary(dictionary)
      }
      cells.append(RawCell(column, of: batch.memory, rendered[index]))
    }
  }

  /// Adds the texts of the cells of a row of the current batch, one after the other.
  ///
  /// - Parameters:
  ///   - row: the row of the batch.
  ///   - buffer: what is added to.
  ///   - end: is called after every cell with where it ends in the buffer.
  /// - Precondition: the row exists in the batch.
  public func render(row: Int, into buffer: ArrowTextBuffer, end: (Int) -> Void) {
    precondition(row >= 0 && row < batch?.rowCount ?? 0, "no such row")
    let cells = cells
    for column in cells.indices {
      if cells[column].kind != .other {
        cells[column].render(row, into: buffer)
      } else {
        others[column].render(row, into: buffer)
      }
      end(buffer.count)
    }
  }
}
