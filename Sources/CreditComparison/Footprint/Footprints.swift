import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// The footprints of all models of a run, and the law that they are held against.
struct Footprints {
  let categories: [DataCategory]
  let law: [LawRule]
  /// By the model's name; nil for a scorer that does not declare what it reads.
  private let byName: [String: Footprint]

  // Auxiliary models are contestants too: others may use them.
  init(contestants: [Contestant], kinds: KindTable, vocabulary: Vocabulary, law: [LawRule]) {
    self.categories = vocabulary.categories
    self.law = law
    let reader = FootprintReader(vocabulary: vocabulary, kinds: kinds)
    let models = contestants.compactMap(\.configured)
    func used(_ id: String) -> ConfiguredModel? {
      models.first { $0.model.card.id == id || $0.model.card.pinnedID == id }
    }
    byName = Dictionary(
      models.map { ($0.model.card.pinnedID, reader.footprint(of: $0, used: used)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func footprint(of frame: ModelFrame) -> Footprint? { byName[frame.name] }

  /// The places whose law prohibits something that the model reads; nil if it does not say.
  func prohibited(_ frame: ModelFrame, on day: Day) -> [String]? {
    footprint(of: frame).map { law.prohibiting($0, by: frame.card, on: day) }
  }
}

extension Contestant {
  /// The document with the settings of the run.
  fileprivate var configured: ConfiguredModel? {
    model.map {
      ConfiguredModel($0, settings: (scorer as? any FileKeepingScorer)?.settings ?? [:])
    }
  }
}

extension Tally {
  /// `footprint`: what each system reads, and what the law says of it elsewhere.
  func footprintTable(_ footprints: Footprints) -> Table {
    var builder = TableBuilder(
      "footprint",
      "What each system reads, by data category, and what the law says of it.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("category", .text),
        Table.Column("reads", .text), Table.Column("weight", .number),
        Table.Column("jurisdiction", .text), Table.Column("verdict", .text),
        Table.Column("rule", .text), Table.Column("source", .text),
        Table.Column("in_force_from", .date),
      ]
    )
    for kind in kinds {
      let everybody = SubjectGroup(subjects: kind, group: "", level: "", includes: [])
      for index in models(of: kind) {
        for (cells, note) in rows(of: frames[index], kind, footprints) {
          builder.add(everybody, [.text(frames[index].name)] + cells, SharedCells(note: note))
        }
      }
    }
    return builder.table
  }

  private func rows(
    of frame: ModelFrame,
    _ kind: SubjectKind,
    _ footprints: Footprints
  ) -> [(cells: [Table.Cell], note: String)] {
    guard let footprint = footprints.footprint(of: frame) else {
      let cells = [Table.Cell](repeating: .empty, count: 8)
      return [(cells, "this scorer does not declare what it reads")]
    }
    return footprints.categories.flatMap { category in
      let reach = footprint.reach(into: category.name)
      let start: [Table.Cell] = [
        .text(category.name), .text(reach.rawValue),
        reach == .scored ? Table.Cell(footprint.weight(of: category.name)) : .empty,
      ]
      let readings = footprints.law.readings(
        of: category.name,
        in: footprint,
        use: frame.card.use,
        subjects: kind,
        on: schema.asOf
      )
      guard reach != .no, !readings.isEmpty else {
        return [(start + [Table.Cell](repeating: .empty, count: 5), "")]
      }
      return readings.map { (start + cells($0), note(on: $0)) }
    }
  }

  private func cells(_ reading: LegalReading) -> [Table.Cell] {
    [
      .text(reading.jurisdiction), .text(reading.ruling.rawValue),
      Table.Cell(reading.rule?.title ?? ""), Table.Cell(reading.rule?.source ?? ""),
      Table.Cell(reading.rule?.from?.description ?? ""),
    ]
  }

  private func note(on reading: LegalReading) -> String {
    remarks(
      reading.data.isEmpty ? nil : "of \(reading.data.joined(separator: ", "))",
      reading.note,
      reading.isInForce ? nil : "not in force on \(schema.asOf)",
      "a reading, not legal advice"
    )
  }
}
