import CreditPopulation

/// The codes below every path, found once: a model may name a thousand paths.
struct KindIndex: Sendable {
  private var codes: [String: [UInt16]] = [:]
  private let all: [KindTable.Kind]

  init(_ table: KindTable) {
    all = table.all
    for (code, kind) in table.all.enumerated() {
      for path in KindIndex.paths(above: kind, in: table) {
        codes[path, default: []].append(UInt16(code))
      }
    }
  }

  /// The codes that lie below one of the paths and in the table, ascending.
  func codes(under paths: [String], in table: KindTable.Table? = nil) -> [UInt16] {
    var found: Set<UInt16> = []
    for path in paths { found.formUnion(codes[path] ?? []) }
    return found.filter { table == nil || all[Int($0)].table == table }.sorted()
  }

  /// All codes of a table, ascending.
  func codes(of table: KindTable.Table) -> [UInt16] {
    all.indices.filter { all[$0].table == table }.map { UInt16($0) }
  }

  /// The path of a kind, what lies above it, and the same for the kind it refines.
  private static func paths(above kind: KindTable.Kind, in table: KindTable) -> Set<String> {
    var paths: Set<String> = []
    var visited: Set<String> = []
    var next: String? = kind.path
    while let current = next, visited.insert(current).inserted {
      paths.insert(current)
      paths.formUnion(prefixes(of: current))
      next = table.code(of: current).flatMap { table.all[Int($0)].refines }
    }
    return paths
  }

  private static func prefixes(of path: String) -> [String] {
    path.indices.filter { path[$0] == "." }.map { String(path[..<$0]) }
  }
}
