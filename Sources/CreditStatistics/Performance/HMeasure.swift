/// How the cost of refusing a good, against that of accepting a bad, is distributed.
public enum CostDistribution: Hashable, Sendable, CustomStringConvertible {
  /// Beta(2, 2): both errors alike on average, extremes unlikely (Hand 2009).
  case symmetric
  /// Beta(2, 1 + 1/s), whose mode says refusing a good costs s times accepting a bad.
  case severityRatio(Double)
  /// Beta(1 + share of bads, 1 + share of goods) (Hand and Anagnostopoulos 2014).
  case classShares

  /// The distribution in words, for notes.
  public var description: String {
    switch self {
    case .symmetric: "Beta(2, 2)"
    case .severityRatio(let ratio): "Beta(2, 1 + 1/\(shortText(ratio))), a severity ratio"
    case .classShares: "Beta(1 + share of bads, 1 + share of goods)"
    }
  }

  /// The beta distribution, or nil for a ratio that is not positive and finite.
  func beta(badRate: Double) -> BetaDistribution? {
    switch self {
    case .symmetric: return BetaDistribution(a: 2, b: 2)
    case .severityRatio(let ratio):
      guard ratio > 0, ratio.isFinite, (1 / ratio).isFinite else { return nil }
      return BetaDistribution(a: 2, b: 1 + 1 / ratio)
    case .classShares: return BetaDistribution(a: 1 + badRate, b: 2 - badRate)
    }
  }
}

extension RankedOutcomes {
  /// The H-measure: one minus the expected least loss over that of the best blind rule.
  ///
  /// With c the cost of refusing a good and 1 - c that of accepting a bad, c following the
  /// distribution given, and the best cut for every c on the convex hull of the ROC curve:
  /// H = 1 - ∫ min_t [c π_g F_g(t) + (1-c) π_b (1-F_b(t))] u(c) dc / the same for the better of
  /// refusing all and accepting all. Integrals are incomplete beta functions. A ranking whose hull
  /// is the diagonal has 0. Source: D. J. Hand, Machine Learning 77 (2009) 103-123,
  /// <https://doi.org/10.1007/s10994-009-5119-5>; D. J. Hand and C. Anagnostopoulos, Pattern
  /// Recognition Letters 40 (2014) 41-46, <https://doi.org/10.1016/j.patrec.2013.12.004>.
  ///
  /// - Complexity: O(places).
  public func hMeasure(costs: CostDistribution = .symmetric) -> Estimate {
    if let oneClassReason { return .undefined(oneClassReason) }
    guard let points = rocPoints(), let badRate, let costed = CostsOfErrors(costs, badRate: badRate)
    else { return .undefined("the severity ratio is not a positive number") }
    guard let value = RocPoint.hMeasure(points, badRate: badRate, costs: costed) else {
      return .undefined("the blind loss is 0")
    }
    return .plain(value, noInterval: "no closed form; bootstrap it", note: "costs \(costs)")
  }
}

extension RocPoint {
  /// The H-measure of a curve; nil where the blind rule loses nothing.
  ///
  /// - Complexity: O(points).
  static func hMeasure(_ points: [RocPoint], badRate: Double, costs: CostsOfErrors) -> Double? {
    let loss = ExpectedLoss(costs: costs, badRate: badRate)
    // Accepting all is the point (0, 0) and refusing all the point (1, 1): the diagonal.
    let blind = loss.total(over: [RocPoint(goods: 0, bads: 0), RocPoint(goods: 1, bads: 1)])
    guard blind > 0 else { return nil }
    return min(max(1 - loss.total(over: upperHull(points)) / blind, 0), 1)
  }

  /// The vertices of the upper convex hull, from (0, 0) to (1, 1).
  ///
  /// - Complexity: O(points).
  static func upperHull(_ points: [RocPoint]) -> [RocPoint] {
    var hull: [RocPoint] = []
    for point in points {
      while hull.count >= 2, !isRightTurn(hull[hull.count - 2], hull[hull.count - 1], point) {
        hull.removeLast()
      }
      hull.append(point)
    }
    return hull
  }

  private static func isRightTurn(_ a: RocPoint, _ b: RocPoint, _ c: RocPoint) -> Bool {
    (b.goods - a.goods) * (c.bads - a.bads) < (b.bads - a.bads) * (c.goods - a.goods)
  }
}

/// The distribution of costs, as far as losses need it.
struct CostsOfErrors {
  /// What the costs up to a point come to.
  struct Sums {
    var goods: Double
    var bads: Double
  }

  private let mean: Double
  /// The distributions of the two costs, each weighed by itself.
  private let ofGoods: BetaDistribution
  private let ofBads: BetaDistribution

  /// Nil for a severity ratio that is not positive and finite.
  init?(_ costs: CostDistribution, badRate: Double) {
    guard let beta = costs.beta(badRate: badRate) else { return nil }
    mean = beta.a / (beta.a + beta.b)
    ofGoods = BetaDistribution(a: beta.a + 1, b: beta.b)
    ofBads = BetaDistribution(a: beta.a, b: beta.b + 1)
  }

  /// ∫ c u(c) dc and ∫ (1 - c) u(c) dc up to x.
  func sums(upTo x: Double) -> Sums {
    Sums(goods: mean * ofGoods.cdf(x), bads: (1 - mean) * ofBads.cdf(x))
  }
}

/// The expected loss of the best vertex for every cost.
private struct ExpectedLoss {
  let costs: CostsOfErrors
  let badRate: Double

  /// The loss over a concave chain of vertices; a vertex is best between its two edges' costs.
  func total(over hull: [RocPoint]) -> Double {
    var sum = 0.0
    var upper = costs.sums(upTo: 1)
    for (index, vertex) in hull.enumerated() {
      let lower = costs.sums(
        upTo: index + 1 < hull.count ? cost(from: vertex, to: hull[index + 1]) : 0
      )
      sum += (1 - badRate) * vertex.goods * (upper.goods - lower.goods)
      sum += badRate * (1 - vertex.bads) * (upper.bads - lower.bads)
      upper = lower
    }
    return sum
  }

  /// The cost at which two vertices lose the same.
  private func cost(from a: RocPoint, to b: RocPoint) -> Double {
    let bads = badRate * (b.bads - a.bads)
    return bads / ((1 - badRate) * (b.goods - a.goods) + bads)
  }
}
