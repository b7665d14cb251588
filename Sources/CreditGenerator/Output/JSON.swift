/// A JSON value with its keys in the order written.
indirect enum JSON {
  case text(String)
  case number(Int)
  case boolean(Bool)
  case list([JSON])
  case object([(String, JSON)])

  /// The value as text, two blanks a level.
  func printed(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return "\(number)"
    case .boolean(let boolean): return "\(boolean)"
    case .list(let items) where items.isEmpty: return "[]"
    case .list(let items):
      let lines = items.map { inner + $0.printed(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let lines = members.map { inner + Self.quoted($0.0) + ": " + $0.1.printed(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }

  static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }
}
