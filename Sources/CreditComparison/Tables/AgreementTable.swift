import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `agreement`: how far each pair agrees on the subjects to whom both give a standing.
  func agreementTable(
    _ pairs: some Sequence<GroupPairs>,
    several: [SeveralAgreement]
  ) -> Table {
    var builder = TableBuilder(
      "agreement",
      "How far two systems agree on the subjects to whom both give a standing.",
      origin: origin,
      own: [
        Table.Column("model_a", .text), Table.Column("model_b", .text),
        Table.Column("statistic", .text), Table.Column("basis", .text),
        Table.Column("value", .number), Table.Column("lower", .number),
        Table.Column("upper", .number), Table.Column("shared_origin", .text),
        Table.Column("coverage", .number),
      ]
    )
    for selected in pairs {
      for pair in selected.pairs {
        let origin = sharedOrigin(pair.a.frame.card, pair.b.frame.card)
        for row in agreement(of: pair) {
          builder.add(
            selected.selection,
            [.text(pair.a.frame.name), .text(pair.b.frame.name)] + row.cells
              + [Table.Cell(origin), Table.Cell(selected.coverage(of: pair))],
            row.shared(n: pair.n, weighting: weighting, weight: pair.size)
          )
        }
      }
      for one in several {
        for row in one.rows {
          builder.add(
            selected.selection,
            [.text("*"), .text("*")] + row.cells
              + [.empty, Table.Cell(selected.coverage(size: one.size))],
            row.shared(
              base: one.base,
              n: one.n,
              weighting: weighting,
              weight: one.size,
              note: one.note
            )
          )
        }
      }
    }
    return builder.table
  }

  private func agreement(of pair: PairCounts) -> [AgreementRow] {
    let joint = pair.joint
    var rows = [
      AgreementRow("pearson", "score", joint.pearson()),
      AgreementRow("spearman", "percentile", joint.spearman()),
      AgreementRow("kendall_tau_b", "percentile", joint.kendallTauB()),
    ]
    rows += AgreementRow.ofNumbers(joint, on: .percentile, basis: "percentile")
    if let scale = pair.commonScale {
      rows += AgreementRow.ofNumbers(joint, on: .number, basis: scale)
    }
    if let shares = EqualShares(options.categories) {
      rows += AgreementRow.onCategories(joint.categoryTable(shares), basis: "category")
        .map { $0.following(options.categoryConvention) }
    }
    if pair.sharesBands {
      rows += AgreementRow.onCategories(joint.bandTable(), basis: "band")
    }
    rows.append(AgreementRow("cramers_v", "band", joint.cramersV(bootstrap: cellBootstrap)))
    rows.append(AgreementRow("goodman_kruskal_gamma", "band", joint.goodmanKruskalGamma()))
    return rows
  }
}

/// The pairs of a selection.
struct GroupPairs {
  let selection: SubjectGroup
  let pairs: [PairCounts]
  /// The weight of all subjects of the selection, in subjects.
  let everybodySize: Double

  /// The share of all subjects of the selection to whom both models of a pair give a standing.
  func coverage(of pair: PairCounts) -> Double? { coverage(size: pair.size) }

  /// The share of all subjects of the selection that some of them are; nil for an empty one.
  func coverage(size: Double) -> Double? { everybodySize > 0 ? size / everybodySize : nil }
}

/// One statistic of agreement.
struct AgreementRow {
  let statistic: String
  let basis: String
  let estimate: Estimate
  private(set) var convention = ""

  init(_ statistic: String, _ basis: String, _ estimate: Estimate) {
    self.statistic = statistic
    self.basis = basis
    self.estimate = estimate
  }

  /// The same row with a convention beside it.
  func following(_ convention: String) -> AgreementRow {
    var row = self
    row.convention = convention
    return row
  }

  static func ofNumbers(
    _ joint: JointCounts,
    on numbers: AgreementBasis,
    basis: String
  ) -> [AgreementRow] {
    let limits = joint.blandAltman(on: numbers)
    return [
      AgreementRow("lin_ccc", basis, joint.linCCC(on: numbers)),
      AgreementRow("icc_a1", basis, joint.iccA1(on: numbers)),
      AgreementRow("icc_c1", basis, joint.iccC1(on: numbers)),
      AgreementRow("bland_altman_bias", basis, limits.bias),
      AgreementRow("bland_altman_lower", basis, limits.lower),
      AgreementRow("bland_altman_upper", basis, limits.upper),
    ]
  }

  static func onCategories(_ table: CategoryTable, basis: String) -> [AgreementRow] {
    [
      AgreementRow("cohen_kappa", basis, table.cohenKappa(.unweighted)),
      AgreementRow("cohen_kappa_linear", basis, table.cohenKappa(.linear)),
      AgreementRow("cohen_kappa_quadratic", basis, table.cohenKappa(.quadratic)),
      AgreementRow("same_category", basis, table.sameCategory()),
      AgreementRow("off_by_one", basis, table.offByOne()),
      AgreementRow("two_or_more", basis, table.twoOrMore()),
    ]
  }

  var cells: [Table.Cell] {
    [
      .text(statistic), .text(basis), Table.Cell(estimate.value), Table.Cell(estimate.lower),
      Table.Cell(estimate.upper),
    ]
  }

  func shared(
    base: String = "common",
    n: Int64,
    weighting: Weighting,
    weight: Double,
    note: String? = nil
  ) -> SharedCells {
    SharedCells(
      base: base,
      n: n,
      weight: weighting.kind == nil ? nil : weight,
      convention: convention,
      interval: estimate.interval,
      note: remarks(estimate.note, note)
    )
  }
}

extension ComparisonOptions {
  /// The shares of the categories, worst first.
  var categoryConvention: String {
    let shares = categories.map { $0 == $0.rounded() && $0 < 1e6 ? "\(Int($0))" : "\($0)" }
    return "categories of shares " + shares.joined(separator: ", ")
  }
}

extension PairCounts {
  /// The weight of the common subjects, in subjects.
  var size: Double {
    Double(cells.reduce(0) { $0 + $1.weights.wrappedSum() }) / Double(weighting.scale)
  }

  /// The basis of numbers that mean the same in both models; nil where they do not.
  ///
  /// Log-odds mean the same everywhere; other numbers do where range, decimals, direction and all
  /// bands are the same.
  var commonScale: String? {
    let (one, other) = (a.frame.card.scale, b.frame.card.scale)
    guard one.decimals == other.decimals, one.higherIsBetter == other.higherIsBetter else {
      return nil
    }
    if one.statesProbability, other.statesProbability { return "log_odds" }
    guard one.range != nil, one.range == other.range, !one.bands.isEmpty,
      one.statesProbability == other.statesProbability,
      one.bands.map(\.content) == other.bands.map(\.content), sharesBands
    else { return nil }
    return "score"
  }

  /// Whether both models have the same bands.
  var sharesBands: Bool {
    let names = a.frame.card.scale.bands.map(\.name)
    return !names.isEmpty && names == b.frame.card.scale.bands.map(\.name)
  }
}

/// What two models have in common by descent: data, publications, or one reading the other.
func sharedOrigin(_ a: ModelCard, _ b: ModelCard) -> String {
  var shared = Set(a.descendsFrom).intersection(b.descendsFrom)
  for (one, other) in [(a, b), (b, a)] {
    for origin in one.descendsFrom where origin == other.id || origin == other.pinnedID {
      shared.insert(other.pinnedID)
    }
  }
  return shared.sorted().joined(separator: " ")
}
