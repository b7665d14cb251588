import Dispatch
import Synchronization

/// Does some work on all processors, the largest pieces first, so that none is left to do alone at
/// the end.
///
/// - Parameters:
///   - sizes: of the pieces, in any unit.
///   - work: is given the position of a piece.
/// - Returns: the results in the order of the pieces.
package func inParallel<Result: Sendable>(
  _ sizes: [Int],
  _ work: @Sendable (Int) -> Result
) -> [Result] {
  let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
  let results = Mutex([Result?](repeating: nil, count: sizes.count))
  DispatchQueue.concurrentPerform(iterations: sizes.count) { place in
    let index = order[place]
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0 }.compactMap { $0 }
}
