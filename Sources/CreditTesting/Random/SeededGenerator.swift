/// A small generator of random numbers with a seed (SplitMix64), the same on every machine.
///
/// G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", 2014. Not
/// for cryptography.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator from a seed.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below a limit; the bias of 2^-64 does not matter for tests.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// A number of a range.
  mutating func number(in range: ClosedRange<Int64>) -> Int64 {
    range.lowerBound + Int64(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// One of some values.
  ///
  /// - Precondition: There is at least one.
  mutating func pick<Element>(_ values: [Element]) -> Element { values[below(values.count)] }

  /// Each of some values with so many chances in a hundred.
  mutating func some<Element>(of values: [Element], percent: Int) -> [Element] {
    values.filter { _ in chance(percent) }
  }

  /// The values in a random order (Fisher and Yates).
  mutating func shuffled<Element>(_ values: [Element]) -> [Element] {
    var values = values
    for index in values.indices.reversed() { values.swapAt(index, below(index + 1)) }
    return values
  }

  /// A generator of its own, for a part of the work.
  mutating func split() -> SeededGenerator { SeededGenerator(seed: next()) }
}
