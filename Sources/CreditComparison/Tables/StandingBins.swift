import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Bins of one model's standings that two populations share.
///
/// Places and codes may differ between the two, as with recorded scores, so a standing is known by
/// its number, or by its band where it has none.
struct StandingBins {
  /// `bands`, or `deciles of the reference`.
  let name: String
  let count: Int
  private let bin: (ModelFrame, Int) -> Int?

  /// The model's own bands, whatever the reference; nil for a model without bands.
  static func bands(of scale: Scale) -> StandingBins? {
    guard !scale.bands.isEmpty else { return nil }
    return StandingBins(name: "bands", count: scale.bands.count) { frame, code in
      let band = Int(frame.book.bands[code])
      return band >= 0 ? band : nil
    }
  }

  /// The tenths of the reference's numbers, and a bin for each band without numbers; nil where the
  /// reference has no number.
  static func deciles(of reference: RankedModel) -> StandingBins? {
    let numbers = ValueCounts(reference.ranked, values: reference.betterUpValues)
    var cuts: [Double] = []
    for tenth in 1...9 {
      guard let cut = numbers.quantile(Double(tenth) / 10).value else { return nil }
      if cuts.last != cut { cuts.append(cut) }
    }
    let scale = reference.frame.card.scale
    let sign: Double = scale.higherIsBetter ? 1 : -1
    let bins = cuts.count + 1
    return StandingBins(
      name: "deciles of the reference",
      count: bins + max(1, scale.bands.count)
    ) { frame, code in
      guard let number = frame.value(ofCode: code) else {
        return bins + max(0, Int(frame.book.bands[code]))
      }
      return cuts.count { $0 < sign * number }
    }
  }

  private init(name: String, count: Int, bin: @escaping (ModelFrame, Int) -> Int?) {
    self.name = name
    self.count = count
    self.bin = bin
  }

  /// The weight of each bin in subjects, and its squared weights for sampling weights.
  func weights(of model: RankedModel) -> BinnedWeights {
    let scale = Double(model.weighting.scale)
    var binned = BinnedWeights(count: count, isSampled: model.weighting.kind == .sampling)
    for code in 0..<model.frame.book.count where model.counts.count(ofCode: code) > 0 {
      guard let bin = bin(model.frame, code) else { continue }
      binned.weights[bin] += Double(model.counts.weight(ofCode: code)) / scale
      binned.squares?[bin] += model.counts.squares(ofCode: code).sum() / (scale * scale)
    }
    return binned
  }
}

/// Weights by bin.
struct BinnedWeights {
  var weights: [Double]
  /// Squared weights; nil where a weight means repetitions.
  var squares: [Double]?

  /// Weights without squares, for an index without an interval.
  init(_ weights: [Double]) { self.weights = weights }

  init(count: Int, isSampled: Bool) {
    weights = [Double](repeating: 0, count: count)
    squares = isSampled ? weights : nil
  }

  private static let index = PopulationStabilityIndex(zeroCells: .addHalf)

  /// How far these have moved from a reference.
  func movement(from reference: BinnedWeights) -> Estimate {
    Self.index.value(expected: reference.weights, actual: weights)
  }

  /// How far these have moved from a reference, with the interval of redrawn counts.
  func stability(from reference: BinnedWeights, bootstrap: CellBootstrap) -> Estimate {
    let bins = reference.weights.count
    let estimate = movement(from: reference)
    guard estimate.value != nil else { return estimate }
    let replicates = bootstrap.values(
      reference.weights + weights,
      squares: joined(reference)
    ) { drawn in
      Self.index.index(expected: drawn[..<bins], actual: drawn[bins...])
    }
    return estimate.bootstrapped(
      replicates,
      method: "bootstrap of cells",
      as: .basic,
      within: 0...Double.infinity
    )
  }

  /// Both sides' squares; a side that has repetitions has the squares of single subjects.
  private func joined(_ reference: BinnedWeights) -> [Double]? {
    guard squares != nil || reference.squares != nil else { return nil }
    return (reference.squares ?? reference.weights) + (squares ?? weights)
  }
}
