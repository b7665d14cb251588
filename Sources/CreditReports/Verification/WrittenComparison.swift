public import CreditFormats
import CreditResults

/// A `comparison.json` that was written earlier: what it says of itself, and its tables.
public struct WrittenComparison: Sendable {
  /// Why a file is none.
  public enum ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is not JSON.
    case json(JSONReadingError)
    /// Something that every comparison has is missing or of another kind.
    case lacks(String)

    public var description: String {
      switch self {
      case .json(let error): "\(error)"
      case .lacks(let path): "it is no comparison: \(path) is missing or of another kind"
      }
    }
  }

  /// The tables and what they are of.
  public let report: ReportTables
  /// What the report says it rests on.
  public let provenance: Provenance
  /// The recorded digests of the tables, by name.
  public let digests: [(name: String, sha256: String)]
  /// The recorded digest over everything else.
  public let fingerprint: String
  /// The whole document.
  public let value: JSONValue

  /// Reads a comparison.
  public init(reading bytes: [UInt8]) throws(ReadingError) {
    do { value = try JSONValue(reading: bytes) } catch { throw .json(error) }
    let document = value
    guard document["format"]?.asText == ComparisonDocument.format else { throw .lacks("format") }
    func text(_ path: String...) throws(ReadingError) -> String {
      var found: JSONValue? = document
      for key in path { found = found?[key] }
      guard let text = found?.asText else { throw .lacks(path.joined(separator: ".")) }
      return text
    }
    provenance = try WrittenComparison.provenance(document["provenance"])
    fingerprint = try text("fingerprint")
    guard let digests = document["digests"]?.asObject else { throw .lacks("digests") }
    self.digests = digests.map { ($0.key, $0.value.asText ?? "") }
    guard let tables = document["tables"]?.asObject else { throw .lacks("tables") }
    var read: [Table] = []
    for table in tables {
      read.append(try WrittenComparison.table(table.value, at: "tables.\(table.key)"))
    }
    report = ReportTables(
      name: try text("dataset", "name"),
      title: try text("dataset", "title"),
      synthetic: document["dataset"]?["synthetic"]?.asText,
      asOf: try text("dataset", "as_of"),
      models: (document["models"]?.asList ?? []).map {
        ReportTables.Model(
          id: $0["id"]?.asText ?? "",
          title: $0["title"]?.asText ?? "",
          status: $0["status"]?.asText ?? ""
        )
      },
      tables: read
    )
  }

  private static func provenance(_ value: JSONValue?) throws(ReadingError) -> Provenance {
    guard let version = value?["version"]?.asText, let inputs = value?["inputs"]?.asList,
      let options = value?["options"]?.asObject
    else { throw .lacks("provenance") }
    return Provenance(
      version: version,
      inputs: inputs.map {
        Provenance.Input(
          role: $0["role"]?.asText ?? "",
          name: $0["name"]?.asText ?? "",
          sha256: $0["sha256"]?.asText ?? ""
        )
      },
      options: options.flatMap { option in
        (option.value.asList ?? [option.value]).map { (option.key, $0.asText ?? "") }
      }
    )
  }

  private static func table(_ value: JSONValue, at path: String) throws(ReadingError) -> Table {
    guard let name = value["name"]?.asText, let title = value["title"]?.asText,
      let columns = value["columns"]?.asList, let rows = value["rows"]?.asList
    else { throw .lacks(path) }
    var table = Table(name: name, title: title, columns: [])
    for column in columns {
      guard let name = column["name"]?.asText,
        let kind = column["type"]?.asText.flatMap(Table.Kind.init)
      else { throw .lacks("\(path).columns") }
      table.columns.append(Table.Column(name, kind))
    }
    for (index, row) in rows.enumerated() {
      guard let cells = row.asObject, cells.map(\.key) == table.columns.map(\.name) else {
        throw .lacks("\(path).rows[\(index)]")
      }
      table.rows.append(zip(cells, table.columns).map { cell(of: $0.value, kind: $1.kind) })
    }
    return table
  }

  private static func cell(of value: JSONValue, kind: Table.Kind) -> Table.Cell {
    switch value {
    case .text(let text): .text(text)
    case .integer(let value): kind == .number ? .number(Double(value)) : .integer(value)
    case .number(let value): .number(value)
    case .boolean(let value): .boolean(value)
    case .null, .list, .object, .rows, .written: .empty
    }
  }
}
