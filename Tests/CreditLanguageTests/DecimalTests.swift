import CreditFindings
import CreditLanguage
import CreditPopulation
import Testing

/// Units, decimals, bounds and none.
@Suite struct DecimalTests {
  private static func characteristic(_ name: String) -> Expression { .characteristic(name) }

  private static func times(_ left: Expression, _ factor: Int64) -> Expression {
    .arithmetic(.multiply, left, .constant(factor))
  }

  @Test func `decimal factors are exact and cut off once`() throws {
    let index = try Example.check("6.56*wc + 3.26*re")
    let sum: Expression = .arithmetic(
      .add,
      .arithmetic(.multiply, .constant(656), .characteristic("wc")),
      .arithmetic(.multiply, .constant(326), .characteristic("re"))
    )
    #expect(index.expression == .rescaled(sum, divisor: 100))
    #expect(index.unit == .ratio)
    #expect(index.bounds == -9_820_000_000_000...9_820_000_000_000)
  }

  @Test func `factors of unlike decimals are aligned`() throws {
    let index = try Example.check("0.5*wc + 3.26*re", expecting: .logOdds)
    let left: Expression = .arithmetic(.multiply, .constant(5), .characteristic("wc"))
    let right: Expression = .arithmetic(.multiply, .constant(326), .characteristic("re"))
    #expect(
      index.expression
        == .rescaled(.arithmetic(.add, DecimalTests.times(left, 10), right), divisor: 100)
    )
    #expect(index.unit == .logOdds)
  }

  @Test func `a constant of an index is aligned, not cut off`() throws {
    let index = try Example.check("53.48 - 4.09 * ln(wc)", expecting: .logOdds)
    #expect(
      index.expression
        == .rescaled(
          .arithmetic(
            .subtract,
            .constant(5_348_000_000),
            .arithmetic(.multiply, .constant(409), .logarithm(.characteristic("wc")))
          ),
          divisor: 100
        )
    )
  }

  @Test func `a comparison aligns both sides`() throws {
    let scaled = try Example.check("0.5 * age > 2.25")
    #expect(
      scaled.expression
        == .comparison(
          .greater,
          DecimalTests.times(.arithmetic(.multiply, .constant(5), .characteristic("age")), 10),
          .constant(225)
        )
    )
    let share = try Example.check("utilisation < 15.5%")
    #expect(
      share.expression == .comparison(.less, .characteristic("utilisation"), .constant(1550))
    )
    let ratio = try Example.check("wc < 15%")
    #expect(ratio.expression == .comparison(.less, .characteristic("wc"), .constant(150_000)))
    let fraction = try Example.check("utilisation < 0.15")
    #expect(
      fraction.expression == .comparison(.less, .characteristic("utilisation"), .constant(1500))
    )
  }

  @Test func `points are in the decimals of the model`() throws {
    let scope = Example.scope(.ledgerLine, decimals: 1)
    let line = try checkExpression("points >= -20", at: Example.location, in: scope)
    #expect(line.expression == .comparison(.greaterOrEqual, .entryPoints, .constant(-200)))
    let half = try checkExpression("points > 0.25", at: Example.location, in: scope)
    #expect(
      half.expression
        == .comparison(.greater, DecimalTests.times(.entryPoints, 10), .constant(25))
    )
    let whole = try checkExpression(
      "schufa.score",
      at: Example.location,
      in: Example.scope(.subject, decimals: 1)
    )
    #expect(whole.expression == DecimalTests.times(.standing(alias: "schufa", .score), 10))
    #expect(whole.bounds == 1000...9990)
  }

  @Test func `division multiplies by the decimals of the divisor`() throws {
    let half = try Example.check("age / 0.5")
    #expect(
      half.expression
        == .arithmetic(.divide, DecimalTests.times(.characteristic("age"), 10), .constant(5))
    )
    #expect(half.bounds == 0...300)
    #expect(half.canBeNone)
  }

  struct Units: CustomTestStringConvertible {
    var text: String
    var unit: Unit
    var bounds: ClosedRange<Int64>
    var canBeNone: Bool
    var testDescription: String { text }

    init(_ text: String, _ unit: Unit, _ bounds: ClosedRange<Int64>, none: Bool) {
      self.text = text
      self.unit = unit
      self.bounds = bounds
      self.canBeNone = none
    }
  }

  @Test(arguments: [
    Units("count(inquiry)", .count, 0...65_535, none: false),
    Units("any(inquiry)", .boolean, 0...1, none: false),
    Units("age", .count, 0...150, none: true),
    Units("age / 7", .count, 0...21, none: true),
    Units("count(inquiry) / age", .count, 0...65_535, none: true),
    Units("-age", .count, -150...0, none: true),
    Units("age * -2", .count, -300...0, none: true),
    Units("min(age, 20)", .count, 0...20, none: false),
    Units("max(age, 20)", .count, 20...150, none: false),
    Units("min(age, count(inquiry))", .count, 0...65_535, none: false),
    Units("middle(age, age)", .count, 0...150, none: true),
    Units("if open_default then 3 else age", .count, 0...150, none: true),
    Units("if open_default then 3 else 5", .count, 3...5, none: false),
    Units("0.05%", .share, 5...5, none: false),
    Units("0.5", .ratio, 500_000...500_000, none: false),
    Units("3 years", .months, 36...36, none: false),
    Units("1.5 years", .months, 18...18, none: false),
    Units("100 EUR", .money, 10_000...10_000, none: false),
    Units("schufa.score", .points, 100...999, none: true),
    Units("bank.score", .logOdds, -9_000_000...9_000_000, none: false),
    Units("sum(1 of inquiry)", .count, 0...65_535, none: false),
    Units("max(severity of debt)", .count, -1_000_000_000...1_000_000_000, none: true),
    Units(
      "ratio(sum(balance of account), sum(limit of account), in: percent)",
      .share,
      -1_000_000_000_000...1_000_000_000_000,
      none: true
    ),
    Units("ratio(age, 150)", .ratio, 0...1_000_000, none: true),
    Units("oldest / 12", .months, -833...833, none: true),
    Units("age is none", .boolean, 0...1, none: false),
    Units("age > 3", .boolean, 0...1, none: false),
    Units("age * 50%", .share, 0...750_000, none: true),
    Units("income / 4", .money, -2_500_000_000_000...2_500_000_000_000, none: true),
  ])
  func `the checker proves unit, bounds and none`(_ example: Units) throws {
    let typed = try Example.check(example.text)
    #expect(typed.unit == example.unit)
    #expect(typed.bounds == example.bounds)
    #expect(typed.canBeNone == example.canBeNone)
  }

  @Test func `options of categories are known where they can be`() throws {
    #expect(try Example.check("stage").options == ["local", "collection", "interregional"])
    #expect(
      try Example.check("if strict then a else if strict then b else a").options == ["a", "b"]
    )
    #expect(try Example.check("schufa.band").options == ["gut", "ausreichend"])
    #expect(try Example.check("age").options == nil)
  }
}
