import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `drivers`: what moves each model's score.
  ///
  /// - Parameters:
  ///   - own: the counts of every selection.
  ///   - sampled: by kind of subject and frame, what data categories add by models that are not
  ///     additive.
  /// - Returns: rows by group, then model.
  func driversTable(
    _ own: [GroupTally],
    sampled: [SubjectKind: [Int: SampledValues]]
  ) -> Table {
    var builder = TableBuilder(
      "drivers",
      "What moves each system's score: shares of its variance, and of what is missing to its best.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("segment", .text),
        Table.Column("characteristic", .text), Table.Column("category", .text),
        Table.Column("statistic", .text), Table.Column("method", .text),
        Table.Column("value", .number),
      ]
    )
    for tally in own {
      for model in models(of: tally.selection.subjects) {
        for row in drivers(of: model, in: tally, sampled) {
          builder.add(tally.selection, [.text(frames[model].name)] + row.cells, row.shared)
        }
      }
    }
    return builder.table
  }

  private func drivers(
    of model: Int,
    in tally: GroupTally,
    _ sampled: [SubjectKind: [Int: SampledValues]]
  ) -> [DriverRow] {
    let counts = tally.models[model].counts
    if let frame = attributes?.frames[model],
      let block = attributes?.block(of: model, in: tally.selection)
    {
      let weight =
        weighting.kind == nil
        ? nil : Double(counts.standingWeight) / Double(weighting.scale)
      return AdditiveDrivers(frame: frame, block: block).rows.map {
        $0.based(on: counts.standing, weight: weight)
      }
    }
    if let sampled = sampled[tally.selection.subjects]?[model] {
      return sampledRows(sampled, tally.selection)
    }
    return DriverRow.statistics.map {
      DriverRow(
        $0,
        method: "none",
        value: nil,
        note: "what moves this score is not known: it is recorded, not computed"
      )
      .based(on: counts.standing, weight: nil)
    }
  }

  /// The rows of a model that is not additive.
  private func sampledRows(_ sampled: SampledValues, _ selection: SubjectGroup) -> [DriverRow] {
    let members = sampled.members.filter { selection.includes[Int($0.cell)] }
    let method = "baseline Shapley, sampled"
    let none = DriverRow(
      "shortfall_share",
      method: method,
      value: nil,
      note: "not additive: no data category has a best number of points"
    )
    let rows = [none.based(on: Int64(members.count), weight: nil)]
    guard members.count >= 30 else {
      let few = DriverRow("variance_share", method: method, value: nil, note: "too few")
      return [few.based(on: Int64(members.count), weight: nil)] + rows
    }
    let shares = SampledShares(
      values: [members.map(\.start)]
        + sampled.categories.indices.map { index in members.map { $0.values[index] } },
      scores: members.map(\.score),
      weights: members.map { Double($0.weight) }
    )
    guard let shares else {
      let same = DriverRow(
        "variance_share",
        method: method,
        value: nil,
        note: "all scores are equal"
      )
      return [same.based(on: Int64(members.count), weight: nil)] + rows
    }
    let names = ["(subject)"] + sampled.categories.map { _ in "" }
    let categories = [""] + sampled.categories
    return shares.parts.indices.map { index in
      DriverRow(sampled: shares.parts[index], method, names[index], categories[index])
        .based(on: Int64(members.count), weight: nil)
    } + rows
  }
}

/// One row of `drivers`.
struct DriverRow {
  static let statistics = ["variance_share", "shortfall_share"]

  var segment = ""
  var characteristic = ""
  var category = ""
  let statistic: String
  let method: String
  let value: Double?
  var shared = SharedCells(base: "own")

  init(
    _ statistic: String,
    method: String,
    segment: String = "",
    characteristic: String = "",
    category: String = "",
    value: Double?,
    note: String = ""
  ) {
    self.statistic = statistic
    self.method = method
    self.segment = segment
    self.characteristic = characteristic
    self.category = category
    self.value = value
    shared.note = note
    shared.interval = value == nil ? "none: undefined" : "none: a share of these subjects"
  }

  init(sampled estimate: Estimate, _ method: String, _ characteristic: String, _ category: String) {
    self.init(
      "variance_share",
      method: method,
      characteristic: characteristic,
      category: category,
      value: estimate.value,
      note: "standard error \(DriverRow.rounded(estimate.standardError ?? 0))"
    )
    shared.interval = "none: see the standard error"
  }

  var cells: [Table.Cell] {
    [
      Table.Cell(segment), Table.Cell(characteristic), Table.Cell(category), .text(statistic),
      .text(method), Table.Cell(value),
    ]
  }

  func based(on n: Int64, weight: Double?) -> DriverRow {
    var row = self
    row.shared.n = n
    row.shared.weight = weight
    return row
  }

  /// Four decimals, without the help of a locale.
  private static func rounded(_ value: Double) -> String {
    decimalText(Int64((value * 10_000).rounded()), decimals: 4)
  }
}
