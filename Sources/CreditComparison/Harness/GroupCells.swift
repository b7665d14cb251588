import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// The crossing of all grouping columns: every subject lies in one cell.
struct GroupCells {
  let columns: [GroupColumn]
  /// The number of cells.
  let count: Int

  /// Creates the cells of some grouping columns.
  ///
  /// - Returns: nil if there are more than 65,536.
  init?(_ columns: [GroupColumn]) {
    self.columns = columns
    var count = 1
    for column in columns {
      count *= max(1, column.levels.count)
      guard count <= 65_536 else { return nil }
    }
    self.count = count
  }

  /// The cell of each subject of a batch.
  func cells(of batch: Batch) -> [UInt16] {
    var cells = [UInt16](repeating: 0, count: batch.count)
    for (column, levels) in zip(columns, batch.groups) {
      // A single column may have 65,536 levels, one more than the type holds; its cell is its level.
      let size = UInt16(truncatingIfNeeded: max(1, column.levels.count))
      for row in cells.indices { cells[row] = cells[row] &* size &+ levels[row] }
    }
    return cells
  }

  /// The level of a column in a cell.
  func level(of column: Int, in cell: Int) -> Int {
    var rest = cell
    for later in columns.indices.reversed() where later > column {
      rest /= max(1, columns[later].levels.count)
    }
    return rest % max(1, columns[column].levels.count)
  }
}

/// The subjects that a row speaks of: one kind, and everybody or one level of one grouping.
struct SubjectGroup {
  var subjects: SubjectKind
  /// The grouping: empty for everybody, `sex*age_group` for an intersection.
  var group: String
  var level: String
  /// Whether a cell belongs to it.
  var includes: [Bool]

  var isEverybody: Bool { group.isEmpty }
}

extension GroupCells {
  /// Everybody, then every level of every grouping and, if asked for, of every intersection of two.
  func selections(of subjects: SubjectKind, intersections: Bool) -> [SubjectGroup] {
    let all = [Bool](repeating: true, count: count)
    var selections = [SubjectGroup(subjects: subjects, group: "", level: "", includes: all)]
    for chosen in groupings(intersections) {
      let group = chosen.map { columns[$0].name }.joined(separator: "*")
      for levels in combinations(of: chosen) {
        let names = zip(chosen, levels).map { columns[$0].levels[$1] }
        let includes = (0..<count).map { cell in
          zip(chosen, levels).allSatisfy { level(of: $0, in: cell) == $1 }
        }
        selections.append(
          SubjectGroup(
            subjects: subjects,
            group: group,
            level: names.map { $0.isEmpty ? "(none)" : $0 }.joined(separator: "*"),
            includes: includes
          )
        )
      }
    }
    return selections
  }

  /// The columns one by one, then their pairs, in the order of the columns.
  private func groupings(_ intersections: Bool) -> [[Int]] {
    let single = columns.indices.map { [$0] }
    guard intersections else { return single }
    return single
      + columns.indices.flatMap { a in columns.indices.filter { $0 > a }.map { [a, $0] } }
  }

  private func combinations(of chosen: [Int]) -> [[Int]] {
    chosen.reduce([[]]) { partial, column in
      partial.flatMap { levels in columns[column].levels.indices.map { levels + [$0] } }
    }
  }
}
