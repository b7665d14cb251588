public import CreditFormats
public import CreditResults
import CreditModels
import CreditPopulation

/// Everything that a validation leaves behind: `validation.md`, `validation.json` and tables.
public struct ValidationReport: Sendable {
  /// The file that marks a folder as a validation's.
  public static let mark = "validation.json"

  /// The datasets in their order; the first is the one that was asked for.
  public var validations: [Validation]
  /// Datasets that were left out, with the reason.
  public var skipped: [Skipped]
  public var provenance: Provenance

  /// A dataset that was left out.
  public struct Skipped: Hashable, Sendable {
    public var dataset: String
    public var reason: String

    /// Creates a remark on a dataset.
    public init(dataset: String, reason: String) {
      self.dataset = dataset
      self.reason = reason
    }
  }

  /// Creates a report.
  public init(validations: [Validation], skipped: [Skipped], provenance: Provenance) {
    self.validations = validations
    self.skipped = skipped
    self.provenance = provenance
  }

  /// The files of the report.
  public var files: [ReportFile] {
    let published = ValidationTables.published(validations)
    let recorded = ValidationTables.recorded(validations)
    return [
      ReportFile(name: Self.mark, text: json([published, recorded])),
      ReportFile(name: "validation.md", text: ValidationPage(self).text),
      ReportFile(name: "tables/validation.csv", text: CSVFormat().text(of: published)),
      ReportFile(name: "tables/recorded.csv", text: CSVFormat().text(of: recorded)),
    ]
  }

  private func json(_ tables: [Table]) -> String {
    JSONValue.object([
      ("format", .text("parallax-validation-1")),
      ("notice", .text(notice)),
      ("held_out", .text(ValidationPage.heldOut)),
      (
        "datasets",
        .list(
          validations.map {
            .object([
              ("name", .text($0.dataset.name)),
              ("synthetic", $0.dataset.synthetic.map { .text($0) } ?? .null),
              ("as_of", .text($0.dataset.asOf.description)),
            ])
          }
        )
      ),
      (
        "skipped",
        .list(
          skipped.map {
            .object([("dataset", .text($0.dataset)), ("reason", .text($0.reason))])
          }
        )
      ),
      ("provenance", provenance.json),
      ("tables", .object(tables.map { (key: $0.name, value: JSONFormat.value(of: $0)) })),
    ]).text
  }

  /// How many results are met, missed and not computed.
  public var counts: [(verdict: ValidatedTarget.Verdict, count: Int)] {
    let all = validations.flatMap(\.results)
    return ValidatedTarget.Verdict.allCases.map { verdict in
      (verdict, all.count { $0.verdict == verdict })
    }
  }
}
