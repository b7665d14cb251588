import Glibc

/// The codes of all subjects: what the pass leaves behind, and all that the tables read.
///
/// A subject takes four bytes a model and some twenty for key, outcome, group cell and weight. Above
/// ``memoryLimit`` chunks go to a temporary file without a name, so that memory does not grow with
/// the population.
final class CodeStore {
  /// Some subjects in the population's order.
  struct Chunk {
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

  init(memoryLimit: Int = 256 << 20) { self.memoryLimit = memoryLimit }

  /// Adds the next subjects.
  ///
  /// - Throws: ``ScratchError`` when the temporary folder cannot be written.
  func append(_ chunk: Chunk) throws {
    count += chunk.kinds.count
    held.append(chunk)
    heldBytes += chunk.kinds.count * (4 * (chunk.codes.count + chunk.partials.count) + 20)
    guard heldBytes > memoryLimit else { return }
    let file = try scratch ?? ScratchFile()
    scratch = file
    for chunk in held { try file.write(chunk) }
    held = []
    heldBytes = 0
  }

  /// Visits all chunks in order.
  func forEachChunk(_ body: (Chunk) -> Void) throws {
    if let scratch { try scratch.forEachChunk(body) }
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
private final class ScratchFile {
  private let file: UnsafeMutablePointer<FILE>
  private var chunks = 0

  init() throws(ScratchError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/parallax-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw .cannotWrite }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    guard let file = fdopen(descriptor, "w+") else {
      close(descriptor)
      throw .cannotWrite
    }
    self.file = file
  }

  deinit { fclose(file) }

  func write(_ chunk: CodeStore.Chunk) throws(ScratchError) {
    guard fseek(file, 0, SEEK_END) == 0 else { throw .cannotWrite }
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
    chunks += 1
  }

  func forEachChunk(_ body: (CodeStore.Chunk) -> Void) throws(ScratchError) {
    guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw .cannotRead }
    for _ in 0..<chunks {
      let head: [Int64] = try read(6)
      let count = Int(head[1])
      let kinds: [UInt8] = try read(count)
      let keys: [UInt64] = try read(count)
      var codes: [[Int32]] = []
      for _ in 0..<head[2] { codes.append(try read(count)) }
      var chunk = CodeStore.Chunk(
        firstOrdinal: Int(head[0]),
        kinds: kinds,
        keys: keys,
        codes: codes,
        outcomes: try read(Int(head[3])),
        cells: try read(count),
        weights: try read(Int(head[4]))
      )
      for _ in 0..<head[5] { chunk.partials.append(try read(count)) }
      body(chunk)
    }
  }

  private func write<T: BitwiseCopyable>(_ values: [T]) throws(ScratchError) {
    guard !values.isEmpty else { return }
    let written = values.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard written == values.count * MemoryLayout<T>.stride else { throw .cannotWrite }
  }

  private func read<T: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int
  ) throws(ScratchError) -> [T] {
    var values = [T](repeating: 0, count: count)
    guard count > 0 else { return values }
    let got = values.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) }
    guard got == count * MemoryLayout<T>.stride else { throw .cannotRead }
    return values
  }
}
