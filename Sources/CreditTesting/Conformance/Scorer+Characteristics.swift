import CreditLanguage
import CreditModels
import CreditScoring

extension Scorer {
  /// The characteristics that its readings name, those of its definitions included.
  var readCharacteristics: Set<String> {
    let keeper = self as? any FileKeepingScorer
    let definitions = Dictionary(
      (keeper?.definitions ?? []).map { ($0.name, $0.value.expression) },
      uniquingKeysWith: { first, _ in first }
    )
    var names: Set<String> = []
    var waiting: [Expression] = readings.compactMap { reading in
      switch reading {
      case .value(let value), .comparable(let value): value.expression
      case .ledger, .recorded: nil
      }
    }
    while let expression = waiting.popLast() {
      for name in expression.reads.characteristics where names.insert(name).inserted {
        if let definition = definitions[name] { waiting.append(definition) }
      }
    }
    return names.subtracting(definitions.keys)
  }
}
