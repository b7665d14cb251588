public import CreditResults

/// A table as one JSON object: its name and title, its columns with their types, its rows as objects.
///
/// Undefined is null. The form is stable; programs rely on it.
public struct JSONFormat: TableFormat {
  public let id = "json"

  /// Creates the format.
  public init() {}

  public func text(of table: Table) -> String { JSONFormat.value(of: table).text }

  public func bytes(of table: Table) -> [UInt8] { JSONFormat.value(of: table).bytes }

  /// The value that ``text(of:)`` and `comparison.json` write.
  public static func value(of table: Table) -> JSONValue {
    .object([
      ("name", .text(table.name)),
      ("title", .text(table.title)),
      (
        "columns",
        .list(
          table.columns.map {
            .object([("name", .text($0.name)), ("type", .text($0.kind.rawValue))])
          }
        )
      ),
      ("rows", .rows(JSONRows(table))),
    ])
  }
}
