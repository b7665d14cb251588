/// The bootstrap of counts: in every replicate the weight of each cell is drawn anew.
///
/// The cells of one table hold different subjects, so to redraw the subjects is to redraw the
/// cells: multinomial given their total, Poisson without it. Statistics here do not depend on the
/// total, so the Poisson form is used; its cost depends on the cells, not on the subjects.
/// Source: B. Efron and R. J. Tibshirani, *An Introduction to the Bootstrap*, Chapman & Hall 1993,
/// <https://doi.org/10.1201/9780429246593>.
public struct CellBootstrap: Hashable, Sendable {
  /// The seed of the run.
  public let seed: UInt64
  /// How many times the cells are redrawn.
  public let replicates: Int

  /// A bootstrap with a seed.
  public init(seed: UInt64, replicates: Int = 200) {
    precondition(replicates >= 0, "the number of replicates is negative")
    self.seed = seed
    self.replicates = replicates
  }

  /// What follows from the weights in every replicate.
  ///
  /// - Parameters:
  ///   - weights: the weight of each cell in subjects.
  ///   - squares: the sum of squared weights of each cell for sampling weights, in squared
  ///     subjects; nil where a weight means repetitions. A cell of weight W and squares S is drawn
  ///     as S/W · Poisson(W²/S), with mean W and variance S.
  ///   - statistic: is given the redrawn weights; several statistics can share them.
  /// - Returns: one value a replicate.
  /// - Precondition: as many squares as weights.
  /// - Complexity: O(cells) a replicate, plus the statistic.
  public func values<Value>(
    _ weights: [Double],
    squares: [Double]? = nil,
    statistic: ([Double]) -> Value
  ) -> [Value] {
    precondition(squares.map { $0.count == weights.count } ?? true, "squares and weights differ")
    let units = weights.indices.map { cell in
      squares.map { weights[cell] > 0 ? $0[cell] / weights[cell] : 0 } ?? 1
    }
    let draws = PoissonDraws(means: zip(weights, units).map { $1 > 0 ? $0 / $1 : 0 })
    var redrawn = weights
    return (0..<replicates).map { replicate in
      var words = RandomWords(seed: seed, stream: UInt64(replicate))
      for cell in units.indices { redrawn[cell] = units[cell] * draws.next(cell, &words) }
      return statistic(redrawn)
    }
  }
}
