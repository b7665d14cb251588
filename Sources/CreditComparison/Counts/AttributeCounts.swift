import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// How many subjects have each attribute of each additive model, by segment, outcome state, kind of
/// subject and group cell, with sums of points and of points times score.
///
/// Only subjects to whom the model gives a standing are counted. Everything is an integer in the
/// anatomy's common unit, so that counts of parts of a population add up to those of the whole.
struct AttributeCounts: Sendable {
  /// The subjects with an attribute; of a ledger's entry those with a record that counts.
  struct Cell: Hashable, Sendable {
    /// Subjects by outcome state.
    var counts = SIMD4<Int64>.zero
    /// Their weights in the run's unit.
    var weights = SIMD4<Int64>.zero
    /// The sum of their scores, weighted.
    var scores: Int128 = 0
    /// The sum of their points, weighted.
    var points: Int128 = 0
    /// The sum of their points times scores, weighted.
    var products: Int128 = 0
  }

  /// The subjects of a segment.
  struct Segment: Hashable, Sendable {
    var count: Int64 = 0
    var weight: Int128 = 0
    var scores: Int128 = 0
    var squares: Int128 = 0
    /// What a ledger adds beside its entries, and the same times score.
    var additions: Int128 = 0
    var additionProducts: Int128 = 0
    /// What rounding, limits and caps add to the points, and the same times score.
    var caps: Int128 = 0
    var capProducts: Int128 = 0
    /// What a state in place of a number adds, and the same times score.
    var knockouts: Int128 = 0
    var knockoutProducts: Int128 = 0
  }

  /// All counts of one model in some subjects.
  struct Block: Hashable, Sendable {
    /// By segment and attribute (``AttributeFrame/offsets``).
    var cells: [Cell]
    var segments: [Segment]

    init(_ frame: AttributeFrame) {
      let count = frame.anatomy.segments.count
      cells = [Cell](repeating: Cell(), count: count * frame.width)
      segments = [Segment](repeating: Segment(), count: count)
    }
  }

  /// By model; nil for models that are not additive.
  let frames: [AttributeFrame?]
  /// By model and by kind and group cell.
  private(set) var blocks: [[Int: Block]]

  init(frames: [AttributeFrame?]) {
    self.frames = frames
    blocks = frames.map { _ in [:] }
  }

  /// The counts of a model in a selection; nil if it is not additive.
  func block(of model: Int, in selection: SubjectGroup) -> Block? {
    guard let frame = frames[model] else { return nil }
    var sum = Block(frame)
    for cell in selection.includes.indices where selection.includes[cell] {
      if let block = blocks[model][AttributeCounts.key(selection.subjects.code, cell)] {
        sum.add(block)
      }
    }
    return sum
  }

  /// Adds the counts of other subjects.
  mutating func merge(_ other: AttributeCounts) {
    for (model, others) in other.blocks.enumerated() {
      guard let frame = frames[model] else { continue }
      for (key, block) in others { blocks[model][key, default: Block(frame)].add(block) }
    }
  }

  fileprivate static func key(_ kind: UInt8, _ cell: Int) -> Int { Int(kind) << 16 | cell }
}

extension AttributeCounts {
  /// Adds the subjects of a batch.
  ///
  /// - Parameters:
  ///   - points: for each model what its numbers are made of.
  ///   - chunk: the codes of the same models, with kinds, outcomes, cells and weights.
  /// - Complexity: O(subjects x parts).
  mutating func add(_ points: [PointsColumns?], of chunk: CodeStore.Chunk) {
    for (model, frame) in frames.enumerated() {
      guard let frame, let points = points[model] else { continue }
      var rows: [Int: [Int]] = [:]
      for row in chunk.kinds.indices where chunk.codes[model][row] >= 0 {
        rows[AttributeCounts.key(chunk.kinds[row], Int(chunk.cells[row])), default: []].append(row)
      }
      var entries: [[PointsColumns.Entry]] = []
      if !points.entries.isEmpty {
        entries = [[PointsColumns.Entry]](repeating: [], count: chunk.kinds.count)
        for entry in points.entries { entries[Int(entry.row)].append(entry) }
      }
      for (key, rows) in rows {
        // Taken out while it changes, so that nothing is copied.
        var block = blocks[model].removeValue(forKey: key) ?? Block(frame)
        block.add(rows, points, entries, chunk, model, frame)
        blocks[model][key] = block
      }
    }
  }
}

