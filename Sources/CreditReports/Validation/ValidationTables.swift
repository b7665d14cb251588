public import CreditResults
import CreditModels
import CreditPopulation
import CreditStatistics

/// The tables of a validation, for the writers of formats.
public enum ValidationTables: Sendable {
  /// `validation`: one published result a row, beside what came out.
  public static func published(_ validations: [Validation]) -> Table {
    var table = Table(
      name: "validation",
      title: "What was published about the real systems, held out, beside what came out.",
      columns: [
        Table.Column("dataset", .text), Table.Column("model", .text),
        Table.Column("subjects", .text), Table.Column("target", .text),
        Table.Column("published", .text), Table.Column("published_lower", .number),
        Table.Column("published_upper", .number), Table.Column("achieved", .number),
        Table.Column("lower", .number), Table.Column("upper", .number),
        Table.Column("difference", .number), Table.Column("verdict", .text),
        Table.Column("n", .integer), Table.Column("interval", .text),
        Table.Column("population", .text), Table.Column("year", .integer),
        Table.Column("evidence", .text), Table.Column("source", .text),
        Table.Column("note", .text), Table.Column("explanation", .text),
        Table.Column("data", .text),
      ]
    )
    for validation in validations {
      table.rows += validation.results.map { row($0, in: validation) }
    }
    return table
  }

  private static func row(_ result: ValidatedTarget, in validation: Validation) -> [Table.Cell] {
    let target = result.target
    return [
      .text(validation.dataset.name), .text(result.model), .text(target.subjects.plural),
      .text(target.measureText(decimals: result.decimals)), .text(target.text),
      .number(target.value.lowerBound), .number(target.value.upperBound),
      Table.Cell(result.achieved.value), Table.Cell(result.achieved.lower),
      Table.Cell(result.achieved.upper),
      Table.Cell(result.difference), .text(result.verdict.rawValue), .integer(result.n),
      Table.Cell(result.achieved.interval), .text(target.population),
      target.year.map { .integer(Int64($0)) } ?? .empty, .text(target.grade.rawValue),
      .text(result.source?.title ?? target.source), .text(target.note),
      Table.Cell(result.explanation),
      .text(validation.dataset.synthetic == nil ? "observed" : "synthetic"),
    ]
  }

  /// `recorded`: scores that an institution recorded, beside the models' own.
  public static func recorded(_ validations: [Validation]) -> Table {
    var table = Table(
      name: "recorded",
      title: "Scores that real institutions recorded beside the reconstructions.",
      columns: [
        Table.Column("dataset", .text), Table.Column("model", .text),
        Table.Column("score", .text), Table.Column("subjects", .text),
        Table.Column("statistic", .text), Table.Column("value", .number),
        Table.Column("lower", .number), Table.Column("upper", .number),
        Table.Column("n", .integer), Table.Column("interval", .text),
        Table.Column("note", .text),
      ]
    )
    for validation in validations {
      for one in validation.recorded {
        table.rows += rows(one, dataset: validation.dataset.name)
      }
    }
    return table
  }

  private static func rows(_ one: RecordedAgreement, dataset: String) -> [[Table.Cell]] {
    func row(
      _ statistic: String,
      _ values: [Double?],
      n: Int64,
      _ interval: String = "",
      note: String? = nil
    ) -> [Table.Cell] {
      [
        .text(dataset), .text(one.model), .text(one.score), .text(one.subjects.plural),
        .text(statistic), Table.Cell(values[0]), Table.Cell(values[1]), Table.Cell(values[2]),
        .integer(n),
        Table.Cell(interval), Table.Cell(note ?? ""),
      ]
    }
    var rows = [("spearman", one.spearman), ("pearson", one.pearson)].map { name, estimate in
      row(
        name,
        [estimate.value, estimate.lower, estimate.upper],
        n: one.n,
        estimate.interval,
        note: estimate.note
      )
    }
    for share in one.bandShares {
      let estimate = share.share
      rows.append(
        row(
          share.name,
          [estimate.value, estimate.lower, estimate.upper],
          n: one.n,
          estimate.interval,
          note: estimate.note
        )
      )
    }
    rows.append(row("mean of the model", [one.n > 0 ? one.meanModel : nil, nil, nil], n: one.n))
    rows.append(
      row("mean of the recorded score", [one.n > 0 ? one.meanRecorded : nil, nil, nil], n: one.n)
    )
    rows.append(
      row(
        "possible points whose records are held",
        [one.completeness, nil, nil],
        n: one.everybody,
        note: one.missing.isEmpty ? nil : "not held: " + one.missing.joined(separator: ", ")
      )
    )
    for absence in one.absences {
      rows.append(
        row(
          "no standing: \(absence.reason)",
          [Double(absence.count) / Double(max(1, one.everybody)), nil, nil],
          n: one.everybody
        )
      )
    }
    return rows
  }
}

extension ValidatedTarget {
  /// Why a result misses, in words; empty where it does not.
  var explanation: String {
    switch verdict {
    case .met: ""
    case .missed: target.explanation ?? "not explained"
    case .notComputed: achieved.note ?? "not computed"
    }
  }
}
