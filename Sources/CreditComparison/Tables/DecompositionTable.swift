import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `decomposition`: whether two systems disagree by what they look at, by the records they hold, by
  /// how they judge, or by where they draw the line.
  func decompositionTable(_ selections: [SubjectGroup]) throws -> Table {
    var builder = TableBuilder(
      "decomposition",
      "Where two systems' disagreement comes from: what they look at, file, score or scale.",
      origin: origin,
      own: [
        Table.Column("model_a", .text), Table.Column("model_b", .text),
        Table.Column("measure", .text), Table.Column("stage", .text),
        Table.Column("value", .number), Table.Column("share", .number),
        Table.Column("lower", .number), Table.Column("upper", .number),
        Table.Column("value_lower", .number), Table.Column("value_upper", .number),
        Table.Column("overlap", .number),
      ]
    )
    for kind in kinds {
      let groups = selections.filter { $0.subjects == kind }
      for pair in pairs(of: kind) {
        let models: [Table.Cell] = [.text(frames[pair.a].name), .text(frames[pair.b].name)]
        let found = try decomposition(of: pair, kind, groups)
        for (index, group) in groups.enumerated() {
          for row in found.rows(of: group, at: index, weighting) {
            builder.add(group, models + row.cells, row.shared)
          }
        }
      }
    }
    return builder.table
  }

  private func decomposition(
    of pair: (a: Int, b: Int),
    _ kind: SubjectKind,
    _ groups: [SubjectGroup]
  ) throws -> PairDecomposition {
    let convention =
      "categories of equal shares: \(options.categories.map(shareText).joined(separator: ", "))"
    guard let column = partials.column(of: pair), let a = masked(pair.a), let b = masked(pair.b),
      let shares = EqualShares(options.categories)
    else {
      let opaque = [pair.a, pair.b].filter { attributes?.frames[$0]?.anatomy.isSeparable != true }
      let names = opaque.map { frames[$0].name }.joined(separator: ", ")
      return PairDecomposition(convention: convention, reason: "not separable: \(names)")
    }
    let result = try Decomposing(
      store: store,
      kind: kind,
      a: a,
      b: b,
      column: column,
      shares: shares,
      weighting: weighting,
      bootstrap: bootstrap,
      groups: groups
    ).result()
    return PairDecomposition(
      convention: convention,
      reason: "nobody has a standing by both",
      result: result
    )
  }

  private func masked(_ model: Int) -> MaskedJudge? {
    guard let totals = partials.totals[model], let frame = attributes?.frames[model] else {
      return nil
    }
    return MaskedJudge(frame: model, model: frames[model], attributes: frame, totals: totals)
  }

  private func shareText(_ share: Double) -> String {
    decimalText(Int64((share * 100).rounded()), decimals: 2)
  }
}

/// The decomposition of one pair, or why there is none.
private struct PairDecomposition {
  let convention: String
  /// Why there is nothing, if there is nothing.
  let reason: String
  var result: Decomposing.Result?

  /// Below this share of the variance the stages within the common categories are not told apart.
  static let leastOverlap = 0.2

  struct Row {
    var cells: [Table.Cell]
    var shared: SharedCells
  }

  func rows(of group: SubjectGroup, at index: Int, _ weighting: Weighting) -> [Row] {
    var distances = StagedDistances()
    var n: Int64 = 0
    for cell in group.includes.indices where group.includes[cell] {
      if let own = result?.distances[cell] { distances.add(own) }
      n += result?.counts[cell] ?? 0
    }
    let weight = Double(distances.weight) / Double(weighting.scale)
    return DisagreementMeasure.allCases.flatMap { measure in
      let found = result.flatMap { distances.decomposition(of: measure, among: $0.ranks) }
      return DisagreementStage.allCases.map { stage in
        var row = row(measure, stage, found, group: index)
        if result != nil { row.shared.n = n }
        if weighting.kind != nil, result != nil { row.shared.weight = weight }
        return row
      }
    }
  }

  private func row(
    _ measure: DisagreementMeasure,
    _ stage: DisagreementStage,
    _ found: StageDecomposition?,
    group: Int
  ) -> Row {
    let isIdentified = (result?.overlap ?? 0) >= PairDecomposition.leastOverlap
    let part = found.flatMap { stage == .reading || isIdentified ? $0[stage] : nil }
    let share = part == nil ? nil : found?.share(of: stage)
    let hasOrders = part != nil && stage != .reading
    let drawn = part.flatMap {
      result?.redrawn?.interval(of: $0.value, group: group, measure: measure, stage: stage)
    }
    var shared = SharedCells(base: "common")
    shared.convention = remarks(
      measure == .category ? convention : nil,
      hasOrders ? "lower and upper are the extremes over orders and origins" : nil,
      drawn == nil ? nil : "interval: value_lower and value_upper"
    )
    shared.interval =
      part == nil ? "none: undefined" : drawn?.interval ?? "none: --replicates 0"
    shared.note = note(measure, stage, found, isIdentified: isIdentified)
    return Row(
      cells: [
        .text(measure.rawValue), .text(stage.rawValue), Table.Cell(part?.value), Table.Cell(share),
        Table.Cell(hasOrders ? part?.lower : nil), Table.Cell(hasOrders ? part?.upper : nil),
        Table.Cell(drawn?.lower), Table.Cell(drawn?.upper),
        Table.Cell(result?.overlap),
      ],
      shared: shared
    )
  }

  private func note(
    _ measure: DisagreementMeasure,
    _ stage: DisagreementStage,
    _ found: StageDecomposition?,
    isIdentified: Bool
  ) -> String {
    guard let result else { return reason }
    guard let found else {
      return measure == .decision && !result.ranks.decides
        ? "one of the systems states no decision, or none by rank" : "nobody has a standing by both"
    }
    let isIdentified = isIdentified || stage == .reading
    return remarks(
      isIdentified ? nil : "not identified",
      found.disagreement == 0 ? "no disagreement" : nil
    )
  }
}
