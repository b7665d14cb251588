import CreditArrow
import CreditFindings

/// What is wrong with a record before any of its values is looked at.
enum RecordProblem: Hashable {
  case nulByte
  case invalidUTF8
  case tooLong
  case unterminatedQuote
  case strayQuote
  case textAfterQuote
}

/// Splits a delimited text file into records and fields (RFC 4180), in chunks of one mebibyte.
///
/// Lines end with LF, CRLF or CR. A record may span lines inside quotes. A record longer than the
/// limit is a problem of that record and is never held in memory.
final class RecordReader {
  /// The current record.
  let view: RecordView
  /// What is wrong with the current record.
  private(set) var problem: RecordProblem?
  /// Whether the current record is an empty line.
  private(set) var isBlank = false

  private let file: InputFile
  private let dialect: Dialect
  private let limit: Int
  private let buffer: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private let classes: UnsafeMutablePointer<UInt8>
  private var start = 0
  private var end = 0
  private var line = 1
  private var isAtEnd = false
  private var isStopped = false
  private var isInsideQuotes = false

  private static let plain: UInt8 = 0
  private static let stop: UInt8 = 1
  private static let quote: UInt8 = 2
  private static let nul: UInt8 = 4
  private static let high: UInt8 = 8

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - dialect: how it is written.
  ///   - fields: how many fields of a record are kept.
  ///   - limit: the longest record in bytes.
  /// - Throws: `Findings` when the file cannot be read.
  init(path: String, dialect: Dialect, fields: Int, limit: Int) throws(Findings) {
    self.file = try InputFile(path: path)
    self.dialect = dialect
    self.limit = limit
    self.capacity = limit + (1 << 20)
    self.buffer = .allocate(capacity: capacity)
    self.classes = .allocate(capacity: 256)
    self.view = RecordView(capacity: fields, base: buffer)
    for byte in 0..<256 { classes[byte] = byte < 0x80 ? Self.plain : Self.high }
    classes[0] = Self.nul
    if let quote = dialect.quote { classes[Int(quote)] = Self.quote }
    for byte in [dialect.delimiter, 0x0A, 0x0D] { classes[Int(byte)] = Self.stop }
    try refill()
    if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { start = 3 }
  }

  deinit {
    buffer.deallocate()
    classes.deallocate()
  }

  /// The first bytes of the file, for recognising what is no text.
  var firstBytes: [UInt8] { Array(Bytes(start: buffer, count: min(end, 4))) }

  /// Goes to the next record; false at the end.
  func next() throws(Findings) -> Bool {
    problem = nil
    while !isStopped {
      if start == end, isAtEnd { return false }
      if tokenise() { return true }
      if end - start > limit {
        try skipLongRecord()
        return true
      }
      try refill()
    }
    return false
  }

  /// Moves what is left to the front and reads on.
  private func refill() throws(Findings) {
    if start > 0 {
      buffer.update(from: buffer + start, count: end - start)
      end -= start
      start = 0
    }
    let got = try file.read(into: buffer + end, count: min(capacity - end, 1 << 20))
    end += got
    if got == 0 { isAtEnd = true }
  }

  /// Drops the rest of a record that is too long; inside quotes nobody knows where it ends.
  private func skipLongRecord() throws(Findings) {
    view.row = line
    view.count = 0
    isBlank = false
    problem = .tooLong
    isStopped = isInsideQuotes
    while true {
      while start < end, buffer[start] != 0x0A { start += 1 }
      if start < end || isAtEnd { break }
      try refill()
    }
    start = min(start + 1, end)
    line += 1
  }

  /// Splits the record that begins at `start`; false if it does not end within the buffer.
  private func tokenise() -> Bool {
    view.count = 0
    view.base = UnsafePointer(buffer)
    view.row = line
    var cursor = start
    var seen: UInt8 = 0
    var lines = 1
    var escapes = false
    problem = nil
    isInsideQuotes = false
    // Locals, so that the loops below keep them in registers.
    let (buffer, classes, end) = (self.buffer, self.classes, self.end)
    while true {
      if cursor < end, classes[Int(buffer[cursor])] == Self.quote {
        guard quotedField(&cursor, &seen, &lines, &escapes) else { return false }
      } else {
        let first = cursor
        while cursor < end {
          let kind = classes[Int(buffer[cursor])]
          if kind == Self.stop { break }
          seen |= kind
          cursor += 1
        }
        view.append(first, cursor)
      }
      if cursor == end {
        if !isAtEnd { return false }
        break
      }
      if buffer[cursor] == dialect.delimiter {
        cursor += 1
        continue
      }
      guard let next = lineEnd(cursor) else { return false }
      cursor = next
      break
    }
    finish(next: cursor, seen: seen, escapes: escapes)
    line += lines
    return true
  }

  /// The place after the line end at `cursor`; nil if more bytes are needed.
  private func lineEnd(_ cursor: Int) -> Int? {
    if buffer[cursor] == 0x0A { return cursor + 1 }
    if cursor + 1 == end { return isAtEnd ? cursor + 1 : nil }
    return buffer[cursor + 1] == 0x0A ? cursor + 2 : cursor + 1
  }

  /// Reads a quoted field with what follows up to the next delimiter or line end; false if more
  /// bytes are needed.
  private func quotedField(
    _ cursor: inout Int,
    _ seen: inout UInt8,
    _ lines: inout Int,
    _ escapes: inout Bool
  ) -> Bool {
    let (buffer, classes, end) = (self.buffer, self.classes, self.end)
    let quote = buffer[cursor]
    let first = cursor + 1
    cursor = first
    while true {
      while cursor < end, buffer[cursor] != quote {
        if buffer[cursor] == 0x0A { lines += 1 }
        seen |= classes[Int(buffer[cursor])] & (Self.nul | Self.high)
        cursor += 1
      }
      if cursor == end {
        if !isAtEnd {
          isInsideQuotes = true
          return false
        }
        problem = .unterminatedQuote
        view.append(first, cursor)
        return true
      }
      if cursor + 1 == end, !isAtEnd { return false }
      guard cursor + 1 < end, buffer[cursor + 1] == quote else { break }
      escapes = true
      cursor += 2
    }
    view.append(first, cursor)
    cursor += 1
    while cursor < end, classes[Int(buffer[cursor])] != Self.stop {
      problem = .textAfterQuote
      cursor += 1
    }
    return cursor < end || isAtEnd
  }

  /// Completes a record: doubled quotes become one, the text is validated.
  private func finish(next: Int, seen: UInt8, escapes: Bool) {
    isBlank = view.count == 1 && view.starts[0] == view.ends[0] && next - start <= 2
    if problem == nil {
      if seen & Self.nul != 0 {
        problem = .nulByte
      } else if seen & Self.quote != 0 {
        problem = .strayQuote
      } else if seen & Self.high != 0,
        !isValidUTF8(UnsafeRawBufferPointer(start: buffer + start, count: next - start))
      {
        problem = .invalidUTF8
      }
    }
    if escapes, problem == nil {
      for field in 0..<min(view.count, view.capacity) { unescape(field) }
    }
    if next - start > limit { problem = .tooLong }
    start = next
  }

  /// Removes the first of two quotes, in place.
  private func unescape(_ field: Int) {
    guard let quote = dialect.quote else { return }
    // An unquoted field holds no quote here; a quoted one holds them in pairs.
    var target = view.starts[field]
    var source = target
    while source < view.ends[field] {
      if buffer[source] == quote { source += 1 }
      buffer[target] = buffer[source]
      target += 1
      source += 1
    }
    view.ends[field] = target
  }
}
