import Synchronization

/// What progress was told, in order.
final class Told: Sendable {
  private let content = Mutex<[Int]>([])

  var counts: [Int] { content.withLock { $0 } }

  func append(_ count: Int) { content.withLock { $0.append(count) } }
}
