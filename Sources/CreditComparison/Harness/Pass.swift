import CreditFindings
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics
import Synchronization

/// The one pass over a population: batches are read in order, judged side by side, and their codes
/// kept in order, so that nothing depends on the number of threads.
struct Pass {
  let plan: Plan
  let cells: GroupCells
  let weighting: Weighting
  let frames: [ModelFrame]
  /// The plan's models that are kept, in the order of the frames.
  let shown: [Int]
  let threads: Int
  let progress: (@Sendable (Int) -> Void)?

  /// What a batch leaves behind.
  private struct Judged: Sendable {
    var index: Int
    var chunk: CodeStore.Chunk
    var eligibility: [[[UInt8]]]
  }

  /// Runs the pass.
  ///
  /// - Throws: `Findings` about the data, ``ScoringError``, ``ScratchError``.
  func run(over population: some Population) async throws -> (CodeStore, EligibilityCounts) {
    let source = try population.batches()
    let workers = WorkerPool(plan: plan)
    let store = CodeStore()
    var eligibility = EligibilityCounts(frames: frames, cells: cells.count)
    try await withThrowingTaskGroup(of: Judged.self) { group in
      var (started, finished, isAtEnd) = (0, 0, false)
      var waiting: [Int: Judged] = [:]
      while true {
        while !isAtEnd, started - finished < 2 * max(1, threads) {
          guard let batch = try source.next() else {
            isAtEnd = true
            break
          }
          let index = started
          group.addTask { [self] in try judge(batch, index: index, workers: workers) }
          started += 1
          if threads <= 1 { break }
        }
        guard let judged = try await group.next() else { break }
        waiting[judged.index] = judged
        while let next = waiting.removeValue(forKey: finished) {
          eligibility.add(
            next.eligibility,
            kinds: next.chunk.kinds,
            cells: next.chunk.cells,
            weights: next.chunk.weights
          )
          try store.append(next.chunk)
          finished += 1
          progress?(store.count)
        }
      }
    }
    return (store, eligibility)
  }

  private func judge(
    _ batch: Batch,
    index: Int,
    workers: WorkerPool
  ) throws -> Judged {
    let result = try workers.evaluate(batch)
    return Judged(
      index: index,
      chunk: CodeStore.Chunk(
        firstOrdinal: batch.firstOrdinal,
        kinds: batch.kinds,
        keys: batch.ids.map(SubjectBootstrap.key(of:)),
        codes: shown.map { result.codes[$0] },
        outcomes: batch.outcomes,
        cells: cells.cells(of: batch),
        weights: weighting.weights(of: batch)
      ),
      eligibility: shown.map { result.eligibility[$0] }
    )
  }
}

/// Scratch memory that batches take turns with, one for each that is judged at the same time.
private final class WorkerPool: Sendable {
  private let plan: Plan
  private let idle = Mutex<[Worker]>([])

  init(plan: Plan) { self.plan = plan }

  func evaluate(_ batch: Batch) throws(ScoringError) -> BatchResult {
    var worker = idle.withLock { $0.popLast() } ?? plan.makeWorker()
    let result = try worker.evaluate(batch)
    idle.withLock { $0.append(worker) }
    return result
  }
}
