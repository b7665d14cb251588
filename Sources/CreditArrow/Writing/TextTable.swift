/// Distinct texts in the order of their first use: a dictionary that is being written.
struct TextTable {
  private var slots: [Int32] = [Int32](repeating: -1, count: 16)
  private var hashes: [UInt64] = []
  /// Where each text ends in ``bytes``, after a zero.
  private(set) var ends: [Int32] = [0]
  /// All texts one after the other.
  private(set) var bytes: [UInt8] = []

  /// How many texts there are.
  var count: Int { hashes.count }

  /// The number of a text, a new one if it has none yet.
  mutating func insert(_ text: UnsafeRawBufferPointer) -> Int32 {
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = slots[slot]
      if hashes[Int(index)] == hash, matches(Int(index), text) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(Int32(bytes.count))
    hashes.append(hash)
    let index = Int32(count - 1)
    slots[slot] = index
    if count * 2 > slots.count { grow() }
    return index
  }

  private func matches(_ index: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = Int(ends[index])
    guard Int(ends[index + 1]) - start == text.count else { return false }
    for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[index]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// FNV-1a with a final mix, so that the low bits depend on all bytes.
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
