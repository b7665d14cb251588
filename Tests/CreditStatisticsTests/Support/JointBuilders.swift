import CreditStatistics

/// Subjects one by one, counted into cells.
func jointCounts(
  _ a: [Int],
  _ b: [Int],
  weights: [Int]? = nil,
  placesA: Int? = nil,
  placesB: Int? = nil,
  valuesA: [Double?] = [],
  valuesB: [Double?] = [],
  bandsA: [Int] = [],
  bandsB: [Int] = [],
  sampling: Bool = false,
  scale: Int64 = 1
) -> JointCounts {
  struct Pair: Hashable {
    let a: Int
    let b: Int
  }
  var sums: [Pair: (count: Int64, weight: Int64, squares: Double)] = [:]
  for index in a.indices {
    let weight = Int64(weights?[index] ?? 1) * scale
    let old = sums[Pair(a: a[index], b: b[index])] ?? (0, 0, 0)
    sums[Pair(a: a[index], b: b[index])] = (
      old.count + 1, old.weight + weight, old.squares + Double(weight) * Double(weight)
    )
  }
  let cells = sums.sorted { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }.map { pair, sum in
    JointCounts.Cell(
      a: Int32(pair.a),
      b: Int32(pair.b),
      count: sum.count,
      weight: sum.weight,
      sumOfSquaredWeights: sampling ? sum.squares : nil
    )
  }
  return JointCounts(
    placesA: placesA ?? (a.max() ?? -1) + 1,
    placesB: placesB ?? (b.max() ?? -1) + 1,
    cells: cells,
    weightScale: scale,
    valuesA: valuesA,
    valuesB: valuesB,
    bandsA: bandsA,
    bandCountA: (bandsA.max() ?? -1) + 1,
    bandsB: bandsB,
    bandCountB: (bandsB.max() ?? -1) + 1
  )
}

/// Random places of two models on the same subjects, with ties.
func randomPlaces(seed: UInt64, subjects: Int, placesA: Int, placesB: Int) -> ([Int], [Int]) {
  var random = SplitMix(seed: seed)
  let a = (0..<subjects).map { _ in Int.random(in: 0..<placesA, using: &random) }
  let b = (0..<subjects).map { _ in Int.random(in: 0..<placesB, using: &random) }
  return (a, b)
}

/// A small seeded generator, so that a failing seed can be run again.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
