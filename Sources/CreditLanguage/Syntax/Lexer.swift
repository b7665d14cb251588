import CreditPopulation

/// Splits a text into tokens.
struct Lexer {
  private let characters: [Character]
  private var position = 0
  private var tokens: [Token] = []
  private(set) var faults: [Fault] = []

  /// The longest text that is read, in bytes of UTF-8.
  static let longestText = 20_000

  private init(_ text: String) { characters = Array(text) }

  /// The tokens of a text, the last of them the end, and what is wrong with it.
  static func tokens(of text: String) -> (tokens: [Token], faults: [Fault]) {
    guard text.utf8.count <= longestText else {
      let fault = Fault(
        0,
        "the expression is longer than \(longestText) bytes",
        advice: "divide it into definitions"
      )
      return ([Token(kind: .end, offset: 0)], [fault])
    }
    var lexer = Lexer(text)
    while lexer.position < lexer.characters.count { lexer.readToken() }
    lexer.tokens.append(Token(kind: .end, offset: lexer.position))
    return (lexer.tokens, lexer.faults)
  }

  private mutating func readToken() {
    let character = characters[position]
    if character.isWhitespace {
      position += 1
    } else if isDigit(character) {
      readNumber()
    } else if isWordStart(character) {
      readWord()
    } else if character == "'" || character == "\"" {
      readText(until: character)
    } else {
      readSymbol()
    }
  }

  private func character(at index: Int) -> Character? {
    index < characters.count ? characters[index] : nil
  }

  private func isDigit(_ character: Character?) -> Bool {
    guard let character, character.isASCII else { return false }
    return ("0"..."9").contains(character)
  }

  private func isWordStart(_ character: Character?) -> Bool {
    guard let character else { return false }
    return character.isLetter || character == "_"
  }

  private mutating func readNumber() {
    let start = position
    if let date = dateAhead() {
      tokens.append(Token(kind: .date(date), offset: start))
      position += 10
      return
    }
    while isDigit(character(at: position)) { position += 1 }
    if character(at: position) == ".", isDigit(character(at: position + 1)) {
      position += 1
      while isDigit(character(at: position)) { position += 1 }
    }
    let text = String(characters[start..<position])
    guard let number = WrittenNumber(text) else {
      faults.append(Fault(start, "the number \(text.prefix(24)) has more than 18 digits"))
      return
    }
    tokens.append(Token(kind: .number(number), offset: start))
  }

  /// The day of ten characters such as `2020-02-29` here.
  private func dateAhead() -> Int64? {
    guard position + 10 <= characters.count, !isDigit(character(at: position + 10)) else {
      return nil
    }
    return Day(String(characters[position..<position + 10])).map { Int64($0.number) }
  }

  /// A name may contain a hyphen before a letter (`open-default`), and points before a letter or
  /// digit (`account.card`).
  private mutating func readWord() {
    let start = position
    while let next = character(at: position) {
      let after = character(at: position + 1)
      let continues =
        isWordStart(next) || isDigit(next) || (next == "-" && isWordStart(after))
        || (next == "." && (isWordStart(after) || isDigit(after)))
      guard continues else { break }
      position += 1
    }
    tokens.append(Token(kind: .word(String(characters[start..<position])), offset: start))
  }

  /// A text in single quotes; one in double quotes is read too, with a fault.
  private mutating func readText(until quote: Character) {
    let start = position
    var text = ""
    position += 1
    while let next = character(at: position) {
      position += 1
      if next != quote {
        text.append(next)
      } else if character(at: position) == quote {
        text.append(quote)
        position += 1
      } else {
        tokens.append(Token(kind: .text(text), offset: start))
        if quote != "'" {
          faults.append(Fault(start, "texts stand in single quotes", advice: "write '\(text)'"))
        }
        return
      }
    }
    faults.append(Fault(start, "the text has no closing quote"))
  }

  private static let symbols: Set<String> = [
    "=", "<", ">", "(", ")", "[", "]", ",", "+", "-", "*", "/", "%", ":", ".",
  ]

  private mutating func readSymbol() {
    let one = String(characters[position])
    let two = one + (character(at: position + 1).map(String.init) ?? "")
    if ["!=", "<=", ">="].contains(two) {
      tokens.append(Token(kind: .symbol(two), offset: position))
      position += 2
    } else if let replacement = ["==": "=", "<>": "!=", "&&": "and", "||": "or"][two] {
      faults.append(
        Fault(position, "'\(two)' is no operator", advice: "write '\(replacement)'")
      )
      let kind: Token.Kind =
        isWordStart(replacement.first) ? .word(replacement) : .symbol(replacement)
      tokens.append(Token(kind: kind, offset: position))
      position += 2
    } else if Lexer.symbols.contains(one) {
      tokens.append(Token(kind: .symbol(one), offset: position))
      position += 1
    } else {
      faults.append(Fault(position, "the character '\(one)' has no meaning here"))
      position += 1
    }
  }
}
