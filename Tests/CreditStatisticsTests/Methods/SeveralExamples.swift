import CreditStatistics

/// Agreement of several systems.
let severalExamples: [String: MethodsExample] = [
  "krippendorff_alpha_nominal": { try $0.alpha(.nominal) },
  "krippendorff_alpha_ordinal": { try $0.alpha(.ordinal) },
  "krippendorff_alpha_ratio": { try $0.alpha(.ratio([1, 2, 3, 4, 5])) },
  "krippendorff_alpha_interval": { example in
    var sums = RatingSums()
    for row in try example.rows() { sums.add(row.map { $0.map { Double($0) } }) }
    return sums.intervalAlpha().value
  },
  "fleiss_kappa": { try $0.patterns().fleissKappa().value },
  "kendall_w": { try KendallW.estimate($0.pairs()).value },
  "icc_1": { try $0.correlations().single.value },
  "icc_a1_of_all": { try $0.correlations().absoluteSingle.value },
  "icc_c1_of_all": { try $0.correlations().consistencySingle.value },
  "icc_k": { try $0.correlations().mean.value },
  "icc_ak": { try $0.correlations().absoluteMean.value },
  "icc_ck": { try $0.correlations().consistencyMean.value },
]

extension MethodsPage.Example {
  /// The ratings subject by subject, counting from 1; nil for 0.
  fileprivate func rows() throws -> [[Int?]] {
    let (models, ratings) = try (Int(number("models")), integers("ratings"))
    return stride(from: 0, to: ratings.count, by: models).map { start in
      ratings[start..<(start + models)].map { $0 == 0 ? nil : $0 }
    }
  }

  fileprivate func patterns() throws -> CategoryPatterns {
    var patterns = CategoryPatterns(models: Int(try number("models")), categories: 5)
    for row in try rows() { patterns.add(row.map { $0.map { $0 - 1 } }) }
    return patterns
  }

  fileprivate func alpha(_ level: KrippendorffLevel) throws -> Double? {
    try patterns().alphas([level], bootstrap: CellBootstrap(seed: 1, replicates: 0))[0].value
  }

  /// The counts of every pair of models, whose numbers are the ratings.
  fileprivate func pairs() throws -> [JointCounts] {
    let rows = try rows().map { $0.map { $0 ?? 0 } }
    let models = Int(try number("models"))
    let numbers = (0...10).map { Double($0) as Double? }
    return (0..<models).flatMap { i in
      ((i + 1)..<models).map { j in
        jointCounts(
          rows.map { $0[i] },
          rows.map { $0[j] },
          placesA: 11,
          placesB: 11,
          valuesA: numbers,
          valuesB: numbers
        )
      }
    }
  }

  fileprivate func correlations() throws -> IntraclassCorrelations {
    IntraclassCorrelations(try pairs(), on: .number)
  }
}
