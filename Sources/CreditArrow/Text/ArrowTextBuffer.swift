/// Bytes that grow, reused for every row, so that no cell costs an allocation.
public final class ArrowTextBuffer {
  /// Behind a pointer, since the checks of exclusive access to properties of a class took a quarter
  /// of the time in which tables are read.
  private struct State {
    var base: UnsafeMutablePointer<UInt8>
    var count = 0
    var capacity: Int
  }

  private let state: UnsafeMutablePointer<State>

  /// Creates an empty buffer.
  public init() {
    let capacity = 1 << 12
    state = .allocate(capacity: 1)
    state.initialize(to: State(base: .allocate(capacity: capacity), capacity: capacity))
  }

  deinit {
    state.pointee.base.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Where the bytes begin; another place after every call that adds bytes.
  public var base: UnsafeMutablePointer<UInt8> { state.pointee.base }

  /// How many bytes there are.
  public private(set) var count: Int {
    get { state.pointee.count }
    set { state.pointee.count = newValue }
  }

  /// The bytes, valid until the next call that adds some.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Forgets the bytes and keeps the memory.
  public func clear() { count = 0 }

  /// Takes back the last bytes.
  func drop(_ bytes: Int) { count -= bytes }

  /// Adds a byte.
  func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Adds bytes.
  func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    UnsafeMutableRawPointer(base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  /// Adds a text.
  func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a whole number in decimal digits.
  ///
  /// - Parameters:
  ///   - number: the number without its sign.
  ///   - digits: the least digits, filled up with zeros.
  func append(_ number: UInt64, digits: Int = 1) {
    var length = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      length += 1
    }
    length = max(length, digits)
    reserve(length)
    var place = count + length
    rest = number
    while place > count {
      place -= 1
      base[place] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
      rest /= 10
    }
    count += length
  }

  /// Adds a whole number with its sign.
  func append(_ number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(number.magnitude)
  }

  private func reserve(_ more: Int) {
    if count + more <= state.pointee.capacity { return }
    let larger = max(state.pointee.capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    (state.pointee.base, state.pointee.capacity) = (moved, larger)
  }
}
