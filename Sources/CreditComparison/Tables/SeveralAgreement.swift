import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Agreement of all systems together on the subjects of a selection.
struct SeveralAgreement {
  let selection: SubjectGroup
  let rows: [AgreementRow]
  let n: Int64
  let size: Double
  let note: String

  func matches(_ other: SubjectGroup) -> Bool {
    (selection.subjects, selection.group, selection.level)
      == (other.subjects, other.group, other.level)
  }
}

extension Tally {
  /// Agreement of all models that reach at least half of the subjects, on those to whom all of them
  /// give a standing; nil with fewer than three such models.
  func severalAgreement(_ tallies: [GroupTally]) throws -> [SeveralAgreement] {
    try tallies.compactMap { tally in
      let models = participants(of: tally.selection.subjects, in: tallies)
      guard models.count > 2 else { return nil }
      return try several(models, in: tally.selection)
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

  private func several(_ models: [Int], in selection: SubjectGroup) throws -> SeveralAgreement {
    let tally = try count([selection], required: models)[0]
    let ranked = models.map { tally.models[$0] }
    var pairs: [JointCounts] = []
    for (i, a) in models.enumerated() {
      for (j, b) in models.enumerated() where j > i {
        let pair = try store.pairs(
          (index: a, model: ranked[i]),
          (index: b, model: ranked[j]),
          in: selection,
          required: models
        )
        pairs.append(pair.joint)
      }
    }
    var rows: [AgreementRow] = []
    if let shares = EqualShares(options.categories) {
      rows += onCategories(pairs.map { $0.categoryTable(shares) }, of: models.count, shares.count)
    }
    rows.append(
      AgreementRow(
        "krippendorff_alpha_interval",
        "percentile",
        try intervalAlpha(models, ranked, selection)
      )
    )
    rows.append(AgreementRow("kendall_w", "percentile", KendallW.estimate(pairs)))
    return SeveralAgreement(
      selection: selection,
      rows: rows,
      n: ranked[0].counts.standing,
      size: Double(ranked[0].standingWeight) / Double(weighting.scale),
      note: "models: " + models.map { frames[$0].name }.joined(separator: " ")
    )
  }

  /// Alpha and kappa from the category tables of all pairs, which they reduce to on subjects whom
  /// all models rate.
  private func onCategories(
    _ tables: [CategoryTable],
    of models: Int,
    _ categories: Int
  ) -> [AgreementRow] {
    var coincidences = Coincidences(categories: categories)
    for table in tables { coincidences.add(table, ratings: models) }
    return [
      AgreementRow("krippendorff_alpha_nominal", "category", coincidences.alpha(.nominal)),
      AgreementRow("krippendorff_alpha_ordinal", "category", coincidences.alpha(.ordinal)),
      AgreementRow("fleiss_kappa", "category", fleissKappa(tables, of: models)),
    ]
  }

  /// Fleiss' kappa: the mean agreement of pairs against that of the mean category shares.
  private func fleissKappa(_ tables: [CategoryTable], of models: Int) -> Estimate {
    guard let first = tables.first, first.total > 0 else {
      return .undefined("no subject whom all models rate")
    }
    let agreement =
      tables.reduce(0) { sum, table in
        sum + (0..<table.rows).reduce(0) { $0 + table[$1, $1] } / table.total
      } / Double(tables.count)
    // In equal shares every model has the same margins, but for rounding: take the mean of all.
    let chance = (0..<first.rows).reduce(0.0) { sum, category in
      let share =
        tables.reduce(0) {
          $0 + ($1.rowTotals[category] + $1.columnTotals[category]) / (2 * $1.total)
        } / Double(tables.count)
      return sum + share * share
    }
    guard 1 - chance > 1e-12 else { return .undefined("one category only") }
    return .plain(
      (agreement - chance) / (1 - chance),
      noInterval: "needs the patterns of all models, which this table does not keep"
    )
  }

  /// Interval alpha on percentiles, subject by subject in the population's order.
  private func intervalAlpha(
    _ models: [Int],
    _ ranked: [RankedModel],
    _ selection: SubjectGroup
  ) throws -> Estimate {
    let percentiles = ranked.map { $0.ranked.percentiles }
    var alpha = IntervalAlpha()
    try store.forEachChunk { chunk in
      for row in chunk.rows(of: selection, required: models) {
        let ratings = models.indices.map { index -> Double? in
          let code = Int(chunk.codes[models[index]][Int(row)])
          return percentiles[index][Int(ranked[index].places.placeOfCode[code])]
        }
        let weight = chunk.weights.isEmpty ? weighting.scale : chunk.weights[Int(row)]
        alpha.add(ratings, weight: Double(weight) / Double(weighting.scale))
      }
    }
    return alpha.alpha()
  }
}
