import CreditLanguage
import CreditModels
import CreditPopulation

/// A ledger of many entries, each of a kind of its own, with the rules of the largest known
/// catalogue: repeats doubled, once per case, a cap and direct gradings.
enum LargeLedger {
  /// The model and the kinds that it scores.
  static func model(entries count: Int) -> (model: Model, kinds: KindTable) {
    let paths = (0..<count).map { "bench.k\($0)" }
    let kinds = KindTable(
      paths.map { .init(path: $0, table: .events, category: "test") }
    )
    let bounds: [(String, ClosedRange<Int64>)] = [
      ("A", 960...2_000), ("B", 850...959), ("C", 600...849), ("D", -3_000...599),
    ]
    let scale = Scale(
      range: -3_000...2_000,
      order: .bandThenScore,
      bands: bounds.map { .init(name: $0.0, content: .numbers($0.1)) }
    )
    let model = Model(
      card: ModelCard(id: "bench.ledger", title: "Ledger", scale: scale),
      file: FileRules(sees: [.init(kinds: ["bench"])]),
      score: ScoreRules(judge: .ledger(ledger(paths)))
    )
    return (model, kinds)
  }

  private static func ledger(_ paths: [String]) -> Ledger {
    Ledger(
      start: .constant(1000),
      entries: entries(paths),
      lasts: [
        line(.comparison(.equal, .entryGrade, .category("D")), 60, .settled),
        line(.comparison(.greaterOrEqual, .entryPoints, .constant(-40)), 12, .date),
        line(nil, 24, .date),
      ],
      repeats: .init(
        same: .entry,
        within: nil,
        multiplier: 2,
        condition: .comparison(.less, .entryPoints, .constant(0))
      ),
      oncePerCase: true,
      caps: ["gifts": .init(points: 40, period: .year)],
      suspendsCredits: true
    )
  }

  private static func line(
    _ condition: Expression?,
    _ months: Int64,
    _ field: EventField
  ) -> Ledger.LastsLine {
    .init(
      condition: condition,
      term: .span(Span(.constant(months), .months), from: .eventField(field))
    )
  }

  private static func entries(_ paths: [String]) -> [Ledger.Entry] {
    paths.enumerated().map { index, path in
      Ledger.Entry(
        code: "E\(index)",
        label: path,
        kinds: [path],
        condition: index % 40 == 0
          ? .comparison(.greater, .eventField(.severity), .constant(1)) : nil,
        points: index % 3 == 0
          ? .bySeverity(mild: -5, grave: -50) : .fixed(.constant(Int64(index % 90) - 60)),
        cap: index % 5 == 0 ? "gifts" : nil,
        grade: index % 13 == 0 ? ["B", "C", "D"][index % 3] : nil,
        category: "test"
      )
    }
  }
}
