import Testing

@testable import CreditComparison
@testable import CreditStatistics

/// Replicates of what groups meet with, beside the same sums taken plainly.
@Suite struct GroupChangeTests {
  private static let subjects = 90
  private static let strata = 3
  /// No whole number of vectors, so that the rest is tried too.
  private static let replicates = 21

  /// Subjects at places of two models, in strata, with a weight in every replicate.
  private struct Subjects {
    var a: [Int] = []
    var b: [Int] = []
    var stratum: [Int] = []
    var weights: [[Double]] = []

    init(seed: UInt64) {
      var words = RandomWords(seed: seed, stream: 1)
      let bootstrap = SubjectBootstrap(seed: seed, replicates: GroupChangeTests.replicates)
      for subject in 0..<GroupChangeTests.subjects {
        a.append(Int(words.next() % 7))
        b.append(Int(words.next() % 12))
        stratum.append(Int(words.next() % UInt64(GroupChangeTests.strata)))
        var drawn = [Double](repeating: 0, count: GroupChangeTests.replicates)
        bootstrap.weights(of: SubjectBootstrap.key(of: "s\(subject)"), into: &drawn)
        weights.append(drawn)
      }
    }

    /// The percentile of each place in a replicate, and from which lottery number it is favourable.
    func ranks(_ places: [Int], _ replicate: Int, rate: Double) -> [(rank: Double, from: Double)] {
      var at = [Double](repeating: 0, count: 12)
      for (place, drawn) in zip(places, weights) { at[place] += drawn[replicate] }
      let total = at.reduce(0, +)
      let cut = 100 * (1 - rate)
      var (below, edge) = (0.0, 0.0)
      return at.map { weight in
        let rank = 100 * (below + weight / 2) / total
        below += weight
        let width = 2 * (rank - edge)
        let open = cut - edge
        edge += max(0, width)
        return (rank, width > 0 ? min(1, max(0, open / width)) : open > 0 ? 1 : 0)
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every replicate is what its weights give, bit for bit`(seed: UInt64) {
    let all = Subjects(seed: seed)
    var fast = GroupChangeReplicates(
      placesA: 12,
      placesB: 12,
      strata: Self.strata,
      replicates: Self.replicates
    )
    for subject in 0..<Self.subjects {
      fast.addMargins(all.a[subject], all.b[subject], weights: all.weights[subject])
    }
    fast.rank(rate: 0.6, favourable: nil)
    for subject in 0..<Self.subjects {
      fast.add(
        all.a[subject],
        all.b[subject],
        strata: [all.stratum[subject]],
        weights: all.weights[subject]
      )
    }
    for change in GroupChange.allCases {
      let found = fast.values(change, strata: [0, 2])
      for replicate in 0..<Self.replicates {
        #expect(found[replicate] == plainly(change, all, replicate), "\(change) in \(replicate)")
      }
    }
  }

  /// The mean over the subjects of the first and the last stratum.
  private func plainly(_ change: GroupChange, _ all: Subjects, _ replicate: Int) -> Double? {
    let a = all.ranks(all.a, replicate, rate: 0.6)
    let b = all.ranks(all.b, replicate, rate: 0.6)
    var (weights, sums) = ([0.0, 0, 0], [0.0, 0, 0])
    for subject in 0..<Self.subjects {
      let (before, after) = (a[all.a[subject]], b[all.b[subject]])
      let moved = after.rank - before.rank
      let gain = before.from - after.from
      let value =
        switch change {
        case .meanPercentileChange: moved
        case .shareLosing: max(0, -gain)
        case .shareGaining: max(0, gain)
        case .shareRankedLower: moved < 0 ? 1.0 : 0
        case .shareRankedHigher: moved > 0 ? 1.0 : 0
        }
      let weight = all.weights[subject][replicate]
      weights[all.stratum[subject]] += weight
      sums[all.stratum[subject]] += weight * value
    }
    let weight = weights[0] + weights[2]
    return weight > 0 ? (sums[0] + sums[2]) / weight : nil
  }
}
