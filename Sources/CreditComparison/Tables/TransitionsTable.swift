import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `transitions`: bands of one system against bands of another, absences included.
  func transitionsTable(_ selections: [SubjectGroup]) throws -> Table {
    var builder = TableBuilder(
      "transitions",
      "Where the subjects of one system's band stand in another system.",
      origin: origin,
      own: [
        Table.Column("model_a", .text), Table.Column("band_a", .text),
        Table.Column("model_b", .text), Table.Column("band_b", .text),
        Table.Column("share", .number), Table.Column("count", .integer),
        Table.Column("outcome_n", .integer), Table.Column("outcome_rate", .number),
        Table.Column("lower", .number), Table.Column("upper", .number),
      ]
    )
    let labels = frames.map(BandLabels.init)
    for selection in selections {
      for (a, b) in directedPairs(of: selection.subjects) {
        let matrix = try transitions(a, b, labels: labels, in: selection)
        for cell in matrix.occupied {
          let rate = outcomeRate(cell.counts)
          let share = shareEstimate(
            weight: cell.counts.weights.wrappedSum(),
            of: matrix.weight,
            squares: matrix.squares,
            weighting: weighting
          )
          builder.add(
            selection,
            [
              .text(frames[a].name), .text(labels[a].names[cell.a]), .text(frames[b].name),
              .text(labels[b].names[cell.b]), Table.Cell(share.value),
              .integer(cell.counts.counts.wrappedSum()), Table.Cell(count: rate.n),
              Table.Cell(rate.estimate.value), Table.Cell(share.lower), Table.Cell(share.upper),
            ],
            SharedCells(
              base: "all",
              n: matrix.n,
              weight: weighting.kind == nil
                ? nil : Double(matrix.weight) / Double(weighting.scale),
              convention: "share of all subjects; lower and upper belong to it",
              interval: share.interval,
              note: rate.estimate.note ?? ""
            )
          )
        }
      }
    }
    return builder.table
  }

  /// Pairs in both directions, in the order of the models.
  func directedPairs(of kind: SubjectKind) -> [(Int, Int)] {
    let models = models(of: kind)
    return models.flatMap { a in models.filter { $0 != a }.map { (a, $0) } }
  }

  private func transitions(
    _ a: Int,
    _ b: Int,
    labels: [BandLabels],
    in selection: SubjectGroup
  ) throws -> TransitionMatrix {
    var matrix = TransitionMatrix(rows: labels[a].names.count, columns: labels[b].names.count)
    try store.forEachChunk { chunk in
      let (codesA, codesB) = (chunk.codes[a], chunk.codes[b])
      for row in chunk.rows(of: selection, required: []) {
        let row = Int(row)
        matrix.add(
          labels[a].index(ofCode: codesA[row]),
          labels[b].index(ofCode: codesB[row]),
          outcome: chunk.outcomes.isEmpty ? OutcomeState.unknown.code : chunk.outcomes[row],
          weight: chunk.weights.isEmpty ? 1 : chunk.weights[row]
        )
      }
    }
    return matrix
  }
}

/// The labels that a model's codes fall under: its bands from best to worst, then the absences.
private struct BandLabels {
  let names: [String]
  private let ofCode: [Int]
  private let ofAbsence: [Int]

  init(_ frame: ModelFrame) {
    let bands = frame.card.scale.bands.map(\.name)
    let standing = bands.isEmpty ? ["(standing)"] : bands
    self.names = standing + Absence.allCases.map { "(\($0.rawValue))" }
    self.ofCode = frame.book.bands.map { bands.isEmpty ? 0 : max(0, Int($0)) }
    self.ofAbsence = frame.book.absences.map { reason in
      standing.count + (Absence.allCases.firstIndex(of: reason.absence) ?? 0)
    }
  }

  func index(ofCode code: Int32) -> Int {
    code >= 0 ? ofCode[Int(code)] : ofAbsence[Int(-code) - 1]
  }
}

private struct TransitionMatrix {
  private let columns: Int
  private var cells: [StateCounts]

  init(rows: Int, columns: Int) {
    self.columns = columns
    self.cells = Array(repeating: StateCounts(), count: rows * columns)
  }

  mutating func add(_ a: Int, _ b: Int, outcome: UInt8, weight: Int64) {
    cells[a * columns + b].counts[Int(outcome)] += 1
    cells[a * columns + b].weights[Int(outcome)] += weight
    cells[a * columns + b].squares[Int(outcome)] += Double(weight) * Double(weight)
  }

  var n: Int64 { cells.reduce(0) { $0 + $1.counts.wrappedSum() } }
  var squares: Double { cells.reduce(0) { $0 + $1.squares.sum() } }
  var weight: Int64 { cells.reduce(0) { $0 + $1.weights.wrappedSum() } }

  var occupied: [(a: Int, b: Int, counts: StateCounts)] {
    cells.indices.compactMap { index in
      cells[index].counts == .zero ? nil : (index / columns, index % columns, cells[index])
    }
  }
}
