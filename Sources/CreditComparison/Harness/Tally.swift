import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Everything that the pass left behind, from which all tables are made.
struct Tally {
  let schema: PopulationSchema
  /// The models that are shown, in the order that was asked for.
  let frames: [ModelFrame]
  let store: CodeStore
  let cells: GroupCells
  let weighting: Weighting
  let eligibility: EligibilityCounts
  let options: ComparisonOptions
  /// The attributes of additive models; nil if nothing needs them.
  let attributes: AttributeCounts?
  /// What the pass left behind for the decomposition.
  let partials: PartialColumns
  /// Finds out, by kind of subject and frame, what data categories add by models that are not
  /// additive; judges the sampled subjects again.
  let sampledDrivers: @Sendable () throws -> [SubjectKind: [Int: SampledValues]]
  /// By frame which points are assumed; nil without a document.
  let assumed: [AssumedPoints?]

  var origin: DataOrigin { DataOrigin(isSynthetic: schema.synthetic != nil) }
  /// The kinds of subjects, individuals first.
  var kinds: [SubjectKind] { schema.subjects.sorted() }

  /// Everybody and every group, by kind of subject.
  var selections: [SubjectGroup] {
    kinds.flatMap { cells.selections(of: $0, intersections: options.intersections) }
  }

  /// The indices of the models that speak of a kind of subject at all.
  func models(of kind: SubjectKind) -> [Int] {
    frames.indices.filter { frames[$0].card.subjects.contains(kind) }
  }

  /// Ordered pairs of models that speak of a kind of subject.
  func pairs(of kind: SubjectKind) -> [(a: Int, b: Int)] {
    let models = models(of: kind)
    return models.indices.flatMap { i in
      models[(i + 1)...].map { (a: models[i], b: $0) }
    }
  }
}

/// A selection with the counts of every model's codes.
struct GroupTally {
  let selection: SubjectGroup
  /// One per frame of the tally.
  let models: [RankedModel]
  /// All subjects of the selection.
  var everybody: Int64 { models.first?.counts.everybody ?? 0 }
  /// Their weight, in subjects.
  var everybodySize: Double {
    models.first.map { Double($0.counts.everybodyWeight) / Double($0.weighting.scale) } ?? 0
  }
}

extension Tally {
  /// Counts the codes of all models in each selection.
  ///
  /// - Parameters:
  ///   - selections: the groups.
  ///   - required: only subjects to whom all of these models give a standing.
  /// - Returns: one tally a selection, in their order.
  /// - Throws: ``ScratchError``.
  /// - Complexity: O(subjects x models x selections).
  func count(_ selections: [SubjectGroup], required: [Int] = []) throws -> [GroupTally] {
    var counts = selections.map { _ in
      frames.map { CodeCounts(book: $0.book, weighting: weighting) }
    }
    try store.forEachChunk { chunk in
      for (index, selection) in selections.enumerated() {
        let rows = chunk.rows(of: selection, required: required)
        for model in frames.indices {
          chunk.add(rows, of: model, to: &counts[index][model])
        }
      }
    }
    return zip(selections, counts).map { selection, counts in
      GroupTally(
        selection: selection,
        models: zip(frames, counts).map {
          RankedModel(frame: $0, counts: $1, weighting: weighting)
        }
      )
    }
  }
}

extension Tally {
  /// The groups that can be of a kind of subject.
  ///
  /// Left out are levels that only other kinds have, and groupings of which only others have any, such
  /// as the sectors of organisations among persons. A level that nobody has stays, to say so.
  func withoutForeignGroups(_ tallies: [GroupTally]) -> [GroupTally] {
    var holders: [[String]: Set<SubjectKind>] = [:]
    for tally in tallies where tally.everybody > 0 {
      let selection = tally.selection
      holders[[selection.group, selection.level], default: []].insert(selection.subjects)
      guard selection.hasLevel else { continue }
      holders[[selection.group], default: []].insert(selection.subjects)
    }
    func isForeign(_ key: [String], to kind: SubjectKind) -> Bool {
      holders[key].map { !$0.contains(kind) } ?? false
    }
    return tallies.filter { tally in
      let selection = tally.selection
      return selection.isEverybody || options.references[selection.group] == selection.level
        || !isForeign([selection.group], to: selection.subjects)
          && !isForeign([selection.group, selection.level], to: selection.subjects)
    }
  }
}

extension SubjectGroup {
  /// Whether they have a level of each of the grouping's columns.
  fileprivate var hasLevel: Bool { !level.split(separator: "*").contains("(none)") }
}

extension CodeStore.Chunk {
  /// The rows of a selection in which all required models give a standing.
  func rows(of selection: SubjectGroup, required: [Int]) -> [Int32] {
    kinds.indices.compactMap { row in
      guard kinds[row] == selection.subjects.code, selection.includes[Int(cells[row])],
        required.allSatisfy({ codes[$0][row] >= 0 })
      else { return nil }
      return Int32(row)
    }
  }

  fileprivate func add(_ rows: [Int32], of model: Int, to counts: inout CodeCounts) {
    let column = codes[model]
    for row in rows {
      let row = Int(row)
      counts.add(
        code: column[row],
        outcome: outcomes.isEmpty ? OutcomeState.unknown.code : outcomes[row],
        weight: weights.isEmpty ? 1 : weights[row]
      )
    }
  }
}

/// How many subjects each consequence reaches, by kind of subject and group cell.
struct EligibilityCounts {
  /// What is counted of one consequence in one cell.
  struct Count {
    var eligible: Int64 = 0
    var eligibleWeight: Int64 = 0
    var absent: Int64 = 0
  }

  /// By kind, cell, model and consequence.
  private var counts: [[[[Count]]]]

  init(frames: [ModelFrame], cells: Int) {
    let models = frames.map { [Count](repeating: Count(), count: $0.consequences.count) }
    self.counts = SubjectKind.allCases.map { _ in Array(repeating: models, count: cells) }
  }

  /// Adds a batch: for each model and consequence 1 eligible, 0 not, 2 absent.
  mutating func add(_ eligibility: [[[UInt8]]], kinds: [UInt8], cells: [UInt16], weights: [Int64]) {
    for (model, consequences) in eligibility.enumerated() {
      for (index, flags) in consequences.enumerated() {
        for row in flags.indices where flags[row] != 0 {
          let (kind, cell) = (Int(kinds[row]), Int(cells[row]))
          if flags[row] == 2 {
            counts[kind][cell][model][index].absent += 1
          } else {
            counts[kind][cell][model][index].eligible += 1
            counts[kind][cell][model][index].eligibleWeight += weights.isEmpty ? 1 : weights[row]
          }
        }
      }
    }
  }

  /// The count of a consequence in a selection.
  func count(_ selection: SubjectGroup, model: Int, consequence: Int) -> Count {
    var sum = Count()
    for cell in selection.includes.indices where selection.includes[cell] {
      let count = counts[Int(selection.subjects.code)][cell][model][consequence]
      sum.eligible += count.eligible
      sum.eligibleWeight += count.eligibleWeight
      sum.absent += count.absent
    }
    return sum
  }
}
