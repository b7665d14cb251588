import CreditResults

/// Text that LaTeX takes for nothing but text, in any of its engines.
enum LaTeXText: Sendable {
  /// Defines what stands for a character that the fonts of pdfLaTeX do not have: the character itself
  /// in XeLaTeX and LuaLaTeX, its number otherwise.
  static let characterMacro =
    "\\providecommand{\\parallaxchar}[1]"
    + "{\\ifdefined\\Umathchar\\symbol{\"#1}\\else\\texttt{U+#1}\\fi}\n"

  /// A cell, numbers with a true minus.
  static func cell(_ cell: Table.Cell) -> String {
    let text = rounded(cell)
    switch cell {
    case .integer, .number: return text.hasPrefix("-") ? "$-$" + text.dropFirst() : text
    default: return escaped(text)
    }
  }

  /// The text with every special character written out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // Two hyphens or commas would become another character.
      if scalar == previous, scalar == "-" || scalar == "," { escaped += "{}" }
      if let special = special[scalar] {
        escaped += special
      } else if scalar.value < 0x20 || scalar.value == 0x7F {
        escaped += " "
      } else if scalar.isASCII || letters.contains(scalar) {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "\\parallaxchar{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
      previous = scalar
    }
    return escaped
  }

  /// Brackets and stars stand in braces: after the end of a row they would be read as its option.
  private static let special: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#",
    "_": "\\_", "%": "\\%", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}", "\"": "\\textquotedbl{}",
    "'": "\\textquotesingle{}", "`": "\\textasciigrave{}", "[": "{[}", "]": "{]}", "*": "{*}",
    "\u{A0}": "~", "–": "\\textendash{}", "—": "\\textemdash{}", "‘": "\\textquoteleft{}",
    "’": "\\textquoteright{}", "“": "\\textquotedblleft{}", "”": "\\textquotedblright{}",
    "…": "\\textellipsis{}", "§": "\\S{}", "°": "\\textdegree{}", "±": "$\\pm$",
    "×": "$\\times$", "÷": "$\\div$", "·": "\\textperiodcentered{}", "€": "\\texteuro{}",
    "£": "\\pounds{}", "≤": "$\\leq$", "≥": "$\\geq$", "≠": "$\\neq$", "≈": "$\\approx$",
    "−": "$-$", "→": "$\\rightarrow$",
  ]

  /// The letters beyond ASCII that the encoding T1 has.
  private static let letters: Set<Unicode.Scalar> = Set(
    ("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
      + "ĂăĄąĆćČčĎďĐđĘęĚěĞğİıĹĺĽľŁłŃńŇňŊŋŐőŒœŔŕŘřŚśŞşŠšŢţŤťŮůŰűŸŹźŻżŽž").unicodeScalars
  )
}
