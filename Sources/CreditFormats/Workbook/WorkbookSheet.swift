/// One sheet of a workbook: its name and its XML.
struct WorkbookSheet {
  var name: String
  /// The part `xl/worksheets/sheetN.xml`.
  var part: [UInt8]
  /// The cells that a filter covers, as in `$A$1:$C$9`; nil for none.
  var filter: String?
}

/// Gives sheets names that spreadsheets take: at most 31 characters, none of `[ ] : * ? / \`, and no
/// two alike, capitals or not.
struct SheetNames {
  private var taken: Set<String> = []

  /// A name for a sheet, as near as can be to the one that is wanted.
  mutating func name(_ wanted: String) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    let allowed = String(
      wanted.map { forbidden.contains($0) || $0.isNewline || $0 < " " ? "_" : $0 }
    )
    let base = SheetNames.cut(allowed.isEmpty ? "table" : allowed, to: 31)
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = " (\(number))"
      name = SheetNames.cut(base, to: 31 - ending.count) + ending
      number += 1
    }
    return name
  }

  private static func cut(_ text: String, to count: Int) -> String {
    var cut = ""
    for character in text where cut.utf16.count + character.utf16.count <= count {
      cut.append(character)
    }
    return cut
  }
}
