import CreditArrow
import CreditFindings
import Glibc

/// Writes a text file in large pieces; it gets its name when it is whole.
final class TextSink {
  private let path: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  private var partialPath: String { path + ".partial" }

  /// Creates the file.
  ///
  /// - Throws: `Findings` when it cannot be created.
  init(path: String) throws(Findings) {
    self.path = path
    descriptor = open(path + ".partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("cannot be created") }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(partialPath)
  }

  /// Adds a text.
  func write(_ text: String) throws(Findings) {
    buffer += text.utf8
    if buffer.count > 1 << 20 { try flush() }
  }

  /// Adds a row of texts.
  func writeRow(_ cells: [String]) throws(Findings) {
    for (index, cell) in cells.enumerated() {
      var cell = cell
      cell.withUTF8 { add($0, isFirst: index == 0) }
    }
    try endRow()
  }

  /// Adds a record.
  func writeRow(_ view: RecordView) throws(Findings) {
    for index in 0..<view.count { add(view[index], isFirst: index == 0) }
    try endRow()
  }

  private func add(_ cell: Bytes, isFirst: Bool) {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    let quote = UInt8(ascii: "\"")
    let needsQuotes = cell.contains { [0x0A, 0x0D, 0x22, 0x2C].contains($0) }
    guard needsQuotes else {
      buffer.append(contentsOf: cell)
      return
    }
    buffer.append(quote)
    for byte in cell {
      if byte == quote { buffer.append(quote) }
      buffer.append(byte)
    }
    buffer.append(quote)
  }

  private func endRow() throws(Findings) {
    buffer.append(0x0A)
    if buffer.count > 1 << 20 { try flush() }
  }

  private func flush() throws(Findings) {
    var done = 0
    while done < buffer.count {
      let put = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw failure("cannot be written") }
      done += put
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Gives the file its name.
  ///
  /// - Throws: `Findings` when it cannot be written to its end.
  func finish() throws(Findings) {
    try flush()
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(partialPath, path) == 0 else { throw failure("cannot be written") }
  }

  private func failure(_ what: String) -> Findings {
    Findings(
      Finding(
        Location(file: path),
        "\(what): \(systemError())",
        advice: "name a folder with room where you may write"
      )
    )
  }
}
