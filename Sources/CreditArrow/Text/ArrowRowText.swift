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

  /// Adds the text of a cell of the current batch.
  ///
  /// - Precondition: the row and the column exist in the batch.
  public func render(row: Int, column: Int, into buffer: ArrowTextBuffer) {
    precondition(row >= 0 && row < batch?.rowCount ?? 0, "no such row")
    if cells[column].kind != .other {
      cells[column].render(row, into: buffer)
    } else {
      others[column].render(row, into: buffer)
    }
  }
}
