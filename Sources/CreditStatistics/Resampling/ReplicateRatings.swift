import CKernels

/// The ratings of several models in every replicate of a bootstrap of subjects.
///
/// First the weights of all subjects are added at their places, then the places are ranked, then the
/// percentiles of all subjects are summed.
public struct ReplicateRatings: Sendable {
  /// The number of replicates.
  public let replicates: Int
  private var percentiles: [ReplicatePercentiles]
  /// Rows with one sum a replicate, as ``RatingSums`` has them.
  private var totals: [Double]
  private static let rows = 6
  /// The sum of one subject's percentiles in every replicate.
  private var sum: [Double]
  /// The sum of their squares.
  private var squares: [Double]

  /// Nothing counted yet.
  ///
  /// - Parameters:
  ///   - places: how many places each model has.
  ///   - replicates: how many replicates are computed.
  public init(places: [Int], replicates: Int) {
    self.replicates = replicates
    percentiles = places.map { ReplicatePercentiles(places: $0, replicates: replicates) }
    totals = [Double](repeating: 0, count: Self.rows * replicates)
    sum = [Double](repeating: 0, count: replicates)
    squares = sum
  }

  /// Adds the weights of a subject at its place in every model, negative where it has none.
  ///
  /// - Precondition: one place a model and one weight a replicate.
  /// - Complexity: O(models · replicates).
  public mutating func addWeights(_ weights: [Double], at places: [Int32]) {
    for (model, place) in places.enumerated() where place >= 0 {
      percentiles[model].add(weights, at: Int(place))
    }
  }

  /// Turns weights into percentiles; see ``ReplicatePercentiles/rank()``.
  public mutating func rank() {
    for model in percentiles.indices { percentiles[model].rank() }
  }

  /// Sums the percentiles of a subject; one with fewer than two places adds nothing.
  ///
  /// - Precondition: as for ``addWeights(_:at:)``, and the places are ranked.
  /// - Complexity: O(models · replicates).
  public mutating func addRatings(of places: [Int32], weights: [Double]) {
    precondition(weights.count == replicates, "one weight a replicate")
    let given = places.count { $0 >= 0 }
    guard given > 1 else { return }
    for replicate in 0..<replicates { (sum[replicate], squares[replicate]) = (0, 0) }
    for (model, place) in places.enumerated() where place >= 0 {
      percentiles[model].addPercentiles(of: Int(place), to: &sum, squares: &squares)
    }
    parallax_add_ratings(sum, squares, weights, Double(given), replicates, &totals)
  }

  /// The sums of every replicate.
  public var sums: [RatingSums] {
    (0..<replicates).map { replicate in
      RatingSums(totals: (0..<Self.rows).map { totals[$0 * replicates + replicate] })
    }
  }
}

extension ReplicatePercentiles {
  /// Adds the percentiles of a place and their squares to those of a subject.
  fileprivate func addPercentiles(
    of place: Int,
    to sum: inout [Double],
    squares: inout [Double]
  ) {
    let (start, count) = (start(of: place), replicates)
    precondition(start >= 0 && start + count <= table.count, "there is no such place")
    precondition(sum.count == count && squares.count == count, "one sum a replicate")
    parallax_add_squares(table, start, count, &sum, &squares)
  }
}
