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
  /// What is kept for the decomposition.
  let partials: PartialColumns
  /// What counts attributes, without a subject; nil if nothing needs them.
  let attributes: AttributeCounts?
  /// What draws subjects, without any.
  let sample: SubjectSample
  let threads: Int
  let progress: (@Sendable (Int) -> Void)?

  /// What the pass leaves behind.
  struct Result {
    var store = CodeStore()
    var eligibility: EligibilityCounts
    var attributes: AttributeCounts?
    var sample: SubjectSample
  }

  /// What a batch leaves behind.
  private struct Judged: Sendable {
    var index: Int
    var chunk: CodeStore.Chunk
    var eligibility: [[[UInt8]]]
  }

  /// Runs the pass.
  ///
  /// - Throws: `Findings` about the data, ``ScoringError``, ``ScratchError``.
  func run(over population: some Population) async throws -> Result {
    let source = try population.batches()
    let benches = BenchPool(
      Bench(worker: plan.makeWorker(), attributes: attributes, sample: sample)
    )
    var result = Result(
      eligibility: EligibilityCounts(frames: frames, cells: cells.count),
      sample: sample
    )
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
          group.addTask { [self] in
            try benches.use { bench throws in try judge(batch, index: index, &bench) }
          }
          started += 1
          if threads <= 1 { break }
        }
        guard let judged = try await group.next() else { break }
        waiting[judged.index] = judged
        while let next = waiting.removeValue(forKey: finished) {
          try result.add(next.chunk, next.eligibility)
          finished += 1
          progress?(result.store.count)
        }
      }
    }
    result.attributes = attributes
    for bench in benches.all {
      if let counts = bench.attributes { result.attributes?.merge(counts) }
      result.sample.merge(bench.sample)
    }
    return result
  }

  private func judge(_ batch: Batch, index: Int, _ bench: inout Bench) throws -> Judged {
    let result = try bench.worker.evaluate(batch)
    let points = result.points.isEmpty ? [] : shown.map { result.points[$0] }
    var chunk = CodeStore.Chunk(
      firstOrdinal: batch.firstOrdinal,
      kinds: batch.kinds,
      keys: batch.ids.map(SubjectBootstrap.key(of:)),
      codes: shown.map { result.codes[$0] },
      outcomes: batch.outcomes,
      cells: cells.cells(of: batch),
      weights: weighting.weights(of: batch)
    )
    if !points.isEmpty {
      chunk.partials = partials.columns(points, result.hybrids)
      bench.attributes?.add(points, of: chunk)
    }
    bench.sample.add(batch, chunk)
    return Judged(index: index, chunk: chunk, eligibility: shown.map { result.eligibility[$0] })
  }
}

extension Pass.Result {
  fileprivate mutating func add(
    _ chunk: CodeStore.Chunk,
    _ eligible: [[[UInt8]]]
  ) throws {
    eligibility.add(eligible, kinds: chunk.kinds, cells: chunk.cells, weights: chunk.weights)
    try store.append(chunk)
  }
}

/// What one thread works with: scratch memory, and what it has counted and drawn so far.
private struct Bench: Sendable {
  var worker: Worker
  var attributes: AttributeCounts?
  var sample: SubjectSample
}

/// Benches that batches take turns with, one for each that is judged at the same time.
private final class BenchPool: Sendable {
  private let fresh: Bench
  private let idle = Mutex<[Bench]>([])

  init(_ fresh: Bench) { self.fresh = fresh }

  func use<Result>(_ body: (inout Bench) throws -> Result) throws -> Result {
    var bench = idle.withLock { $0.popLast() } ?? fresh
    let result = try body(&bench)
    idle.withLock { $0.append(bench) }
    return result
  }

  /// All benches, when none is in use.
  var all: [Bench] { idle.withLock { $0 } }
}