extension AttributeCounts.Block {
  /// Adds the counts of other subjects.
  mutating func add(_ other: Self) {
    for index in cells.indices { cells[index].add(other.cells[index]) }
    for index in segments.indices { segments[index].add(other.segments[index]) }
  }

  fileprivate mutating func add(
    _ rows: [Int],
    _ points: PointsColumns,
    _ entries: [[PointsColumns.Entry]],
    _ chunk: CodeStore.Chunk,
    _ model: Int,
    _ frame: AttributeFrame
  ) {
    let factor = frame.anatomy.pointsFactor
    for row in rows {
      let segment = Int(points.segments[row])
      let weight = chunk.weights.isEmpty ? 1 : chunk.weights[row]
      let outcome = chunk.outcomes.isEmpty ? OutcomeState.unknown.code : chunk.outcomes[row]
      let score = frame.scores[Int(chunk.codes[model][row])]
      let weighted = Int128(weight) &* Int128(score)
      var sum = points.starts[row] &* factor
      for (part, column) in points.attributes.enumerated() {
        let attribute = Int(column[row])
        let index = segment * frame.width + frame.offsets[part] + attribute
        let own = frame.points[index]
        cells[index].add(outcome, weight, own, weighted)
        sum &+= own
      }
      if !entries.isEmpty {
        for entry in entries[row] {
          let own = entry.uncapped &* factor
          cells[frame.offsets[Int(entry.part)]].add(outcome, weight, own, weighted)
          sum &+= own
        }
      }
      let addition = (points.additions.isEmpty ? 0 : points.additions[row]) &* factor
      segments[segment].add(
        weight,
        score,
        addition: addition,
        cap: points.numbers[row] &* frame.anatomy.scoreFactor &- sum &- addition,
        knockout: score &- points.numbers[row] &* frame.anatomy.scoreFactor
      )
    }
  }
}

extension AttributeCounts.Cell {
  fileprivate mutating func add(
    _ outcome: UInt8,
    _ weight: Int64,
    _ points: Int64,
    _ weightedScore: Int128
  ) {
    counts[Int(outcome)] &+= 1
    weights[Int(outcome)] &+= weight
    scores &+= weightedScore
    self.points &+= Int128(weight) &* Int128(points)
    products &+= weightedScore &* Int128(points)
  }

  fileprivate mutating func add(_ other: Self) {
    counts &+= other.counts
    weights &+= other.weights
    scores &+= other.scores
    points &+= other.points
    products &+= other.products
  }
}

extension AttributeCounts.Segment {
  fileprivate mutating func add(
    _ weight: Int64,
    _ score: Int64,
    addition: Int64,
    cap: Int64,
    knockout: Int64
  ) {
    let weighted = Int128(weight) &* Int128(score)
    count &+= 1
    self.weight &+= Int128(weight)
    scores &+= weighted
    squares &+= weighted &* Int128(score)
    additions &+= Int128(weight) &* Int128(addition)
    additionProducts &+= weighted &* Int128(addition)
    caps &+= Int128(weight) &* Int128(cap)
    capProducts &+= weighted &* Int128(cap)
    knockouts &+= Int128(weight) &* Int128(knockout)
    knockoutProducts &+= weighted &* Int128(knockout)
  }

  fileprivate mutating func add(_ other: Self) {
    count &+= other.count
    weight &+= other.weight
    scores &+= other.scores
    squares &+= other.squares
    additions &+= other.additions
    additionProducts &+= other.additionProducts
    caps &+= other.caps
    capProducts &+= other.capProducts
    knockouts &+= other.knockouts
    knockoutProducts &+= other.knockoutProducts
  }
}
