import CreditFindings
import CreditLanguage
import CreditPopulation
import Testing

/// Which tree a text becomes.
@Suite struct TreeTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var level: Scope.Level
    var tree: Expression
    var testDescription: String { text }

    init(_ text: String, _ tree: Expression) { self.init(text, .subject, tree) }

    init(_ text: String, _ level: Scope.Level, _ tree: Expression) {
      self.text = text
      self.level = level
      self.tree = tree
    }
  }

  static func count(_ kind: String, where condition: Expression? = nil) -> Expression {
    .aggregate(Aggregate(.count, table: .events, kinds: [kind], condition: condition))
  }

  private static func equals(_ left: Expression, _ right: Expression) -> Expression {
    .comparison(.equal, left, right)
  }

  static let open: Expression = .characteristic("open_default")
  static let verified: Expression = equals(.characteristic("identity_verified"), .constant(1))
  static let stage: Expression = .parameter("stage")

  static let operators: [Case] = [
    Case(
      "1 + 2 * 3",
      .arithmetic(.add, .constant(1), .arithmetic(.multiply, .constant(2), .constant(3)))
    ),
    Case(
      "(1 + 2) * 3",
      .arithmetic(.multiply, .arithmetic(.add, .constant(1), .constant(2)), .constant(3))
    ),
    Case(
      "age - 1 - 2",
      .arithmetic(
        .subtract,
        .arithmetic(.subtract, .characteristic("age"), .constant(1)),
        .constant(2)
      )
    ),
    Case("-age", .negated(.characteristic("age"))),
    Case("-5", .constant(-5)),
    Case(
      "age > 5 or open_default and identity_verified",
      .or(.comparison(.greater, .characteristic("age"), .constant(5)), .and(open, verified))
    ),
    Case("not open_default and open_default", .and(.not(open), open)),
    Case("open_default or open_default or open_default", .or(.or(open, open), open)),
    Case("stage = local", equals(stage, .category("local"))),
    Case("local != stage", .comparison(.notEqual, .category("local"), stage)),
    Case(
      "stage in [local, 'collection']",
      .or(equals(stage, .category("local")), equals(stage, .category("collection")))
    ),
    Case(
      "age not in [1, 2]",
      .not(
        .or(
          equals(.characteristic("age"), .constant(1)),
          equals(.characteristic("age"), .constant(2))
        )
      )
    ),
    Case("open_default = yes", equals(open, .constant(1))),
    Case("strict = false", equals(.parameter("strict"), .constant(0))),
    Case(
      "employment = self-employed",
      equals(.characteristic("employment"), .category("self-employed"))
    ),
    Case("age is none", .isNone(.characteristic("age"))),
    Case("age is not absent", .not(.isAbsent(.characteristic("age")))),
    Case(
      "if open_default then well else if strict then never else open",
      .conditional(
        open,
        then: .category("well"),
        otherwise: .conditional(
          .parameter("strict"),
          then: .category("never"),
          otherwise: .category("open")
        )
      )
    ),
    Case(
      "if identity_verified then age else none",
      .conditional(verified, then: .characteristic("age"), otherwise: .none)
    ),
  ]

  static let names: [Case] = [
    Case(
      "schufa.score < cut",
      .comparison(.less, .standing(alias: "schufa", .score), .parameter("cut"))
    ),
    Case(
      "schufa.state = open-default",
      equals(.standing(alias: "schufa", .state), .category("open-default"))
    ),
    Case("schufa is absent", .isAbsent(.standing(alias: "schufa", .score))),
    Case(
      "bank.score",
      .arithmetic(.multiply, .standing(alias: "bank", .score), .constant(1000))
    ),
    Case("subject.born + 18 years", .addingMonths(.subjectField(.born), .constant(216))),
    Case("as_of - address_since", .arithmetic(.subtract, .asOf, .characteristic("address_since"))),
    Case(
      "band in [A, B]",
      .consequence,
      .or(equals(.own(.band), .category("A")), equals(.own(.band), .category("B")))
    ),
    Case(
      "points > 0 and grade is none",
      .ledgerLine,
      .and(.comparison(.greater, .entryPoints, .constant(0)), .isNone(.entryGrade))
    ),
    Case("late", .event, .accountValue("late")),
    Case("not late", .event, .not(equals(.accountValue("late"), .constant(1)))),
    Case(
      "account.limit > 0",
      .event,
      .comparison(.greater, .converted(.accountField(.limit)), .constant(0))
    ),
    Case("limit", .account, .converted(.accountField(.limit))),
    Case(
      "in_model_currency(amount) >= 100.50 EUR",
      .event,
      .comparison(.greaterOrEqual, .converted(.eventField(.amount)), .constant(10_050))
    ),
    Case("account is account.card", .event, .accountKind(["account.card"])),
    Case("account is not account", .account, .not(.accountKind(["account"]))),
    Case(
      "account in [account.card, account.current]",
      .event,
      .accountKind(["account.card", "account.current"])
    ),
    Case("account is none", .event, .isNone(.eventField(.account))),
    Case(
      "seen_by(bureau) and seen_by(EFX) and seen_by('SCHUFA')",
      .event,
      .and(
        .and(.seenBy(.parameter("bureau")), .seenBy(.category("EFX"))),
        .seenBy(.category("SCHUFA"))
      )
    ),
    Case(
      "settled - date <= 100 days and previous(negative).date is none",
      .event,
      .and(
        .comparison(
          .lessOrEqual,
          .arithmetic(.subtract, .eventField(.settled), .eventField(.date)),
          .constant(100)
        ),
        .isNone(.neighbour(.previous, chain: .named("negative"), field: .date))
      )
    ),
    Case(
      "not next(case).recorded < settled + 18 months",
      .event,
      .not(
        .comparison(
          .less,
          .neighbour(.next, chain: .sameCase, field: .recorded),
          .addingMonths(.eventField(.settled), .constant(18))
        )
      )
    ),
    Case(
      "next(account).amount",
      .event,
      .converted(.neighbour(.next, chain: .sameAccount, field: .amount))
    ),
    Case(
      "date >= 2010-01-01",
      .event,
      .comparison(.greaterOrEqual, .eventField(.date), .constant(14_610))
    ),
  ]

  @Test(arguments: operators + names + calls)
  func `a text becomes the tree`(_ example: Case) throws {
    #expect(try Example.check(example.text, example.level).expression == example.tree)
  }

  @Test func `equal texts with other blanks become equal trees`() throws {
    let spaced = try Example.check("  ( age+1 )*2 ")
    #expect(spaced.expression == (try Example.check("(age + 1) * 2")).expression)
  }

  @Test func `the source is kept`() throws {
    #expect(try Example.check(" age ").source == " age ")
  }
}
