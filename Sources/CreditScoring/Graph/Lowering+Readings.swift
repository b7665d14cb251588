import CreditLanguage
import CreditModels
import CreditPopulation

/// What a plan asks about the values of a model besides computing them.
extension Lowering {
  /// The dataset's column that an expression is, if it is one and needs no conversion.
  func asGiven(_ expression: Expression, _ context: Int) -> Int? {
    guard case .characteristic(let name) = expression,
      contexts[context].definitions[name] == nil, let index = given[name]
    else { return nil }
    if schema.given[index].unit == .money, let target = contexts[context].currency,
      schema.currency != target
    {
      return nil
    }
    return index
  }

  /// The sizes of a ledger's entries, and of those whose kinds the dataset records.
  func weights(of ledger: Ledger) -> (recorded: Double, all: Double) {
    var (recorded, all) = (0.0, 0.0)
    for entry in ledger.entries {
      let weight: Double =
        switch entry.points {
        case .fixed(.constant(let points)): Double(points.magnitude)
        case .fixed: 1
        case .bySeverity(let mild, let grave): Double(max(mild.magnitude, grave.magnitude))
        }
      all += weight
      let codes = kinds.codes(under: entry.kinds, in: .events)
      if codes.contains(where: { schema.recordedKinds.contains($0) }) { recorded += weight }
    }
    return (recorded, all)
  }
}
