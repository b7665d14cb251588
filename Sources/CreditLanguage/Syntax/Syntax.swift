/// An expression as written, before names mean anything.
struct Syntax: Hashable {
  indirect enum Form: Hashable {
    case number(WrittenNumber, unit: String?)
    case date(Int64)
    case text(String)
    case name(String)
    case boolean(Bool)
    case none
    case negated(Syntax)
    case arithmetic(Arithmetic, Syntax, Syntax)
    case comparison(Relation, Syntax, Syntax)
    case membership(Syntax, [Syntax], isNegated: Bool)
    case test(Syntax, Test, isNegated: Bool)
    case and([Syntax])
    case or([Syntax])
    case not(Syntax)
    case conditional(Syntax, then: Syntax, otherwise: Syntax)
    case call(String, [Argument])
    case aggregate(Selection)
    case neighbour(Neighbour, chain: Name, field: Name)
    /// What could not be read; a fault says why.
    case broken
  }

  /// What `is` asks.
  enum Test: Hashable {
    case none
    case absent
    case path(Name)
  }

  /// A name with its place.
  struct Name: Hashable {
    var text: String
    var offset: Int
  }

  /// An argument of a call, `in: percent` with its label.
  struct Argument: Hashable {
    var label: Name?
    var value: Syntax
  }

  /// The records of an aggregate.
  struct Selection: Hashable {
    var function: Aggregate.Function
    var value: Syntax?
    var kinds: [Name]
    var condition: Syntax?
    var window: Window?
  }

  /// `within SPAN of DATE`.
  struct Window: Hashable {
    var span: Syntax
    var from: Syntax?
  }

  var form: Form
  /// Where it begins.
  var offset: Int
  /// Where its operator stands; the beginning for everything else.
  var mark: Int
  /// How many levels it has.
  var depth: Int

  /// Levels that the checker and the engines follow; more is a fault.
  static let deepest = 128

  init(_ form: Form, at offset: Int, mark: Int? = nil, over parts: [Syntax] = []) {
    self.form = form
    self.offset = offset
    self.mark = mark ?? offset
    self.depth = 1 + (parts.map(\.depth).max() ?? 0)
  }
}
