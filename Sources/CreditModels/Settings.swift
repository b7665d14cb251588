import CreditFindings
import CreditLanguage
import CreditPopulation

/// What is wrong with the value of a parameter.
public struct SettingError: Error, Hashable, Sendable {
  /// What is wrong and what would be right, one sentence.
  public var message: String
}

extension Model {
  /// The values of parameters from texts such as `interregional`, `650`, `45 days` or `15%`.
  ///
  /// A number is written as in a document; days, months and years may be left out where the
  /// parameter is a span.
  ///
  /// - Throws: ``SettingError`` for an unknown parameter or a value that it cannot take.
  public func settings(
    _ texts: [String: String]
  ) throws(SettingError) -> [String: Parameter.Value] {
    var settings: [String: Parameter.Value] = [:]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        let advice = adviceForUnknownName(name, among: parameters.map(\.name))
        throw SettingError(message: "\(card.id) has no parameter '\(name)'; \(advice)")
      }
      settings[name] = try value(of: parameter, from: text)
    }
    return settings
  }

  /// The card without what the model does not descend from under its settings.
  public func card(under settings: [String: Parameter.Value]) -> ModelCard {
    var card = card
    card.descendsFrom.removeAll { name in
      descentConditions[name]?.contains { settings[$0.key] != .option($0.value) } ?? false
    }
    return card
  }

  private func value(
    of parameter: Parameter,
    from text: String
  ) throws(SettingError) -> Parameter.Value {
    if !parameter.options.isEmpty {
      guard parameter.options.contains(text) else {
        let advice = adviceForUnknownName(text, among: parameter.options)
        throw SettingError(
          message: "'\(text)' is no option of \(card.id).\(parameter.name); \(advice)"
        )
      }
      return .option(text)
    }
    let number = try number(of: parameter, from: text)
    if let range = parameter.range, !range.contains(number) {
      throw SettingError(
        message: "\(card.id).\(parameter.name) must lie between \(range.lowerBound) and "
          + "\(range.upperBound)"
      )
    }
    return .number(number)
  }

  private func number(
    of parameter: Parameter,
    from text: String
  ) throws(SettingError) -> Int64 {
    let isSpan = parameter.unit == .days || parameter.unit == .months
    if isSpan, let number = Int64(text) { return number }
    do {
      return try parseLiteral(
        text,
        as: parameter.unit,
        decimals: pointsDecimals,
        currency: card.currency,
        at: Location(file: "")
      )
    } catch {
      let reason = error.all.first.map { "; \($0.message)" } ?? ""
      throw SettingError(
        message: "\(card.id).\(parameter.name) cannot be '\(text)'\(reason)"
      )
    }
  }

  /// Decimals of the judge's points.
  public var pointsDecimals: Int {
    switch score.judge {
    case .ledger(let ledger): ledger.decimals
    case .scorecard(let card): card.decimals
    case .rating(let rating):
      if case .effects(let card) = rating.index { card.decimals } else { 6 }
    case .opinion, .lookup, .program: card.scale.decimals
    }
  }
}
