import CreditStatistics
import Testing

/// A decomposition drawn anew.
@Suite struct StagedSampleTests {
  private static let decisions = (
    a: (0..<7).map { $0 >= 3 }, b: (0..<7).map { $0 >= 5 }
  )

  private static func members(
    _ count: Int,
    seed: UInt64,
    weight: (Int) -> Int64 = { _ in 1 }
  ) -> [StagedSample.Member] {
    var words = Words(seed)
    func place() -> Int { Int(words.next() % 7) }
    return (0..<count).map { row in
      let places = StagedRanks.Places(
        ownA: place(),
        ownB: place(),
        aOnA: place(),
        aOnB: place(),
        bOnA: place(),
        bOnB: place()
      )
      return StagedSample.Member(
        places: places,
        weight: weight(row),
        key: SubjectBootstrap.key(of: "s\(row)"),
        stratum: row % 3,
        isRefused: (!decisions.a[places.ownA], !decisions.b[places.ownB])
      )
    }
  }

  /// The weights that a bootstrap gives a member, in units of the scale.
  private static func weights(
    _ member: StagedSample.Member,
    _ bootstrap: SubjectBootstrap,
    scale: Int64
  ) -> [Int64] {
    var weights = [Double](repeating: 0, count: bootstrap.replicates)
    bootstrap.weights(
      of: member.key,
      weight: Double(member.weight) / Double(scale),
      into: &weights
    )
    return weights.map { Int64(($0 * Double(scale)).rounded()) }
  }

  @Test(arguments: [Int64(1), 1000])
  func `every replicate is the decomposition of its redrawn subjects`(scale: Int64) throws {
    let shares = try #require(EqualShares([25, 25, 25, 25]))
    let members = Self.members(60, seed: 5) { scale == 1 ? 1 : Int64(500 + 700 * ($0 % 4)) }
    let bootstrap = SubjectBootstrap(seed: 3, replicates: 12)
    let sample = StagedSample(members, shares: shares, decides: true, weightScale: scale)
    let groups = [[0, 1, 2], [1], [0, 2]]
    let parts = sample.parts(by: bootstrap, groups: groups)
    let weights = members.map { Self.weights($0, bootstrap, scale: scale) }
    for replicate in 0..<12 {
      let whole = StagedSubjects(
        places: members.map(\.places),
        weights: weights.map { $0[replicate] },
        shares: shares,
        favourable: Self.decisions
      )
      for (group, strata) in groups.enumerated() {
        let rows = members.indices.filter { strata.contains(members[$0].stratum) }
        for measure in DisagreementMeasure.allCases {
          let expected = try #require(whole.decomposition(of: measure, subjects: rows))
          for stage in DisagreementStage.allCases {
            let found = try #require(parts[group][measure]?[stage]?[replicate])
            #expect(abs(found - expected[stage].value) < 1e-9)
          }
        }
      }
    }
  }

  @Test func `the order of the members changes no bit`() throws {
    let shares = try #require(EqualShares([1, 2, 1]))
    let members = Self.members(50, seed: 9)
    let bootstrap = SubjectBootstrap(seed: 8, replicates: 20)
    let (forth, back) = (members, [StagedSample.Member](members.reversed()))
    let parts = [forth, back].map {
      StagedSample($0, shares: shares, decides: false).parts(by: bootstrap, groups: [[0, 1, 2]])
    }
    #expect(parts[0] == parts[1])
    #expect(parts[0][0][.decision] == nil)
  }

  @Test func `a group without members has no value`() throws {
    let shares = try #require(EqualShares([1, 1]))
    let sample = StagedSample(Self.members(10, seed: 2), shares: shares, decides: true)
    let parts = sample.parts(by: SubjectBootstrap(seed: 1, replicates: 3), groups: [[], [7]])
    for group in parts { #expect(group[.category]?[.file] == [nil, nil, nil]) }
    let nobody = StagedSample([], shares: shares, decides: false)
    #expect(
      nobody.parts(by: SubjectBootstrap(seed: 1, replicates: 1), groups: [[0]])[0][.percentile]?[
        .score
      ] == [nil]
    )
  }
}
