import CreditFindings
import CreditLanguage
import CreditPopulation

/// What is judged must be seen.
extension ModelChecker {
  /// Reports kinds that the judge reads although no line of the file lets one of them through.
  mutating func checkSeen(_ file: FileRules) {
    // A line that cannot be read may have named them.
    if hasBrokenFile { return }
    let seen = Set(file.sees.flatMap(\.kinds).flatMap { kinds.codes(under: $0) })
    var reported: Set<String> = []
    for (paths, location) in judged {
      for path in paths.sorted() where !reported.contains(path) {
        guard seen.isDisjoint(with: kinds.codes(under: path)), kinds.contains(path) else {
          continue
        }
        reported.insert(path)
        reader.report(
          location,
          "the model reads '\(path)', which its file does not see",
          advice: "add a line to 'file: sees', such as '- { kinds: \(path), keeps: ever }'"
        )
      }
    }
    warnOfCharacteristics(seen)
  }

  /// A characteristic of the vocabulary can be given by a dataset, so this is a warning.
  private mutating func warnOfCharacteristics(_ seen: Set<UInt16>) {
    let formulas = Dictionary(
      surroundings.vocabulary.characteristics.map { ($0.name, $0.formula) },
      uniquingKeysWith: { first, _ in first }
    )
    for (name, location) in judgedCharacteristics.sorted(by: { $0.key < $1.key }) {
      guard let formula = formulas[name] ?? nil else { continue }
      if currency == nil, formula.expression.reads.hasMoney {
        reader.report(
          location,
          "'\(name)' is computed from amounts, and the model has no currency",
          advice: "add 'currency: EUR' or another currency to the model"
        )
      }
      for path in formula.expression.reads.kinds.sorted()
      where seen.isDisjoint(with: kinds.codes(under: path)) {
        reader.report(
          location,
          "'\(name)' is computed from '\(path)', which the model's file does not see",
          advice: "add a line to 'file: sees', or it counts only where the dataset gives it",
          severity: .warning
        )
      }
    }
  }
}

extension Reads {
  /// Whether amounts of money are read.
  fileprivate var hasMoney: Bool {
    accountFields.contains { $0.unit == .money } || eventFields.contains { $0.unit == .money }
  }
}
