import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import CreditTesting
import Testing

/// A model as a stranger would write it: a type with two readings and a rule of its own.
private struct StrangersScorer: AbsenceGivingScorer {
  /// What the stranger got wrong, to see that it is found.
  enum Mistake {
    case none, forgetsOne, leavesRange, inventsState, remembersBatches, looksAtNeighbours
    case takesMissingForZero, neverReadsIncome, turnsBandsRound
  }
  var mistake = Mistake.none

  var card: ModelCard {
    let bands = [
      Scale.Band(name: "fine", content: .numbers(50...100)),
      Scale.Band(name: "poor", content: .numbers(0...49)),
    ]
    let refused = Scale.Band(name: "refused", content: .states(["refused"]))
    return ModelCard(
      id: "org.strangers",
      edition: "1",
      title: "Strangers' points",
      scale: Scale(
        range: 0...100,
        bands: (mistake == .turnsBandsRound ? bands.reversed() : bands) + [refused]
      )
    )
  }
  let readings: [Reading] = [
    .value(
      TypedExpression(
        .aggregate(Aggregate(.count, table: .events, kinds: ["debt"])),
        unit: .count
      )
    ),
    .comparable(TypedExpression(.characteristic("income"), unit: .money)),
  ]
  let absences = [AbsenceReason(absence: .notRecorded, reason: "debts are not recorded")]

  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    var standings = Standings(numbers: [], states: [])
    let count = characteristics.count - (mistake == .forgetsOne ? 1 : 0)
    for row in 0..<max(0, count) {
      let debts = characteristics.columns[0].integer(at: row)
      let isAbsent = debts == Value.absent && mistake != .takesMissingForZero
      let isRefused = debts > 3
      standings.states.append(isAbsent ? -1 : isRefused ? 1 : 0)
      let bonus: Int64 = isRich(characteristics.columns[1], row) ? 10 : 0
      let number = 90 - 20 * max(0, debts) + bonus - (mistake == .leavesRange ? 500 : 0)
      standings.numbers.append(isAbsent || isRefused ? Value.none : number)
    }
    if mistake == .inventsState { standings.states = standings.states.map { _ in 7 } }
    if mistake == .remembersBatches {
      standings.numbers = standings.numbers.map { $0 > 0 ? Int64(min(100, count)) : $0 }
    }
    if mistake == .looksAtNeighbours, let first = standings.numbers.first, first > 0 {
      standings.numbers = standings.numbers.map { $0 > 0 ? min($0, first) : $0 }
    }
    return standings
  }

  private func isRich(_ column: Column, _ row: Int) -> Bool {
    guard mistake != .neverReadsIncome else { return false }
    switch column {
    case .int32, .int64: return column.integer(at: row) > 100_000
    case .float32(let values): return values[row] > 100_000
    case .float64(let values): return values[row] > 100_000
    }
  }
}

/// A scorer that gives a column of its own where the dataset has none.
private struct Masking: FileKeepingScorer {
  let card = ModelCard(id: "org.masking", title: "Masking", scale: Scale(range: 0...9))
  let readings = [Reading.value(TypedExpression(.characteristic("income"), unit: .count))]
  let file = FileRules(sees: [])
  let chains: [String: [String]] = [:]
  let accountValues: [Definition] = []
  let definitions = [Definition(name: "income", value: TypedExpression(.constant(3), unit: .count))]
  let uses: [Use] = []
  let settings: [String: Parameter.Value] = [:]

  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    Standings(
      numbers: (0..<characteristics.count).map { characteristics.columns[0].integer(at: $0) },
      states: [Int16](repeating: 0, count: characteristics.count)
    )
  }
}

@Suite struct PropertyConformanceTests {
  @Test(arguments: PropertySeeds.some(20))
  func `a stranger's scorer conforms`(seed: UInt64) {
    let violations = ScorerConformance().violations(of: StrangersScorer(), seed: seed)
    #expect(violations.isEmpty, "seed \(seed): \(violations.joined(separator: "\n"))")
  }

  @Test func `a stranger's scorer conforms on many seeds and reads what it declares`() {
    let violations = ScorerConformance().violations(of: StrangersScorer(), seeds: 1...20)
    #expect(violations.isEmpty, "\(violations)")
  }

  private static let saying: [(StrangersScorer.Mistake, String)] = [
    (.forgetsOne, "standings for"),
    (.leavesRange, "outside its declared range"),
    (.inventsState, "a state it does not declare"),
    (.remembersBatches, "depends on the size of batches"),
    (.looksAtNeighbours, "depends on the order of subjects"),
    (.takesMissingForZero, "gives a standing to subjects of whom nothing is recorded"),
    (.neverReadsIncome, "and never does"),
    (.turnsBandsRound, "against its direction"),
  ]

  @Test(arguments: saying.indices)
  func `a scorer that misbehaves is found out, and for that`(index: Int) {
    let (mistake, said) = Self.saying[index]
    let found = ScorerConformance().violations(of: StrangersScorer(mistake: mistake), seeds: 1...8)
    #expect(found.contains { $0.contains(said) }, "of \(mistake) it says \(found)")
  }

  @Test func `a missing column that a scorer makes up for is found out`() {
    let found = ScorerConformance().violations(of: Masking(), seeds: 1...3)
    #expect(
      found.contains { $0.contains("gives a standing to subjects of whom nothing is recorded") },
      "\(found)"
    )
  }

  @Test func `random models conform`() {
    for seed in PropertySeeds.some(5) {
      let models = RandomModels().models(seed: seed, count: 3).map { DeclarativeScorer($0) }
      for (index, model) in models.enumerated() {
        let others = models.indices.filter { $0 != index }.map { models[$0] }
        // A document may ask whether something is absent, and judge those of whom it is.
        let found = ScorerConformance().violations(of: model, among: others, seed: seed)
          .filter { !$0.hasSuffix("to subjects of whom nothing is recorded") }
        #expect(found.isEmpty, "seed \(seed): \(found)")
      }
    }
  }

  @Test func `a card that does not hold together is found out`() {
    struct Carded: Scorer {
      var card: ModelCard
      let readings: [Reading] = []
      func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
        Standings(numbers: [], states: [])
      }
    }
    func said(_ scale: Scale, id: String = "xx.a") -> [String] {
      CardConformance(Carded(card: ModelCard(id: id, title: "A", scale: scale))).violations
    }
    let low = Scale.Band(name: "low", content: .numbers(0...4))
    let high = Scale.Band(name: "high", content: .numbers(5...9))
    #expect(said(Scale(range: 0...9, bands: [high, low])).isEmpty)
    #expect(said(Scale(higherIsBetter: false, range: 0...9, bands: [low, high])).isEmpty)
    #expect(said(Scale(range: 0...9), id: "") == ["has no id"])
    #expect(said(Scale(range: nil)) == ["declares neither a range of numbers nor bands"])
    #expect(said(Scale(range: 0...9, bands: [low, high]))[0].contains("against its direction"))
    #expect(said(Scale(range: 0...8, bands: [high, low]))[0].contains("do not tile"))
    #expect(said(Scale(range: 0...10, bands: [high, low]))[0].contains("stand in no band"))
    #expect(said(Scale(range: 0...9, bands: [high, high, low])).contains("names two bands alike"))
    let decision = Scale.Decision(favourable: ["best"], by: "")
    #expect(
      said(Scale(range: 0...9, bands: [high, low], decision: decision))
        == ["decides by a band 'best' that it does not have"]
    )
  }
}
