import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// The cases of all pairs, with their subjects from a second reading.
  ///
  /// - Throws: ``ScratchError``, `Findings` about the data.
  func findCases(_ population: some Population, _ tallies: [GroupPairs]) throws -> FoundCases {
    let pairs = try widestGaps(tallies)
    let wanted = Set(pairs.flatMap { $0.cases.map(\.ordinal) })
    return FoundCases(pairs: pairs, subjects: try subjects(wanted, in: population))
  }

  /// Some subjects by their rank, from a reading that ends at the last of them.
  private func subjects(
    _ ordinals: Set<Int>,
    in population: some Population
  ) throws -> [(kind: SubjectKind, batch: Batch)] {
    guard let last = ordinals.max() else { return [] }
    var found: [(kind: SubjectKind, batch: Batch)] = []
    let source = try population.batches()
    while let batch = try source.next() {
      for row in 0..<batch.count where ordinals.contains(batch.firstOrdinal + row) {
        let everything = CategoryBits.everything(batch)
        var alone = batch.picking([PickedSubject(row: row, kept: .max)], everything)
        alone.firstOrdinal = batch.firstOrdinal + row
        found.append((kind: SubjectKind.allCases[Int(batch.kinds[row])], batch: alone))
      }
      if batch.firstOrdinal + batch.count > last { break }
    }
    return found
  }

  /// The subjects on whom each pair of systems differs most, by rank in the population.
  ///
  /// The gap is the distance of the mid percentiles among the common subjects of the pair. Equal gaps
  /// are taken in the order of the population.
  ///
  /// - Complexity: O(subjects x pairs); memory O(cases x pairs).
  func widestGaps(_ tallies: [GroupPairs]) throws -> [CasePair] {
    var found: [CasePair] = []
    for selected in tallies where selected.selection.isEverybody {
      for (indices, pair) in zip(pairs(of: selected.selection.subjects), selected.pairs) {
        found.append(
          try widestGaps(of: pair, a: indices.a, b: indices.b, in: selected.selection)
        )
      }
    }
    return found
  }

  private func widestGaps(
    of pair: PairCounts,
    a: Int,
    b: Int,
    in selection: SubjectGroup
  ) throws -> CasePair {
    let joint = pair.joint
    let percentilesA = PercentileIntervals(weights: joint.marginA)
    let percentilesB = PercentileIntervals(weights: joint.marginB)
    var top = LargestGaps(limit: options.cases)
    try store.forEachChunk { chunk in
      for row in chunk.rows(of: selection, required: [a, b]) {
        let row = Int(row)
        let (codeA, codeB) = (chunk.codes[a][row], chunk.codes[b][row])
        let placeA = Int(pair.a.places.placeOfCode[Int(codeA)])
        let placeB = Int(pair.b.places.placeOfCode[Int(codeB)])
        // Halves of weights are whole numbers, so that equal gaps are equal.
        let halves = percentilesB.halves[placeB] - percentilesA.halves[placeA]
        let gap = 50 * Double(halves) / Double(percentilesA.total)
        top.offer(
          Case(
            ordinal: chunk.firstOrdinal + row,
            gap: gap,
            codeA: codeA,
            codeB: codeB,
            intervalA: percentilesA.interval(placeA),
            intervalB: percentilesB.interval(placeB)
          )
        )
      }
    }
    return CasePair(a: a, b: b, selection: selection, n: pair.n, cases: top.sorted)
  }

  /// `cases`: where two systems differ most, by subject.
  ///
  /// - Parameters:
  ///   - found: the widest gaps of each pair.
  ///   - ids: the subject's id by its rank in the population.
  /// - Returns: two rows a case, one a model.
  func casesTable(_ found: [CasePair], ids: [Int: String]) -> Table {
    var builder = TableBuilder(
      "cases",
      "The subjects on whom two systems differ most.",
      origin: origin,
      own: [
        Table.Column("pair", .text), Table.Column("subject", .text), Table.Column("gap", .number),
        Table.Column("model", .text), Table.Column("score", .number), Table.Column("band", .text),
        Table.Column("percentile_low", .number), Table.Column("percentile_high", .number),
      ]
    )
    for pair in found {
      let name = "\(frames[pair.a].name) | \(frames[pair.b].name)"
      for one in pair.cases {
        let sides = [(pair.a, one.codeA, one.intervalA), (pair.b, one.codeB, one.intervalB)]
        for (model, code, interval) in sides {
          builder.add(
            pair.selection,
            [
              .text(name), .text(ids[one.ordinal] ?? ""), .number(one.gap),
              .text(frames[model].name), Table.Cell(frames[model].value(ofCode: Int(code))),
              Table.Cell(frames[model].band(ofCode: Int(code))), .number(interval.low),
              .number(interval.high),
            ],
            SharedCells(
              base: "common",
              n: pair.n,
              convention: "gap: percentile of the second less the first"
            )
          )
        }
      }
    }
    return builder.table
  }
}

/// The widest gaps of one pair.
struct CasePair {
  let a: Int
  let b: Int
  let selection: SubjectGroup
  let n: Int64
  let cases: [Case]
}

/// One subject on whom two systems differ.
struct Case {
  let ordinal: Int
  let gap: Double
  let codeA: Int32
  let codeB: Int32
  let intervalA: (low: Double, high: Double)
  let intervalB: (low: Double, high: Double)
}

/// The largest gaps met so far.
private struct LargestGaps {
  let limit: Int
  private var held: [Case] = []

  init(limit: Int) { self.limit = limit }

  mutating func offer(_ one: Case) {
    guard limit > 0, one.gap != 0 else { return }
    if held.count == limit, let last = held.last, abs(last.gap) >= abs(one.gap) { return }
    let position = held.firstIndex { abs($0.gap) < abs(one.gap) } ?? held.count
    held.insert(one, at: position)
    if held.count > limit { held.removeLast() }
  }

  var sorted: [Case] { held }
}

/// For each place the share of subjects worse and the share not better, in per cent.
struct PercentileIntervals {
  let low: [Double]
  let high: [Double]
  /// The middle of the two as twice the weight below it.
  let halves: [Int64]
  /// The weight of all subjects.
  let total: Int64

  init(weights: [Int64]) {
    let total = weights.reduce(0, +)
    var worse: Int64 = 0
    var (low, high, halves): ([Double], [Double], [Int64]) = ([], [], [])
    for weight in weights {
      low.append(100 * Double(worse) / Double(total))
      high.append(100 * Double(worse + weight) / Double(total))
      halves.append(2 * worse + weight)
      worse += weight
    }
    (self.low, self.high, self.halves, self.total) = (low, high, halves, total)
  }

  func interval(_ place: Int) -> (low: Double, high: Double) { (low[place], high[place]) }
}

extension ModelFrame {
  /// The name of a code's band; empty without bands.
  func band(ofCode code: Int) -> String {
    let band = Int(book.bands[code])
    return band >= 0 ? card.scale.bands[band].name : ""
  }
}
