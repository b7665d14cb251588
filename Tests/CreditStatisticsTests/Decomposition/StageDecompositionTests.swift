import CreditStatistics
import Testing

private typealias Places = StagedRanks.Places

/// A disagreement taken apart by stages.
@Suite struct StageDecompositionTests {
  private static let quarters = EqualShares([25, 25, 25, 25])

  /// Random places of some subjects; everything differs.
  private static func places(_ count: Int, seed: UInt64, below top: UInt64 = 7) -> [Places] {
    var words = Words(seed)
    func place() -> Int { Int(words.next() % top) }
    return (0..<count).map { _ in
      Places(
        ownA: place(),
        ownB: place(),
        aOnA: place(),
        aOnB: place(),
        bOnA: place(),
        bOnB: place()
      )
    }
  }

  private static let decisions = (
    a: (0..<7).map { $0 >= 3 }, b: (0..<7).map { $0 >= 5 }
  )

  private static func subjects(_ places: [Places], weights: [Int64]? = nil) throws -> StagedSubjects
  {
    StagedSubjects(
      places: places,
      weights: weights,
      shares: try #require(quarters),
      favourable: decisions
    )
  }

  private static func decompositions(_ subjects: StagedSubjects) throws -> [StageDecomposition] {
    try DisagreementMeasure.allCases.map { try #require(subjects.decomposition(of: $0)) }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `values sum to the disagreement and shares to one`(seed: UInt64) throws {
    let subjects = try Self.subjects(Self.places(50, seed: seed))
    for found in try Self.decompositions(subjects) {
      let values = DisagreementStage.allCases.map { found[$0].value }
      #expect(abs(values.reduce(0, +) - found.disagreement) < 1e-9)
      let shares = DisagreementStage.allCases.compactMap { found.share(of: $0) }
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
      for stage in DisagreementStage.allCases {
        #expect(found[stage].lower <= found[stage].value + 1e-12)
        #expect(found[stage].value <= found[stage].upper + 1e-12)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `exchanging the models changes nothing`(seed: UInt64) throws {
    let places = Self.places(40, seed: seed)
    let turned = places.map {
      Places(
        ownA: $0.ownB,
        ownB: $0.ownA,
        aOnA: $0.bOnB,
        aOnB: $0.bOnA,
        bOnA: $0.aOnB,
        bOnB: $0.aOnA
      )
    }
    let shares = try #require(Self.quarters)
    let (a, b) = Self.decisions
    let exchanged = StagedSubjects(places: turned, shares: shares, favourable: (b, a))
    #expect(
      try Self.decompositions(Self.subjects(places)) == Self.decompositions(exchanged)
    )
  }

  @Test func `a model has no disagreement with itself`() throws {
    let shares = try #require(Self.quarters)
    let places = Self.places(30, seed: 3).map {
      Places(
        ownA: $0.ownA,
        ownB: $0.ownA,
        aOnA: $0.ownA,
        aOnB: $0.ownA,
        bOnA: $0.ownA,
        bOnB: $0.ownA
      )
    }
    let same = (a: Self.decisions.a, b: Self.decisions.a)
    let subjects = StagedSubjects(places: places, shares: shares, favourable: same)
    for found in try Self.decompositions(subjects) {
      #expect(found.disagreement == 0)
      for stage in DisagreementStage.allCases {
        #expect(found[stage] == StageDecomposition.Part(value: 0, lower: 0, upper: 0))
        #expect(found.share(of: stage) == nil)
      }
    }
  }

  /// What a pair looks like that differs in one stage only.
  private static func differing(in stage: DisagreementStage, _ drawn: Places) -> Places {
    let (x, y) = (drawn.ownA, drawn.ownB)
    return switch stage {
    case .reading: Places(ownA: x, ownB: y, aOnA: x, aOnB: x, bOnA: x, bOnB: x)
    case .file: Places(ownA: x, ownB: y, aOnA: x, aOnB: y, bOnA: x, bOnB: y)
    case .score: Places(ownA: x, ownB: y, aOnA: x, aOnB: x, bOnA: y, bOnB: y)
    case .scale: Places(ownA: x, ownB: x, aOnA: x, aOnB: x, bOnA: x, bOnB: x)
    }
  }

  @Test(arguments: DisagreementStage.allCases)
  func `a pair that differs in one stage only gives it everything`(stage: DisagreementStage) throws
  {
    let places = Self.places(60, seed: 11).map { Self.differing(in: stage, $0) }
    let (a, b) = Self.decisions
    // The cut of the other model only where the scale differs: then it refuses another share.
    let favourable = stage == .scale ? (a, b) : (a, Self.cut(like: a, places))
    let subjects = StagedSubjects(
      places: places,
      shares: try #require(Self.quarters),
      favourable: favourable
    )
    for measure in DisagreementMeasure.allCases {
      let found = try #require(subjects.decomposition(of: measure))
      if stage == .scale && measure != .decision {
        #expect(found.disagreement == 0)
        continue
      }
      #expect(found.disagreement > 0)
      for other in DisagreementStage.allCases {
        let share = try #require(found.share(of: other))
        // A cut cannot always refuse exactly the same share.
        let slack = measure == .decision && stage != .scale ? 0.35 : 1e-9
        #expect(abs(share - (other == stage ? 1 : 0)) < slack, "\(measure) \(other) \(share)")
      }
    }
  }

  /// Cut points of B that refuse about the share that A refuses.
  private static func cut(like a: [Bool], _ places: [Places]) -> [Bool] {
    let refused = places.count { !a[$0.ownA] }
    let cut = (0...7).min { left, right in
      func miss(_ cut: Int) -> Int { abs(places.count { $0.ownB < cut } - refused) }
      return miss(left) < miss(right)
    }
    return (0..<7).map { $0 >= cut ?? 0 }
  }

  @Test func `the whole is the mean of its parts, down to single subjects`() throws {
    let weights = (0..<40).map { Int64(1 + $0 % 3) }
    let subjects = try Self.subjects(Self.places(40, seed: 5), weights: weights)
    for measure in DisagreementMeasure.allCases {
      let whole = try #require(subjects.decomposition(of: measure))
      var sums: [DisagreementStage: Double] = [:]
      for row in 0..<40 {
        let one = try #require(subjects.decomposition(of: measure, subjects: [row]))
        for stage in DisagreementStage.allCases {
          sums[stage, default: 0] += Double(weights[row]) * one[stage].value
        }
      }
      let total = Double(weights.reduce(0, +))
      for stage in DisagreementStage.allCases {
        #expect(abs((sums[stage] ?? 0) / total - whole[stage].value) < 1e-9)
      }
    }
  }

  @Test func `a weight counts as repetitions`() throws {
    let places = Self.places(20, seed: 8)
    let weights = (0..<20).map { Int64(1 + $0 % 4) }
    let repeated = zip(places, weights).flatMap { place, weight in
      [Places](repeating: place, count: Int(weight))
    }
    let (once, often) = (
      try Self.decompositions(Self.subjects(places, weights: weights)),
      try Self.decompositions(Self.subjects(repeated))
    )
    #expect(once == often)
  }

  @Test func `nobody gives nothing, and without two decisions there is none to take apart`() throws
  {
    let shares = try #require(Self.quarters)
    let empty = StagedSubjects(places: [], shares: shares, favourable: ([], []))
    #expect(empty.decomposition(of: .percentile) == nil)
    let undecided = StagedSubjects(places: Self.places(5, seed: 1), shares: shares)
    #expect(undecided.decomposition(of: .decision) == nil)
    #expect(undecided.decomposition(of: .category) != nil)
  }

  @Test func `four subjects worked out by hand`() throws {
    // A ranks 1 2 3 4, B ranks 4 3 2 1. On the file of B judge A ranks 2 1 3 4; on the file of A
    // judge B ranks 4 3 1 2. Percentiles are 12.5, 37.5, 62.5 and 87.5. Distances from A's own: B 75 +
    // 25 + 25 + 75 = 200, A on B 25 + 25 = 50, B on A 75 + 25 + 50 + 50 - in all 200; from B's own:
    // B on A 25 + 25 = 50, A on B 50 + 50 + 25 + 75 = 200.
    // File: from A 50 (before the judge) and 200 - 200 = 0; from B 50 and 0; mean 25 / 4.
    let rows = [[0, 3, 0, 1, 3, 3], [1, 2, 1, 0, 2, 2], [2, 1, 2, 2, 0, 1], [3, 0, 3, 3, 1, 0]]
    let places = rows.map {
      Places(ownA: $0[0], ownB: $0[1], aOnA: $0[2], aOnB: $0[3], bOnA: $0[4], bOnB: $0[5])
    }
    let subjects = StagedSubjects(places: places, shares: try #require(Self.quarters))
    let found = try #require(subjects.decomposition(of: .percentile))
    #expect(found.disagreement == 50)
    #expect(found[.reading].value == 0)
    #expect(found[.file].value == 6.25)
    #expect(found[.file].lower == 0)
    #expect(found[.file].upper == 12.5)
    #expect(found[.score].value == 43.75)
    #expect(found[.scale].value == 0)
  }
}
