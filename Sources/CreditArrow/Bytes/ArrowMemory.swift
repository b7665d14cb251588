import CreditFindings
import Glibc

/// The bytes of an Arrow file: a read-only map of a file, or a copy in memory.
///
/// The one type of the module that owns memory, and the only `@unchecked Sendable`: its bytes never
/// change after `init`. Everything that reads from it checks against ``count`` first. The size is
/// taken once; a file that another program shortens while it is mapped ends this one with a signal,
/// as with every memory-mapped file.
@usableFromInline
final class ArrowMemory: @unchecked Sendable {
  /// The file as messages name it.
  let name: String
  /// Where the bytes begin.
  @usableFromInline
  let base: UnsafeRawPointer
  /// How many bytes there are.
  let count: Int
  private let isMapped: Bool

  /// Maps a file.
  ///
  /// - Throws: `Findings` when it is missing, a folder, no regular file or not readable.
  init(path: String) throws(Findings) {
    let (descriptor, size) = try openRegularFile(
      path,
      advice: "Arrow is read from files on disk"
    )
    defer { close(descriptor) }
    name = path
    count = size
    guard count > 0 else {
      isMapped = false
      base = UnsafeRawPointer(UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 8))
      return
    }
    guard let map = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), map != MAP_FAILED
    else {
      throw Findings(
        Finding(Location(file: path), "cannot be mapped into memory: \(systemError())")
      )
    }
    isMapped = true
    base = UnsafeRawPointer(map)
  }

  /// Copies bytes.
  init(bytes: [UInt8], name: String) {
    self.name = name
    count = bytes.count
    isMapped = false
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 64)
    bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { copy.copyMemory(from: start, byteCount: source.count) }
    }
    base = UnsafeRawPointer(copy)
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      base.deallocate()
    }
  }

  /// Lets the system take back the memory of bytes that were read; they can be read again.
  func release(_ range: Range<Int>) {
    guard isMapped else { return }
    let page = 1 << 16
    let start = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound / page * page
    if start < end {
      madvise(UnsafeMutableRawPointer(mutating: base + start), end - start, MADV_DONTNEED)
    }
  }

  /// The number at a place.
  ///
  /// - Precondition: it lies within ``count``; callers have checked.
  func load<T: BitwiseCopyable>(_ type: T.Type, at position: Int) -> T {
    precondition(position >= 0 && position <= count - MemoryLayout<T>.size, "outside of the file")
    return base.loadUnaligned(fromByteOffset: position, as: type)
  }

  /// The bytes of a range.
  ///
  /// - Precondition: they lie within ``count``; callers have checked.
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside of the file")
    return UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// The error of a file that is damaged at a place.
  func damage(at position: Int, _ what: String) -> Findings {
    Findings(
      Finding(
        Location(file: name),
        "is damaged at byte \(position): \(what)",
        advice: "write the file anew, or copy it again"
      )
    )
  }

  /// The error of a file that says something this reader does not read.
  func unsupported(at position: Int, _ what: String, advice: String) -> Findings {
    Findings(Finding(Location(file: name), "\(what) (byte \(position))", advice: advice))
  }
}
