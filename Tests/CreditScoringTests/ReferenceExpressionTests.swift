import CreditLanguage
import CreditModels
import CreditPopulation
import CreditTesting
import Testing

/// The reference scorer against values worked out by hand.
@Suite struct ReferenceExpressionTests {
  private static let absent = Expression.characteristic("income")
  private static let yes = Expression.constant(1)
  private static let no = Expression.constant(0)

  /// The value of an expression on 28 February 2025 for a subject without records.
  private func value(_ expression: Expression) -> ReferenceValue {
    let schema = PopulationSchema(
      name: "example",
      asOf: Day("2025-02-28") ?? Day(number: 0),
      kinds: Vocabulary.random.kinds
    )
    let scale = Scale(range: -9_000_000_000_000...9_000_000_000_000)
    let model = Model(
      card: ModelCard(id: "example", title: "Example", scale: scale),
      file: FileRules(sees: []),
      score: ScoreRules(judge: .lookup(TypedExpression(expression, unit: .count)))
    )
    let batch = Batch(firstOrdinal: 0, ids: ["1"], kinds: [0], asOf: [schema.asOf.number])
    let standing = ReferenceScorer(models: [model], schema: schema, vocabulary: .random)
      .result(of: 0, row: 0, in: batch).standing
    if let absence = standing.absence {
      return absence.absence == .notRecorded ? .absent : .none
    }
    return .value(standing.number ?? 0)
  }

  private func day(_ text: String) -> Expression {
    .constant(Int64(Day(text)?.number ?? 0))
  }

  @Test func `and and or follow Kleene with none as false`() {
    let (yes, no, absent) = (Self.yes, Self.no, Self.absent)
    #expect(value(.and(no, absent)) == .value(0))
    #expect(value(.and(yes, absent)) == .absent)
    #expect(value(.or(yes, absent)) == .value(1))
    #expect(value(.or(no, absent)) == .absent)
    #expect(value(.and(.none, absent)) == .value(0))
    #expect(value(.or(.none, no)) == .value(0))
    #expect(value(.not(.none)) == .value(1))
    #expect(value(.not(absent)) == .absent)
  }

  @Test func `a comparison with none is false and with absent absent`() {
    for comparison in Relation.allCases {
      #expect(value(.comparison(comparison, .none, .none)) == .value(0))
      #expect(value(.comparison(comparison, Self.absent, .none)) == .absent)
    }
    #expect(value(.isNone(.none)) == .value(1))
    #expect(value(.isNone(Self.absent)) == .absent)
    #expect(value(.isAbsent(Self.absent)) == .value(1))
    #expect(value(.isAbsent(.none)) == .value(0))
  }

  @Test func `arithmetic passes none and absent on, absent first`() {
    #expect(value(.arithmetic(.add, .none, Self.yes)) == .none)
    #expect(value(.arithmetic(.add, .none, Self.absent)) == .absent)
    #expect(value(.arithmetic(.divide, .constant(-7), .constant(2))) == .value(-3))
    #expect(value(.arithmetic(.divide, .constant(-7), .constant(0))) == .none)
    #expect(value(.negated(.none)) == .none)
    #expect(value(.rescaled(.constant(-19), divisor: 10)) == .value(-1))
  }

  @Test func `a conditional is absent with its condition and takes the other branch for none`() {
    #expect(value(.conditional(Self.absent, then: Self.yes, otherwise: Self.no)) == .absent)
    #expect(value(.conditional(.none, then: Self.yes, otherwise: Self.no)) == .value(0))
  }

  @Test func `a ratio has a product of 128 bits and is clamped`() {
    let million = Expression.constant(1_000_000_000_000)
    #expect(value(.ratio(million, million, scale: 1_000_000)) == .value(1_000_000))
    #expect(value(.ratio(million, .constant(-1), scale: 1_000_000)) == .value(-1_000_000_000_000))
    #expect(value(.ratio(.constant(2), .constant(-3), scale: 10_000)) == .value(-6666))
    #expect(value(.ratio(.constant(2), .constant(0), scale: 10_000)) == .none)
    #expect(value(.logarithm(.constant(2_718_282))) == .value(1_000_000))
    #expect(value(.logarithm(.constant(0))) == .none)
  }

  @Test func `months end when the calendar says so`() {
    #expect(value(.monthsSince(day("2024-02-29"))) == .value(12))
    #expect(value(.monthsSince(day("2025-01-29"))) == .value(1))
    #expect(value(.monthsSince(day("2025-03-01"))) == .value(-1))
    #expect(value(.addingMonths(day("2024-01-31"), .constant(1))) == value(day("2024-02-29")))
  }

  @Test func `the least, greatest and middle leave out what is missing`() {
    let (two, nine, five) = (Expression.constant(2), Expression.constant(9), Expression.constant(5))
    #expect(value(.least([nine, .none, two])) == .value(2))
    #expect(value(.greatest([nine, Self.absent])) == .value(9))
    #expect(value(.middle([nine, two, five])) == .value(5))
    #expect(value(.middle([nine, two, .none])) == .value(2))
    #expect(value(.middle([.none, .none])) == .none)
    #expect(value(.least([.none, Self.absent])) == .absent)
  }
}
