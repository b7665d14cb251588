/// Distinct numbers in ascending order with the subjects and the weight at each.
public struct ValueCounts: Hashable, Sendable {
  /// The distinct numbers, ascending.
  public let values: [Double]
  /// The subjects at each number.
  public let counts: [Int64]
  /// The weight at each number, in units of `1 / weightScale`.
  public let weights: [Int64]
  /// How many units of weight make one subject.
  public let weightScale: Int64
  /// The sum of the squared weights at each number, in squared units; nil for frequency weights.
  public let squaredWeights: [Double]?
  /// Subjects without a number, who are not counted.
  public let withoutNumber: Int64

  /// The numbers of places; places without number or subjects are left out, equal ones merged.
  ///
  /// - Precondition: one number (or nil) a place.
  /// - Complexity: O(places · log places).
  public init(_ ranked: RankedCounts, values ofPlaces: [Double?]) {
    precondition(ranked.counts.count == ofPlaces.count, "values differ from the places")
    let numbered = ofPlaces.indices.compactMap { place in
      ofPlaces[place].flatMap { $0.isFinite && ranked.counts[place] > 0 ? ($0, place) : nil }
    }
    let places = numbered.sorted { $0 < $1 }
    var (values, counts, weights) = ([Double](), [Int64](), [Int64]())
    var squares: [Double] = []
    for (value, place) in places {
      if values.last != value {
        values.append(value)
        counts.append(0)
        weights.append(0)
        squares.append(0)
      }
      counts[counts.count - 1] += ranked.counts[place]
      weights[weights.count - 1] += ranked.weights[place]
      squares[squares.count - 1] += ranked.squaredWeights?[place] ?? 0
    }
    self.values = values
    self.counts = counts
    self.weights = weights
    weightScale = ranked.weightScale
    squaredWeights = ranked.squaredWeights == nil ? nil : squares
    withoutNumber = ranked.n - counts.reduce(0, +)
  }

  /// The number of subjects with a number.
  public var n: Int64 { counts.reduce(0, +) }

  /// The weight in units of `1 / weightScale`.
  public var totalWeight: Int64 { weights.reduce(0, +) }

  /// The number of subjects that the weights stand for.
  public var size: Double { Double(totalWeight) / Double(weightScale) }

  /// The size that intervals use: repetitions, or W² / Σw² for sampling weights.
  public var effectiveSize: Double {
    guard let squaredWeights else { return size }
    return effectiveSampleSize(
      weight: Double(totalWeight),
      squaredWeight: squaredWeights.reduce(0, +)
    )
  }

  /// The note that says how many subjects have no number.
  var numberNote: String? {
    withoutNumber > 0
      ? "on \(n) of \(n + withoutNumber) subjects; the rest have no number" : nil
  }
}
