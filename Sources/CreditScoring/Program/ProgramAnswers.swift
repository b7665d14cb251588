import CreditModels
import CreditPopulation

/// What a program said of the rows that it was asked about.
struct ProgramAnswers {
  /// In the order of the rows.
  private(set) var standings: [(number: Int64, state: Int16)] = []

  /// Reads an answer.
  ///
  /// - Parameters:
  ///   - text: CSV with the columns `row` and `score`, in any order of rows.
  ///   - count: how many rows were asked about.
  ///   - card: the scale.
  /// - Throws: ``ScoringError`` where rows are missing, twice or unknown, and for numbers that the
  ///   scale does not have.
  init(_ text: String, rows count: Int, card: ModelCard) throws(ScoringError) {
    let model = card.pinnedID
    var lines = text.split(whereSeparator: \.isNewline)
    guard !lines.isEmpty, lines.removeFirst() == "row,score" else {
      throw .failed(
        model: model,
        reason: "the program's answer does not begin with the line 'row,score'"
      )
    }
    guard lines.count == count else {
      throw .wrongCount(model: model, expected: count, got: lines.count)
    }
    var found = [(number: Int64, state: Int16)?](repeating: nil, count: count)
    for (index, line) in lines.enumerated() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == 2, let row = Int(fields[0]), (1...count).contains(row),
        found[row - 1] == nil
      else {
        throw .failed(
          model: model,
          reason: "line \(index + 2) of the program's answer names no row of the question, or one "
            + "that was answered already; write the number of the row and its score"
        )
      }
      found[row - 1] = try ProgramAnswers.standing(String(fields[1]), row - 1, card)
    }
    standings = found.compactMap { $0 }
  }

  private static func standing(
    _ text: String,
    _ row: Int,
    _ card: ModelCard
  ) throws(ScoringError) -> (number: Int64, state: Int16) {
    if text == "none" { return (Value.none, -2) }
    if let state = card.scale.states.firstIndex(of: text) {
      return (Value.none, Int16(state + 1))
    }
    guard let value = Double(text), value.isFinite else {
      throw .failed(
        model: card.pinnedID,
        reason: "the program's score of row \(row + 1) of a batch is no number, no state of the "
          + "scale and not 'none'"
      )
    }
    var factor = 1.0
    for _ in 0..<card.scale.decimals { factor *= 10 }
    let scaled = (value * factor).rounded(.toNearestOrAwayFromZero)
    guard let number = Int64(exactly: scaled), card.scale.range?.contains(number) ?? false else {
      throw .outOfRange(model: card.pinnedID, row: row)
    }
    return (number, 0)
  }
}
