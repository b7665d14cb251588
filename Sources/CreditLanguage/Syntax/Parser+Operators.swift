/// Operators from the weakest to the strongest.
extension Parser {
  mutating func readExpression() throws(Fault) -> Syntax {
    try nested { (parser) throws(Fault) in
      try parser.readList(of: "or", Syntax.Form.or) { (parser) throws(Fault) in
        try parser.readList(of: "and", Syntax.Form.and) { (parser) throws(Fault) in
          try parser.readNot()
        }
      }
    }
  }

  private mutating func readList(
    of word: String,
    _ form: ([Syntax]) -> Syntax.Form,
    _ read: (inout Parser) throws(Fault) -> Syntax
  ) throws(Fault) -> Syntax {
    var parts = [try read(&self)]
    while skip(word: word) { parts.append(try read(&self)) }
    guard parts.count > 1 else { return parts[0] }
    return try limited(Syntax(form(parts), at: parts[0].offset, over: parts))
  }

  private mutating func readNot() throws(Fault) -> Syntax {
    guard isAt(word: "not") else { return try readComparison() }
    let start = current.offset
    advance()
    let part = try nested { (parser) throws(Fault) in try parser.readNot() }
    return try limited(Syntax(.not(part), at: start, over: [part]))
  }

  private mutating func readComparison() throws(Fault) -> Syntax {
    let left = try readSum()
    let mark = current.offset
    if case .symbol(let symbol) = current.kind, let sign = Relation(rawValue: symbol) {
      advance()
      let right = try readSum()
      return try limited(
        Syntax(.comparison(sign, left, right), at: left.offset, mark: mark, over: [left, right])
      )
    }
    if skip(word: "is") { return try readTest(of: left, mark: mark) }
    if isAt(word: "not"), following.kind == .word("in") {
      advance()
      advance()
      return try readMembership(of: left, isNegated: true, mark: mark)
    }
    if skip(word: "in") { return try readMembership(of: left, isNegated: false, mark: mark) }
    return left
  }

  private mutating func readTest(of left: Syntax, mark: Int) throws(Fault) -> Syntax {
    let isNegated = skip(word: "not")
    let test: Syntax.Test
    if skip(word: "none") {
      test = .none
    } else if skip(word: "absent") {
      test = .absent
    } else {
      test = .path(try readName("'none', 'absent' or a kind of account after 'is'"))
    }
    return try limited(
      Syntax(
        .test(left, test, isNegated: isNegated),
        at: left.offset,
        mark: mark,
        over: [left]
      )
    )
  }

  private mutating func readMembership(
    of left: Syntax,
    isNegated: Bool,
    mark: Int
  ) throws(Fault) -> Syntax {
    guard skip(symbol: "[") else {
      throw unexpected("'[' after 'in'", advice: "write 'x in [a, b]'")
    }
    var items: [Syntax] = []
    repeat {
      items.append(recovering(inList: true) { (parser) throws(Fault) in try parser.readListItem() })
    } while skip(symbol: ",")
    try expect(symbol: "]")
    return try limited(
      Syntax(
        .membership(left, items, isNegated: isNegated),
        at: left.offset,
        mark: mark,
        over: [left] + items
      )
    )
  }

  private mutating func readListItem() throws(Fault) -> Syntax {
    let item = try nested { (parser) throws(Fault) in try parser.readSum() }
    guard isAt(symbol: ",") || isAt(symbol: "]") else { throw unexpected("',' or ']'") }
    return item
  }

  mutating func readSum() throws(Fault) -> Syntax {
    try readChain(["+", "-"]) { (parser) throws(Fault) in
      try parser.readChain(["*", "/"]) { (parser) throws(Fault) in try parser.readSigned() }
    }
  }

  private mutating func readChain(
    _ symbols: [String],
    _ read: (inout Parser) throws(Fault) -> Syntax
  ) throws(Fault) -> Syntax {
    var left = try read(&self)
    while case .symbol(let symbol) = current.kind, symbols.contains(symbol),
      let sign = Arithmetic(rawValue: symbol)
    {
      let mark = current.offset
      advance()
      let right = try read(&self)
      left = try limited(
        Syntax(.arithmetic(sign, left, right), at: left.offset, mark: mark, over: [left, right])
      )
    }
    return left
  }

  private mutating func readSigned() throws(Fault) -> Syntax {
    guard isAt(symbol: "-") else { return try readPrimary() }
    let start = current.offset
    advance()
    let part = try nested { (parser) throws(Fault) in try parser.readSigned() }
    return try limited(Syntax(.negated(part), at: start, over: [part]))
  }
}
