import CreditLanguage
import CreditModels
import CreditPopulation
import CreditTesting

/// One subject with dated events, judged by the reference scorer under one ledger.
struct ReferenceExample {
  var ledger: Ledger
  var file = FileRules(sees: [FileRules.SeesLine(kinds: ["debt", "merit", "court"])])
  var scale = Scale(
    range: 0...1500,
    order: .bandThenScore,
    bands: [
      Scale.Band(name: "A", content: .numbers(970...1500)),
      Scale.Band(name: "B", content: .numbers(600...969)),
      Scale.Band(name: "C", content: .numbers(0...599)),
    ]
  )
  private var events: [(kind: String, fields: [EventField: Int64])] = []

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// Adds an event; the case is its own unless one is given.
  mutating func add(
    _ kind: String,
    _ date: String,
    recorded: String? = nil,
    fields: [EventField: Int64] = [:]
  ) {
    var fields = fields
    let day = Int64(Day(date)?.number ?? 0)
    fields[.date] = day
    fields[.recorded] = recorded.flatMap { Day($0) }.map { Int64($0.number) } ?? day
    fields[.event] = Int64(events.count)
    fields[.case] = fields[.case] ?? Int64(1000 + events.count)
    events.append((kind, fields))
  }

  /// What the reference says on a day.
  func result(on date: String) -> ReferenceResult {
    let vocabulary = Vocabulary.random
    let asOf = Day(date) ?? Day(number: 0)
    var schema = PopulationSchema(name: "example", asOf: asOf, kinds: vocabulary.kinds)
    schema.recordedKinds = Set(vocabulary.kinds.all.indices.map { UInt16($0) })
    schema.eventFields = [.date, .recorded, .case, .event, .severity, .settled]
    var batch = Batch(firstOrdinal: 0, ids: ["1"], kinds: [0], asOf: [asOf.number])
    let visible = events.filter { ($0.fields[.recorded] ?? 0) <= Int64(asOf.number) }
    batch.events.starts = [0, Int32(visible.count)]
    batch.events.owners = visible.map { _ in 0 }
    batch.events.kinds = visible.map { vocabulary.kinds.code(of: $0.kind) ?? 0 }
    for field in schema.eventFields {
      batch.events.columns[field] = .int64(visible.map { $0.fields[field] ?? Value.none })
    }
    let model = Model(
      card: ModelCard(id: "example", title: "Example", scale: scale),
      file: file,
      score: ScoreRules(judge: .ledger(ledger))
    )
    return ReferenceScorer(models: [model], schema: schema, vocabulary: vocabulary)
      .result(of: 0, row: 0, in: batch)
  }
}

extension Ledger.Entry {
  /// An entry of fixed points.
  static func example(
    _ code: String,
    _ kind: String,
    _ points: Int64,
    years: Int64? = nil,
    cap: String? = nil,
    grade: String? = nil
  ) -> Ledger.Entry {
    let term = years.map {
      Ledger.Term.span(Span(.constant(12 * $0), .months), from: .eventField(.date))
    }
    return Ledger.Entry(
      code: code,
      label: code,
      kinds: [kind],
      points: .fixed(.constant(points)),
      lasts: term,
      cap: cap,
      grade: grade,
      category: "history"
    )
  }
}
