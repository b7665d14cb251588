/// HTML that is known to be escaped.
///
/// A literal is HTML; a string that is put into it is text and is escaped; markup that is put into
/// it stays as it is. So nothing that comes from a dataset or a model can become a tag, an attribute
/// or a script.
package struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  package private(set) var html: String

  package init(stringLiteral value: String) { html = value }

  package init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

  /// A text, escaped.
  package init(text: String) { html = Markup.escaped(text) }

  /// Several parts one behind another.
  package init(_ parts: [Markup]) { html = parts.map(\.html).joined() }

  package var isEmpty: Bool { html.isEmpty }

  package static func + (left: Markup, right: Markup) -> Markup {
    var sum = left
    sum.html += right.html
    return sum
  }

  package static func += (left: inout Markup, right: Markup) { left.html += right.html }

  /// A text as HTML, for content and for attributes in double quotes.
  ///
  /// Control characters, which HTML does not know, become the replacement character.
  package static func escaped(_ text: String) -> String {
    guard careful.occurs(in: text) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let careful = ByteSet([UInt8](0..<0x20) + Array("&<>\"'\u{7F}".utf8))

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { html += literal }

    package mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }

    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      html += String(number)
    }

    package mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

    package mutating func appendInterpolation(_ parts: [Markup]) {
      for part in parts { html += part.html }
    }
  }
}
