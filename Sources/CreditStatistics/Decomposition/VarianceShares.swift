/// What moves an additive score: Cov(points of the part, score) / Var(score) within segments, and what
/// lies between them.
///
/// For a sum of parts this is the Shapley value of the variance, exactly, whatever the order of the
/// parts: a share may be negative, and all of them sum to one if the parts sum to the score. The
/// variance between the means of the segments is a share of its own.
///
/// A. F. Shorrocks, Inequality decomposition by factor components, Econometrica 50 (1982) 193-211,
/// doi:10.2307/1912537.
public struct VarianceShares: Hashable, Sendable {
  /// By segment and part.
  public let parts: [[Double]]
  /// What the segments' means differ by.
  public let segments: Double
  /// The variation of the score: the sum of squared deviations.
  let variation: Double

  /// The shares of a score; nil without variance.
  ///
  /// - Parameter sums: one for each segment, each with the same parts.
  /// - Complexity: O(segments x parts).
  public init?(_ sums: [AdditiveSums]) {
    let weight = sums.reduce(0) { $0 + $1.weight }
    let scores = sums.reduce(0) { $0 + $1.scores }
    let squares = sums.reduce(0) { $0 + $1.squares }
    let all = AdditiveSums(weight: weight, scores: scores, squares: squares, parts: [])
    let variation = all.variation
    // Integer scores that are all the same vary by less than rounding leaves.
    guard weight > 0, variation > 0.5 else { return nil }
    parts = sums.map { segment in segment.parts.map { segment.covariation(of: $0) / variation } }
    let within = sums.reduce(0) { $0 + $1.variation }
    segments = sums.count > 1 ? (variation - within) / variation : 0
    self.variation = variation
  }

  /// The share that rests on some subjects of a segment: on those with one attribute, whose points
  /// differ so much from the mean of the part.
  ///
  /// The attributes' shares sum to the share of the part.
  ///
  /// - Parameters:
  ///   - attribute: the sums of the subjects with the attribute.
  ///   - weight: their weight.
  ///   - scores: the sum of their scores.
  ///   - part: the index of the part.
  ///   - segment: the sums of the segment.
  /// - Returns: the share, which may be negative.
  public func share(
    of attribute: AdditiveSums.Part,
    weight: Int128,
    scores: Int128,
    part: Int,
    in segment: AdditiveSums
  ) -> Double {
    segment.deviations(
      of: attribute,
      weight: weight,
      scores: scores,
      fromMeanOf: segment.parts[part].points
    ) / variation
  }
}

/// What a score falls short of its best by: the mean distance of each part from its best points, as a
/// share of all distances.
public struct ShortfallShares: Hashable, Sendable {
  /// By part; they sum to one.
  public let parts: [Double]

  /// The shares of distances; nil if nobody falls short of anything.
  ///
  /// - Parameter distances: for each part the sum of its distances from its best, none negative.
  public init?(distances: [Int128]) {
    let all = distances.reduce(0, +)
    guard all > 0 else { return nil }
    parts = distances.map { Double($0) / Double(all) }
  }
}
