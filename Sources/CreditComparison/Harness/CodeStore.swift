import Glibc

/// The codes of all subjects: what the pass leaves behind, and all that the tables read.
///
/// A subject takes four bytes a model and some twenty for key, outcome, group cell and weight. Above
/// ``memoryLimit`` chunks go to a temporary file without a name, so that memory does not grow with
/// the population.
struct CodeStore: Sendable {
  /// Some subjects in the population's order.
  struct Chunk: Sendable {
    /// The rank of the first subject.
    var firstOrdinal: Int
    var kinds: [UInt8]
    /// The key of each subject in the bootstrap.
    var keys: [UInt64]
    /// One column a model.
    var codes: [[Int32]]
    var outcomes: [UInt8]
    /// The group cell of each subject; see ``GroupCells``.
    var cells: [UInt16]
    /// Weights in millionths; empty when all weigh one.
    var weights: [Int64]
    /// What the decomposition needs (``PartialColumns``); empty if it was not asked for.
    var partials: [[Int32]] = []
  }

  /// Bytes held in memory before chunks are written to the scratch file.
  let memoryLimit: Int
  /// The number of subjects.
  private(set) var count = 0
  private var held: [Chunk] = []
  private var heldBytes = 0
  private var scratch: ScratchFile?
  private var writtenChunks = 0

  init(memoryLimit: Int = 256 << 20) { self.memoryLimit = memoryLimit }

  /// Adds the next subjects.
  ///
  /// - Throws: ``ScratchError`` when the temporary folder cannot be written.
  mutating func append(_ chunk: Chunk) throws {
    count += chunk.kinds.count
    held.append(chunk)
    heldBytes += chunk.kinds.count * (4 * (chunk.codes.count + chunk.partials.count) + 20)
    guard heldBytes > memoryLimit else { return }
    let file = try scratch ?? ScratchFile()
    scratch = file
    for chunk in held { try file.write(chunk) }
    writtenChunks += held.count
    held = []
    heldBytes = 0
  }

  /// Visits all chunks in order.
  func forEachChunk(_ body: (Chunk) -> Void) throws {
    if let scratch { try scratch.forEachChunk(writtenChunks, body) }
    for chunk in held { body(chunk) }
  }
}

/// Why codes could not be kept on disk.
public enum ScratchError: Error, CustomStringConvertible {
  /// The temporary folder cannot be written or is full.
  case cannotWrite
  /// What was written cannot be read back.
  case cannotRead

  public var description: String {
    switch self {
    case .cannotWrite: "the temporary folder cannot be written; set TMPDIR to one with space"
    case .cannotRead: "the temporary file cannot be read back"
    }
  }
}

/// A temporary file in `TMPDIR` that is removed as soon as it is open.
///
/// Readers keep their own offset, so that several may read at once.
private final class ScratchFile: Sendable {
  private let descriptor: Int32

  init() throws(ScratchError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/parallax-XXXXXX".utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw .cannotWrite }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Writes a chunk at the end of the file.
  func write(_ chunk: CodeStore.Chunk) throws(ScratchError) {
    try write([
      Int64(chunk.firstOrdinal), Int64(chunk.kinds.count), Int64(chunk.codes.count),
      Int64(chunk.outcomes.count), Int64(chunk.weights.count), Int64(chunk.partials.count),
    ])
    try write(chunk.kinds)
    try write(chunk.keys)
    for column in chunk.codes { try write(column) }
    try write(chunk.outcomes)
    try write(chunk.cells)
    try write(chunk.weights)
    for column in chunk.partials { try write(column) }
  }

  /// Visits so many chunks from the start of the file.
  func forEachChunk(_ count: Int, _ body: (CodeStore.Chunk) -> Void) throws(ScratchError) {
    var place = 0
    for _ in 0..<count { body(try chunk(at: &place)) }
  }

  /// Reads the chunk at an offset and moves the offset behind it.
  private func chunk(at place: inout Int) throws(ScratchError) -> CodeStore.Chunk {
    let head: [Int64] = try read(6, at: &place)
    let count = Int(head[1])
    let kinds: [UInt8] = try read(count, at: &place)
    let keys: [UInt64] = try read(count, at: &place)
    var codes: [[Int32]] = []
    for _ in 0..<head[2] { codes.append(try read(count, at: &place)) }
    var chunk = CodeStore.Chunk(
      firstOrdinal: Int(head[0]),
      kinds: kinds,
      keys: keys,
      codes: codes,
      outcomes: try read(Int(head[3]), at: &place),
      cells: try read(count, at: &place),
      weights: try read(Int(head[4]), at: &place)
    )
    for _ in 0..<head[5] { chunk.partials.append(try read(count, at: &place)) }
    return chunk
  }

  private func write<T: BitwiseCopyable>(_ values: [T]) throws(ScratchError) {
    let isWritten = values.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return true }
      var done = 0
      while done < bytes.count {
        let written = Glibc.write(descriptor, start + done, bytes.count - done)
        if written <= 0 { return false }
        done += written
      }
      return true
    }
    if !isWritten { throw .cannotWrite }
  }

  private func read<T: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int,
    at place: inout Int
  ) throws(ScratchError) -> [T] {
    var values = [T](repeating: 0, count: count)
    let start = place
    let isRead = values.withUnsafeMutableBytes { bytes in
      guard let target = bytes.baseAddress else { return true }
      var done = 0
      while done < bytes.count {
        let got = pread(descriptor, target + done, bytes.count - done, start + done)
        if got <= 0 { return false }
        done += got
      }
      return true
    }
    if !isRead { throw .cannotRead }
    place += count * MemoryLayout<T>.stride
    return values
  }
}
