/// Does some work on several threads.
///
/// - Returns: the results in the order of the work.
public func concurrently<Result: Sendable>(
  _ work: [@Sendable () throws -> Result],
  on threads: Int
) async throws -> [Result] {
  var results = [Result?](repeating: nil, count: work.count)
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    for (index, body) in work.enumerated() {
      if index >= max(1, threads), let (done, result) = try await group.next() {
        results[done] = result
      }
      group.addTask { (index, try body()) }
    }
    for try await (done, result) in group { results[done] = result }
  }
  return results.compactMap { $0 }
}
