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
  /// Where the places of each ranking begin and end when all stand one behind the other.
  private let rankings: [Range<Int>]

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
    var rankings: [Range<Int>] = []
    for ranking in StagedRanks.Places.all {
      let occurring = Set(members.map { $0.places[keyPath: ranking] }).sorted()
      let dense = Dictionary(uniqueKeysWithValues: occurring.enumerated().map { ($1, $0) })
      for row in sorted.indices {
        sorted[row].places[keyPath: ranking] = dense[sorted[row].places[keyPath: ranking]] ?? 0
      }
      let start = rankings.last?.upperBound ?? 0
      rankings.append(start..<(start + occurring.count))
    }
    self.members = sorted
    self.rankings = rankings
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
    let shape = FlatRanks.Shape(categoryCuts: shares.count - 1, decides: decides)
    let rows = rows(width: shape.width)
    var found = groups.map { _ in RedrawnStages(replicates: bootstrap.replicates) }
    for replicate in 0..<bootstrap.replicates {
      let own = weights[(replicate * members.count)..<((replicate + 1) * members.count)]
      let ranks = ranks(own, shape)
      let cells = ranks.cells.span
      var sums = [StagedSums](repeating: StagedSums(), count: strata)
      for (row, weight) in own.enumerated() where weight > 0 {
        sums[members[row].stratum].add(rows[row], weight: Double(weight), among: cells, shape)
      }
      for (group, strata) in groups.enumerated() {
        var all = StagedSums()
        for stratum in strata where stratum < sums.count { all.add(sums[stratum]) }
        found[group].add(all, total: ranks.total)
      }
    }
    return found.map { $0.parts(decides: decides) }
  }

  /// Where each member's rows begin in the tables of a width.
  private func rows(width: Int) -> [FlatRanks.Rows] {
    let starts = rankings.map(\.lowerBound)
    return members.map { member in
      var rows = FlatRanks.Rows.zero
      for (index, ranking) in StagedRanks.Places.all.enumerated() {
        rows[index] = Int32((starts[index] + member.places[keyPath: ranking]) * width)
      }
      return rows
    }
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
        redrawn[replicate * members.count + row] = StagedSample.rounded(weight * scale)
      }
    }
    return redrawn
  }

  /// The nearest whole number to one that is not negative, halves up; without a call.
  @inline(__always)
  private static func rounded(_ value: Double) -> Int64 {
    let whole = Int64(value)
    return value - Double(whole) >= 0.5 ? whole + 1 : whole
  }

  private func ranks(_ weights: ArraySlice<Int64>, _ shape: FlatRanks.Shape) -> FlatRanks {
    var counted = [Int64](repeating: 0, count: rankings.last?.upperBound ?? 0)
    var refused = (a: Int64(0), b: Int64(0))
    let starts = rankings.map(\.lowerBound)
    for (member, weight) in zip(members, weights) where weight > 0 {
      let places = member.places
      counted[starts[0] + places.ownA] += weight
      counted[starts[1] + places.ownB] += weight
      counted[starts[2] + places.aOnA] += weight
      counted[starts[3] + places.aOnB] += weight
      counted[starts[4] + places.bOnA] += weight
      counted[starts[5] + places.bOnB] += weight
      if member.isRefused.a { refused.a += weight }
      if member.isRefused.b { refused.b += weight }
    }
    return FlatRanks(
      weights: counted,
      rankings: rankings,
      shares: shares,
      refused: decides ? refused : nil,
      shape
    )
  }
}

/// The stages of a group in every replicate.
private struct RedrawnStages {
  private var values: [[SIMD4<Double>?]]

  init(replicates: Int) {
    values = DisagreementMeasure.allCases.map { _ in [] }
    for index in values.indices { values[index].reserveCapacity(replicates) }
  }

  mutating func add(_ sums: StagedSums, total: Int64) {
    for (index, measure) in DisagreementMeasure.allCases.enumerated() {
      values[index].append(sums.parts(of: measure, total: total))
    }
  }

  func parts(decides: Bool) -> StagedSample.Parts {
    var parts: StagedSample.Parts = [:]
    for (index, measure) in DisagreementMeasure.allCases.enumerated()
    where decides || measure != .decision {
      for (place, stage) in DisagreementStage.allCases.enumerated() {
        parts[measure, default: [:]][stage] = values[index].map { $0?[place] }
      }
    }
    return parts
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
