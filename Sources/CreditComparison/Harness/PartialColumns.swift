import CreditScoring
import CreditStatistics

/// Which columns the pass leaves behind for the decomposition: for each model of a pair the total and
/// the start of each subject, and for each pair the common points of both judges on both files.
///
/// Columns are 32 bits wide; a sum beyond that, far outside any scale, is held at the limit.
struct PartialColumns: Sendable {
  /// By frame the column of the totals, which that of the starts follows; nil without any pair.
  let totals: [Int?]
  /// Pairs of frames in the order of the plan's hybrids; the four columns of a pair follow each other
  /// in the order of ``HybridColumns``.
  let pairs: [(a: Int, b: Int)]
  private let firstPair: Int

  /// Creates the columns of some pairs of frames.
  init(frames: Int, pairs: [(a: Int, b: Int)]) {
    var totals = [Int?](repeating: nil, count: frames)
    var count = 0
    for frame in Set(pairs.flatMap { [$0.a, $0.b] }).sorted() {
      totals[frame] = count
      count += 2
    }
    self.totals = totals
    self.pairs = pairs
    firstPair = count
  }

  /// The first of the four columns of a pair; nil if the pass made none.
  func column(of pair: (a: Int, b: Int)) -> Int? {
    pairs.firstIndex { $0 == pair }.map { firstPair + 4 * $0 }
  }

  /// The columns of a batch.
  ///
  /// - Parameters:
  ///   - points: by frame.
  ///   - hybrids: by pair.
  /// - Returns: all columns, in their order.
  func columns(_ points: [PointsColumns?], _ hybrids: [HybridColumns]) -> [[Int32]] {
    var columns: [[Int32]] = []
    for (frame, total) in totals.enumerated() where total != nil {
      columns.append(PartialColumns.narrow(points[frame]?.totals ?? []))
      columns.append(PartialColumns.narrow(points[frame]?.fixed ?? []))
    }
    for hybrid in hybrids {
      for column in [hybrid.aOnA, hybrid.aOnB, hybrid.bOnA, hybrid.bOnB] {
        columns.append(PartialColumns.narrow(column))
      }
    }
    return columns
  }

  private static func narrow(_ values: [Int64]) -> [Int32] { values.map { Int32(clamping: $0) } }
}

extension PointsColumns {
  /// What stays as in the subject's own run, whatever file is judged: start and direct grading.
  fileprivate var fixed: [Int64] {
    gradings.isEmpty ? starts : zip(starts, gradings).map { $0 &+ $1 }
  }
}
