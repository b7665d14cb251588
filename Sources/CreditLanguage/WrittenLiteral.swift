public import CreditFindings
public import CreditPopulation

/// Reads a literal as an integer of a unit, exactly.
///
/// `12`, `36 months`, `3 years`, `100 days`, `15%`, `-50.1`, `2020-02-29`, `100 EUR`, `yes`, `no`.
///
/// - Parameters:
///   - text: the literal.
///   - unit: the unit it must have; not `category`.
///   - decimals: decimals of points; other units have their own.
///   - currency: the currency that an amount must be in; nil takes none.
///   - location: where it stands.
/// - Returns: the integer in the unit's scale; points in units of 10 to the minus `decimals`.
/// - Throws: a finding if it is no literal of the unit, or has more decimals than the unit.
public func parseLiteral(
  _ text: String,
  as unit: Unit,
  decimals: Int = 0,
  currency: String? = nil,
  at location: Location
) throws(Findings) -> Int64 {
  guard let literal = Literal(text) else {
    throw Findings(
      Finding(
        location,
        "expected \(unit.example), got '\(text.prefix(40))'"
      )
    )
  }
  if case .amount(_, let own) = literal, unit == .money, own != currency {
    throw Findings(
      Finding(
        location,
        "expected an amount in \(currency ?? "no currency"), got \(own)",
        advice: currency == nil ? "add a line such as 'currency: \(own)'" : nil
      )
    )
  }
  do throws(LiteralFault) {
    return try literal.value(as: unit, decimals: unit.decimals(ofPoints: decimals))
  } catch {
    throw Findings(Finding(location, error.message(text, unit, decimals: decimals)))
  }
}

/// The unit that a literal has by itself: `45 days` days, `3 years` months, `15%` share, `100 EUR`
/// money, `642` count, `0.5` ratio, `yes` boolean, `2020-02-29` date; nil for any other text.
public func literalUnit(_ text: String) -> Unit? { Literal(text)?.unit }
