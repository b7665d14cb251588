/// What may stand under a key of the language.
public indirect enum KeyContent: Hashable, Sendable {
  /// Any scalar; numbers and dates are texts too.
  case text
  /// One text or a list of them.
  case texts
  /// One word, exactly this.
  case word(String)
  /// A date `2026-03-17`.
  case date
  /// `true` or `false`.
  case boolean
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A decimal number, or a long number with its evidence.
  case number
  /// A number, the name of a parameter, `-5..-50`, or `{ mild: -5, grave: -50 }`.
  case points
  /// A number, or a number for each segment by name, with `else`.
  case perSegment
  /// A number or fraction `1/2`, or one for each segment by name, with `else`.
  case weight
  /// A probability `0.05%`, or a long number.
  case probability
  /// A term: `3 years from closed`, `until closed`, `ever`; or long, with its evidence.
  case term
  /// An expression of the language.
  case expression
  /// An expression, or long: `{ value: ..., evidence: ... }`.
  case longExpression
  /// One of some words.
  case choice([String])
  /// One of some words, or a list of them.
  case choices([String])
  /// A list of two numbers, the lower first.
  case limits
  /// A list of two numbers with their unit, the lower first.
  case limitsInUnit
  /// A mapping with fixed keys.
  case mapping(MappingForm)
  /// A list of such mappings.
  case list(MappingForm)
  /// A mapping whose keys are names that the document gives. Without evidence such names may be
  /// spelt like its keys.
  case named(KeyContent, takesEvidence: Bool)
  /// One of several.
  case either([KeyContent])

  /// The forms of mappings inside, the outer ones first.
  public var forms: [MappingForm] {
    switch self {
    case .mapping(let form), .list(let form): [form] + form.keys.flatMap(\.content.forms)
    case .named(let content, _): content.forms
    case .either(let contents): contents.flatMap(\.forms)
    case .points: [.mildAndGrave, .long]
    case .number, .probability, .term, .longExpression, .perSegment, .weight: [.long]
    default: []
    }
  }
}
