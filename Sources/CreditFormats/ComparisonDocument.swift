public import CreditResults
import CreditModels
import CreditPopulation

/// `comparison.json`: all tables, what was compared and how it was computed.
public enum ComparisonDocument: Sendable {
  /// The name of the form, with its number.
  package static let format = "parallax-comparison-1"

  /// A table as it stands in the file and in one of its own.
  package struct WrittenTable: Sendable {
    let name: String
    /// The bytes of the table's own JSON file.
    package let file: [UInt8]
    /// The digest of these.
    let digest: String
    /// The bytes within `comparison.json`.
    let entry: [UInt8]

    package init(_ table: Table) {
      let value = JSONFormat.value(of: table)
      name = table.name
      file = value.bytes
      digest = Digest.of(file)
      entry = value.bytes(indent: 2)
    }
  }

  /// The text of the file.
  public static func text(_ comparison: Comparison, provenance: Provenance) -> String {
    let tables = comparison.tables.map(WrittenTable.init)
    return value(comparison, provenance: provenance, tables: tables).text
  }

  /// The file, where its tables have been written.
  package static func file(
    _ comparison: Comparison,
    provenance: Provenance,
    tables: [WrittenTable]
  ) -> ReportFile {
    ReportFile(
      name: "comparison.json",
      bytes: value(comparison, provenance: provenance, tables: tables).bytes
    )
  }

  private static func value(
    _ comparison: Comparison,
    provenance: Provenance,
    tables: [WrittenTable]
  ) -> JSONValue {
    let head: [(key: String, value: JSONValue)] = [
      ("format", .text(format)),
      ("notice", .text(notice)),
      ("dataset", dataset(comparison.dataset)),
      ("models", .list(comparison.models.map(model))),
      ("provenance", provenance.json),
      ("digests", .object(tables.map { (key: $0.name, value: .text($0.digest)) })),
    ]
    let entries = tables.map { (key: $0.name, value: JSONValue.written($0.entry)) }
    return .object(
      head + [("fingerprint", .text(fingerprint(of: head))), ("tables", .object(entries))]
    )
  }

  /// The digest that binds a whole report: over the canonical form of everything that stands before it,
  /// the digests of the tables among it.
  package static func fingerprint(of head: [(key: String, value: JSONValue)]) -> String {
    Digest.of(JSONValue.object(head).text)
  }

  private static func dataset(_ facts: DatasetFacts) -> JSONValue {
    .object([
      ("name", .text(facts.name)),
      ("title", .text(facts.title)),
      ("synthetic", facts.synthetic.map { .text($0) } ?? .null),
      ("as_of", .text(facts.asOf.description)),
      ("snapshot", .text(facts.snapshot.description)),
      (
        "subjects",
        .object(
          facts.subjects.sorted { $0.key < $1.key }.map {
            (key: $0.key.plural, value: .integer(Int64($0.value)))
          }
        )
      ),
      (
        "outcome",
        facts.outcome.map {
          .object([
            ("column", .text($0.column)), ("event", $0.event.map { .text($0) } ?? .null),
            ("from", $0.windowStart.map { .text($0.description) } ?? .null),
            ("months", $0.windowMonths.map { .integer(Int64($0)) } ?? .null),
            ("reading", .text($0.reading)),
            ("bad_rate", facts.badRate.map { .number($0) } ?? .null),
          ])
        } ?? .null
      ),
      (
        "weight",
        facts.weight.map {
          .object([("column", .text($0.column)), ("kind", .text($0.kind.rawValue))])
        } ?? .null
      ),
      ("groups", .list(facts.groups.map { .text($0.name) })),
      (
        "skipped_rows",
        .object(
          facts.skippedRows.sorted { $0.key < $1.key }.map {
            (key: $0.key, value: .integer(Int64($0.value)))
          }
        )
      ),
    ])
  }

  private static func model(_ facts: ModelFacts) -> JSONValue {
    .object([
      ("id", .text(facts.card.pinnedID)), ("title", .text(facts.card.title)),
      ("status", .text(facts.card.status.rawValue)),
      ("out_of_period", .boolean(facts.isOutOfPeriod)),
      ("completeness", .number(facts.completeness)),
    ])
  }
}

/// The sentence that every report carries.
public let notice =
  "Models here are reconstructions for understanding systems. They decide nothing about a real "
  + "person and must not be used to."
