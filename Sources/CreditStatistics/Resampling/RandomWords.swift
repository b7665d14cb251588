/// Random words that depend on nothing but their seed (SplitMix64).
///
/// Source: G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014, 453-472,
/// <https://doi.org/10.1145/2660193.2660195>.
struct RandomWords {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The words of one stream of a seed, such as a subject or a replicate.
  init(seed: UInt64, stream: UInt64) {
    state = RandomWords.mixed(seed &+ RandomWords.step) ^ RandomWords.mixed(stream)
  }

  /// Leaves words out, as many at once.
  mutating func skip(_ count: Int) { state &+= UInt64(count) &* Self.step }

  mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// A number strictly between 0 and 1, of 53 bits.
  mutating func unit() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
