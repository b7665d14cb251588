/// Counts of pairs of places of two models, over the subjects to whom both give a standing.
///
/// Places run from the worst standing (0) to the best. Cells are sparse, distinct and sorted by
/// (a, b). Weights are whole numbers of `1 / weightScale`; they mean repetitions unless the cells
/// carry sums of squared weights, which make them sampling weights.
public struct JointCounts: Hashable, Sendable {
  /// The subjects at one place of A and one place of B.
  public struct Cell: Hashable, Sendable {
    /// The place in A, 0 the worst.
    public var a: Int32
    /// The place in B, 0 the worst.
    public var b: Int32
    /// The number of subjects.
    public var count: Int64
    /// Their weight, in units of `1 / weightScale`.
    public var weight: Int64
    /// The sum of their squared weights, in squared units; nil for frequency weights.
    public var sumOfSquaredWeights: Double?

    /// A cell.
    public init(
      a: Int32,
      b: Int32,
      count: Int64,
      weight: Int64,
      sumOfSquaredWeights: Double? = nil
    ) {
      self.a = a
      self.b = b
      self.count = count
      self.weight = weight
      self.sumOfSquaredWeights = sumOfSquaredWeights
    }
  }

  /// The number of places of A.
  public var placesA: Int
  /// The number of places of B.
  public var placesB: Int
  /// The cells, sorted by (a, b), distinct.
  public var cells: [Cell]
  /// How many units of weight make one subject.
  public var weightScale: Int64
  /// The number of each place of A, nil for a band without a number.
  public var valuesA: [Double?]
  /// The number of each place of B, nil for a band without a number.
  public var valuesB: [Double?]
  /// The own band of each place of A, 0 the worst.
  public var bandsA: [Int]
  /// How many bands A has.
  public var bandCountA: Int
  /// The own band of each place of B, 0 the worst.
  public var bandsB: [Int]
  /// How many bands B has.
  public var bandCountB: Int

  /// Joint counts; without values no place has a number, without bands there are none.
  ///
  /// - Precondition: every cell lies within the places, and the arrays have one element a place
  ///   (or are empty).
  public init(
    placesA: Int,
    placesB: Int,
    cells: [Cell],
    weightScale: Int64 = 1,
    valuesA: [Double?] = [],
    valuesB: [Double?] = [],
    bandsA: [Int] = [],
    bandCountA: Int = 0,
    bandsB: [Int] = [],
    bandCountB: Int = 0
  ) {
    precondition(weightScale > 0, "the weight scale must be positive")
    precondition(valuesA.isEmpty || valuesA.count == placesA, "values of A differ from its places")
    precondition(valuesB.isEmpty || valuesB.count == placesB, "values of B differ from its places")
    precondition(bandsA.isEmpty || bandsA.count == placesA, "bands of A differ from its places")
    precondition(bandsB.isEmpty || bandsB.count == placesB, "bands of B differ from its places")
    precondition(
      cells.allSatisfy { 0..<placesA ~= Int($0.a) && 0..<placesB ~= Int($0.b) },
      "a cell lies outside the places"
    )
    self.placesA = placesA
    self.placesB = placesB
    self.cells = cells
    self.weightScale = weightScale
    self.valuesA = valuesA
    self.valuesB = valuesB
    self.bandsA = bandsA
    self.bandCountA = bandCountA
    self.bandsB = bandsB
    self.bandCountB = bandCountB
  }

  /// The number of subjects.
  public var n: Int64 { cells.reduce(0) { $0 + $1.count } }

  /// The sum of weights in units of `1 / weightScale`.
  public var totalWeight: Int64 { cells.reduce(0) { $0 + $1.weight } }

  /// The number of subjects that the weights stand for.
  public var size: Double { Double(totalWeight) / Double(weightScale) }

  /// Whether the weights are sampling weights.
  public var isSampled: Bool { cells.contains { $0.sumOfSquaredWeights != nil } }

  /// The size that intervals use: repetitions, or W² / Σw² for sampling weights.
  public var effectiveSize: Double {
    guard isSampled else { return size }
    let squares = cells.reduce(0) { $0 + ($1.sumOfSquaredWeights ?? 0) }
    return effectiveSampleSize(weight: Double(totalWeight), squaredWeight: squares)
  }
}

extension JointCounts {
  /// The weight at each place of A.
  public var marginA: [Int64] {
    var margin = [Int64](repeating: 0, count: placesA)
    for cell in cells { margin[Int(cell.a)] += cell.weight }
    return margin
  }

  /// The weight at each place of B.
  public var marginB: [Int64] {
    var margin = [Int64](repeating: 0, count: placesB)
    for cell in cells { margin[Int(cell.b)] += cell.weight }
    return margin
  }

  /// The variance of a statistic from its influence on each cell.
  ///
  /// Frequency weights: Σ w ψ² / W². Sampling weights: Σ (Σ w²) ψ² / W².
  func variance(ofInfluence influence: (Cell) -> Double) -> Double {
    let total = Double(totalWeight)
    let sampled = isSampled
    var sum = 0.0
    for cell in cells {
      let value = influence(cell)
      let mass = sampled ? (cell.sumOfSquaredWeights ?? 0) : Double(cell.weight)
      sum += mass * value * value
    }
    return sampled ? sum / (total * total) : sum * Double(weightScale) / (total * total)
  }
}
