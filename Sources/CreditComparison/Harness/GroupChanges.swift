import CKernels
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
  /// By stratum the weight, then the changes, each with one sum a replicate.
  private var sums: [Double]
  /// How many sums a replicate of a stratum has.
  private static let rows = 1 + GroupChange.allCases.count

  init(placesA: Int, placesB: Int, strata: Int, replicates: Int) {
    self.replicates = replicates
    percentilesA = ReplicatePercentiles(places: placesA, replicates: replicates)
    percentilesB = ReplicatePercentiles(places: placesB, replicates: replicates)
    sums = [Double](repeating: 0, count: strata * Self.rows * replicates)
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
  ///
  /// - Precondition: one weight a replicate, and places and strata that there are.
  mutating func add(_ placeA: Int, _ placeB: Int, strata: [Int], weights: [Double]) {
    let (startA, startB) = (percentilesA.start(of: placeA), percentilesB.start(of: placeB))
    let size = Self.rows * replicates
    precondition(weights.count == replicates, "one weight a replicate")
    precondition(startA >= 0 && startA + replicates <= favourableA.count, "no such place")
    precondition(startB >= 0 && startB + replicates <= favourableB.count, "no such place")
    for stratum in strata {
      precondition(stratum >= 0 && (stratum + 1) * size <= sums.count, "no such stratum")
      parallax_add_group_changes(
        percentilesA.table,
        favourableA,
        startA,
        percentilesB.table,
        favourableB,
        startB,
        weights,
        replicates,
        &sums,
        stratum * size
      )
    }
  }

  /// A statistic of the subjects of some strata in every replicate; nil without subjects.
  func values(_ change: GroupChange, strata: [Int]) -> [Double?] {
    (0..<replicates).map { replicate in
      var (weight, sum) = (0.0, 0.0)
      for stratum in strata {
        let start = stratum * Self.rows * replicates + replicate
        weight += sums[start]
        sum += sums[start + (1 + change.rawValue) * replicates]
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
