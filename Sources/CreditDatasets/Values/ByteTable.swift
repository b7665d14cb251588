/// Texts as bytes, numbered in the order of first use: categories without a `String` per field.
struct ByteTable {
  private var slots: [Int32] = [Int32](repeating: -1, count: 16)
  private var hashes: [UInt64] = []
  private var ends: [Int] = [0]
  private var arena: [UInt8] = []

  /// How many texts there are.
  var count: Int { hashes.count }

  /// The number of a text, or nil if it has none.
  func index(of bytes: Bytes) -> Int? {
    let hash = ByteTable.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, matches(index, bytes) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a text, a new one if it has none yet.
  mutating func insert(_ bytes: Bytes) -> Int {
    if let index = index(of: bytes) { return index }
    if (count + 1) * 2 > slots.count { grow() }
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    hashes.append(ByteTable.hash(bytes))
    place(count - 1)
    return count - 1
  }

  /// The number of a text, a new one if it has none yet.
  mutating func insert(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { insert($0) }
  }

  /// The text of a number.
  func text(_ index: Int) -> String {
    String(decoding: arena[ends[index]..<ends[index + 1]], as: UTF8.self)
  }

  /// All texts in the order of their numbers.
  var texts: [String] { (0..<count).map(text) }

  private func matches(_ index: Int, _ bytes: Bytes) -> Bool {
    let start = ends[index]
    guard ends[index + 1] - start == bytes.count else { return false }
    for offset in 0..<bytes.count where arena[start + offset] != bytes[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in 0..<count { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: hashes[index]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  /// FNV-1a with a final mix, so that the low bits depend on all bytes.
  private static func hash(_ bytes: Bytes) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
