/// Compression by DEFLATE (RFC 1951): repeated text becomes a distance and a length, and all of it is
/// one block in the fixed code.
///
/// The project's own, because neither Swift nor its Foundation brings one. Sheets are a tenth of their
/// size afterwards; a code fitted to each file would save another third, and is not worth its lines.
enum Deflate: Sendable {
  private static let window = 32_768
  private static let longest = 258
  private static let shortest = 4
  /// How many earlier places are tried for a match.
  private static let tries = 12
  private static let hashBits: UInt32 = 15

  /// The compressed bytes.
  ///
  /// - Complexity: O(bytes).
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var bits = BitWriter()
    bits.append(0b011, count: 3)  // the last block, in the fixed code
    var heads = [Int32](repeating: -1, count: 1 << Int(hashBits))
    var earlier = [Int32](repeating: -1, count: window)
    var at = 0
    while at < bytes.count {
      let match = longestMatch(in: bytes, at: at, heads: heads, earlier: earlier)
      if match.length >= shortest {
        append(match, to: &bits)
      } else {
        bits.append(FixedCode.literals[Int(bytes[at])])
      }
      let end = at + max(1, match.length >= shortest ? match.length : 1)
      while at < end {
        if at + shortest <= bytes.count {
          let slot = hash(bytes, at)
          earlier[at & (window - 1)] = heads[slot]
          heads[slot] = Int32(truncatingIfNeeded: at)
        }
        at += 1
      }
    }
    bits.append(FixedCode.literals[256])
    return bits.finished()
  }

  private struct Match {
    var length = 0
    var distance = 0
  }

  @inline(__always)
  private static func hash(_ bytes: [UInt8], _ at: Int) -> Int {
    let word =
      UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
      | UInt32(bytes[at + 3]) << 24
    return Int((word &* 2_654_435_761) >> (32 - hashBits))
  }

  private static func longestMatch(
    in bytes: [UInt8],
    at: Int,
    heads: [Int32],
    earlier: [Int32]
  ) -> Match {
    var best = Match()
    guard at + shortest <= bytes.count else { return best }
    let limit = min(longest, bytes.count - at)
    var candidate = Int(heads[hash(bytes, at)])
    var left = tries
    while candidate >= 0, at - candidate < window, left > 0 {
      var length = 0
      while length < limit, bytes[candidate + length] == bytes[at + length] { length += 1 }
      if length > best.length {
        best = Match(length: length, distance: at - candidate)
        if length == limit { break }
      }
      let next = Int(earlier[candidate & (window - 1)])
      guard next < candidate else { break }
      candidate = next
      left -= 1
    }
    return best
  }

  private static func append(_ match: Match, to bits: inout BitWriter) {
    let length = FixedCode.lengthClass[match.length]
    bits.append(FixedCode.literals[257 + length])
    bits.append(
      UInt32(match.length - FixedCode.lengthBases[length]),
      count: FixedCode.lengthExtraBits[length]
    )
    let distance = FixedCode.distanceClass(match.distance)
    bits.append(FixedCode.distances[distance])
    bits.append(
      UInt32(match.distance - FixedCode.distanceBases[distance]),
      count: FixedCode.distanceExtraBits[distance]
    )
  }
}

/// The fixed code of RFC 1951, section 3.2.6, with its bits in the order they are written.
private enum FixedCode: Sendable {
  struct Word: Sendable {
    var bits: UInt32
    var count: Int

    init(_ code: Int, _ count: Int) {
      self.count = count
      bits = (0..<count).reduce(0) { $0 | (UInt32(code >> $1) & 1) << UInt32(count - 1 - $1) }
    }
  }

  static let literals: [Word] = (0..<288).map { symbol in
    switch symbol {
    case ..<144: Word(0x30 + symbol, 8)
    case ..<256: Word(0x190 + symbol - 144, 9)
    case ..<280: Word(symbol - 256, 7)
    default: Word(0xC0 + symbol - 280, 8)
    }
  }
  static let distances: [Word] = (0..<30).map { Word($0, 5) }

  static let lengthExtraBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  static let lengthBases: [Int] = bases(from: 3, lengthExtraBits.dropLast()) + [258]
  static let distanceExtraBits: [Int] = (0..<30).map { max(0, $0 / 2 - 1) }
  static let distanceBases: [Int] = bases(from: 1, distanceExtraBits[...])

  /// The class of each length from 0 to 258; those below 3 have none and are never asked for.
  static let lengthClass: [Int] = (0...258).map { length in
    lengthBases.lastIndex { $0 <= length } ?? 0
  }

  static func distanceClass(_ distance: Int) -> Int {
    guard distance > 4 else { return distance - 1 }
    let width = (distance - 1).bitWidth - 1 - (distance - 1).leadingZeroBitCount
    return 2 * width + (((distance - 1) >> (width - 1)) & 1)
  }

  private static func bases(from first: Int, _ extraBits: ArraySlice<Int>) -> [Int] {
    var next = first
    return extraBits.map { bits in
      defer { next += 1 << bits }
      return next
    }
  }
}

/// Bits that fill bytes from the lowest up.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var held: UInt64 = 0
  private var count = 0

  mutating func append(_ word: FixedCode.Word) { append(word.bits, count: word.count) }

  mutating func append(_ bits: UInt32, count more: Int) {
    held |= UInt64(bits) << UInt64(count)
    count += more
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      count -= 8
    }
  }

  mutating func finished() -> [UInt8] {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: held)) }
    return bytes
  }
}
