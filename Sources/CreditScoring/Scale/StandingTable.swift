import CreditLanguage
import CreditModels
import CreditPopulation

/// The parts of a model's standings by code, for the models that use it.
struct StandingTable: Sendable {
  private let scores: [Int64]
  private let bands: [Int64]
  private let states: [Int64]

  init(_ book: CodeBook, scale: Scale, dictionary: CategoryDictionary) {
    let bandCodes = scale.bands.map { Int64(dictionary.code(of: $0.name)) }
    let stateCodes = scale.states.map { Int64(dictionary.code(of: $0)) }
    scores = book.numbers
    bands = book.bands.map { $0 < 0 ? Value.none : bandCodes[Int($0)] }
    states = book.states.map { $0 < 0 ? Value.none : stateCodes[Int($0)] }
  }

  /// A part of standings; absent where there is no standing.
  func part(_ part: StandingPart, of codes: [Int32], into out: inout [Int64], _ count: Int) {
    let table =
      switch part {
      case .score: scores
      case .band: bands
      case .state: states
      }
    for row in 0..<count {
      let code = Int(codes[row])
      out[row] = code >= 0 ? table[code] : Value.absent
    }
  }
}
