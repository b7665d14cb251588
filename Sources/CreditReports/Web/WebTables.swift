import CreditResults
import CreditPopulation

/// The tables of a comparison by the subjects that their rows speak of.
struct WebTables {
  let comparison: Comparison
  let systems: [WebSystem]
  /// The systems' pairs in the order of the tables.
  let pairs: [WebPair]
  /// Whom the page can show: everybody of a kind before the levels of its groups; none is empty.
  let groups: [WebGroup]
  private let byTable: [String: [WebGroup: [TableReader.Row]]]

  init(_ comparison: Comparison) {
    let systems = comparison.models.enumerated().map { WebSystem($0, $1) }
    self.comparison = comparison
    self.systems = systems
    self.pairs = systems.flatMap { a in systems[(a.index + 1)...].map { WebPair(a: a, b: $0) } }
    self.byTable = Dictionary(
      comparison.tables.map { table in
        (table.name, Dictionary(grouping: TableReader(table).rows, by: WebGroup.init))
      },
      uniquingKeysWith: { first, _ in first }
    )
    self.groups = WebTables.groups(comparison)
  }

  /// The rows of a table about some subjects, in the table's order.
  func rows(_ table: String, of group: WebGroup) -> [TableReader.Row] {
    byTable[table]?[group] ?? []
  }

  /// All rows of a table about one kind of subjects, in the table's order.
  func rows(_ table: String, ofKind kind: String) -> [TableReader.Row] {
    (byTable[table] ?? [:]).filter { $0.key.subjects == kind }.flatMap(\.value)
      .sorted { $0.line < $1.line }
  }

  /// Everybody of each kind.
  var kinds: [WebGroup] { groups.filter(\.isEverybody) }

  /// The grouping columns in which a kind of subjects has at least two levels; no intersections.
  func columns(of kind: WebGroup) -> [String] {
    let own = groups.filter {
      $0.subjects == kind.subjects && !$0.isEverybody && !$0.group.contains("*")
    }
    var names: [String] = []
    for group in own where !names.contains(group.group) { names.append(group.group) }
    return names.filter { name in own.count { $0.group == name } > 1 }
  }

  func system(_ id: String) -> WebSystem? { systems.first { $0.id == id } }

  /// The pair shown first: of those without a common origin the one that ranks
  /// people least alike, with more than two bands each if there is one.
  var chosenPair: WebPair? {
    guard let kind = kinds.first else { return pairs.first }
    let rows = rows("agreement", of: kind).filter {
      $0.text("statistic") == "spearman" && $0.text("shared_origin").isEmpty
        && $0.number("value") != nil
    }
    let sorted = rows.sorted {
      ($0.number("value") ?? 1, $0.line) < ($1.number("value") ?? 1, $1.line)
    }
    let found = sorted.compactMap { row in pairs.first { $0.fits(row) } }
    return found.first { min($0.a.bands.count, $0.b.bands.count) > 2 } ?? found.first ?? pairs.first
  }

  private static func groups(_ comparison: Comparison) -> [WebGroup] {
    let rows = comparison.table("coverage").map { TableReader($0).rows } ?? []
    var (found, known): ([WebGroup], Set<WebGroup>) = ([], [])
    for row in rows where (row.integer("n") ?? 0) > 0 {
      let group = WebGroup(row)
      if known.insert(group).inserted { found.append(group) }
    }
    guard found.isEmpty else { return found }
    return comparison.dataset.subjects.sorted { $0.key < $1.key }.filter { $0.value > 0 }
      .map { WebGroup(subjects: $0.key.plural) }
  }
}
