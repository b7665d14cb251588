import CreditFindings
import CreditPopulation

/// What is wrong with the value of a parameter.
public struct SettingError: Error, Hashable, Sendable {
  /// What is wrong and what would be right, one sentence.
  public var message: String
}

extension Model {
  /// The values of parameters from texts such as `interregional`, `650` or `45`.
  ///
  /// Numbers are written in the parameter's unit as people write it, with or without the unit's
  /// word.
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
    guard let number = wholeNumber(text) else {
      throw SettingError(
        message: "\(card.id).\(parameter.name) takes a whole number of \(parameter.unit.rawValue)"
      )
    }
    if let range = parameter.range, !range.contains(number) {
      throw SettingError(
        message: "\(card.id).\(parameter.name) must lie between \(range.lowerBound) and "
          + "\(range.upperBound)"
      )
    }
    return .number(number)
  }

  /// The number at the start of `45 days`; `yes` and `no` are 1 and 0.
  private func wholeNumber(_ text: String) -> Int64? {
    switch text {
    case "yes", "true": return 1
    case "no", "false": return 0
    default: return text.split(separator: " ").first.flatMap { Int64($0) }
    }
  }
}
