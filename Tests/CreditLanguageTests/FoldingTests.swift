import CreditLanguage
import CreditPopulation
import Testing

@Suite struct FoldingTests {
  private static let essay = Expression.comparison(
    .equal,
    .parameter("reading"),
    .category("essay")
  )
  private static let age = Expression.characteristic("age")
  private static let count = Expression.aggregate(
    Aggregate(.count, table: .events, kinds: ["traffic"], condition: essay)
  )
  private static let latest = Expression.aggregate(
    Aggregate(.latest, table: .events, kinds: ["traffic"], value: .asOf, condition: essay)
  )

  private func folded(_ expression: Expression, reading: String = "record") -> Expression {
    expression.folded { $0 == .parameter("reading") ? .category(reading) : nil }
  }

  @Test(
    arguments: [
      (essay, .constant(0)), (.not(essay), .constant(1)), (.and(age, essay), .constant(0)),
      (.or(essay, age), age), (.or(.not(essay), age), .constant(1)), (.and(.not(essay), age), age),
      (.conditional(essay, then: age, otherwise: .none), .none), (count, .constant(0)),
      (latest, .none), (.isNone(latest), .constant(1)), (.isAbsent(.constant(3)), .constant(0)),
      (.comparison(.greater, count, .constant(0)), .constant(0)),
      (.comparison(.less, .none, .constant(0)), .constant(0)), (.and(age, .none), .constant(0)),
      (.comparison(.notEqual, .category("a"), .category("b")), .constant(1)),
    ] as [(Expression, Expression)]
  )
  func `what a parameter decides is worked out`(expression: Expression, value: Expression) {
    #expect(folded(expression) == value)
  }

  @Test func `what the subject decides stays`() {
    #expect(folded(.and(Self.age, Self.essay), reading: "essay") == Self.age)
    let either = Expression.or(Self.age, .comparison(.less, Self.age, .constant(3)))
    #expect(folded(either) == either)
    #expect(folded(Self.count, reading: "essay").reads.kinds == ["traffic"])
  }
}
