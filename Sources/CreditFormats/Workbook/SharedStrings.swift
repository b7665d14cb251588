/// The texts of a workbook, each once: cells name them by number.
///
/// A text that stands here is a text to every program, whatever it begins with: a formula would stand
/// in the sheet, in an element of its own, and no sheet has one.
struct SharedStrings {
  /// The most characters that a cell may hold, counted as spreadsheets count: UTF-16.
  static let longest = 32_767

  private var numbers: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// The number of a text.
  mutating func number(of text: String) -> Int {
    uses += 1
    if let known = numbers[text] { return known }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The part `xl/sharedStrings.xml`.
  var part: [UInt8] {
    var buffer = TextBuffer()
    buffer.append(xmlHead)
    buffer.append(
      "<sst xmlns=\"\(mainNamespace)\" count=\"\(uses)\" uniqueCount=\"\(texts.count)\">\n"
    )
    for text in texts {
      buffer.append("<si><t xml:space=\"preserve\">")
      buffer.append(cellText(SharedStrings.fitted(text)))
      buffer.append("</t></si>\n")
    }
    buffer.append("</sst>\n")
    return buffer.bytes
  }

  /// A text no longer than a cell may be; what is cut off is said in its last words.
  static func fitted(_ text: String) -> String {
    guard text.utf16.count > longest else { return text }
    let mark = " [cut: too long for a cell]"
    var kept = String.UnicodeScalarView()
    var room = longest - mark.utf16.count
    for scalar in text.unicodeScalars {
      room -= scalar.value > 0xFFFF ? 2 : 1
      guard room >= 0 else { break }
      kept.append(scalar)
    }
    return String(kept) + mark
  }
}

/// The first line of every part.
let xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
/// The namespace of sheets.
let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
/// The namespace of what parts say of each other.
let relationsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
/// Printed pages are as wide as a sheet.
let fitToPage = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
