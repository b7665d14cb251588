import Dispatch
import Synchronization

/// Does some work on all processors.
///
/// - Returns: the results in the order of the work.
func inParallel<Result: Sendable>(
  _ count: Int,
  _ work: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0 }.compactMap { $0 }
}
