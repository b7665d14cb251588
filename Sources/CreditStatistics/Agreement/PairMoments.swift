/// The first two moments of two models and the influence of one subject on each of them.
///
/// Moments divide by n (they are moments of the empirical distribution). Influences depend only
/// on the two places, so they are kept as one array a model: the influence on the covariance is
/// `x[a] y[b] + u[a] + v[b] - turns * covariance`. For numbers `u` and `v` vanish and `turns` is
/// 1. A percentile is itself a function of the distribution; its covariance is a functional of
/// three subjects, `turns` is 3 and `u`, `v` carry the influence of a subject on the percentiles
/// of the others (the projection of a U-statistic; W. Hoeffding, Ann. Math. Statist. 19 (1948)
/// 293-325, <https://doi.org/10.1214/aoms/1177730196>).
struct PairMoments {
  /// One model: centred values and what one subject does to its variance.
  struct Side {
    var mean = 0.0
    var variance = 0.0
    /// Value minus mean at each place.
    var centred: [Double]
    /// The influence on the variance at each place.
    var onVariance: [Double]
    /// The share of weight at each place.
    var share: [Double]
  }

  var a: Side
  var b: Side
  var covariance = 0.0
  /// The part of the influence on the covariance that belongs to the place in A.
  var u: [Double]
  /// The part of the influence on the covariance that belongs to the place in B.
  var v: [Double]
  var turns: Double
  /// Whether the means respond to a subject (numbers) or are fixed (percentiles).
  var meansMove: Bool

  /// The influence of a subject in this cell on the covariance.
  func onCovariance(_ cell: JointCounts.Cell) -> Double {
    let (i, j) = (Int(cell.a), Int(cell.b))
    return a.centred[i] * b.centred[j] + u[i] + v[j] - turns * covariance
  }

  /// The influence of a subject in this cell on mean A minus mean B.
  func onMeanDifference(_ cell: JointCounts.Cell) -> Double {
    meansMove ? a.centred[Int(cell.a)] - b.centred[Int(cell.b)] : 0
  }

  /// The correlation with its influence-function interval.
  func correlation(in counts: JointCounts, note: String? = nil) -> Estimate {
    let scale = (a.variance * b.variance).squareRoot()
    let rho = min(max(covariance / scale, -1), 1)
    let variance = counts.variance { cell in
      let onA = a.onVariance[Int(cell.a)] / a.variance
      let onB = b.onVariance[Int(cell.b)] / b.variance
      return onCovariance(cell) / scale - rho * (onA + onB) / 2
    }
    return .normal(
      rho,
      variance: variance,
      within: -1...1,
      interval: "influence function",
      note: note
    )
  }
}

extension PairMoments {
  /// The moments of percentiles, on shares between 0 and 1.
  ///
  /// - Complexity: O(cells + places).
  init(percentilesOf counts: JointCounts) {
    a = Side(ranksOf: counts.marginA)
    b = Side(ranksOf: counts.marginB)
    let total = Double(counts.totalWeight)
    var byA = [Double](repeating: 0, count: counts.placesA)
    var byB = [Double](repeating: 0, count: counts.placesB)
    for cell in counts.cells {
      let (i, j, share) = (Int(cell.a), Int(cell.b), Double(cell.weight) / total)
      covariance += share * a.centred[i] * b.centred[j]
      byA[i] += share * b.centred[j]
      byB[j] += share * a.centred[i]
    }
    u = Self.sumAbove(byA)
    v = Self.sumAbove(byB)
    turns = 3
    meansMove = false
  }

  /// The moments of the numbers of the places.
  ///
  /// - Precondition: every cell has both numbers.
  /// - Complexity: O(cells + places).
  init(numbersOf counts: JointCounts) {
    a = Side(values: counts.valuesA, margin: counts.marginA)
    b = Side(values: counts.valuesB, margin: counts.marginB)
    let total = Double(counts.totalWeight)
    for cell in counts.cells {
      let product = a.centred[Int(cell.a)] * b.centred[Int(cell.b)]
      covariance += Double(cell.weight) / total * product
    }
    u = [Double](repeating: 0, count: counts.placesA)
    v = [Double](repeating: 0, count: counts.placesB)
    turns = 1
    meansMove = true
  }

  /// For each place the sum over better places plus half its own.
  static func sumAbove(_ terms: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: terms.count)
    var above = 0.0
    for place in terms.indices.reversed() {
      sums[place] = above + terms[place] / 2
      above += terms[place]
    }
    return sums
  }
}

extension PairMoments.Side {
  /// Mid-ranks as shares; their mean is always one half.
  init(ranksOf margin: [Int64]) {
    let total = Double(margin.reduce(0, +))
    share = margin.map { Double($0) / total }
    centred = midShares(margin).map { $0 - 0.5 }
    mean = 0.5
    var moment = 0.0
    var first = [Double](repeating: 0, count: margin.count)
    for place in margin.indices {
      first[place] = share[place] * centred[place]
      moment += first[place] * centred[place]
    }
    variance = moment
    let above = PairMoments.sumAbove(first)
    onVariance = zip(centred, above).map { $0 * $0 + 2 * $1 - 3 * moment }
  }

  /// Numbers; places without weight may lack one.
  init(values: [Double?], margin: [Int64]) {
    let total = Double(margin.reduce(0, +))
    share = margin.map { Double($0) / total }
    var sum = 0.0
    for place in margin.indices { sum += share[place] * ((values[place]) ?? 0) }
    mean = sum
    centred = values.map { ($0 ?? sum) - sum }
    var moment = 0.0
    for place in margin.indices { moment += share[place] * centred[place] * centred[place] }
    variance = moment
    onVariance = centred.map { $0 * $0 - moment }
  }
}
