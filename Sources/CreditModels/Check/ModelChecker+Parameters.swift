import CreditFindings
import CreditLanguage
import CreditPopulation

/// Named settings.
extension ModelChecker {
  /// Parameters with defaults, ranges and options.
  mutating func checkParameters(_ node: DocumentNode?) {
    guard let node, let fields = reader.openNamed(node, "parameters", "'parameters'") else {
      return
    }
    defer { reader.close() }
    for entry in fields.entries {
      claim(entry.key, as: "a parameter", at: entry.keyLocation, forSubject: true, forRows: true)
      if let parameter = parameter(entry) {
        parameters.append(parameter)
      } else {
        reader.brokenNames.insert(entry.key)
      }
    }
  }

  private mutating func parameter(_ entry: DocumentEntry) -> Parameter? {
    let what = "the parameter '\(shortened(entry.key))'"
    guard
      let fields = reader.open(
        entry.value,
        entry.key,
        .parameter,
        what: what
      )
    else { return nil }
    defer { reader.close() }
    let label = reader.text("label", in: fields) ?? ""
    guard let node = fields["default"], let text = reader.text(node, "'default'") else {
      return nil
    }
    if fields["options"] == nil { return number(text, node, fields, name: entry.key, label: label) }
    let options = reader.texts("options", in: fields).map(\.text)
    if !options.contains(text) {
      reader.reportUnknown("option", text, at: node.location, among: options)
    }
    if Set(options).count != options.count {
      reader.report(fields.location(of: "options"), "an option is listed twice")
    }
    return Parameter(
      name: entry.key,
      label: label,
      unit: .category,
      defaultValue: .option(text),
      options: options
    )
  }

  private mutating func number(
    _ text: String,
    _ node: DocumentNode,
    _ fields: Fields,
    name: String,
    label: String
  ) -> Parameter? {
    let unit = reader.choice("unit", in: fields, of: Unit.self) ?? literalUnit(text)
    guard let unit, unit != .category else {
      reader.report(
        node.location,
        "the default of a parameter must be a number with its unit, or one of 'options'",
        advice: "write '45 days', '12 months', '15%', a number, or add 'options: [...]'"
      )
      return nil
    }
    let count = reader.findings.count
    if unit != .boolean { reader.takeDown(text, at: node.location, key: "default") }
    guard let value = literal(text, as: unit, at: node.location) else { return nil }
    let range = range(around: value, as: unit, at: node.location)
    if let range, !range.contains(value), reader.findings.count == count {
      reader.report(node.location, "the default lies outside the parameter's range")
    }
    return Parameter(
      name: name,
      label: label,
      unit: unit,
      defaultValue: .number(value),
      range: range
    )
  }

  /// A literal in a unit; points have the model's decimals, money is in the model's currency.
  mutating func literal(_ text: String, as unit: Unit, at location: Location) -> Int64? {
    let (decimals, currency) = (pointsDecimals, currency)
    return reader.attempt { () throws(Findings) in
      try parseLiteral(text, as: unit, decimals: decimals, currency: currency, at: location)
    }
  }

  /// The range that the parameter's own mapping states, in its unit.
  private mutating func range(
    around value: Int64,
    as unit: Unit,
    at location: Location
  ) -> ClosedRange<Int64>? {
    switch reader.frames.last?.range {
    case .limits(let lower, let upper):
      guard let low = literal(lower, as: unit, at: location),
        let high = literal(upper, as: unit, at: location)
      else { return nil }
      return low <= high ? low...high : nil
    case .relative(let text):
      guard let share = DecimalText(String(text.dropLast())) else { return nil }
      let exact = Double(value.magnitude) * share.double / 100
      let width = Int64(min(exact, 1e15).rounded(.down))
      return (value - width)...(value + width)
    case .unreadable, nil: return nil
    }
  }
}
