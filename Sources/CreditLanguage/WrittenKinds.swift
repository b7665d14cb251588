public import CreditFindings
public import CreditPopulation

/// Reads paths of kinds, separated by commas; all must name kinds of one table.
///
/// - Throws: all findings together: unknown kinds with the nearest, two tables in one list.
public func parseKinds(
  _ text: String,
  in kinds: KindTable,
  at location: Location
) throws(Findings) -> (paths: [String], table: KindTable.Table) {
  var names: [Syntax.Name] = []
  var offset = 0
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    let blanks = part.prefix(while: \.isWhitespace).count
    let path = part.split(separator: " ").joined(separator: " ")
    names.append(Syntax.Name(text: path, offset: offset + blanks))
    offset += part.count + 1
  }
  let (table, faults) = tableOfKinds(names, in: kinds)
  guard let table, faults.isEmpty else { throw Findings(faults, at: location) }
  return (names.map(\.text), table)
}

/// Reads a list of paths of kinds, each with its place; all must name kinds of one table.
///
/// - Throws: all findings together.
public func parseKinds(
  _ items: [(text: String, location: Location)],
  in kinds: KindTable,
  at location: Location
) throws(Findings) -> (paths: [String], table: KindTable.Table) {
  var findings: [Finding] = []
  var paths: [String] = []
  var tables: [KindTable.Table] = []
  for item in items {
    do throws(Findings) {
      let (read, table) = try parseKinds(item.text, in: kinds, at: item.location)
      paths += read
      if let first = tables.first, first != table {
        findings.append(Fault.twoTables(item.text, first, at: 0).finding(at: item.location))
      }
      tables.append(table)
    } catch {
      findings += error.all
    }
  }
  if items.isEmpty { findings.append(Finding(location, "expected at least one kind of record")) }
  guard findings.isEmpty, let table = tables.first else { throw Findings(findings) }
  return (paths, table)
}

/// The one table of the records that paths name; nil where a path is unknown.
func tableOfKinds(
  _ names: [Syntax.Name],
  in kinds: KindTable
) -> (table: KindTable.Table?, faults: [Fault]) {
  var faults: [Fault] = []
  var first: KindTable.Table?
  for name in names {
    let tables = Set(kinds.codes(under: name.text).map { kinds.all[Int($0)].table })
    guard let table = tables.contains(first ?? .events) ? first ?? .events : tables.first else {
      faults.append(
        Fault(
          name.offset,
          "unknown kind '\(name.text)'",
          advice: adviceForUnknownName(name.text, among: kinds.names)
        )
      )
      continue
    }
    if tables.count > 1 || table != first ?? table {
      faults.append(.twoTables(name.text, first ?? .events, at: name.offset))
    }
    first = first ?? table
  }
  return (faults.isEmpty ? first : nil, faults)
}

extension Fault {
  /// A kind whose records stand in another table than those before it.
  fileprivate static func twoTables(
    _ path: String,
    _ first: KindTable.Table,
    at offset: Int
  ) -> Fault {
    Fault(
      offset,
      "the kinds of one list must all be \(first.rawValue), '\(path)' is not",
      advice: "write two lists"
    )
  }
}
