/// Sums of an additive score over the subjects of one segment, with those of the parts that it is the
/// sum of.
///
/// Integers in any units; scores and points in the same one.
public struct AdditiveSums: Hashable, Sendable {
  /// One part of the score.
  public struct Part: Hashable, Sendable {
    /// The sum of its points, weighted.
    public var points: Int128
    /// The sum of its points times the score, weighted.
    public var products: Int128

    /// Creates the sums of a part.
    public init(points: Int128 = 0, products: Int128 = 0) {
      self.points = points
      self.products = products
    }
  }

  /// The sum of the weights.
  public var weight: Int128
  /// The sum of the scores, weighted.
  public var scores: Int128
  /// The sum of the squared scores, weighted.
  public var squares: Int128
  public var parts: [Part]

  /// Creates sums.
  public init(weight: Int128, scores: Int128, squares: Int128, parts: [Part]) {
    self.weight = weight
    self.scores = scores
    self.squares = squares
    self.parts = parts
  }

  /// The sums of subjects whose points stand in one array a part.
  ///
  /// - Precondition: All arrays have one element a subject.
  /// - Complexity: O(subjects x parts).
  public init(points: [[Int64]], scores: [Int64], weights: [Int64]? = nil) {
    let weights = weights ?? [Int64](repeating: 1, count: scores.count)
    precondition(
      weights.count == scores.count && points.allSatisfy { $0.count == scores.count },
      "one element a subject"
    )
    self.init(weight: 0, scores: 0, squares: 0, parts: points.map { _ in Part() })
    for (row, score) in scores.enumerated() {
      let weight = Int128(weights[row])
      self.weight += weight
      self.scores += weight * Int128(score)
      squares += weight * Int128(score) * Int128(score)
      for part in parts.indices {
        parts[part].points += weight * Int128(points[part][row])
        parts[part].products += weight * Int128(points[part][row]) * Int128(score)
      }
    }
  }

  /// The sum of the products of deviations from the means, of some subjects' points and scores.
  ///
  /// Means are taken off in whole numbers first, so that hardly anything is lost in the division.
  ///
  /// - Parameters:
  ///   - part: the sums of these subjects.
  ///   - weight: the weight of these subjects.
  ///   - scores: the sum of their scores.
  ///   - mean: the sum of points of all subjects of the segment, whose mean is taken off.
  /// - Returns: the sum; 0 without weight.
  public func deviations(
    of part: Part,
    weight: Int128,
    scores: Int128,
    fromMeanOf mean: Int128
  ) -> Double {
    guard self.weight > 0 else { return 0 }
    let (p, s) = (mean / self.weight, self.scores / self.weight)
    let products =
      part.products &- p &* scores &- s &* part.points &+ p &* s &* weight
    let (restP, restS) = (
      Double(mean &- p &* self.weight) / Double(self.weight),
      Double(self.scores &- s &* self.weight) / Double(self.weight)
    )
    let (points, ownScores) = (
      Double(part.points &- p &* weight), Double(scores &- s &* weight)
    )
    return Double(products) - restP * ownScores - restS * points + restP * restS * Double(weight)
  }

  /// The sum of the products of deviations of a part and the score.
  func covariation(of part: Part) -> Double {
    deviations(of: part, weight: weight, scores: scores, fromMeanOf: part.points)
  }

  /// The sum of the squared deviations of the score.
  var variation: Double { covariation(of: Part(points: scores, products: squares)) }
}
