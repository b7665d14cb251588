import CreditResults
/// How one table comes about: in parts that know nothing of each other.
struct TableMaker: Sendable {
  let name: String
  /// At least one; all have the same columns, and their rows stand one after the other.
  let parts: [@Sendable () throws -> Table]

  init(_ name: String, parts: [@Sendable () throws -> Table]) {
    self.name = name
    self.parts = parts
  }

  init(_ name: String, _ make: @escaping @Sendable () throws -> Table) {
    self.init(name, parts: [make])
  }
}

/// Makes tables, as many parts at a time as there are threads.
///
/// - Returns: the tables in the order of their makers.
func tables(of makers: [TableMaker], on threads: Int) async throws -> [Table] {
  // The last come first: the small ones at the head then fill the gaps at the end.
  let parts = try await concurrently(makers.flatMap(\.parts).reversed(), on: threads)
  var rest = Array(parts.reversed())[...]
  return makers.map { maker in
    let own = rest.prefix(maker.parts.count)
    rest = rest.dropFirst(maker.parts.count)
    var table = own[own.startIndex]
    for part in own.dropFirst() { table.rows += part.rows }
    return table
  }
}
