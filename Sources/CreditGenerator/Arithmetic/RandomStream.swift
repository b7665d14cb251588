/// A repeatable stream of random numbers, xoshiro256** (Blackman and Vigna 2018).
///
/// Its state is filled by SplitMix64 from the seed, the subject and the purpose.
struct RandomStream {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// The stream of one subject for one purpose.
  init(seed: UInt64, subject: Int, purpose: UInt64) {
    var filler =
      seed &+ UInt64(truncatingIfNeeded: subject) &* 0xD134_2543_DE82_EF95
      &+ purpose &* 0xA24B_AED4_963E_E407
    s0 = Self.splitMix(&filler)
    s1 = Self.splitMix(&filler)
    s2 = Self.splitMix(&filler)
    s3 = Self.splitMix(&filler)
  }

  private static func splitMix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  @inline(__always)
  private static func rotate(_ value: UInt64, by count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }

  @inline(__always)
  private mutating func next() -> UInt64 {
    let result = Self.rotate(s1 &* 5, by: 7) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = Self.rotate(s3, by: 45)
    return result
  }

  /// A number in 0 ..< 1 with 53 random bits.
  @inline(__always)
  mutating func unit() -> Double {
    Double(next() >> 11) / 9_007_199_254_740_992
  }

  /// A whole number in the range, each equally likely.
  mutating func between(_ range: ClosedRange<Int>) -> Int {
    let count = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(next().multipliedFullWidth(by: count).high)
  }

  /// True with the given probability.
  @inline(__always)
  mutating func chance(_ probability: Double) -> Bool {
    unit() < probability
  }

  /// Whether something that happens so many times a year happens this month.
  @inline(__always)
  mutating func happens(yearly: Double) -> Bool { chance(yearly / 12) }

  /// A day of the month, none after the 28th.
  mutating func day(in month: CalendarMonth) -> CalendarDay { month.day(between(1...28)) }

  /// A number of mean 0 and variance 1, nearly normal: twelve uniform numbers less six (Irwin and
  /// Hall), which needs no function of the system's mathematics library.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += unit() }
    return sum
  }

  /// One of the elements, in proportion to its weight.
  mutating func pick<Element>(_ weighted: [(Element, Int)]) -> Element {
    precondition(!weighted.isEmpty, "nothing to pick from")
    var rest = between(1...weighted.reduce(0) { $0 + $1.1 })
    for (element, weight) in weighted {
      rest -= weight
      if rest <= 0 { return element }
    }
    return weighted[weighted.count - 1].0
  }
}
