import CreditFindings
import CreditPopulation

/// A grouping column before the scan, with what the scan finds out about it.
struct GroupRequest {
  var selection: GroupSelection
  var place: Location
  var column: Int
  /// Whether the column holds the date of birth and the age is cut.
  var isAge = false
  var levels: LevelProbe?
  var type: TypeProbe?
}

extension Binder {
  /// The most levels of a grouping column.
  static let mostLevels = 1000

  /// The groups of the run and the probes that they need.
  func requestGroups(_ scan: TableScan, _ plan: SubjectPlan) -> [GroupRequest] {
    let chosen: [Located<GroupSelection>] =
      switch options.groups {
      case .standard: descriptor.groups
      case .none: []
      case .columns(let list): list.map { Located($0, Binder.commandLine) }
      }
    return chosen.compactMap { selection in
      guard var request = request(selection, plan) else { return nil }
      let missing = subjects.missing(request.column)
      if selection.value.cuts.isEmpty {
        request.levels = scan.add(LevelProbe(missing), column: request.column)
      } else {
        request.type = scan.add(
          TypeProbe(missing, subjects.format(request.column)),
          column: request.column
        )
      }
      return request
    }
  }

  /// The column of a group: so named, or given as that characteristic, or the date of birth.
  private func request(
    _ selection: Located<GroupSelection>,
    _ plan: SubjectPlan
  ) -> GroupRequest? {
    let name = selection.value.column
    var request = GroupRequest(selection: selection.value, place: selection.location, column: 0)
    if let column = subjects.index(of: name) ?? fieldColumn(name) {
      request.column = column
      return request
    }
    if let given = plan.given.first(where: { $0.characteristic.name == name }) {
      request.column = given.column
      return request
    }
    guard name == "age", let born = fieldColumn("born") else {
      _ = column(name, at: selection.location)
      return nil
    }
    if selection.value.cuts.isEmpty {
      report(selection.location, "the age must be cut into groups", "write as in age:25,45,65")
      return nil
    }
    request.column = born
    request.isAge = true
    return request
  }

  /// How a grouping column is read, after the scan.
  mutating func bind(_ request: GroupRequest) -> GroupPlan? {
    use(request.column, "group \(request.selection.column)")
    if let levels = request.levels { return plan(request, levels) }
    let edges = request.selection.cuts.compactMap(GroupSelection.cut)
    let missing = request.type?.missing ?? 0
    let isInteger = request.isAge || request.type?.isInteger ?? true
    var levels = GroupPlan.labels(request.selection.cuts, isInteger: isInteger)
    if missing > 0 { levels.append("") }
    var converter = subjects.converter(
      request.column,
      unit: request.isAge ? .date : .ratio,
      until: nil,
      dictionary: dictionary
    )
    converter.enumeration = nil
    return GroupPlan(
      group: GroupColumn(name: request.selection.column, levels: levels),
      column: request.column,
      source: request.isAge ? .ages(converter) : .numbers(converter),
      edges: edges,
      missingLevel: UInt16(levels.count - 1)
    )
  }

  private func plan(_ request: GroupRequest, _ probe: LevelProbe) -> GroupPlan? {
    guard !probe.isOverfull, probe.texts.count <= Self.mostLevels else {
      report(
        request.place,
        "the column '\(request.selection.column)' has more than \(Self.mostLevels) levels",
        "cut it, as in \(request.selection.column):25,45,65, or group by another column"
      )
      return nil
    }
    var levels = GroupPlan.sorted(probe.texts.texts)
    let positions = Dictionary(uniqueKeysWithValues: zip(levels, levels.indices))
    let numbers = probe.texts.texts.map { UInt16(positions[$0] ?? 0) }
    if probe.missing > 0 { levels.append("") }
    return GroupPlan(
      group: GroupColumn(name: request.selection.column, levels: levels),
      column: request.column,
      source: .texts(
        probe.texts,
        levels: numbers,
        missing: subjects.missing(request.column)
      ),
      missingLevel: UInt16(max(levels.count - 1, 0))
    )
  }
}

extension GroupPlan {
  /// Levels in the order of tables: numbers by value if all are numbers, else texts by bytes.
  static func sorted(_ texts: [String]) -> [String] {
    let numbers = texts.map { text -> Int64? in GroupSelection.cut(text) }
    let byBytes: (String, String) -> Bool = { a, b in
      a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    guard numbers.allSatisfy({ $0 != nil }) else { return texts.sorted(by: byBytes) }
    return zip(texts, numbers.map { $0 ?? 0 })
      .sorted { a, b in a.1 == b.1 ? byBytes(a.0, b.0) : a.1 < b.1 }
      .map(\.0)
  }

  /// The levels of cuts: `<25`, `25-44`, `45+` for whole numbers, else `<2.5`, `2.5 to <5`, `5+`.
  static func labels(_ cuts: [String], isInteger: Bool) -> [String] {
    guard let first = cuts.first, let last = cuts.last else { return [] }
    let whole = cuts.compactMap { Int64($0) }
    var labels = ["<\(first)"]
    for index in cuts.indices.dropLast() {
      if isInteger, whole.count == cuts.count {
        let end = whole[index + 1] - 1
        labels.append(whole[index] == end ? "\(end)" : "\(whole[index])-\(end)")
      } else {
        labels.append("\(cuts[index]) to <\(cuts[index + 1])")
      }
    }
    return labels + ["\(last)+"]
  }
}
