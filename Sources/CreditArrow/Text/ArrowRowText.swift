/// Renders the rows of batches as canonical text, for readers that take tables as text.
///
/// A missing value and NaN are empty. Texts of dictionaries are rendered once for each dictionary.
public final class ArrowRowText {
  private enum Cell {
    case plain(CellRenderer)
    case category(ArrowColumn, ArrowColumn.Values, RenderedDictionary)
  }

  private var cells: [Cell] = []
  private var rendered: [RenderedDictionary?] = []

  /// Creates a renderer for the batches of one table.
  public init() {}

  /// Goes to a batch; dictionaries that stay the same are not rendered again.
  public func begin(_ batch: ArrowBatch) {
    if rendered.count != batch.columns.count {
      rendered = [RenderedDictionary?](repeating: nil, count: batch.columns.count)
    }
    cells = []
    for (index, column) in batch.columns.enumerated() {
      guard case .dictionary(let indices, let dictionary) = column.values else {
        cells.append(.plain(CellRenderer(column)))
        continue
      }
      let texts: RenderedDictionary
      if let earlier = rendered[index], earlier.dictionary === dictionary {
        texts = earlier
      } else {
        texts = RenderedDictionary(dictionary)
        rendered[index] = texts
      }
      cells.append(.category(column, indices, texts))
    }
  }

  /// Adds the text of a cell of the current batch.
  ///
  /// - Precondition: the row and the column exist in the batch.
  public func render(row: Int, column: Int, into buffer: ArrowTextBuffer) {
    switch cells[column] {
    case .plain(let cell): cell.render(row, into: buffer)
    case .category(let column, let indices, let texts):
      if let validity = column.validity, !validity[row] { return }
      texts.render(indices.index(row), into: buffer)
    }
  }
}

/// The values of a dictionary as canonical text.
private final class RenderedDictionary {
  let dictionary: ArrowDictionary
  private let texts = ArrowTextBuffer()
  private var ends: [Int] = [0]

  init(_ dictionary: ArrowDictionary) {
    self.dictionary = dictionary
    for piece in dictionary.pieces {
      let cell = CellRenderer(piece)
      for row in 0..<piece.count {
        cell.render(row, into: texts)
        ends.append(texts.count)
      }
    }
  }

  func render(_ index: Int, into buffer: ArrowTextBuffer) {
    let (start, end) = (ends[index], ends[index + 1])
    buffer.append(UnsafeRawBufferPointer(start: texts.base + start, count: end - start))
  }
}
