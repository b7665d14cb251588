/// The country whose records a run imitates: what is recorded there, in which currency.
///
/// All profiles share one simulation; they differ in what is recorded and in a few levels. Levels
/// without a source are assumed.
public struct Profile: Sendable, Equatable {
  public let name: String
  public let currency: String
  /// Median-like yearly pay of a vocational job in units of the currency; assumed.
  let pay: Double
  /// Share of persons without a file.
  public let withoutFile: Double
  /// Where ``withoutFile`` comes from.
  public let withoutFileSource: String
  /// Demand for cards, instalment loans and homes against the world profile; assumed.
  let cards: Double
  let loans: Double
  let homes: Double
  /// Whether traffic, family, conduct, merits and lists are recorded.
  let recordsConduct: Bool
  /// Whether cheques, card withdrawals and trade bills are recorded.
  let recordsCheques: Bool
  /// Whether furnishers tell bureaus apart.
  let hasBureaus: Bool

  public static let all: [Profile] = [world, cn, us, eu, de, fr, gb]

  /// The profile of a name.
  public static func named(_ name: String) -> Profile? { all.first { $0.name == name } }

  /// Everything that any system reads.
  public static let world = Profile(
    name: "world",
    currency: "EUR",
    pay: 34_000,
    withoutFile: 0.03,
    withoutFileSource: "near the 2.7 per cent of the United States",
    cards: 1,
    loans: 1,
    homes: 1,
    recordsConduct: true,
    recordsCheques: true,
    hasBureaus: true
  )

  public static let cn = Profile(
    name: "cn",
    currency: "CNY",
    pay: 100_000,
    withoutFile: 0.3,
    withoutFileSource: "assumed: the central bank's database knows many persons without credit",
    cards: 0.5,
    loans: 0.6,
    homes: 1.2,
    recordsConduct: true,
    recordsCheques: false,
    hasBureaus: false
  )

  public static let us = Profile(
    name: "us",
    currency: "USD",
    pay: 50_000,
    withoutFile: 0.027,
    withoutFileSource: "Consumer Financial Protection Bureau 2025, corrected estimate for 2020",
    cards: 1.3,
    loans: 1.2,
    homes: 1,
    recordsConduct: false,
    recordsCheques: false,
    hasBureaus: true
  )

  public static let eu = Profile(
    name: "eu",
    currency: "EUR",
    pay: 34_000,
    withoutFile: 0.1,
    withoutFileSource: "assumed",
    cards: 0.6,
    loans: 0.8,
    homes: 1,
    recordsConduct: false,
    recordsCheques: true,
    hasBureaus: false
  )

  public static let de = Profile(
    name: "de",
    currency: "EUR",
    pay: 40_000,
    withoutFile: 0.02,
    withoutFileSource: "assumed",
    cards: 0.4,
    loans: 0.9,
    homes: 0.8,
    recordsConduct: false,
    recordsCheques: false,
    hasBureaus: false
  )

  public static let fr = Profile(
    name: "fr",
    currency: "EUR",
    pay: 34_000,
    withoutFile: 0.02,
    withoutFileSource: "assumed",
    cards: 0.4,
    loans: 0.8,
    homes: 1.1,
    recordsConduct: false,
    recordsCheques: true,
    hasBureaus: false
  )

  public static let gb = Profile(
    name: "gb",
    currency: "GBP",
    pay: 33_000,
    withoutFile: 0.09,
    withoutFileSource: "Experian 2022: 5.0 million adults without a credit file",
    cards: 1,
    loans: 0.9,
    homes: 1,
    recordsConduct: false,
    recordsCheques: false,
    hasBureaus: true
  )

  /// Whether records of the kind are kept.
  func records(_ kind: RecordKind) -> Bool {
    if !recordsConduct, Self.conduct.contains(kind) { return false }
    return recordsCheques || !Self.cheques.contains(kind)
  }

  private static let cheques: Set<RecordKind> = [
    .chequeUnpaid, .chequeCourtBan, .chequeLostOrStolen, .cardWithdrawn, .tradeBillUnpaid,
  ]

  private static let conduct: Set<RecordKind> = {
    let groups = ConductTable.persons + ConductTable.organisations
    let drawn = groups.filter { $0.conduct != .bill }.flatMap(\.kinds)
    return Set(drawn).union([
      .householdRural, .participationConsented, .participationDeclined, .listRedTaxpayer,
      .listRedCustoms, .courtSpendingLimited, .courtExitBarred, .insuranceSocialFiled,
    ])
  }()
}
