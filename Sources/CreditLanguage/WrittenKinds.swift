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
  throw Findings(Finding(location, "the checker is not there yet"))
}

/// Reads a list of paths of kinds, each with its place; all must name kinds of one table.
///
/// - Throws: all findings together.
public func parseKinds(
  _ items: [(text: String, location: Location)],
  in kinds: KindTable,
  at location: Location
) throws(Findings) -> (paths: [String], table: KindTable.Table) {
  throw Findings(Finding(location, "the checker is not there yet"))
}
