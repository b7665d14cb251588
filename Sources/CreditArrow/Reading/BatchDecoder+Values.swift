import CreditFindings

extension BatchDecoder {
  /// Reads the buffers of values of a column.
  mutating func values(
    _ name: String,
    _ type: ArrowType,
    _ validity: ArrowBits?,
    _ dictionary: ArrowDictionary?
  ) throws(Findings) -> ArrowColumn.Values {
    switch type {
    case .null: return .null
    case .boolean:
      let range = try buffer(name, atLeast: (rowCount + 7) / 8)
      return .boolean(ArrowBits(memory, range, count: rowCount))
    case .integer(let bits, let isSigned): return try integers(name, bits, isSigned)
    case .floating(let bits): return try floats(name, bits)
    case .decimal(let bits, _, let scale):
      if bits == 32 { return .decimal32(try vector(name), scale: scale) }
      if bits == 64 { return .decimal64(try vector(name), scale: scale) }
      return .decimal128(try vector(name), scale: scale)
    case .text(let layout):
      return .text(layout == .view ? try views(name, validity) : try texts(name, layout, validity))
    case .date32: return .date32(try vector(name))
    case .date64: return .date64(try vector(name))
    case .timestamp(let unit, let zone): return .timestamp(try vector(name), unit, zone: zone)
    case .dictionary(let bits, let isSigned, _, _):
      let indices = try integers(name, bits, isSigned)
      return .dictionary(indices, try check(indices, name, validity, dictionary))
    }
  }

  private mutating func vector<T>(_ name: String) throws(Findings) -> ArrowVector<T> {
    let range = try buffer(name, atLeast: rowCount * MemoryLayout<T>.size)
    return ArrowVector(memory, range, count: rowCount)
  }

  private mutating func integers(
    _ name: String,
    _ bits: Int,
    _ isSigned: Bool
  ) throws(Findings) -> ArrowColumn.Values {
    switch (bits, isSigned) {
    case (8, true): .int8(try vector(name))
    case (16, true): .int16(try vector(name))
    case (32, true): .int32(try vector(name))
    case (8, false): .uint8(try vector(name))
    case (16, false): .uint16(try vector(name))
    case (32, false): .uint32(try vector(name))
    case (_, true): .int64(try vector(name))
    case (_, false): .uint64(try vector(name))
    }
  }

  private mutating func floats(_ name: String, _ bits: Int) throws(Findings) -> ArrowColumn.Values {
    switch bits {
    case 16: .half(try vector(name))
    case 32: .float(try vector(name))
    default: .double(try vector(name))
    }
  }

  /// Checks that all positions are in the dictionary.
  private func check(
    _ indices: ArrowColumn.Values,
    _ name: String,
    _ validity: ArrowBits?,
    _ dictionary: ArrowDictionary?
  ) throws(Findings) -> ArrowDictionary {
    let dictionary = dictionary ?? ArrowDictionary([])
    let count = dictionary.count
    let stray: Int? =
      switch indices {
      case .int8(let indices): stray(indices, validity, count)
      case .int16(let indices): stray(indices, validity, count)
      case .int32(let indices): stray(indices, validity, count)
      case .int64(let indices): stray(indices, validity, count)
      case .uint8(let indices): stray(indices, validity, count)
      case .uint16(let indices): stray(indices, validity, count)
      case .uint32(let indices): stray(indices, validity, count)
      case .uint64(let indices): stray(indices, validity, count)
      default: nil
      }
    if let stray {
      throw memory.damage(
        at: place,
        "row \(stray + 1) of a batch refers to a value outside of the dictionary of '\(name)'"
      )
    }
    return dictionary
  }

  /// The first row that refers to a value outside of a dictionary.
  private func stray<T: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ indices: ArrowVector<T>,
    _ validity: ArrowBits?,
    _ count: Int
  ) -> Int? {
    for row in 0..<rowCount where indices[row] < 0 || indices[row] >= count {
      if validity?[row] ?? true { return row }
    }
    return nil
  }
}

