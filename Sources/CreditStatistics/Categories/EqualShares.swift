/// Categories that hold fixed shares of the subjects, from the worst standing up.
///
/// Shares are held as whole millionths, so cuts are compared with integer weights exactly. Ties
/// at a cut are broken by one lottery number per subject, the same for all models: the subjects of
/// a place are spread evenly over the place's interval of the ranking.
public struct EqualShares: Hashable, Sendable {
  /// Where each category but the best ends, in units of `1 / whole`.
  let cuts: [Int64]
  /// The sum of all shares.
  let whole: Int64

  /// Categories from shares in any unit, worst first; nil unless all are positive and finite.
  ///
  /// Shares are read to six decimals; `[25, 25, 25, 25]` and `[0.25, 0.25, 0.25, 0.25]` are the
  /// same quarters.
  public init?(_ shares: [Double]) {
    guard !shares.isEmpty, shares.allSatisfy({ $0.isFinite && $0 >= 0.000_001 && $0 <= 1e9 })
    else { return nil }
    var ends: [Int64] = []
    var sum: Int64 = 0
    for share in shares {
      sum += Int64((share * 1_000_000).rounded())
      ends.append(sum)
    }
    whole = sum
    cuts = Array(ends.dropLast())
  }

  /// Two categories: not approved and, above it, a share approved; nil outside 0 to 1.
  init?(approving rate: Double) {
    guard rate >= 0, rate <= 1 else { return nil }
    whole = 1_000_000
    cuts = [1_000_000 - Int64((rate * 1_000_000).rounded())]
  }

  /// The shares of the four credit-quality categories of a study by the CFPB, in per cent.
  ///
  /// The study cut FICO scores at 620, 680 and 740 and other scores at the same percentiles
  /// (Consumer Financial Protection Bureau, *Analysis of Differences between Consumer- and
  /// Creditor-Purchased Credit Scores*, September 2012). The shares are derived: those of FICO's
  /// national distribution of 2011, the year of its data, linear within classes of 50 points.
  public static let cfpb2012: [Double] = [28.7, 13.26, 17.24, 40.8]

  /// The number of categories.
  public var count: Int { cuts.count + 1 }
}

/// Which category a place has, as a step function of the lottery number between 0 and 1.
public struct CategorySteps: Hashable, Sendable {
  /// A category and the lottery number below which it holds (from where the one before ends).
  public struct Step: Hashable, Sendable {
    /// The category, 0 the worst.
    public let category: Int
    /// The lottery number at which the category ends; 1 for the last.
    public let end: Double

    /// A step.
    public init(category: Int, end: Double) {
      self.category = category
      self.end = end
    }
  }

  /// All steps, place after place.
  public let steps: [Step]
  /// Where the steps of each place begin, and one last element for the end.
  public let starts: [Int]

  /// The steps of every place of a ranking with the weights given, worst place first.
  ///
  /// A place without weight takes the category that begins where it lies.
  ///
  /// - Complexity: O(places + categories).
  public init(weights: [Int64], shares: EqualShares) {
    let total = Int128(weights.reduce(0, +))
    let whole = Int128(shares.whole)
    var steps: [Step] = []
    var starts = [0]
    var category = 0
    var below: Int128 = 0
    for weight in weights {
      let above = below + Int128(weight)
      while category < shares.cuts.count, Int128(shares.cuts[category]) * total <= below * whole {
        category += 1
      }
      var inside = category
      while inside < shares.cuts.count, Int128(shares.cuts[inside]) * total < above * whole {
        let distance = Int128(shares.cuts[inside]) * total - below * whole
        let end = Double(distance) / Double(Int128(weight) * whole)
        steps.append(Step(category: inside, end: end))
        inside += 1
      }
      steps.append(Step(category: inside, end: 1))
      starts.append(steps.count)
      below = above
    }
    self.steps = steps
    self.starts = starts
  }

  /// The steps of one place.
  public subscript(place: Int) -> ArraySlice<Step> { steps[starts[place]..<starts[place + 1]] }
}
