import ParallaxKit
import Glibc
import Synchronization

/// A line on standard error that says how far a long run is; on a terminal only.
final class Progress: Sendable {
  private let total: Int?
  private let isShown: Bool
  private let shown = Mutex(0)

  /// Creates a progress line.
  ///
  /// - Parameters:
  ///   - total: the number of subjects, where it is known.
  ///   - isQuiet: whether nothing is to be shown.
  init(total: Int?, isQuiet: Bool) {
    self.total = total
    self.isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Says that so many subjects are judged.
  func update(_ count: Int) {
    guard isShown else { return }
    let due = shown.withLock { last in
      guard count - last >= 16_384 else { return false }
      last = count
      return true
    }
    guard due else { return }
    let share = total.map { $0 > 0 ? ", \(100 * count / $0) %" : "" } ?? ""
    writeAll("\r\(count) subjects\(share)", to: STDERR_FILENO)
  }

  /// Removes the line.
  func finish() {
    guard isShown, shown.withLock({ $0 > 0 }) else { return }
    writeAll("\r\u{1B}[K", to: STDERR_FILENO)
  }
}
