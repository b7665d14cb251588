import CreditResults
import CreditLanguage
import CreditModels
import CreditPopulation

/// Kinds, categories and values of a model in words.
struct ModelWords {
  private let kinds: KindTable
  private let categories: [String: String]
  private let pointsDecimals: Int
  private let currency: String

  init(_ model: Model, kinds: KindTable, vocabulary: Vocabulary) {
    var all = kinds
    for kind in model.declaredKinds where !all.contains(kind.path) { all.add(kind) }
    self.kinds = all
    categories = Dictionary(
      vocabulary.categories.map { ($0.name, $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
    currency = model.card.currency ?? ""
    pointsDecimals = model.pointsDecimals
  }

  /// The label of a kind; of a path that only groups kinds, what it groups.
  func kind(_ path: String) -> String {
    let codes = kinds.codes(under: path)
    if let own = codes.map({ kinds.all[Int($0)] }).first(where: { $0.path == path }) {
      return own.label.isEmpty ? path : own.label
    }
    return "any \(path.replacing(".", with: " ").replacing("_", with: " "))"
  }

  func kinds(_ paths: [String]) -> String { paths.map(kind).joined(separator: "; ") }

  func category(_ name: String) -> String { categories[name] ?? name }

  /// A value as people write it in its unit.
  func value(_ number: Int64, _ unit: Unit) -> String {
    switch unit {
    case .boolean: number == 0 ? "no" : "yes"
    case .date: Day(number: Int32(clamping: number)).description
    case .share: trimmed(number, decimals: 2) + "%"
    case .ratio, .logOdds: trimmed(number, decimals: 6)
    case .money: trimmed(number, decimals: 2) + (currency.isEmpty ? "" : " \(currency)")
    case .points: decimalText(number, decimals: pointsDecimals)
    case .days: number == 1 ? "1 day" : "\(number) days"
    case .months: number == 1 ? "1 month" : "\(number) months"
    case .count, .category: String(number)
    }
  }

  /// A decimal number without zeros at its end.
  func trimmed(_ number: Int64, decimals: Int) -> String {
    var text = decimalText(number, decimals: decimals)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// Points with their sign.
  func points(_ number: Int64, decimals: Int) -> String {
    (number > 0 ? "+" : "") + decimalText(number, decimals: decimals)
  }

  /// A value class: what an official table would say.
  func valueClass(_ attribute: Attribute, of value: TypedExpression) -> String {
    switch attribute.match {
    case .none: "none"
    case .absent: "not recorded"
    case .otherwise: "all others"
    case .categories(let names): names.joined(separator: ", ")
    case .interval(let lower, let upper): interval(lower, upper, value.unit)
    }
  }

  private func interval(_ lower: Int64?, _ upper: Int64?, _ unit: Unit) -> String {
    switch (lower, upper) {
    case (nil, nil): return "all"
    case (let lower?, nil): return "\(value(lower, unit)) and more"
    case (nil, let upper?): return "below \(value(upper, unit))"
    case (let lower?, let upper?):
      if upper == lower + 1 { return value(lower, unit) }
      if unit == .count { return "\(lower) to \(upper - 1)" }
      let isSpan = unit == .months || unit == .days
      return "\(isSpan ? String(lower) : value(lower, unit)) to below \(value(upper, unit))"
    }
  }
}
