import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Agreement of all systems together on the subjects of a selection.
struct SeveralAgreement {
  let base: String
  let rows: [AgreementRow]
  let n: Int64
  let size: Double
  let note: String
}

/// Several models and the subjects over whom they are compared.
struct SeveralModels {
  let selection: SubjectGroup
  /// The models' indices in the tally.
  let indices: [Int]
  /// What each says of the subjects counted.
  let ranked: [RankedModel]
  /// Whether only subjects with a standing from all of them count.
  let isComplete: Bool

  var required: [Int] { isComplete ? indices : [] }

  /// The place of a subject in every model, -1 where it has none.
  func places(of row: Int, in chunk: CodeStore.Chunk) -> [Int32] {
    indices.indices.map { index in
      let code = Int(chunk.codes[indices[index]][row])
      return code < 0 ? -1 : ranked[index].places.placeOfCode[code]
    }
  }
}

extension Tally {
  /// Agreement, in one group, of all models that reach at least half of the subjects of its kind;
  /// none with fewer than three such models.
  ///
  /// On base `common` everything, over those to whom all of them give a standing; on base `all` the
  /// alphas, which allow missing ratings, over those to whom two of them do.
  func severalAgreement(_ tallies: [GroupTally], at index: Int) throws -> [SeveralAgreement] {
    let tally = tallies[index]
    let indices = participants(of: tally.selection.subjects, in: tallies)
    guard indices.count > 2 else { return [] }
    let common = try count([tally.selection], required: indices)[0]
    return try [(common, true), (tally, false)].map { counted, isComplete in
      try agreement(
        of: SeveralModels(
          selection: tally.selection,
          indices: indices,
          ranked: indices.map { counted.models[$0] },
          isComplete: isComplete
        )
      )
    }
  }

  /// The models that take part in `*` for a kind of subject.
  func participants(of kind: SubjectKind, in tallies: [GroupTally]) -> [Int] {
    let everybody = tallies.first { $0.selection.isEverybody && $0.selection.subjects == kind }
    return models(of: kind).filter { model in
      everybody.map {
        2 * $0.models[model].counts.standing >= $0.models[model].counts.everybody
      } ?? false
    }
  }

  private func agreement(of models: SeveralModels) throws -> SeveralAgreement {
    let sums = try ratingSums(models)
    let replicates = try redrawnSums(models)
    let ofAll = models.isComplete ? "" : "; missing ratings allowed"
    return SeveralAgreement(
      base: models.isComplete ? "common" : "all",
      rows: try categoryRows(models) + percentileRows(models, sums, replicates),
      n: sums.n,
      size: sums.subjects,
      note: "models: " + models.indices.map { frames[$0].name }.joined(separator: " ") + ofAll
    )
  }

  /// The alphas on equal-share categories and, where all models rate, Fleiss' kappa.
  private func categoryRows(_ models: SeveralModels) throws -> [AgreementRow] {
    guard let shares = EqualShares(options.categories) else { return [] }
    let patterns = try patterns(models, shares)
    let isSampled = weighting.kind == .sampling
    let alphas = patterns.alphas(
      [.nominal, .ordinal, .ratio((0..<shares.count).map { Double($0 + 1) })],
      bootstrap: patternBootstrap(of: models.selection),
      isSampled: isSampled
    )
    let names = ["nominal", "ordinal", "ratio"]
    var rows = zip(names, alphas).map { name, alpha in
      AgreementRow(
        "krippendorff_alpha_\(name)",
        "category",
        name == "ratio" ? alpha.noting("categories count from 1, the worst") : alpha
      )
    }
    if models.isComplete {
      let kappa = patterns.fleissKappa(isSampled: isSampled)
      rows.append(AgreementRow("fleiss_kappa", "category", kappa))
    }
    return rows.map { $0.following(options.categoryConvention) }
  }

  /// Interval alpha and, where all models rate, Kendall's W and the intraclass correlations.
  private func percentileRows(
    _ models: SeveralModels,
    _ sums: RatingSums,
    _ replicates: [RatingSums]
  ) -> [AgreementRow] {
    let count = models.indices.count
    func row(_ name: String, _ statistic: (RatingSums) -> Estimate) -> AgreementRow {
      AgreementRow(
        name,
        "percentile",
        statistic(sums).bootstrapped(
          replicates.map { statistic($0).value },
          method: "bootstrap of subjects"
        )
      )
    }
    let alpha = row("krippendorff_alpha_interval") { $0.intervalAlpha() }
    guard models.isComplete else { return [alpha] }
    let correlations = IntraclassCorrelations.named.map { name, form in
      row(name) { $0.intraclassCorrelations(models: count)[keyPath: form] }
    }
    return [alpha, row("kendall_w") { $0.kendallW(models: count) }] + correlations
  }
}

extension IntraclassCorrelations {
  /// The six forms by their names in tables.
  fileprivate static var named: [(String, KeyPath<IntraclassCorrelations, Estimate>)] {
    [
      ("icc_1", \.single), ("icc_a1", \.absoluteSingle), ("icc_c1", \.consistencySingle),
      ("icc_k", \.mean), ("icc_ak", \.absoluteMean), ("icc_ck", \.consistencyMean),
    ]
  }
}
