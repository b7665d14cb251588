import CreditFindings
import CreditPopulation

/// Names.
extension Checker {
  /// The name, if the syntax is a bare name without a meaning here: a text beside a category.
  func openName(_ syntax: Syntax) -> String? {
    guard case .name(let name) = syntax.form, !name.contains("."), lookup(name).isEmpty else {
      return nil
    }
    return name
  }

  mutating func resolve(_ name: String, at offset: Int) -> Operand? {
    let meanings = lookup(name)
    guard let meaning = meanings.first else {
      if name == "yes" || name == "no" { return .constant(name == "yes" ? 1 : 0, .boolean) }
      return failForName(name, at: offset)
    }
    guard meanings.count == 1 else {
      return fail(
        offset,
        "'\(name)' has two meanings here: \(meanings.map(\.noun).joined(separator: " and "))",
        advice: "rename the one that the model declares"
      )
    }
    return operand(meaning, name, at: offset)
  }

  private mutating func operand(_ meaning: Meaning, _ name: String, at offset: Int) -> Operand? {
    switch meaning {
    case .parameter: parameter(name)
    case .asOf: named(.asOf, .date, canBeNone: false)
    case .eventField(let field):
      rowField(
        .eventField(field),
        field.unit,
        canBeNone: field != .date && field != .recorded,
        at: offset
      )
    case .accountField(let field): rowField(.accountField(field), field.unit, at: offset)
    case .subjectField(let field): named(.subjectField(field), field.unit)
    case .accountValue:
      scope.accountValues[name].map { signature in
        var operand = named(.accountValue(name), signature)
        // An event need not have an account.
        if isInEventRow { operand.canBeNone = true }
        return operand
      }
    case .characteristic: scope.characteristics[name].map { named(.characteristic(name), $0) }
    case .standing(let alias, let part):
      scope.standings[alias].flatMap { standing(.standing(alias: alias, part), part, $0) }
    case .entryPoints:
      named(.entryPoints, .points, canBeNone: false, decimals: scope.pointsDecimals)
    case .entryGrade:
      named(.entryGrade, Signature(unit: .category, options: scope.own?.bands))
    case .own(let part): ownStanding(part, at: offset)
    }
  }

  private func named(
    _ expression: Expression,
    _ unit: Unit,
    canBeNone: Bool = true,
    decimals: Int? = nil
  ) -> Operand {
    Operand(
      expression: expression,
      unit: unit,
      decimals: decimals ?? unit.decimals(ofPoints: scope.pointsDecimals),
      bounds: Operand.wide(unit.bounds),
      canBeNone: canBeNone
    )
  }

  private func named(_ expression: Expression, _ signature: Signature) -> Operand {
    var operand = named(expression, signature.unit, canBeNone: signature.canBeNone)
    operand.bounds = Operand.wide(signature.bounds)
    operand.options = signature.unit == .category ? signature.options : nil
    return operand
  }

  func parameter(_ name: String) -> Operand? {
    scope.parameters[name].map { parameter in
      named(
        .parameter(name),
        Signature(
          unit: parameter.unit,
          bounds: parameter.bounds,
          canBeNone: false,
          options: parameter.options.isEmpty ? nil : parameter.options
        )
      )
    }
  }

  /// A field of a record; amounts are converted to the model's currency.
  mutating func rowField(
    _ expression: Expression,
    _ unit: Unit?,
    canBeNone: Bool = true,
    at offset: Int
  ) -> Operand? {
    guard let unit else { return nil }
    guard unit == .money else { return named(expression, unit, canBeNone: canBeNone) }
    guard scope.currency != nil else { return failWithoutCurrency(at: offset) }
    return named(.converted(expression), unit)
  }

  // MARK: Standings

  private func standing(
    _ expression: Expression,
    _ part: StandingPart,
    _ signature: StandingSignature
  ) -> Operand? {
    switch part {
    case .score:
      let unit = signature.unit
      var operand = named(
        expression,
        unit,
        canBeNone: signature.bounds == nil || !signature.states.isEmpty,
        decimals: signature.decimals
      )
      operand.bounds = Operand.wide(signature.bounds ?? unit.bounds)
      return operand
    case .band:
      return named(
        expression,
        Signature(
          unit: .category,
          canBeNone: signature.bands.isEmpty,
          options: signature.bands
        )
      )
    case .state:
      return named(expression, Signature(unit: .category, options: signature.states))
    }
  }

  private mutating func ownStanding(_ part: StandingPart, at offset: Int) -> Operand? {
    guard let own = scope.own else {
      return fail(offset, "the model has no standing to read here")
    }
    return standing(.own(part), part, own)
  }
}

extension Meaning {
  /// What it is, for messages.
  var noun: String {
    switch self {
    case .parameter: "a parameter"
    case .asOf: "the as-of date"
    case .eventField: "a field of the event"
    case .accountField: "a field of the account"
    case .subjectField: "a field of the subject"
    case .accountValue: "a value of the account"
    case .characteristic: "a value of the subject"
    case .standing: "a standing"
    case .entryPoints, .entryGrade: "a part of the ledger's entry"
    case .own: "the model's own standing"
    }
  }
}
