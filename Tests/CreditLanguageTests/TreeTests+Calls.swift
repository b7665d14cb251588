import CreditLanguage
import CreditPopulation

/// Calls and their trees.
extension TreeTests {
  static let calls: [Case] = [
    Case("count(default.reported)", count("default.reported")),
    Case(
      "count(inquiry within 6 months where date <= as_of - 30 days)",
      .aggregate(
        Aggregate(
          .count,
          table: .events,
          kinds: ["inquiry"],
          condition: .comparison(
            .lessOrEqual,
            .eventField(.date),
            .arithmetic(.subtract, .asOf, .constant(30))
          ),
          window: Window(Span(.constant(6), .months), from: .eventField(.date))
        )
      )
    ),
    Case(
      "any(account.card, account.current where late within window of balance_date)",
      .aggregate(
        Aggregate(
          .any,
          table: .accounts,
          kinds: ["account.card", "account.current"],
          condition: .accountValue("late"),
          window: Window(Span(.parameter("window"), .days), from: .accountField(.balanceDate))
        )
      )
    ),
    Case(
      "sum(limit of account.card where closed is none)",
      .aggregate(
        Aggregate(
          .sum,
          table: .accounts,
          kinds: ["account.card"],
          value: .converted(.accountField(.limit)),
          condition: .isNone(.accountField(.closed))
        )
      )
    ),
    Case(
      "months_since(min(opened of account))",
      .monthsSince(
        .aggregate(
          Aggregate(.min, table: .accounts, kinds: ["account"], value: .accountField(.opened))
        )
      )
    ),
    Case(
      "any(debt.instalment_missed where severity >= 90)",
      .accountValue,
      .aggregate(
        Aggregate(
          .any,
          table: .events,
          kinds: ["debt.instalment_missed"],
          condition: .comparison(.greaterOrEqual, .eventField(.severity), .constant(90))
        )
      )
    ),
    Case(
      "latest(settled of default.reported within 3 years of recorded)",
      .aggregate(
        Aggregate(
          .latest,
          table: .events,
          kinds: ["default.reported"],
          value: .eventField(.settled),
          window: Window(Span(.constant(36), .months), from: .eventField(.recorded))
        )
      )
    ),
    Case("min(age, 5)", .least([.characteristic("age"), .constant(5)])),
    Case(
      "middle(schufa.score, cut, 700)",
      .middle([.standing(alias: "schufa", .score), .parameter("cut"), .constant(700)])
    ),
    Case(
      "ratio(count(inquiry), age)",
      .ratio(count("inquiry"), .characteristic("age"), scale: 1_000_000)
    ),
    Case(
      "ratio(sum(limit of account), income, in: percent)",
      .ratio(
        .aggregate(
          Aggregate(
            .sum,
            table: .accounts,
            kinds: ["account"],
            value: .converted(.accountField(.limit))
          )
        ),
        .characteristic("income"),
        scale: 10_000
      )
    ),
    Case("ln(wc)", .logarithm(.characteristic("wc"))),
    Case(
      "ln(1 - wc)",
      .logarithm(.arithmetic(.subtract, .constant(1_000_000), .characteristic("wc")))
    ),
  ]
}
