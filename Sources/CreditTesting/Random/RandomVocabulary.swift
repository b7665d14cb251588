import CreditLanguage
public import CreditModels
import CreditPopulation

extension Vocabulary {
  /// A small vocabulary for random models: kinds at several depths, one that a model declares, and
  /// characteristics that are only given, only computed, or either.
  public static let random = Vocabulary(
    kinds: KindTable(randomKinds),
    characteristics: randomCharacteristics,
    categories: [DataCategory(name: "history", label: "History")]
  )

  private static var randomKinds: [KindTable.Kind] {
    func kind(
      _ path: String,
      _ table: KindTable.Table,
      refines: String? = nil
    ) -> KindTable.Kind {
      KindTable.Kind(path: path, table: table, category: "history", refines: refines)
    }
    let accounts = [
      "account.card", "account.loan.personal", "account.loan.auto", "account.mortgage",
    ]
    let events = [
      "debt.missed", "debt.charged_off", "inquiry.bank", "inquiry.shop.auto", "inquiry.shop.home",
      "court.judgment", "merit.donation", "default.reported",
    ]
    return accounts.map { kind($0, .accounts) } + events.map { kind($0, .events) }
      + [kind("random.special", .events, refines: "court.judgment")]
  }

  private static var randomCharacteristics: [StandardCharacteristic] {
    func standard(
      _ name: String,
      _ unit: Unit,
      _ formula: Expression? = nil
    ) -> StandardCharacteristic {
      StandardCharacteristic(
        name: name,
        label: name,
        unit: unit,
        category: "history",
        formula: formula.map { TypedExpression($0, unit: unit, source: name) }
      )
    }
    let cards = { (field: AccountField) in
      Expression.aggregate(
        Aggregate(
          .sum,
          table: .accounts,
          kinds: ["account.card"],
          value: .converted(.accountField(field)),
          condition: .isNone(.accountField(.closed))
        )
      )
    }
    return [
      standard("income", .money),
      standard("employed", .boolean),
      standard("education", .category),
      standard("leverage", .ratio),
      standard("age", .count),
      standard("card_count", .count, count("account.card", .accounts)),
      standard("oldest", .months, .monthsSince(oldest)),
      standard("utilisation", .share, .ratio(cards(.balance), cards(.limit), scale: 10_000)),
      standard("recently_missed", .count, recent("debt.missed")),
      standard(
        "strain",
        .count,
        .arithmetic(.add, .characteristic("recently_missed"), .characteristic("card_count"))
      ),
    ]
  }

  private static func count(_ kind: String, _ table: KindTable.Table) -> Expression {
    .aggregate(Aggregate(.count, table: table, kinds: [kind]))
  }

  private static var oldest: Expression {
    .aggregate(
      Aggregate(.min, table: .accounts, kinds: ["account"], value: .accountField(.opened))
    )
  }

  private static func recent(_ kind: String) -> Expression {
    let window = Window(Span(.constant(12), .months), from: .eventField(.date))
    return .aggregate(Aggregate(.count, table: .events, kinds: [kind], window: window))
  }
}
