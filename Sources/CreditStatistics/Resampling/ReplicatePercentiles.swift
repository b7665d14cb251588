import CKernels

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
    let count = replicates
    precondition(weights.count == count, "one weight a replicate")
    precondition(place >= 0 && (place + 1) * count <= table.count, "there is no such place")
    parallax_add(weights, count, &table, place * count)
  }

  /// Turns weights into percentiles: the share strictly worse plus half the tied, times 100.
  ///
  /// A replicate without weight has the percentile 50 everywhere.
  ///
  /// - Complexity: O(places · replicates).
  public mutating func rank() {
    guard replicates > 0 else { return }
    var totals = [Double](repeating: 0, count: replicates)
    let starts = stride(from: 0, to: table.count, by: replicates)
    for start in starts {
      for replicate in 0..<replicates { totals[replicate] += table[start + replicate] }
    }
    var below = [Double](repeating: 0, count: replicates)
    for start in starts {
      for replicate in 0..<replicates {
        let (weight, total) = (table[start + replicate], totals[replicate])
        table[start + replicate] = total > 0 ? 100 * (below[replicate] + weight / 2) / total : 50
        below[replicate] += weight
      }
    }
  }
}
