import CKernels

/// The hash function SHA-256 of FIPS 180-4, fed in pieces.
///
/// The project's own, because the library that has it takes longer to build than all the rest, and
/// the main job must be there within minutes on a fresh machine. It is held to the published test
/// vectors.
struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// Bytes that do not fill a block yet.
  private var held: [UInt8] = []
  private var length: UInt64 = 0
  /// Whether the processor's own instructions are left alone.
  private let isPlain: Bool

  /// Creates a hash of nothing.
  ///
  /// - Parameter isPlain: whether the processor's own instructions are left alone, for tests.
  init(isPlain: Bool = false) { self.isPlain = isPlain }

  /// Adds bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var rest = bytes[...]
    if !held.isEmpty {
      let missing = rest.prefix(64 - held.count)
      held += missing
      rest = rest.dropFirst(missing.count)
      guard held.count == 64 else { return }
      held.withUnsafeBytes { compress($0[...]) }
      held.removeAll(keepingCapacity: true)
    }
    let whole = rest.prefix(rest.count / 64 * 64)
    compress(whole)
    held += rest.dropFirst(whole.count)
  }

  /// The digest, 32 bytes; nothing may be added afterwards.
  mutating func finish() -> [UInt8] {
    let bits = length &* 8
    let zeros = (119 - held.count) % 64
    let padding =
      [0x80] + [UInt8](repeating: 0, count: zeros)
      + (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
    padding.withUnsafeBytes { update($0) }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private mutating func compress(_ blocks: Slice<UnsafeRawBufferPointer>) {
    guard let bytes = UnsafeRawBufferPointer(rebasing: blocks).baseAddress else { return }
    parallax_sha256(
      &state,
      bytes.assumingMemoryBound(to: UInt8.self),
      blocks.count / 64,
      isPlain ? 1 : 0
    )
  }
}
