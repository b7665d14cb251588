import CreditLanguage
import CreditModels
import CreditPopulation

/// A program as a judge: the columns it is given, and what its answers mean.
struct CompiledProgram: Sendable {
  private let rules: ProgramRules
  private let columns: [Int]
  private let runner: ProgramRunner

  init(_ rules: ProgramRules, _ list: inout ReadingList) {
    self.rules = rules
    columns = rules.reads.map { read in
      let column = list.add(read.value)
      list.weigh(column, 1)
      return column
    }
    runner = ProgramRunner(rules)
  }

  /// The program's standings; a state of -1 says that everything read is absent, -2 that it says
  /// nothing.
  ///
  /// - Throws: ``ScoringError`` when the program fails or its answer cannot be.
  func score(
    _ characteristics: Characteristics,
    _ card: ModelCard
  ) throws(ScoringError) -> Standings {
    let count = characteristics.count
    var standings = Standings(
      numbers: [Int64](repeating: Value.none, count: count),
      states: [Int16](repeating: -1, count: count)
    )
    let values = columns.map { characteristics.columns[$0].integers }
    // Of whom nothing is known the program is told nothing.
    let known = (0..<count).filter { row in values.contains { $0[row] != Value.absent } }
    guard !known.isEmpty else { return standings }
    let asked = question(values, known, decimals: card.scale.decimals)
    let text = try runner.answer(to: asked, of: card.pinnedID)
    let answers = try ProgramAnswers(text, rows: known.count, card: card)
    for (row, answer) in zip(known, answers.standings) {
      standings.numbers[row] = answer.number
      standings.states[row] = answer.state
    }
    return standings
  }

  private func question(_ values: [[Int64]], _ rows: [Int], decimals: Int) -> String {
    var text = (["row"] + rules.reads.map(\.name)).joined(separator: ",") + "\n"
    for (number, row) in rows.enumerated() {
      text += String(number + 1)
      for (read, column) in zip(rules.reads, values) {
        text += "," + CompiledProgram.field(column[row], read.value.unit, decimals)
      }
      text += "\n"
    }
    return text
  }

  private static func field(_ value: Int64, _ unit: Unit, _ decimals: Int) -> String {
    if value == Value.absent { return "absent" }
    if value == Value.none { return "" }
    switch unit {
    case .date: return Day(number: Int32(clamping: value)).description
    case .points: return decimal(value, decimals)
    default:
      let digits = String(unit.scale).utf8.count - 1
      return decimal(value, digits)
    }
  }

  /// An integer in units of 10 to the minus `decimals`, exactly.
  private static func decimal(_ value: Int64, _ decimals: Int) -> String {
    guard decimals > 0 else { return String(value) }
    let digits = String(value.magnitude)
    let padding = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count))
    let padded = padding + digits
    return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
