/// Subjects from whom a decomposition is drawn anew, for the intervals of its parts.
public struct StagedSample: Sendable {
  /// One subject.
  public struct Member: Sendable {
    /// Its places in all rankings.
    public var places: StagedRanks.Places
    /// Its weight in units of `1 / weightScale`.
    public var weight: Int64
    /// Its key in the bootstrap.
    public var key: UInt64
    /// The stratum it belongs to.
    public var stratum: Int
    /// Whether A and whether B decides against it.
    public var isRefused: (a: Bool, b: Bool)

    /// Creates a member.
    public init(
      places: StagedRanks.Places,
      weight: Int64,
      key: UInt64,
      stratum: Int,
      isRefused: (a: Bool, b: Bool) = (false, false)
    ) {
      self.places = places
      self.weight = weight
      self.key = key
      self.stratum = stratum
      self.isRefused = isRefused
    }
  }

  /// The parts of a group's disagreement by measure and stage, one value a replicate; nil where a
  /// replicate has nobody of the group.
  public typealias Parts = [DisagreementMeasure: [DisagreementStage: [Double?]]]

  /// The members, in an order that does not depend on that of the population.
  public let members: [Member]
  private let shares: EqualShares
  private let decides: Bool
  private let weightScale: Int64
  private let repeats: Bool
  /// The number of places of each ranking.
  private let placeCounts: StagedRanks.Places

  /// A sample.
  ///
  /// - Parameters:
  ///   - members: the subjects.
  ///   - shares: the shares of the categories.
  ///   - decides: whether both models decide, by rank.
  ///   - weightScale: how many units of weight make one subject.
  ///   - repeats: whether weights mean repetitions.
  public init(
    _ members: [Member],
    shares: EqualShares,
    decides: Bool,
    weightScale: Int64 = 1,
    repeats: Bool = true
  ) {
    self.shares = shares
    self.decides = decides
    self.weightScale = weightScale
    self.repeats = repeats
    // Only places that occur: there may be many more.
    var sorted = members.sorted { $0.key < $1.key }
    var counts = StagedRanks.Places(ownA: 0, ownB: 0, aOnA: 0, aOnB: 0, bOnA: 0, bOnB: 0)
    for ranking in StagedRanks.Places.all {
      let occurring = Set(members.map { $0.places[keyPath: ranking] }).sorted()
      let dense = Dictionary(uniqueKeysWithValues: occurring.enumerated().map { ($1, $0) })
      for row in sorted.indices {
        sorted[row].places[keyPath: ranking] = dense[sorted[row].places[keyPath: ranking]] ?? 0
      }
      counts[keyPath: ranking] = occurring.count
    }
    self.members = sorted
    placeCounts = counts
  }

  /// The parts of the disagreement in every replicate, the rankings made anew in each.
  ///
  /// - Parameters:
  ///   - bootstrap: how the members are redrawn.
  ///   - groups: the strata of each group.
  /// - Returns: one element a group.
  /// - Complexity: O(members x categories + places x categories) a replicate.
  public func parts(by bootstrap: SubjectBootstrap, groups: [[Int]]) -> [Parts] {
    let weights = redrawnWeights(bootstrap)
    let strata = 1 + (members.map(\.stratum).max() ?? -1)
    var found = [Parts](repeating: [:], count: groups.count)
    for replicate in 0..<bootstrap.replicates {
      let own = weights[(replicate * members.count)..<((replicate + 1) * members.count)]
      let ranks = ranks(own)
      var sums = [StagedSums](repeating: StagedSums(), count: strata)
      for (member, weight) in zip(members, own) where weight > 0 {
        sums[member.stratum].add(member.places, weight: Double(weight), among: ranks)
      }
      for (group, strata) in groups.enumerated() {
        var all = StagedSums()
        for stratum in strata where stratum < sums.count { all.add(sums[stratum]) }
        for measure in DisagreementMeasure.allCases where measure != .decision || decides {
          let parts = all.parts(of: measure, among: ranks)
          for stage in DisagreementStage.allCases {
            found[group][measure, default: [:]][stage, default: []].append(parts?[stage])
          }
        }
      }
    }
    return found
  }

  /// The members' weights in units of `1 / weightScale`, replicate after replicate.
  private func redrawnWeights(_ bootstrap: SubjectBootstrap) -> [Int64] {
    var redrawn = [Int64](repeating: 0, count: members.count * bootstrap.replicates)
    var weights = [Double](repeating: 0, count: bootstrap.replicates)
    let scale = Double(weightScale)
    for (row, member) in members.enumerated() {
      bootstrap.weights(
        of: member.key,
        weight: Double(member.weight) / scale,
        repeats: repeats,
        into: &weights
      )
      for (replicate, weight) in weights.enumerated() {
        redrawn[replicate * members.count + row] = Int64((weight * scale).rounded())
      }
    }
    return redrawn
  }

  private func ranks(_ weights: ArraySlice<Int64>) -> StagedRanks {
    func none(_ count: Int) -> [Int64] { [Int64](repeating: 0, count: count) }
    var counted = StagedRanks.Rankings(
      ownA: none(placeCounts.ownA),
      ownB: none(placeCounts.ownB),
      aOnA: none(placeCounts.aOnA),
      aOnB: none(placeCounts.aOnB),
      bOnA: none(placeCounts.bOnA),
      bOnB: none(placeCounts.bOnB)
    )
    var refused = (a: Int64(0), b: Int64(0))
    for (member, weight) in zip(members, weights) where weight > 0 {
      counted.add(member.places, weight)
      if member.isRefused.a { refused.a += weight }
      if member.isRefused.b { refused.b += weight }
    }
    return StagedRanks(weights: counted, shares: shares, refused: decides ? refused : nil)
  }
}

extension StagedRanks.Places {
  /// All six rankings.
  fileprivate static var all: [WritableKeyPath<StagedRanks.Places, Int>] {
    [\.ownA, \.ownB, \.aOnA, \.aOnB, \.bOnA, \.bOnB]
  }
}

extension StagedRanks.Rankings<[Int64]> {
  /// Counts a subject's weight at its place in each ranking.
  public mutating func add(_ places: StagedRanks.Places, _ weight: Int64) {
    ownA[places.ownA] += weight
    ownB[places.ownB] += weight
    aOnA[places.aOnA] += weight
    aOnB[places.aOnB] += weight
    bOnA[places.bOnA] += weight
    bOnB[places.bOnB] += weight
  }
}
