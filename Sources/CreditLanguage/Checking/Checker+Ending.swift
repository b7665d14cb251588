import CreditPopulation

/// Where an expression ends: the unit that is asked for, and the scale of that unit.
extension Checker {
  /// The operand in the stored integers of the unit asked for, or of its own.
  mutating func finish(_ operand: Operand, as expected: Unit?, at offset: Int) -> Operand? {
    guard var result = withUnit(operand, expected, at: offset) else { return nil }
    if result.literal == .nothing { return result }
    result.literal = nil
    return rescaled(
      result,
      toDecimals: result.unit.decimals(ofPoints: scope.pointsDecimals),
      at: offset
    )
  }

  private mutating func withUnit(
    _ operand: Operand,
    _ expected: Unit?,
    at offset: Int
  ) -> Operand? {
    guard let expected else {
      if operand.literal == .nothing {
        return fail(offset, "'none' alone has no unit")
      }
      var result = operand
      if operand.literal == .plain { result.unit = operand.decimals == 0 ? .count : .ratio }
      return result
    }
    var result = operand
    result.unit = expected
    if operand.literal == .nothing { return result }
    if operand.literal == .plain, expected.isNumeric {
      return plain(operand, fits: expected, at: offset) ? result : nil
    }
    let fits =
      operand.unit == expected || (operand.literal == .percent && expected == .ratio)
      || (expected == .logOdds && operand.isDimensionless)
    if fits { return result }
    return fail(offset, "expected \(expected.noun), got \(operand.description)")
  }

  /// The operand in integers of 10 to the minus `decimals`, cut off toward zero.
  mutating func rescaled(
    _ operand: Operand,
    toDecimals decimals: Int,
    at offset: Int
  ) -> Operand? {
    guard operand.decimals > decimals else {
      return scaled(operand, toDecimals: decimals, at: offset)
    }
    guard let divisor = powerOfTen(operand.decimals - decimals) else {
      return failForDecimals(at: offset)
    }
    var result = operand
    result.decimals = decimals
    let wide = Int128(divisor)
    result.bounds = operand.bounds.lowerBound / wide...operand.bounds.upperBound / wide
    guard case .constant(let value) = operand.expression else {
      return result.replacing { .rescaled($0, divisor: divisor) }
    }
    guard value % divisor == 0 else {
      return fail(
        offset,
        "\(operand.writtenConstant ?? "the number") has more decimals than the \(decimals) of "
          + operand.unit.noun
      )
    }
    return result.replacing { _ in .constant(value / divisor) }
  }
}
