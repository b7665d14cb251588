/// Goods and bads by distinct stated probability of being bad, ascending.
public struct StatedProbabilities: Hashable, Sendable {
  /// One stated probability and what became of those to whom it was stated.
  public struct Group: Hashable, Sendable {
    /// The stated probability of being bad.
    public let probability: Double
    /// The weight of goods in subjects.
    public internal(set) var goods: Double
    /// The weight of bads in subjects.
    public internal(set) var bads: Double
    /// The number of subjects.
    public internal(set) var n: Int64
    /// The number of bads.
    public internal(set) var badCount: Int64

    /// The weight of both.
    public var weight: Double { goods + bads }
  }

  /// The distinct probabilities, ascending.
  public let groups: [Group]
  /// The size that intervals use: repetitions, or W² / Σw² for sampling weights.
  public let effectiveSize: Double

  /// The outcomes of the places that state a probability; nil if one lies outside 0 to 1.
  ///
  /// - Precondition: one probability (or nil) a place.
  /// - Complexity: O(places · log places).
  public init?(_ outcomes: RankedOutcomes, probabilities: [Double?]) {
    guard let stated = StatedPlaces(outcomes, probabilities: probabilities) else { return nil }
    self.init(outcomes, at: stated)
  }

  /// The outcomes of the places that state a probability, which may have changed their weights.
  ///
  /// - Complexity: O(places).
  init(_ outcomes: RankedOutcomes, at stated: StatedPlaces) {
    let scale = Double(outcomes.weightScale)
    var squares = 0.0
    for (_, place) in stated.inOrderOfPlace {
      squares += (outcomes.goodSquares?[place] ?? 0) + (outcomes.badSquares?[place] ?? 0)
    }
    var groups: [Group] = []
    groups.reserveCapacity(stated.ascending.count)
    for (probability, place) in stated.ascending {
      if groups.last?.probability != probability {
        groups.append(Group(probability: probability, goods: 0, bads: 0, n: 0, badCount: 0))
      }
      let last = groups.count - 1
      groups[last].goods += Double(outcomes.goods[place]) / scale
      groups[last].bads += Double(outcomes.bads[place]) / scale
      groups[last].n += outcomes.goodCounts[place] + outcomes.badCounts[place]
      groups[last].badCount += outcomes.badCounts[place]
    }
    self.groups = groups
    let weight = groups.reduce(0) { $0 + $1.weight }
    effectiveSize =
      outcomes.goodSquares == nil
      ? weight : effectiveSampleSize(weight: weight, squaredWeight: squares / (scale * scale))
  }

  /// The weight of all.
  public var total: Double { groups.reduce(0) { $0 + $1.weight } }

  /// The weight of the bads.
  public var totalBads: Double { groups.reduce(0) { $0 + $1.bads } }

  /// The mean of a loss of good and bad, with the normal interval of a mean.
  func meanLoss(_ loss: (Double) -> (good: Double, bad: Double)) -> Estimate {
    let all = total
    guard all > 0 else { return .undefined("no subject with a probability and an outcome") }
    let mean = mean(of: all, loss)
    guard all > 1 else { return .plain(mean, noInterval: "one subject only") }
    var spread = 0.0
    for group in groups {
      let own = loss(group.probability)
      if group.goods > 0 { spread += (own.good - mean) * (own.good - mean) * group.goods / all }
      if group.bads > 0 { spread += (own.bad - mean) * (own.bad - mean) * group.bads / all }
    }
    let variance = spread * (all / (all - 1)) / effectiveSize
    return .normal(mean, variance: variance, within: 0...Double.infinity, interval: "normal")
  }

  /// The mean of a loss of good and bad over the weight of all, which is positive.
  @inline(__always)
  func mean(of all: Double, _ loss: (Double) -> (good: Double, bad: Double)) -> Double {
    var mean = 0.0
    for group in groups {
      let own = loss(group.probability)
      if group.goods > 0 { mean += own.good * (group.goods / all) }
      if group.bads > 0 { mean += own.bad * (group.bads / all) }
    }
    return mean
  }
}

/// The places that state a probability.
struct StatedPlaces {
  let inOrderOfPlace: [(probability: Double, place: Int)]
  /// By probability, equal ones by place.
  let ascending: [(probability: Double, place: Int)]

  /// The places with an outcome that state a probability; nil if one lies outside 0 to 1.
  ///
  /// - Precondition: one probability (or nil) a place.
  /// - Complexity: O(places · log places).
  init?(_ outcomes: RankedOutcomes, probabilities: [Double?]) {
    precondition(probabilities.count == outcomes.goods.count, "probabilities differ from places")
    var stated: [(probability: Double, place: Int)] = []
    for place in probabilities.indices where outcomes.goods[place] + outcomes.bads[place] > 0 {
      guard let probability = probabilities[place] else { continue }
      guard probability >= 0, probability <= 1 else { return nil }
      stated.append((probability, place))
    }
    inOrderOfPlace = stated
    ascending = stated.sorted { ($0.probability, $0.place) < ($1.probability, $1.place) }
  }
}
