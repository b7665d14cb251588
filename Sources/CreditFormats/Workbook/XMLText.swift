/// Text as XML 1.0 may hold it.
///
/// - Parameters:
///   - text: any text.
///   - control: what stands for a scalar that XML cannot hold.
/// - Returns: the text with `& < > "` as entities.
func xmlText(
  _ text: String,
  control: (Unicode.Scalar) -> String = { _ in "\u{FFFD}" }
) -> String {
  guard carefulXMLBytes.occurs(in: text) else { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\n", "\t": escaped.unicodeScalars.append(scalar)
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += control(scalar)
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// Bytes that may begin something that is escaped: markup, control characters, and EF, with which the
/// two non-characters begin.
private let carefulXMLBytes = ByteSet([UInt8](0..<0x20) + Array("&<>\"".utf8) + [0xEF])

/// Text of a workbook's cell: what XML cannot hold is written `_xHHHH_`, and text that looks like that
/// is written so that it is read as it was (ECMA-376 part 1, 22.9.2.19).
func cellText(_ text: String) -> String {
  let plain = text.utf8.contains(UInt8(ascii: "_")) ? withoutCodes(text) : text
  return xmlText(plain) { scalar in
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_"
  }
}

/// Text in which no `_xHHHH_` can be read as a code.
private func withoutCodes(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    let isCode =
      scalar == "_" && index + 6 < scalars.count && scalars[index + 1] == "x"
      && scalars[index + 6] == "_"
      && scalars[(index + 2)..<(index + 6)].allSatisfy(\.properties.isASCIIHexDigit)
    if isCode { result.append(contentsOf: "_x005F".unicodeScalars) }
    result.append(scalar)
  }
  return String(result)
}
