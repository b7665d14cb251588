/// How cells of a workbook look; the raw value is the number of the format in `styles.xml`.
enum CellStyle: Int, CaseIterable, Sendable {
  case plain, head, whole, oneDigit, twoDigits, threeDigits, fourDigits, date, title, wrapped, link

  /// The style of a number that is shown with some digits after the point, at most four.
  init(digits: Int) {
    let styles: [CellStyle] = [.whole, .oneDigit, .twoDigits, .threeDigits, .fourDigits]
    self = styles[min(max(digits, 0), 4)]
  }

  /// The number of the number format: below 164 those that every spreadsheet knows.
  private var numberFormat: Int {
    switch self {
    case .plain, .head, .title, .wrapped, .link: 0
    case .whole: 3
    case .oneDigit: 164
    case .twoDigits: 4
    case .threeDigits: 165
    case .fourDigits: 166
    case .date: 167
    }
  }

  private var font: Int {
    switch self {
    case .head: 1
    case .title: 2
    case .link: 3
    default: 0
    }
  }

  private var xml: String {
    let start =
      "<xf numFmtId=\"\(numberFormat)\" fontId=\"\(font)\" fillId=\"\(self == .head ? 2 : 0)\" "
      + "borderId=\"\(self == .head ? 1 : 0)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\""
    guard self == .wrapped || self == .link else { return start + "/>" }
    let wrap = self == .wrapped ? " wrapText=\"1\"" : ""
    return start + " applyAlignment=\"1\"><alignment vertical=\"top\"\(wrap)/></xf>"
  }

  /// The part `xl/styles.xml`.
  static var part: [UInt8] {
    let text = """
      \(xmlHead)<styleSheet xmlns="\(mainNamespace)">
      <numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.0"/>\
      <numFmt numFmtId="165" formatCode="#,##0.000"/>\
      <numFmt numFmtId="166" formatCode="#,##0.0000"/>\
      <numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd"/></numFmts>
      <fonts count="4"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font>\
      <font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font>\
      </fonts>
      <fills count="3"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFE7EBF0"/><bgColor indexed="64"/>\
      </patternFill></fill></fills>
      <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
      <border><left/><right/><top/><bottom style="thin"><color rgb="FF808A96"/></bottom><diagonal/>\
      </border></borders>
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      <cellXfs count="\(allCases.count)">\(allCases.map(\.xml).joined())</cellXfs>
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
      </styleSheet>

      """
    return Array(text.utf8)
  }
}
