import CreditStatistics

/// Two systems: tests with an outcome, swap sets, stability, who gains and who loses.
let pairExamples: [String: MethodsExample] = [
  "auc_difference": { try difference($0).difference.value },
  "auc_difference_z": { try difference($0).z },
  "auc_difference_p": { try difference($0).pValue },
  "refused": { try half($0)?.refused },
  "goods_refused": { try half($0)?.goods },
  "bads_refused": { try half($0)?.bads },
  "lift": { try half($0)?.lift },
  "swapped": { try swapped($0)?.value },
  "swapped_least": { try swapped($0)?.lower },
  "swapped_greatest": { try swapped($0)?.upper },
  "psi": { try index($0).value },
  "csi": { try index($0).value },
  "mean_percentile_change": { try joint($0).meanPercentileChange(of: group($0)).value },
  "share_losing": { try sets($0).map { $0.onlyA / 2 } },
  "share_gaining": { try sets($0).map { $0.onlyB / 2 } },
  "share_ranked_lower": { try joint($0).shareRankedLower(of: group($0)).value },
  "share_ranked_higher": { try joint($0).shareRankedHigher(of: group($0)).value },
]

/// The places `a` and `b` of the subjects whom a list marks with a number, or of all.
private func joint(
  _ example: MethodsPage.Example,
  marked: (list: String, by: Int)? = nil
) throws -> JointCounts {
  let (a, b) = try (example.integers("a"), example.integers("b"))
  let marks = try marked.map { try example.integers($0.list) }
  let rows = a.indices.filter { row in marks.map { $0[row] == marked?.by } ?? true }
  return jointCounts(
    rows.map { a[$0] },
    rows.map { b[$0] },
    placesA: (a.max() ?? 0) + 1,
    placesB: (b.max() ?? 0) + 1
  )
}

private func group(_ example: MethodsPage.Example) throws -> JointCounts {
  try joint(example, marked: ("group", 1))
}

private func difference(_ example: MethodsPage.Example) throws -> AucDifference {
  AucDifference(
    goods: try joint(example, marked: ("bad", 0)),
    bads: try joint(example, marked: ("bad", 1))
  )
}

/// The curve where half of all are refused.
private func half(_ example: MethodsPage.Example) throws -> GainsPoint? {
  RankedOutcomes(
    goods: try example.list("goods").map { Int64($0) },
    bads: try example.list("bads").map { Int64($0) }
  ).gains(parts: 2)?.first
}

private func swapped(_ example: MethodsPage.Example) throws -> Estimate? {
  try joint(example).matchedApproval(rate: example.number("rate"))?.shares[.onlyA]
}

/// How many of the group are in each swap set.
private func sets(_ example: MethodsPage.Example) throws -> SwapValues? {
  SwapRule(approving: try example.number("rate"), of: try joint(example))?
    .expectedWeights(in: try group(example))
}

private func index(_ example: MethodsPage.Example) throws -> Estimate {
  PopulationStabilityIndex(zeroCells: .addHalf).value(
    expected: try example.list("expected"),
    actual: try example.list("actual")
  )
}
