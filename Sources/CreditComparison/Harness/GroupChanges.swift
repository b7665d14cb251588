import CreditPopulation
import CreditStatistics

/// What a group meets with by moving from one model to another.
enum GroupChange: Int, CaseIterable {
  case meanPercentileChange
  case shareLosing
  case shareGaining
  case shareRankedLower
  case shareRankedHigher

  /// The name in the contract.
  var statistic: String {
    switch self {
    case .meanPercentileChange: "mean_percentile_change"
    case .shareLosing: "share_losing"
    case .shareGaining: "share_gaining"
    case .shareRankedLower: "share_ranked_lower"
    case .shareRankedHigher: "share_ranked_higher"
    }
  }

  /// The same seen from the other model, and whether its sign turns.
  var exchanged: (change: GroupChange, turns: Bool) {
    switch self {
    case .meanPercentileChange: (.meanPercentileChange, true)
    case .shareLosing: (.shareGaining, false)
    case .shareGaining: (.shareLosing, false)
    case .shareRankedLower: (.shareRankedHigher, false)
    case .shareRankedHigher: (.shareRankedLower, false)
    }
  }
}

/// How subjects are divided so that every selection is a sum of strata.
///
/// The cells themselves where they are few, else the selections.
struct GroupStrata {
  let count: Int
  /// The strata that a subject of each cell is counted in.
  let ofCell: [[Int]]
  /// The strata that make each selection.
  let ofSelection: [[Int]]

  /// More strata than this are not resampled: their replicates would take too much memory.
  static let limit = 512

  /// - Returns: nil if there are too many groups.
  init?(_ selections: [SubjectGroup], cells: Int) {
    guard min(selections.count, cells) <= GroupStrata.limit else { return nil }
    if cells <= GroupStrata.limit {
      count = cells
      ofCell = (0..<cells).map { [$0] }
      ofSelection = selections.map { group in (0..<cells).filter { group.includes[$0] } }
    } else {
      count = selections.count
      ofCell = (0..<cells).map { cell in
        selections.indices.filter { selections[$0].includes[cell] }
      }
      ofSelection = selections.indices.map { [$0] }
    }
  }
}

/// One pair of models in every replicate of the bootstrap: what each stratum meets with.
struct GroupChangeReplicates {
  private let replicates: Int
  private var percentilesA: ReplicatePercentiles
  private var percentilesB: ReplicatePercentiles
  /// For each place and replicate the lottery number from which it is favourable.
  private var favourableA: [Double] = []
  private var favourableB: [Double] = []
  /// By stratum, then replicate: the weight, then the changes.
  private var sums: [SIMD8<Double>]

  init(placesA: Int, placesB: Int, strata: Int, replicates: Int) {
    self.replicates = replicates
    percentilesA = ReplicatePercentiles(places: placesA, replicates: replicates)
    percentilesB = ReplicatePercentiles(places: placesB, replicates: replicates)
    sums = [SIMD8<Double>](repeating: .zero, count: strata * replicates)
  }

  /// First every subject is added to the margins.
  mutating func addMargins(_ placeA: Int, _ placeB: Int, weights: [Double]) {
    percentilesA.add(weights, at: placeA)
    percentilesB.add(weights, at: placeB)
  }

  /// Then the margins are ranked, and each replicate cut at the approval rate unless the favourable
  /// places are given.
  mutating func rank(rate: Double, favourable: (a: [Double], b: [Double])?) {
    percentilesA.rank()
    percentilesB.rank()
    favourableA = favourable.map { spread($0.a) } ?? percentilesA.favourableFrom(approving: rate)
    favourableB = favourable.map { spread($0.b) } ?? percentilesB.favourableFrom(approving: rate)
  }

  private func spread(_ places: [Double]) -> [Double] {
    places.flatMap { [Double](repeating: $0, count: replicates) }
  }

  /// Last every subject is added to its strata.
  mutating func add(_ placeA: Int, _ placeB: Int, strata: [Int], weights: [Double]) {
    let (startA, startB) = (percentilesA.start(of: placeA), percentilesB.start(of: placeB))
    var added: [SIMD8<Double>] = []
    swap(&added, &sums)
    defer { swap(&added, &sums) }
    let (ranksA, ranksB) = (percentilesA.table.span, percentilesB.table.span)
    let (favoursA, favoursB) = (favourableA.span, favourableB.span)
    for stratum in strata {
      let base = stratum * replicates
      for replicate in weights.indices {
        let weight = weights[replicate]
        let change = ranksB[startB + replicate] - ranksA[startA + replicate]
        let gain = favoursA[startA + replicate] - favoursB[startB + replicate]
        added[base + replicate] += SIMD8(
          weight,
          weight * change,
          weight * max(0, -gain),
          weight * max(0, gain),
          change < 0 ? weight : 0,
          change > 0 ? weight : 0,
          0,
          0
        )
      }
    }
  }

  /// A statistic of the subjects of some strata in every replicate; nil without subjects.
  func values(_ change: GroupChange, strata: [Int]) -> [Double?] {
    (0..<replicates).map { replicate in
      var (weight, sum) = (0.0, 0.0)
      for stratum in strata {
        let sums = sums[stratum * replicates + replicate]
        weight += sums[0]
        sum += sums[1 + change.rawValue]
      }
      return weight > 0 ? sum / weight : nil
    }
  }
}

extension ReplicatePercentiles {
  /// For each place and replicate the lottery number from which it is favourable, if the best share
  /// of the subjects is approved.
  fileprivate func favourableFrom(approving rate: Double) -> [Double] {
    var from = table
    var below = [Double](repeating: 0, count: replicates)
    let cut = 100 * (1 - rate)
    for index in table.indices {
      let replicate = index % replicates
      // The percentile lies in the middle of the place.
      let width = 2 * (table[index] - below[replicate])
      let open = cut - below[replicate]
      from[index] = width > 0 ? min(1, max(0, open / width)) : (open > 0 ? 1 : 0)
      below[replicate] += max(0, width)
    }
    return from
  }
}
