import CreditModels
public import CreditScoring

/// Whether what a scorer says of itself holds together: id, range, direction, bands, decision.
public struct CardConformance: Sendable {
  private let scorer: any Scorer
  private var scale: Scale { scorer.card.scale }

  /// Creates the check of a scorer.
  public init(_ scorer: any Scorer) { self.scorer = scorer }

  /// What is wrong, one sentence each; empty if nothing is.
  public var violations: [String] {
    var found: [String] = []
    if scorer.card.id.isEmpty { found.append("has no id") }
    if scorer.card.title.isEmpty { found.append("has no title") }
    if scale.range == nil, scale.bands.isEmpty {
      found.append("declares neither a range of numbers nor bands")
    }
    let names = scale.bands.map(\.name)
    if Set(names).count < names.count { found.append("names two bands alike") }
    return found + outOfDirection + untiled + undecided
  }

  /// Bands go from best to worst, so that their numbers fall, or rise where lower is better.
  private var outOfDirection: [String] {
    zip(numbered, numbered.dropFirst()).compactMap { better, worse in
      let isKept =
        scale.higherIsBetter
        ? better.range.lowerBound > worse.range.upperBound
        : better.range.upperBound < worse.range.lowerBound
      return isKept
        ? nil
        : "lists the band '\(better.name)' as better than '\(worse.name)' against its direction"
    }
  }

  /// Bands of numbers take every number of the range.
  private var untiled: [String] {
    guard let range = scale.range, !numbered.isEmpty else { return [] }
    var next = range.lowerBound
    for band in numbered.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if band.range.lowerBound != next || band.range.upperBound > range.upperBound {
        return ["has bands that do not tile its range, at '\(band.name)'"]
      }
      next = band.range.upperBound + 1
    }
    return next == range.upperBound + 1 ? [] : ["has numbers in its range that stand in no band"]
  }

  private var undecided: [String] {
    let names = Set(scale.bands.map(\.name))
    return (scale.decision?.favourable ?? []).filter { !names.contains($0) }.map {
      "decides by a band '\($0)' that it does not have"
    }
  }

  private var numbered: [(name: String, range: ClosedRange<Int64>)] {
    scale.bands.compactMap { band in
      if case .numbers(let range) = band.content { (band.name, range) } else { nil }
    }
  }
}
