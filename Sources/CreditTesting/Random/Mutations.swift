/// Damages the bytes of a file in the ways that copying, cutting and ill will do, from a seed.
///
/// Bits flipped, bytes set to extreme values, stretches cut out, doubled, moved or zeroed, the end cut
/// off, numbers of four and eight bytes replaced by those at the edges of their ranges.
public struct Mutations: Sendable {
  private var random: SeededGenerator

  /// Creates the damage of a seed.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A damaged copy of some bytes, one to six damages a copy.
  public mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var damaged = bytes
    for _ in 0...random.below(6) where !damaged.isEmpty { damageOnce(&damaged) }
    return damaged
  }

  private static let edges: [Int64] = [
    0, 1, -1, 2, 7, 127, 128, 255, 32767, 65535, Int64(Int32.max), Int64(Int32.min), 1 << 31,
    (1 << 32) - 1, .max, .min, .max - 7,
  ]

  private mutating func damageOnce(_ bytes: inout [UInt8]) {
    let place = random.below(bytes.count)
    let end = min(bytes.count, place + 1 + random.below(random.chance(80) ? 16 : 256))
    switch random.below(9) {
    case 0, 1: bytes[place] ^= 1 << UInt8(random.below(8))
    case 2: bytes[place] = random.pick([0, 1, 0x0A, 0x22, 0x2C, 0x7F, 0x80, 0xC3, 0xFF])
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
    case 5: for index in place..<end { bytes[index] = 0 }
    case 6: if random.chance(25) { bytes.removeSubrange(place...) }
    case 7: put(random.pick(Self.edges), in: &bytes, at: place)
    default:
      put(Int64(random.below(bytes.count * 2)), in: &bytes, at: place)
    }
  }

  /// Writes a number of four or eight bytes, mostly where such numbers stand.
  private mutating func put(_ number: Int64, in bytes: inout [UInt8], at place: Int) {
    let width = random.chance(50) ? 4 : 8
    let start = random.chance(90) ? place / 4 * 4 : place
    for index in 0..<width where start + index < bytes.count {
      bytes[start + index] = UInt8(truncatingIfNeeded: number >> Int64(8 * index))
    }
  }
}
