/// Calls: aggregates, neighbours and functions.
extension Parser {
  mutating func readCall() throws(Fault) -> Syntax {
    let name = try readName("a function")
    try expect(symbol: "(")
    let syntax: Syntax
    switch name.text {
    case "count", "any":
      let function: Aggregate.Function = name.text == "any" ? .any : .count
      syntax = recovering(inList: false) { (parser) throws(Fault) in
        try parser.readSelection(function, value: nil, at: name.offset)
      }
    case "previous", "next":
      return try readNeighbour(name.text == "next" ? .next : .previous, at: name.offset)
    default:
      syntax = try readArguments(of: name)
    }
    try expect(symbol: ")")
    return try limited(syntax)
  }

  private mutating func readArguments(of name: Syntax.Name) throws(Fault) -> Syntax {
    var arguments: [Syntax.Argument] = []
    if isAt(symbol: ")") { return Syntax(.call(name.text, []), at: name.offset) }
    repeat {
      let label = readLabel()
      let value = recovering(inList: true) { (parser) throws(Fault) in
        try parser.readArgument(of: name, isFirst: arguments.isEmpty)
      }
      if arguments.isEmpty, case .aggregate = value.form, value.offset == name.offset {
        return value
      }
      arguments.append(Syntax.Argument(label: label, value: value))
    } while skip(symbol: ",")
    return Syntax(
      .call(name.text, arguments),
      at: name.offset,
      over: arguments.map(\.value)
    )
  }

  /// `in:` before an argument.
  private mutating func readLabel() -> Syntax.Name? {
    guard case .word(let word) = current.kind, following.kind == .symbol(":") else { return nil }
    let label = Syntax.Name(text: word, offset: current.offset)
    advance()
    advance()
    return label
  }

  /// An argument, or as the first one the whole selection of `sum(limit of account.card)`.
  private mutating func readArgument(
    of name: Syntax.Name,
    isFirst: Bool
  ) throws(Fault) -> Syntax {
    let value = try readExpression()
    let function = Aggregate.Function(rawValue: name.text)
    if isFirst, let function, skip(word: "of") {
      return try readSelection(function, value: value, at: name.offset)
    }
    if function == .sum || function == .latest {
      throw unexpected(
        "'of'",
        advice: "write '\(name.text)(VALUE of KINDS)', such as \(example(name.text))"
      )
    }
    guard isAt(symbol: ",") || isAt(symbol: ")") else {
      throw unexpected("an operator, ',' or ')'")
    }
    return value
  }

  private func example(_ function: String) -> String {
    function == "sum" ? "sum(limit of account.card)" : "latest(settled of default.reported)"
  }

  /// Reads `KINDS where ... within ...`.
  private mutating func readSelection(
    _ function: Aggregate.Function,
    value: Syntax?,
    at start: Int
  ) throws(Fault) -> Syntax {
    var selection = Syntax.Selection(function: function, value: value, kinds: [])
    repeat {
      selection.kinds.append(try readName("a kind of record"))
    } while skip(symbol: ",")
    while isAt(word: "where") || isAt(word: "within") {
      if isAt(word: "where"), selection.condition == nil {
        advance()
        selection.condition = try readExpression()
      } else if isAt(word: "within"), selection.window == nil {
        advance()
        selection.window = try readWindow()
      } else {
        throw Fault(
          current.offset,
          "\(current.description) stands twice",
          advice: "join conditions by 'and'"
        )
      }
    }
    guard isAt(symbol: ")") else { throw unexpected("'where', 'within' or ')'") }
    let parts = [value, selection.condition].compactMap { $0 }
    return try limited(Syntax(.aggregate(selection), at: start, over: parts))
  }

  private mutating func readWindow() throws(Fault) -> Syntax.Window {
    let span = try readSpan()
    guard skip(word: "of") else { return Syntax.Window(span: span, from: nil) }
    let name = try readName("a date of the record after 'of'")
    return Syntax.Window(span: span, from: Syntax(.name(name.text), at: name.offset))
  }

  /// A number with a unit, or the name of a parameter.
  mutating func readSpan() throws(Fault) -> Syntax {
    let start = current.offset
    if case .number(let number) = current.kind {
      advance()
      if skip(word: "calendar") {
        guard skip(word: "year") || skip(word: "years") else {
          throw unexpected("'year' or 'years'", advice: "write '1 calendar year'")
        }
        return Syntax(.number(number, unit: Parser.calendarYears), at: start)
      }
      return try readNumber(number, at: start)
    }
    let name = try readName("a span such as '12 months'")
    return Syntax(.name(name.text), at: start)
  }

  private mutating func readNeighbour(
    _ neighbour: Neighbour,
    at start: Int
  ) throws(Fault) -> Syntax {
    let chain = try readName("a chain: kind, case, account or a name under 'chains'")
    try expect(symbol: ")")
    guard skip(symbol: ".") else {
      throw unexpected(
        "'.' and a field",
        advice: "write '\(neighbour.rawValue)(\(chain.text)).date'"
      )
    }
    let field = try readName("a field of the record")
    return Syntax(.neighbour(neighbour, chain: chain, field: field), at: start)
  }
}
