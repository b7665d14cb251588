import CreditStatistics

/// Agreement of two systems.
let agreementExamples: [String: MethodsExample] = [
  "pearson": { try $0.joint().pearson().value },
  "spearman": { try $0.joint().spearman().value },
  "kendall_tau_b": { try $0.joint().kendallTauB().value },
  "lin_ccc": { try $0.joint().linCCC(on: .number).value },
  "icc_a1": { try $0.joint().iccA1(on: .number).value },
  "icc_c1": { try $0.joint().iccC1(on: .number).value },
  "bland_altman_bias": { try $0.joint().blandAltman().bias.value },
  "bland_altman_lower": { try $0.joint().blandAltman().lower.value },
  "bland_altman_upper": { try $0.joint().blandAltman().upper.value },
  "cohen_kappa": { try $0.table().cohenKappa().value },
  "cohen_kappa_lower": { try $0.table().cohenKappa().lower },
  "cohen_kappa_upper": { try $0.table().cohenKappa().upper },
  "cohen_kappa_linear": { try $0.table().cohenKappa(.linear).value },
  "cohen_kappa_quadratic": { try $0.table().cohenKappa(.quadratic).value },
  "same_category": { try $0.table().sameCategory().value },
  "off_by_one": { try $0.table().offByOne().value },
  "two_or_more": { try $0.table().twoOrMore().value },
  "cramers_v": { try $0.table().cramersV().value },
  "goodman_kruskal_gamma": { try $0.table().goodmanKruskalGamma().value },
]

/// Two systems that approve the same share.
let swapExamples: [String: MethodsExample] = [
  "both": { try $0.swaps()?.shares[.both]?.value },
  "both_lower": { try $0.swaps()?.shares[.both]?.lower },
  "both_upper": { try $0.swaps()?.shares[.both]?.upper },
  "only_a": { try $0.swaps()?.shares[.onlyA]?.value },
  "only_b": { try $0.swaps()?.shares[.onlyB]?.value },
  "neither": { try $0.swaps()?.shares[.neither]?.value },
  "tied_share": { try $0.swaps()?.tiedShare },
]

extension MethodsPage.Example {
  /// The places `a` and `b` of some subjects, with the numbers of the places where given.
  fileprivate func joint() throws -> JointCounts {
    jointCounts(
      try integers("a"),
      try integers("b"),
      valuesA: inputs["valuesA"] ?? [],
      valuesB: inputs["valuesB"] ?? []
    )
  }

  /// A square table of categories, row by row.
  fileprivate func table() throws -> CategoryTable {
    let weights = try list("table")
    let size = (1...weights.count).first { $0 * $0 == weights.count } ?? 0
    let n = Int64(weights.reduce(0, +))
    return CategoryTable(rows: size, columns: size, weights: weights, n: n)
  }

  fileprivate func swaps() throws -> SwapSets? {
    try joint().matchedApproval(rate: number("rate"))
  }
}
