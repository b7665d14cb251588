import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Two models on the subjects of a selection to whom both give a standing.
struct PairCounts {
  /// The subjects at one place of each.
  struct Cell {
    var a: Int32
    var b: Int32
    /// Subjects by outcome state.
    var counts: SIMD4<Int64>
    /// Weights by outcome state.
    var weights: SIMD4<Int64>
    /// Sums of squared weights by outcome state.
    var squares: SIMD4<Double>
  }

  let a: RankedModel
  let b: RankedModel
  /// Sorted by (a, b), distinct.
  let cells: [Cell]

  var weighting: Weighting { a.weighting }
  var n: Int64 { cells.reduce(0) { $0 + $1.counts.wrappedSum() } }

  /// The pair for the statistics.
  var joint: JointCounts {
    let (bandsA, bandsB) = (a.bands, b.bands)
    return JointCounts(
      placesA: a.places.count,
      placesB: b.places.count,
      cells: cells.map {
        JointCounts.Cell(
          a: $0.a,
          b: $0.b,
          count: $0.counts.wrappedSum(),
          weight: $0.weights.wrappedSum(),
          sumOfSquaredWeights: weighting.kind == .sampling ? $0.squares.sum() : nil
        )
      },
      weightScale: weighting.scale,
      valuesA: a.betterUpValues,
      valuesB: b.betterUpValues,
      bandsA: bandsA.ofPlace,
      bandCountA: bandsA.count,
      bandsB: bandsB.ofPlace,
      bandCountB: bandsB.count
    )
  }

  /// The pair the other way round.
  var exchanged: PairCounts {
    let turned = cells.map {
      Cell(a: $0.b, b: $0.a, counts: $0.counts, weights: $0.weights, squares: $0.squares)
    }
    return PairCounts(
      a: b,
      b: a,
      cells: turned.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    )
  }
}

extension CodeStore {
  /// Counts the pairs of two models' places in a selection, of those subjects only to whom all
  /// required models give a standing.
  ///
  /// - Complexity: O(subjects + occupied places of A x of B) while the table has at most 2^22
  ///   cells, else O(subjects log subjects).
  func pairs(
    _ a: (index: Int, model: RankedModel),
    _ b: (index: Int, model: RankedModel),
    in selection: SubjectGroup,
    required: [Int] = []
  ) throws -> PairCounts {
    let (widthB, size) = (b.model.places.count, a.model.places.count * b.model.places.count)
    var keys: [UInt64] = []
    var weights: [Int64] = []
    let hasWeights = a.model.weighting.kind != nil
    var dense = size <= 1 << 22 ? [SIMD4<Int64>](repeating: .zero, count: size) : []
    let isDense = !dense.isEmpty && !hasWeights
    let (placesA, placesB) = (a.model.places.placeOfCode, b.model.places.placeOfCode)
    try forEachChunk { chunk in
      let (codesA, codesB) = (chunk.codes[a.index], chunk.codes[b.index])
      for row in codesA.indices where codesA[row] >= 0 && codesB[row] >= 0 {
        guard chunk.kinds[row] == selection.subjects.code,
          selection.includes[Int(chunk.cells[row])],
          required.allSatisfy({ chunk.codes[$0][row] >= 0 })
        else { continue }
        let cell = Int(placesA[Int(codesA[row])]) * widthB + Int(placesB[Int(codesB[row])])
        let outcome = chunk.outcomes.isEmpty ? 3 : chunk.outcomes[row]
        if isDense {
          dense[cell][Int(outcome)] += 1
        } else {
          keys.append(UInt64(cell) << 2 | UInt64(outcome))
          if hasWeights { weights.append(chunk.weights[row]) }
        }
      }
    }
    let cells =
      isDense
      ? PairCounts.cells(dense: dense, width: widthB)
      : PairCounts.cells(keys: keys, weights: weights, width: widthB)
    return PairCounts(a: a.model, b: b.model, cells: cells)
  }
}

extension PairCounts {
  fileprivate static func cells(dense: [SIMD4<Int64>], width: Int) -> [Cell] {
    dense.indices.compactMap { index in
      let counts = dense[index]
      guard counts != .zero else { return nil }
      return Cell(
        a: Int32(index / width),
        b: Int32(index % width),
        counts: counts,
        weights: counts,
        squares: .zero
      )
    }
  }

  fileprivate static func cells(keys: [UInt64], weights: [Int64], width: Int) -> [Cell] {
    var cells: [Cell] = []
    let order = weights.isEmpty ? [] : keys.indices.sorted { keys[$0] < keys[$1] }
    let sorted = weights.isEmpty ? keys.sorted() : order.map { keys[$0] }
    for (rank, key) in sorted.enumerated() {
      let (cell, outcome) = (Int(key >> 2), Int(key & 3))
      let weight = weights.isEmpty ? 1 : weights[order[rank]]
      let (a, b) = (Int32(cell / width), Int32(cell % width))
      if cells.last.map({ $0.a != a || $0.b != b }) ?? true {
        cells.append(Cell(a: a, b: b, counts: .zero, weights: .zero, squares: .zero))
      }
      let last = cells.count - 1
      cells[last].counts[outcome] += 1
      cells[last].weights[outcome] += weight
      cells[last].squares[outcome] += weights.isEmpty ? 0 : Double(weight) * Double(weight)
    }
    return cells
  }
}
