/// The four sets into which two decisions divide the subjects.
public enum SwapSet: String, CaseIterable, Hashable, Sendable {
  /// Favourable with both models.
  case both
  /// Favourable with the first model only.
  case onlyA = "only_a"
  /// Favourable with the second model only.
  case onlyB = "only_b"
  /// Favourable with neither.
  case neither
}

/// One number for each of the four sets.
public struct SwapValues: Hashable, Sendable {
  /// The number of those favourable with both.
  public var both: Double
  /// The number of those favourable with the first model only.
  public var onlyA: Double
  /// The number of those favourable with the second model only.
  public var onlyB: Double
  /// The number of those favourable with neither.
  public var neither: Double

  /// Four numbers, 0 unless given.
  public init(both: Double = 0, onlyA: Double = 0, onlyB: Double = 0, neither: Double = 0) {
    self.both = both
    self.onlyA = onlyA
    self.onlyB = onlyB
    self.neither = neither
  }

  /// The number of one set.
  public subscript(set: SwapSet) -> Double {
    switch set {
    case .both: both
    case .onlyA: onlyA
    case .onlyB: onlyB
    case .neither: neither
    }
  }

  /// Adds a multiple of other numbers.
  mutating func add(_ other: SwapValues, times factor: Double) {
    both += other.both * factor
    onlyA += other.onlyA * factor
    onlyB += other.onlyB * factor
    neither += other.neither * factor
  }
}
