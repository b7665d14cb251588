import ParallaxKit

/// What `datasets show` prints.
struct DatasetPage {
  private let summary: DatasetSummary

  init(_ summary: DatasetSummary) { self.summary = summary }

  /// The page as text.
  var text: String {
    [head, tables, kinds, outcomes, groups, notices].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var head: String {
    var lines = ["\(summary.name): \(summary.title)", ""]
    if let description = summary.description { lines.append("  \(description)") }
    if let synthetic = summary.synthetic { lines.append("  synthetic: \(synthetic)") }
    if !summary.licences.isEmpty {
      lines.append("  licence: \(summary.licences.joined(separator: ", "))")
    }
    for source in summary.sources { lines.append("  source: \(source)") }
    lines.append("  snapshot \(summary.snapshot), read as of \(summary.asOf)")
    if let until = summary.until { lines.append("  data until \(until)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var tables: String {
    summary.tables.map { table in
      let width = table.columns.map(\.name.count).max() ?? 0
      let order = table.isSorted ? "" : "; not in the order of the ids, sorted when read"
      let columns = table.columns.map { column in
        let uses = column.uses.isEmpty ? "(unused)" : column.uses.joined(separator: ", ")
        return "  \(column.name.padded(to: width))  \(column.type.padded(to: 9))  \(uses)\n"
      }
      return "\(table.name): \(table.rows) rows\(order)\n" + columns.joined()
    }.joined(separator: "\n")
  }

  private var kinds: String {
    guard !summary.kinds.isEmpty else { return "" }
    let width = summary.kinds.map(\.path.count).max() ?? 0
    return "Record kinds\n"
      + summary.kinds.map { kind in
        "  \(kind.path.padded(to: width))  \(coverage(kind)), \(kind.rows) rows\n"
      }.joined()
  }

  private var outcomes: String {
    summary.outcomes.map { column in
      let rate =
        column.badRate.map { ", \(percent($0)) \(isWeighted ? "of the rows " : "")bad" } ?? ""
      let event = column.outcome.event.map { " (\($0))" } ?? ""
      let window =
        column.outcome.windowStart.map { start in
          ", window from \(start)" + (column.outcome.windowMonths.map { " of \($0) months" } ?? "")
        } ?? ""
      return "Outcome \(column.outcome.column)\(event): \(column.outcome.reading)\(window)\(rate)"
        + "\(column.isUsed ? "; used" : "")\n"
    }.joined()
  }

  /// Whether the rows stand for several subjects, so that shares of rows are not shares of these.
  private var isWeighted: Bool {
    summary.tables.contains { $0.columns.contains { $0.uses.contains("weight") } }
  }

  private var groups: String {
    summary.groups.map { "Group \($0.name): \($0.levels.joined(separator: ", "))\n" }.joined()
  }

  private var notices: String { summary.notices.map { $0.description + "\n" }.joined() }

  private func coverage(_ kind: DatasetSummary.Kind) -> String {
    guard kind.isCovered else { return "not covered" }
    switch (kind.from, kind.to) {
    case (let from?, let to?): return "covered from \(from) to \(to)"
    case (let from?, nil): return "covered from \(from)"
    case (nil, let to?): return "covered to \(to)"
    case (nil, nil): return "covered"
    }
  }
}
