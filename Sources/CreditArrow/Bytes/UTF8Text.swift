/// Whether bytes are valid UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates).
package func isValidUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
  var index = 0
  while index < bytes.count {
    if index + 8 <= bytes.count,
      bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
      continue
    }
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    guard let (length, second) = sequence(after: lead), index + length <= bytes.count,
      second.contains(bytes[index + 1])
    else { return false }
    for offset in 2..<max(length, 2) where !(0x80...0xBF).contains(bytes[index + offset]) {
      return false
    }
    index += length
  }
  return true
}

/// Whether all bytes are below 128.
func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
  var index = 0
  var seen: UInt64 = 0
  while index + 8 <= bytes.count {
    seen |= bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    index += 8
  }
  while index < bytes.count {
    seen |= UInt64(bytes[index])
    index += 1
  }
  return seen & 0x8080_8080_8080_8080 == 0
}

/// The length of a sequence and the bytes that may stand second in it.
private func sequence(after lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
  switch lead {
  case 0xC2...0xDF: (2, 0x80...0xBF)
  case 0xE0: (3, 0xA0...0xBF)
  case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
  case 0xED: (3, 0x80...0x9F)
  case 0xF0: (4, 0x90...0xBF)
  case 0xF1...0xF3: (4, 0x80...0xBF)
  case 0xF4: (4, 0x80...0x8F)
  default: nil
  }
}
