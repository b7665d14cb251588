/// Whom two decisions favour, and how much of that a lottery decides.
public struct SwapSets: Hashable, Sendable {
  /// The rule behind the sets, with which outcomes and groups can be attributed.
  public let rule: SwapRule
  /// The share of each set; with matched approval the interval is that of breaking ties.
  public let shares: [SwapSet: Estimate]
  /// The share of subjects approved by A.
  public let approvalRateA: Double
  /// The share of subjects approved by B.
  public let approvalRateB: Double
  /// The share of subjects whose set a lottery decides.
  public let tiedShare: Double
  /// The rates that A can reach without dividing a tie; nil for own decisions.
  public let attainableA: AttainableRates?
  /// The rates that B can reach without dividing a tie; nil for own decisions.
  public let attainableB: AttainableRates?

  /// Why the sets are coarse (more than 5 % decided by lottery), with the attainable rates.
  public var coarseNote: String? {
    guard tiedShare > 0.05, let attainableA, let attainableB else { return nil }
    return "coarse: attainable rates \(Self.text(attainableA)) and \(Self.text(attainableB))"
  }

  private static func text(_ rates: AttainableRates) -> String {
    rates.below == rates.above
      ? shortText(rates.below) : "\(shortText(rates.below)) or \(shortText(rates.above))"
  }
}

extension JointCounts {
  /// The swap sets when both models approve the same share of the subjects counted here.
  ///
  /// Values are expectations over one lottery number per subject, the same for both models.
  /// `lower` and `upper` are the extremes over all ways of breaking ties in which each model
  /// approves exactly the rate. Nil without subjects or with a rate outside 0 to 1.
  ///
  /// - Complexity: O(cells + places).
  public func matchedApproval(rate: Double) -> SwapSets? {
    guard totalWeight > 0, let rule = SwapRule(approving: rate, of: self) else { return nil }
    let extremes = TieExtremes(self, rule: rule, rate: rate)
    let expected = rule.expectedWeights(in: self)
    let whole = Double(extremes.total)
    // The other three sets are linear in `both`: quota - both, twice, and total - 2 quota + both.
    let rest = extremes.total - 2 * extremes.quota
    let least = Double(extremes.least) / whole
    let greatest = Double(extremes.greatest) / whole
    let onlyLeast = Double(extremes.quota - extremes.greatest) / whole
    let onlyGreatest = Double(extremes.quota - extremes.least) / whole
    func share(_ set: SwapSet, _ lower: Double, _ upper: Double) -> Estimate {
      let value = min(max(expected[set] / size, lower), upper)
      return Estimate(value: value, lower: lower, upper: upper, interval: "all ways to break ties")
    }
    return SwapSets(
      rule: rule,
      shares: [
        .both: share(.both, least, greatest),
        .onlyA: share(.onlyA, onlyLeast, onlyGreatest),
        .onlyB: share(.onlyB, onlyLeast, onlyGreatest),
        .neither: share(
          .neither,
          Double(rest + extremes.least) / whole,
          Double(rest + extremes.greatest) / whole
        ),
      ],
      approvalRateA: Double(extremes.quota) / whole,
      approvalRateB: Double(extremes.quota) / whole,
      tiedShare: Double(extremes.tied) / Double(totalWeight),
      attainableA: AttainableRates(weights: marginA, rate: rate),
      attainableB: AttainableRates(weights: marginB, rate: rate)
    )
  }

  /// The swap sets of the models' own decisions; nil without subjects.
  ///
  /// Each array says for every place whether it is favourable. Intervals are Wilson's.
  ///
  /// - Precondition: one element a place.
  /// - Complexity: O(cells).
  public func ownDecisions(favourableA: [Bool], favourableB: [Bool]) -> SwapSets? {
    precondition(favourableA.count == placesA, "favourable places of A differ from its places")
    precondition(favourableB.count == placesB, "favourable places of B differ from its places")
    guard totalWeight > 0 else { return nil }
    let rule = SwapRule(ownA: favourableA, ownB: favourableB)
    let weights = rule.expectedWeights(in: self)
    let size = size
    let effective = effectiveSize
    let shares = SwapSet.allCases.map {
      ($0, Estimate.share(of: weights[$0], in: size, effectiveSize: effective))
    }
    return SwapSets(
      rule: rule,
      shares: Dictionary(uniqueKeysWithValues: shares),
      approvalRateA: (weights.both + weights.onlyA) / size,
      approvalRateB: (weights.both + weights.onlyB) / size,
      tiedShare: 0,
      attainableA: nil,
      attainableB: nil
    )
  }
}
