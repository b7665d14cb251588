extension RankedOutcomes {
  /// The area under the ROC curve: P(good above bad) + half the ties, with DeLong's interval.
  ///
  /// Counted in 128-bit integers. Variance: E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson,
  /// Biometrics 44 (1988) 837-845, <https://doi.org/10.2307/2531595>; exact under ties.
  ///
  /// - Complexity: O(places).
  public func auc() -> Estimate { area(scale: 1, shift: 0, range: 0...1) }

  /// The Gini coefficient, 2 · AUC - 1, with DeLong's interval.
  ///
  /// - Complexity: O(places).
  public func gini() -> Estimate { area(scale: 2, shift: -1, range: -1...1) }

  private func area(scale: Double, shift: Double, range: ClosedRange<Double>) -> Estimate {
    if let oneClassReason { return .undefined(oneClassReason) }
    let components = DeLongComponents(self)
    let value = scale * components.auc + shift
    guard let variance = components.variance(in: self) else {
      return .plain(value, noInterval: "one good or one bad only")
    }
    return .normal(value, variance: scale * scale * variance, within: range, interval: "DeLong")
  }
}

/// DeLong's structural components of an AUC, by place.
struct DeLongComponents {
  /// For a good at each place, the share of bads below plus half the tied.
  let ofGood: [Double]
  /// For a bad at each place, the share of goods above plus half the tied.
  let ofBad: [Double]
  let auc: Double

  /// - Precondition: both classes occur.
  init(_ outcomes: RankedOutcomes) {
    let (allGoods, allBads) = (outcomes.totalGoods, outcomes.totalBads)
    var (good, bad): (Int64, Int64) = (0, 0)
    var twice: Int128 = 0
    var (ofGood, ofBad) = ([Double](), [Double]())
    for place in outcomes.goods.indices {
      let (goodsHere, badsHere) = (outcomes.goods[place], outcomes.bads[place])
      twice += Int128(goodsHere) * (2 * Int128(bad) + Int128(badsHere))
      let goodsAbove = allGoods - good - goodsHere
      ofGood.append((Double(bad) + Double(badsHere) / 2) / Double(allBads))
      ofBad.append((Double(goodsAbove) + Double(goodsHere) / 2) / Double(allGoods))
      good += goodsHere
      bad += badsHere
    }
    self.ofGood = ofGood
    self.ofBad = ofBad
    auc = Double(twice) / Double(2 * Int128(allGoods) * Int128(allBads))
  }

  /// DeLong's variance, or nil where a class has an effective size of one or less.
  func variance(in outcomes: RankedOutcomes) -> Double? {
    let goods = ClassWeights(outcomes.goods, outcomes.goodSquares, outcomes.weightScale)
    let bads = ClassWeights(outcomes.bads, outcomes.badSquares, outcomes.weightScale)
    guard let ofGoods = goods.varianceOfMean(ofGood, centre: auc),
      let ofBads = bads.varianceOfMean(ofBad, centre: auc)
    else { return nil }
    return ofGoods + ofBads
  }
}

/// The weights of one class by place, for variances of means.
struct ClassWeights {
  private let weights: [Int64]
  private let squares: [Double]?
  private let scale: Int64

  init(_ weights: [Int64], _ squares: [Double]?, _ scale: Int64) {
    self.weights = weights
    self.squares = squares
    self.scale = scale
  }

  /// The variance of the weighted mean of a component, dividing by n - 1 with the effective n.
  func varianceOfMean(_ component: [Double], centre: Double) -> Double? {
    let total = Double(weights.reduce(0, +))
    let size =
      squares.map { effectiveSampleSize(weight: total, squaredWeight: $0.reduce(0, +)) }
      ?? total / Double(scale)
    guard size > 1 else { return nil }
    var sum = 0.0
    for place in weights.indices {
      let distance = component[place] - centre
      sum += distance * distance * (squares?[place] ?? Double(weights[place]))
    }
    let variance = squares == nil ? sum * Double(scale) / (total * total) : sum / (total * total)
    return variance * (size / (size - 1))
  }
}
