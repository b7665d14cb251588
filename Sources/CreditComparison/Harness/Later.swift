import Synchronization

/// A value that one table leaves for another.
final class Later<Value: Sendable>: Sendable {
  private let held = Mutex<Value?>(nil)

  /// The value; nil until it is set.
  var value: Value? {
    get { held.withLock { $0 } }
    set { held.withLock { $0 = newValue } }
  }
}
