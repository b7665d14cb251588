import CreditStatistics

/// Distributions and disparity between groups.
let groupExamples: [String: MethodsExample] = [
  "mean": { try $0.values("counts").mean().value },
  "sd": { try $0.values("counts").standardDeviation().value },
  "min": { try $0.values("counts").minimum().value },
  "max": { try $0.values("counts").maximum().value },
  "p05": { try $0.values("counts").quantile(0.05).value },
  "p25": { try $0.values("counts").quantile(0.25).value },
  "p50": { try $0.values("counts").quantile(0.5).value },
  "p75": { try $0.values("counts").quantile(0.75).value },
  "p95": { try $0.values("counts").quantile(0.95).value },
  "selection_rate": { try $0.selection("selected", "of").rate().value },
  "selection_rate_lower": { try $0.selection("selected", "of").rate().lower },
  "selection_rate_upper": { try $0.selection("selected", "of").rate().upper },
  "adverse_impact_ratio": { try $0.impact().ratio.value },
  "adverse_impact_ratio_lower": { try $0.impact().ratio.lower },
  "adverse_impact_ratio_upper": { try $0.impact().ratio.upper },
  "true_positive_rate": { try $0.selection("goodsSelected", "goods").rate().value },
  "false_positive_rate": { try $0.selection("badsSelected", "bads").rate().value },
  "mean_score": { try $0.values("counts").mean().value },
  "standardized_mean_difference": { example in
    let (level, reference) = try (example.list("counts"), example.list("referenceCounts"))
    return try example.values("counts").standardizedMeanDifference(
      from: example.values("referenceCounts"),
      everyone: example.values(counting: zip(level, reference).map { $0 + $1 })
    ).value
  },
]

extension MethodsPage.Example {
  /// Some counts of the list `numbers`.
  fileprivate func values(_ counts: String) throws -> ValueCounts {
    try values(counting: list(counts))
  }

  fileprivate func values(counting counts: [Double]) throws -> ValueCounts {
    let ranked = RankedCounts(counts: counts.map { Int64($0) })
    return ValueCounts(ranked, values: try list("numbers").map { $0 as Double? })
  }

  fileprivate func selection(_ selected: String, _ total: String) throws -> Selection {
    Selection(selected: try number(selected), total: try number(total))
  }

  fileprivate func impact() throws -> AdverseImpact {
    AdverseImpact(
      try selection("selected", "of"),
      reference: try selection("referenceSelected", "referenceOf")
    )
  }
}
