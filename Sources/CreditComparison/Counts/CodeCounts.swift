import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// What is fixed about a model in a run.
struct ModelFrame {
  let card: ModelCard
  let book: CodeBook
  /// The share of the model's possible points whose kinds the dataset records.
  let completeness: Double
  let isOutOfPeriod: Bool
  let consequences: [Consequence]
  /// The name in tables.
  var name: String { card.pinnedID }

  /// What reports say beside the card.
  var facts: ModelFacts {
    ModelFacts(card: card, isOutOfPeriod: isOutOfPeriod, completeness: completeness)
  }

  /// The number of a place in the scale's own unit; nil for a band without a number.
  func value(ofCode code: Int) -> Double? {
    let number = book.numbers[code]
    return number == Value.none ? nil : value(of: Int64(number))
  }

  /// A number of the scale's quantum as the institution prints it.
  func value(of number: Int64?) -> Double? {
    guard let number else { return nil }
    var value = Double(number)
    for _ in 0..<card.scale.decimals { value /= 10 }
    return value
  }
}

/// How many subjects of a selection have each code of a model, by outcome state.
struct CodeCounts {
  /// The number of absence reasons; code `c` stands at index `c + absences`.
  let absences: Int
  /// Subjects by index and outcome state.
  private(set) var counts: [SIMD4<Int64>]
  /// Weights in the store's unit; the same as counts when all weigh one.
  private(set) var weights: [SIMD4<Int64>]
  /// Sums of squared weights, for sampling weights only.
  private(set) var squares: [SIMD4<Double>]
  /// All subjects of the selection.
  private(set) var everybody: Int64 = 0
  private(set) var everybodyWeight: Int64 = 0
  /// Subjects with a standing.
  private(set) var standing: Int64 = 0
  /// Their weight in the store's unit.
  private(set) var standingWeight: Int64 = 0

  init(book: CodeBook, weighting: Weighting) {
    self.absences = book.absences.count
    let size = book.count + absences
    self.counts = Array(repeating: .zero, count: size)
    self.weights = weighting.kind == nil ? [] : Array(repeating: .zero, count: size)
    self.squares = weighting.kind == .sampling ? Array(repeating: .zero, count: size) : []
  }

  mutating func add(code: Int32, outcome: UInt8, weight: Int64) {
    let index = Int(code) + absences
    let weight = weights.isEmpty ? 1 : weight
    counts[index][Int(outcome)] += 1
    everybody += 1
    everybodyWeight += weight
    if code >= 0 {
      standing += 1
      standingWeight += weight
    }
    if !weights.isEmpty { weights[index][Int(outcome)] += weight }
    if !squares.isEmpty { squares[index][Int(outcome)] += Double(weight) * Double(weight) }
  }

  /// Subjects with a code, all outcome states together.
  func count(ofCode code: Int) -> Int64 { counts[code + absences].wrappedSum() }

  /// Weight of a code, all outcome states together.
  func weight(ofCode code: Int) -> Int64 { weight(at: code + absences).wrappedSum() }

  /// Subjects and weight of a code by outcome state.
  func states(ofCode code: Int) -> (counts: SIMD4<Int64>, weights: SIMD4<Int64>) {
    (counts[code + absences], weight(at: code + absences))
  }

  func squares(ofCode code: Int) -> SIMD4<Double> {
    squares.isEmpty ? .zero : squares[code + absences]
  }

  /// Sum of the squared weights of all subjects; 0 but for sampling weights.
  var everybodySquares: Double { squares.reduce(0) { $0 + $1.sum() } }

  private func weight(at index: Int) -> SIMD4<Int64> {
    weights.isEmpty ? counts[index] : weights[index]
  }
}

/// How weights are counted in a run.
struct Weighting {
  /// Nil when every subject weighs one.
  let kind: Weight.Kind?
  /// Units of one subject.
  var scale: Int64 { kind == nil ? 1 : 1_000_000 }

  /// The size that intervals use, W² / Σw² for sampling weights; nil for others, whose size is
  /// their sum.
  func effectiveSize(weight: Double, squares: Double) -> Double? {
    guard kind == .sampling else { return nil }
    return squares > 0 ? weight * weight / squares : 0
  }

