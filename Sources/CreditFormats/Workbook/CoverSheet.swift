/// The first sheet of a workbook: what this is, what it must not be used for, and a list of the tables
/// with links.
struct CoverSheet {
  /// A line of the list.
  struct Entry {
    var sheet: String
    var rows: Int
    var title: String
  }

  private let report: ReportTables
  private let entries: [Entry]

  init(_ report: ReportTables, entries: [Entry]) {
    self.report = report
    self.entries = entries
  }

  /// The sheet.
  func sheet(named name: String, strings: inout SharedStrings) -> WorkbookSheet {
    var rows = SheetRows()
    rows.add([("Comparison of credit-scoring systems", .title)], strings: &strings)
    rows.add([(report.title, .plain)], strings: &strings)
    rows.add([], strings: &strings)
    rows.add([("Notice", .head), (notice, .plain)], strings: &strings)
    rows.add(
      [("Data", .head), (report.synthetic.map(synthetic) ?? "Observed.", .plain)],
      strings: &strings
    )
    rows.add([("Dataset", .head), (report.name, .plain)], strings: &strings)
    rows.add([("As of", .head), (report.asOf, .plain)], strings: &strings)
    rows.add([], strings: &strings)
    rows.add([("Model", .head), ("Title", .head), ("Status", .head)], strings: &strings)
    for model in report.models {
      rows.add(
        [(model.id, .plain), (model.title, .plain), (model.status, .plain)],
        strings: &strings
      )
    }
    rows.add([], strings: &strings)
    rows.add([("Table", .head), ("What it says", .head), ("Rows", .head)], strings: &strings)
    let first = rows.count + 1
    for entry in entries {
      rows.add(
        [(entry.sheet, .link), (entry.title, .plain)],
        number: entry.rows,
        strings: &strings
      )
    }
    return WorkbookSheet(name: name, part: part(rows, links: first))
  }

  private func synthetic(_ sentence: String) -> String {
    sentence.lowercased().hasPrefix("synthetic") ? sentence : "Synthetic. \(sentence)"
  }

  private func part(_ rows: SheetRows, links first: Int) -> [UInt8] {
    var text =
      "\(xmlHead)<worksheet xmlns=\"\(mainNamespace)\">\n\(fitToPage)<sheetViews><sheetView "
      + "showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>"
      + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>"
      + "<col min=\"1\" max=\"1\" width=\"24\" customWidth=\"1\"/>"
      + "<col min=\"2\" max=\"2\" width=\"90\" customWidth=\"1\"/>"
      + "<col min=\"3\" max=\"3\" width=\"16\" customWidth=\"1\"/></cols>\n"
      + "<sheetData>\n\(rows.xml)</sheetData>\n"
    if !entries.isEmpty {
      text += "<hyperlinks>"
      for (offset, entry) in entries.enumerated() {
        text +=
          "<hyperlink ref=\"A\(first + offset)\" "
          + "location=\"\(xmlText("\(CellReference.quoted(entry.sheet))!A1"))\" "
          + "display=\"\(xmlText(entry.sheet))\"/>"
      }
      text += "</hyperlinks>"
    }
    text += "<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>\n</worksheet>\n"
    return Array(text.utf8)
  }
}

/// Rows of texts from the first column on.
private struct SheetRows {
  private(set) var xml = ""
  private(set) var count = 0

  mutating func add(
    _ texts: [(text: String, style: CellStyle)],
    number: Int? = nil,
    strings: inout SharedStrings
  ) {
    count += 1
    let height = texts.first?.style == .title ? " ht=\"24\" customHeight=\"1\"" : ""
    xml += "<row r=\"\(count)\"\(height)>"
    for (index, cell) in texts.enumerated() {
      let place = "\(CellReference.letters(index))\(count)"
      let style = cell.style == .plain && index > 0 ? CellStyle.wrapped : cell.style
      xml +=
        "<c r=\"\(place)\" s=\"\(style.rawValue)\" t=\"s\"><v>\(strings.number(of: cell.text))"
        + "</v></c>"
    }
    if let number {
      let place = "\(CellReference.letters(texts.count))\(count)"
      xml += "<c r=\"\(place)\" s=\"\(CellStyle.whole.rawValue)\"><v>\(number)</v></c>"
    }
    xml += "</row>\n"
  }
}
