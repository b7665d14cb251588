import CreditPopulation

/// The words that random models and random populations have in common, and the numbers at which
/// both like to meet, so that limits are hit and not only passed.
enum RandomWords {
  /// Paths of account kinds that rules may name, inner ones included.
  static let accountPaths = [
    "account", "account.card", "account.loan", "account.loan.personal", "account.loan.auto",
    "account.mortgage",
  ]
  /// Paths of event kinds that rules may name, inner ones included.
  static let eventPaths = [
    "debt", "debt.missed", "debt.charged_off", "inquiry", "inquiry.bank", "inquiry.shop",
    "inquiry.shop.auto", "inquiry.shop.home", "court", "court.judgment", "merit.donation",
    "default.reported", "random.special",
  ]
  static let agencies = ["A", "B", "C"]
  static let currencies = ["EUR", "USD", "GBP"]

  /// The data category of a characteristic or entry: three in turn, so that models share some.
  static func category(of name: String) -> String {
    ["history", "conduct", "income"][Int(name.utf8.last ?? 0) % 3]
  }

  /// The texts that occur in a field of a category.
  static func texts(of field: String) -> [String] {
    switch field {
    case "currency": currencies
    case "role": ["holder", "joint", "guarantor"]
    case "sex": ["f", "m"]
    case "place", "country", "nationality": ["home", "away", "abroad"]
    case "education": ["low", "middle", "high"]
    default: ["bank", "shop", "state"]
    }
  }

  /// Numbers of a unit at which rules have limits and populations have values.
  static func numbers(of unit: Unit) -> [Int64] {
    switch unit {
    case .boolean: [0, 1]
    case .date: [19_782, 20_148, 18_321, 19_000]
    case .days: [0, 1, 30, 45, 100, 365]
    case .months: [0, 1, 6, 12, 13, 24, 36, 60]
    case .count: [0, 1, 2, 3, 5, 30, 90]
    case .money: [0, 1, 9_999, 10_000, 50_000, 5_000_000]
    case .share: [0, 1_500, 3_500, 5_000, 10_000]
    case .ratio: [0, 1, 350_000, 1_000_000, 2_500_000]
    case .logOdds: [-1_000_000, 0, 500, 400_000, 2_000_000]
    case .points: [-20, 0, 15, 50, 100]
    case .category: []
    }
  }

  /// A number of a unit, on a limit or next to it more often than not.
  static func number(of unit: Unit, using random: inout SeededGenerator) -> Int64 {
    let base = random.pick(numbers(of: unit))
    if unit == .boolean || random.chance(50) { return base }
    return base + random.number(in: -2...2)
  }
}