  /// The weights of a batch in this unit: none where the run has no weights, one each where the run
  /// has and all of the batch weigh one.
  func weights(of batch: Batch) -> [Int64] {
    guard kind != nil else { return [] }
    return batch.weights.isEmpty ? [Int64](repeating: scale, count: batch.count) : batch.weights
  }
}

/// The places of a model that occur in a selection, from the worst, with what stands there.
struct OccupiedPlaces {
  /// For each occupied place its codes.
  let codes: [[Int]]
  /// For each code its occupied place, or -1.
  let placeOfCode: [Int32]

  init(_ counts: CodeCounts, book: CodeBook) {
    var byPlace: [Int32: [Int]] = [:]
    for code in 0..<book.count where counts.count(ofCode: code) > 0 {
      byPlace[book.places[code], default: []].append(code)
    }
    var placeOfCode = [Int32](repeating: -1, count: book.count)
    let order = byPlace.keys.sorted()
    for (place, key) in order.enumerated() {
      for code in byPlace[key] ?? [] { placeOfCode[code] = Int32(place) }
    }
    self.codes = order.map { byPlace[$0] ?? [] }
    self.placeOfCode = placeOfCode
  }

  var count: Int { codes.count }
}

/// The standings of a selection by one model, ready for statistics.
struct RankedModel {
  let frame: ModelFrame
  let counts: CodeCounts
  let places: OccupiedPlaces
  let weighting: Weighting

  init(frame: ModelFrame, counts: CodeCounts, weighting: Weighting) {
    self.frame = frame
    self.counts = counts
    self.places = OccupiedPlaces(counts, book: frame.book)
    self.weighting = weighting
  }

  /// Counts by place.
  var ranked: RankedCounts {
    RankedCounts(
      counts: places.codes.map { $0.reduce(0) { $0 + counts.count(ofCode: $1) } },
      weights: places.codes.map { $0.reduce(0) { $0 + counts.weight(ofCode: $1) } },
      weightScale: weighting.scale,
      squaredWeights: weighting.kind == .sampling
        ? places.codes.map { $0.reduce(0) { $0 + counts.squares(ofCode: $1).sum() } } : nil
    )
  }

  /// Goods and bads by place.
  var outcomes: RankedOutcomes {
    func weights(_ state: OutcomeState) -> [Int64] {
      let index = Int(state.code)
      return places.codes.map { $0.reduce(0) { $0 + counts.states(ofCode: $1).weights[index] } }
    }
    func subjects(_ state: OutcomeState) -> [Int64] {
      let index = Int(state.code)
      return places.codes.map { $0.reduce(0) { $0 + counts.states(ofCode: $1).counts[index] } }
    }
    func squares(_ state: OutcomeState) -> [Double]? {
      guard weighting.kind == .sampling else { return nil }
      let index = Int(state.code)
      return places.codes.map { $0.reduce(0) { $0 + counts.squares(ofCode: $1)[index] } }
    }
    return RankedOutcomes(
      goods: weights(.good),
      bads: weights(.bad),
      goodCounts: subjects(.good),
      badCounts: subjects(.bad),
      weightScale: weighting.scale,
      goodSquares: squares(.good),
      badSquares: squares(.bad)
    )
  }

  /// The number of each place; nil without one.
  var values: [Double?] { places.codes.map { $0.first.flatMap(frame.value(ofCode:)) } }

  /// The number of each place with its sign turned where lower is better, so that better points up.
  var betterUpValues: [Double?] {
    frame.card.scale.higherIsBetter ? values : values.map { $0.map { -$0 } }
  }

  /// The own band of each place counted from the worst, and how many bands there are.
  var bands: (ofPlace: [Int], count: Int) {
    let count = frame.card.scale.bands.count
    guard count > 0 else { return ([], 0) }
    let indices = places.codes.map { codes in
      let band = codes.first.map { Int(frame.book.bands[$0]) } ?? 0
      return count - 1 - max(0, band)
    }
    return (indices, count)
  }
}

extension ModelFrame {
  /// Whether any standing has a number.
  var statesNumbers: Bool { book.numbers.contains { $0 != Value.none } }
}
