import CreditPopulation
import CreditStatistics

/// The parts of a disagreement in every replicate of the bootstrap, by group.
struct RedrawnParts {
  /// One element a group.
  let parts: [StagedSample.Parts]
  /// The number of subjects redrawn.
  let size: Int
  /// The number of all.
  let count: Int

  /// The interval of one part.
  ///
  /// That of a sample is as many times narrower as its size demands: deviations from the mean of the
  /// replicates shrink with the square root of the sample's share (the m out of n bootstrap; P. J.
  /// Bickel, F. Götze and W. R. van Zwet, Statistica Sinica 7 (1997) 1-31).
  func interval(
    of value: Double,
    group: Int,
    measure: DisagreementMeasure,
    stage: DisagreementStage
  ) -> Estimate {
    let replicates = parts[group][measure]?[stage] ?? []
    let estimate = Estimate.plain(value, noInterval: "--replicates 0")
    guard size < count else {
      return estimate.bootstrapped(replicates, method: "bootstrap of subjects")
    }
    let defined = replicates.compactMap { $0 }
    let mean = defined.reduce(0, +) / Double(max(1, defined.count))
    let factor = (Double(size) / Double(count)).squareRoot()
    return estimate.bootstrapped(
      replicates.map { $0.map { value + ($0 - mean) * factor } },
      method: "bootstrap of \(size) of \(count) subjects"
    )
  }
}

/// Draws the subjects that are redrawn: all, or of many a sample by their keys.
struct StagedSampling {
  /// About so many of a pair's subjects are redrawn at most.
  static let most = 20_000

  var members: [StagedSample.Member] = []
  private let count: Int
  private let seed: UInt64
  /// The largest scattered key that is wanted.
  private let limit: UInt64

  init(of count: Int, seed: UInt64) {
    self.count = count
    self.seed = SubjectSample.mixed(~seed)
    limit =
      count <= Self.most
      ? .max : UInt64(Double(Self.most) / Double(count) * 0x1p64)
  }

  /// Whether a subject is redrawn; depends on its key and the seed only.
  func wants(_ key: UInt64) -> Bool { SubjectSample.mixed(key ^ seed) <= limit }

  /// The parts in every replicate; nil without replicates.
  func redrawn(by decomposing: Decomposing, decides: Bool) -> RedrawnParts? {
    guard decomposing.bootstrap.replicates > 0 else { return nil }
    let strata = Set(members.map(\.stratum)).sorted()
    let index = Dictionary(uniqueKeysWithValues: strata.enumerated().map { ($1, $0) })
    let sample = StagedSample(
      members.map { member in
        var member = member
        member.stratum = index[member.stratum] ?? 0
        return member
      },
      shares: decomposing.shares,
      decides: decides,
      weightScale: decomposing.weighting.scale,
      repeats: decomposing.weighting.kind != .sampling
    )
    let groups = decomposing.groups.map { group in
      strata.indices.filter { group.includes[strata[$0]] }
    }
    return RedrawnParts(
      parts: sample.parts(by: decomposing.bootstrap, groups: groups),
      size: members.count,
      count: count
    )
  }
}