extension BatchDecoder {
  /// Reads texts with offsets, which must ascend within the buffer of bytes.
  private mutating func texts(
    _ name: String,
    _ layout: ArrowTextLayout,
    _ validity: ArrowBits?
  ) throws(Findings) -> ArrowTexts {
    let width = layout == .large ? 8 : 4
    // A batch without rows may leave the offsets out.
    let range = try buffer(name, atLeast: rowCount == 0 ? 0 : (rowCount + 1) * width)
    let bytes = try buffer(name, atLeast: 0)
    let count = rowCount == 0 ? 0 : rowCount + 1
    let found: ArrowTexts.Layout
    let whole: Range<Int>?
    if layout == .large {
      let offsets = ArrowVector<Int64>(memory, range, count: count)
      whole = ascending(offsets, limit: bytes.count)
      found = .offsets64(offsets)
    } else {
      let offsets = ArrowVector<Int32>(memory, range, count: count)
      whole = ascending(offsets, limit: bytes.count)
      found = .offsets32(offsets)
    }
    guard let whole else {
      throw memory.damage(
        at: range.lowerBound,
        "the offsets of the column '\(name)' do not ascend within its bytes"
      )
    }
    let start = bytes.lowerBound
    let texts = ArrowTexts(count: rowCount, memory: memory, layout: found, start: start)
    let all = memory.bytes(
      start + whole.lowerBound..<start + whole.upperBound
    )
    if !isASCII(all) { try checkEach(texts, name, validity) }
    return texts
  }

  /// The range that ascending offsets span; nil if they do not ascend within a limit.
  private func ascending<T: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ offsets: ArrowVector<T>,
    limit: Int
  ) -> Range<Int>? {
    guard offsets.count > 0 else { return 0..<0 }
    let first = offsets[0]
    var last = first
    var isAscending = first >= 0
    for row in 1..<offsets.count {
      let next = offsets[row]
      isAscending = isAscending && next >= last
      last = next
    }
    guard isAscending, last <= limit else { return nil }
    return Int(first)..<Int(last)
  }

  /// Reads texts in views, each of which must lie within its buffer.
  private mutating func views(
    _ name: String,
    _ validity: ArrowBits?
  ) throws(Findings) -> ArrowTexts {
    let range = try buffer(name, atLeast: rowCount * 16)
    var ranges: [Range<Int>] = []
    for _ in 0..<(try variadicCount(name)) { ranges.append(try buffer(name, atLeast: 0)) }
    let buffers = ArrowViewBuffers(ranges: ranges)
    let views = ArrowVector<UInt8>(memory, range, count: rowCount * 16)
    for row in 0..<rowCount where !buffers.holds(views.pointer + 16 * row) {
      if let validity, !validity[row] { continue }
      throw memory.damage(
        at: range.lowerBound + 16 * row,
        "a text of the column '\(name)' lies outside of its bytes"
      )
    }
    let texts = ArrowTexts(
      count: rowCount,
      memory: memory,
      layout: .views(views, buffers),
      start: range.lowerBound
    )
    try checkEach(texts, name, validity)
    return texts
  }

  /// Checks that every text that is there is UTF-8.
  ///
  /// Texts may share bytes, without limit in a hostile file; what is checked has one.
  private func checkEach(
    _ texts: ArrowTexts,
    _ name: String,
    _ validity: ArrowBits?
  ) throws(Findings) {
    var budget = 16 * memory.count + 1 << 20
    for row in 0..<rowCount {
      if let validity, !validity[row] { continue }
      let bytes = texts.bytes(row)
      budget -= bytes.count
      guard budget >= 0 else {
        throw memory.damage(at: place, "the texts of the column '\(name)' share their bytes")
      }
      if isValidUTF8(bytes) { continue }
      throw memory.damage(
        at: UnsafeRawPointer(bitPattern: UInt(bitPattern: bytes.baseAddress))
          .map { $0 - memory.base } ?? 0,
        "a text of the column '\(name)' is not UTF-8"
      )
    }
  }
}
