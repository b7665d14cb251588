/// The parts of a workbook (ECMA-376, Office Open XML) around its sheets.
struct WorkbookParts {
  private let sheets: [WorkbookSheet]
  private let title: String

  init(_ sheets: [WorkbookSheet], title: String) {
    self.sheets = sheets
    self.title = title
  }

  /// The bytes of the workbook.
  func archive(strings: SharedStrings) -> [UInt8] {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", Array(contentTypes.utf8))
    archive.add("_rels/.rels", Array(packageRelations.utf8))
    archive.add("docProps/core.xml", Array(properties.utf8))
    archive.add("xl/workbook.xml", Array(workbook.utf8))
    archive.add("xl/_rels/workbook.xml.rels", Array(workbookRelations.utf8))
    archive.add("xl/styles.xml", CellStyle.part)
    archive.add("xl/sharedStrings.xml", strings.part)
    for (index, sheet) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", sheet.part)
    }
    return archive.finished()
  }

  private var contentTypes: String {
    let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var parts = [
      ("/xl/workbook.xml", "\(office).sheet.main+xml"),
      ("/xl/styles.xml", "\(office).styles+xml"),
      ("/xl/sharedStrings.xml", "\(office).sharedStrings+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    for number in sheets.indices.map({ $0 + 1 }) {
      parts.append(("/xl/worksheets/sheet\(number).xml", "\(office).worksheet+xml"))
    }
    return xmlHead
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }.joined()
      + "</Types>\n"
  }

  private var packageRelations: String {
    relations([
      ("\(relationsNamespace)/officeDocument", "xl/workbook.xml"),
      (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ),
    ])
  }

  private var workbookRelations: String {
    relations(
      sheets.indices.map {
        ("\(relationsNamespace)/worksheet", "worksheets/sheet\($0 + 1).xml")
      } + [
        ("\(relationsNamespace)/styles", "styles.xml"),
        ("\(relationsNamespace)/sharedStrings", "sharedStrings.xml"),
      ]
    )
  }

  private func relations(_ targets: [(type: String, target: String)]) -> String {
    let lines = targets.enumerated().map { index, part in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(part.type)\" Target=\"\(part.target)\"/>"
    }
    return xmlHead
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + lines.joined() + "</Relationships>\n"
  }

  private var properties: String {
    xmlHead
      + "<cp:coreProperties xmlns:cp="
      + "\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(xmlText(title))</dc:title>"
      + "<dc:description>\(xmlText(notice))</dc:description></cp:coreProperties>\n"
  }

  private var workbook: String {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(xmlText(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return xmlHead + "<workbook xmlns=\"\(mainNamespace)\" xmlns:r=\"\(relationsNamespace)\">"
      + "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>\(list.joined())</sheets>"
      + definedNames + "</workbook>\n"
  }

  /// Filters are named ranges too, and heads stand on every printed page.
  private var definedNames: String {
    var filters: [String] = []
    var heads: [String] = []
    for (index, sheet) in sheets.enumerated() {
      guard let filter = sheet.filter else { continue }
      let name = xmlText(CellReference.quoted(sheet.name))
      filters.append(
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
          + "\(name)!\(filter)</definedName>"
      )
      heads.append(
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">\(name)!$1:$1"
          + "</definedName>"
      )
    }
    guard !filters.isEmpty else { return "" }
    return "<definedNames>\((filters + heads).joined())</definedNames>"
  }
}
