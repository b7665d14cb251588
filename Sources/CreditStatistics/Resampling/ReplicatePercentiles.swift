/// The percentiles of one model's places in every replicate of a bootstrap of subjects.
///
/// First the weight of each subject is added at its place, then the places are ranked.
public struct ReplicatePercentiles: Sendable {
  /// The number of replicates.
  public let replicates: Int
  /// Weights, and once ranked percentiles: place by place, one number a replicate.
  public private(set) var table: [Double]

  /// No weight at any place yet.
  public init(places: Int, replicates: Int) {
    self.replicates = replicates
    table = [Double](repeating: 0, count: places * replicates)
  }

  /// Where the numbers of a place begin in the table.
  public func start(of place: Int) -> Int { place * replicates }

  /// Adds the weights of a subject at a place.
  ///
  /// - Precondition: one weight a replicate.
  public mutating func add(_ weights: [Double], at place: Int) {
    precondition(weights.count == replicates, "one weight a replicate")
    let start = place * replicates
    for replicate in weights.indices { table[start + replicate] += weights[replicate] }
  }

  /// Turns weights into percentiles: the share strictly worse plus half the tied, times 100.
  ///
  /// A replicate without weight has the percentile 50 everywhere.
  ///
  /// - Complexity: O(places · replicates).
  public mutating func rank() {
    var totals = [Double](repeating: 0, count: replicates)
    for index in table.indices { totals[index % replicates] += table[index] }
    var below = [Double](repeating: 0, count: replicates)
    for index in table.indices {
      let replicate = index % replicates
      let (weight, total) = (table[index], totals[replicate])
      table[index] = total > 0 ? 100 * (below[replicate] + weight / 2) / total : 50
      below[replicate] += weight
    }
  }
}

extension RatingSums {
  /// Adds one subject to the sums of every replicate.
  ///
  /// - Parameters:
  ///   - sums: one element a replicate.
  ///   - percentiles: of every model.
  ///   - places: the subject's place in every model, negative where it has none.
  ///   - weights: one a replicate.
  /// - Complexity: O(models · replicates).
  public static func add(
    to sums: inout [RatingSums],
    _ percentiles: [ReplicatePercentiles],
    places: [Int32],
    weights: [Double]
  ) {
    let given = places.indices.filter { places[$0] >= 0 }
    guard given.count > 1 else { return }
    var sum = [Double](repeating: 0, count: weights.count)
    var squares = sum
    for model in given {
      let start = percentiles[model].start(of: Int(places[model]))
      for replicate in weights.indices {
        let x = percentiles[model].table[start + replicate]
        sum[replicate] += x
        squares[replicate] += x * x
      }
    }
    for replicate in weights.indices {
      sums[replicate].add(
        count: given.count,
        sum: sum[replicate],
        squares: squares[replicate],
        weight: weights[replicate]
      )
    }
  }
}
