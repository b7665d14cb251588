import CreditModels

/// What reaches the judge, and for how long.
extension ModelPage {
  var file: [Page.Block] {
    let rows = model.file.sees.flatMap(rows)
    var blocks: [Page.Block] = []
    if !rows.isEmpty {
      let columns = ["records", "only if", "kept", "where", "evidence"].map { Page.Column($0) }
      blocks.append(.grid(Page.Grid(columns, rows: rows)))
    }
    if !model.file.requires.isEmpty {
      let names = model.file.requires.map(required).joined(separator: "; ")
      blocks.append(.paragraph("Nobody has a standing where these are not recorded: \(names)."))
    }
    return blocks
  }

  private func rows(_ line: FileRules.SeesLine) -> [[String]] {
    let head = [words.kinds(line.kinds), line.written.condition]
    guard !line.retention.isEmpty else { return [head + ["for ever", "", ""]] }
    return line.retention.enumerated().map { index, retention in
      (index == 0 ? head : ["", ""]) + [
        retention.written.term == "ever" ? "for ever" : retention.written.term,
        condition(retention.written.condition, isLater: index > 0),
        marks.mark(at: retention.written.location),
      ]
    }
  }

  /// The condition of a line; what has none takes what the lines above leave.
  func condition(_ written: String, isLater: Bool) -> String {
    written.isEmpty && isLater ? "otherwise" : written
  }

  private func required(_ name: String) -> String {
    name.contains(".") ? words.kind(name) : name
  }
}
