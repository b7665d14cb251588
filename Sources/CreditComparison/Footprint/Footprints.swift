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

  init(contestants: [Contestant], kinds: KindTable, vocabulary: Vocabulary, law: [LawRule]) {
    self.categories = vocabulary.categories
    self.law = law
    let reader = FootprintReader(kinds: kinds, vocabulary: vocabulary)
    func model(_ id: String) -> Model? {
      contestants.compactMap(\.model).first { $0.card.id == id || $0.card.pinnedID == id }
    }
    var byName: [String: Footprint] = [:]
    for contestant in contestants {
      if let document = contestant.model {
        byName[document.card.pinnedID] = reader.footprint(of: document, used: model)
      }
    }
    self.byName = byName
  }

  func footprint(of frame: ModelFrame) -> Footprint? { byName[frame.name] }
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
        for (cells, note) in rows(of: frames[index], footprints) {
          builder.add(everybody, [.text(frames[index].name)] + cells, SharedCells(note: note))
        }
      }
    }
    return builder.table
  }

  private func rows(
    of frame: ModelFrame,
    _ footprints: Footprints
  ) -> [(cells: [Table.Cell], note: String)] {
    guard let footprint = footprints.footprint(of: frame) else {
      let cells = [Table.Cell](repeating: .empty, count: 8)
      return [(cells, "this scorer does not declare what it reads")]
    }
    return footprints.categories.flatMap { category in
      let reach = footprint.reads[category.name] ?? .no
      let start: [Table.Cell] = [
        .text(category.name), .text(reach.rawValue),
        reach == .scored ? Table.Cell(footprint.weight(of: category.name)) : .empty,
      ]
      let verdicts = reach == .no ? [] : footprints.verdicts(on: category.name)
      guard !verdicts.isEmpty else {
        return [(start + [Table.Cell](repeating: .empty, count: 5), "")]
      }
      return verdicts.map { rule, verdict in
        (
          start + [
            .text(rule.jurisdiction), .text(verdict.ruling.rawValue), .text(rule.title),
            Table.Cell(rule.source), Table.Cell(rule.from?.description ?? ""),
          ], remarks(verdict.note, "a reading, not legal advice")
        )
      }
    }
  }
}

extension Footprints {
  /// What the rules say of a category, in the order of the file.
  fileprivate func verdicts(on category: String) -> [(LawRule, LawRule.Verdict)] {
    law.flatMap { rule in
      rule.verdicts.filter { $0.category == category }.map { (rule, $0) }
    }
  }
}
