/// Writes a synthetic population from a seed.
///
/// It reads no model and no score: the records and the outcome are drawn forward from latent state.
/// The same knobs give the same bytes on any number of threads, and the first subjects of a larger run
/// are those of a smaller one. Memory does not grow with the population.
public struct Generator: Sendable {
  /// The largest number of subjects of a run.
  public static let mostSubjects = 100_000_000

  /// Subjects that one thread simulates at a time.
  static let blockSize = 256

  public let knobs: Knobs

  /// Creates a generator.
  ///
  /// - Precondition: ``Knobs/problems`` is empty.
  public init(_ knobs: Knobs) {
    precondition(knobs.problems.isEmpty, "knobs out of range")
    self.knobs = knobs
  }

  /// Writes the tables, the descriptor and the page of a dataset.
  ///
  /// - Parameters:
  ///   - folder: the folder, which is created; files of the same names are replaced at the end.
  ///   - format: the format of the tables.
  ///   - threads: how many blocks are simulated at a time.
  ///   - progress: called with the number of subjects written so far.
  /// - Throws: ``GeneratorError`` if the folder cannot be written; then nothing was replaced.
  @concurrent
  public func write(
    to folder: String,
    format: TableFormat = .csv,
    threads: Int,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws {
    let name = Self.name(of: folder)
    var output = try OutputFolder(folder, format)
    try output.begin(knobs)
    var marginals = Marginals()
    var counts = RowCounts()
    try await forEachBlock(threads: max(1, threads)) { block in
      try output.append(block)
      marginals.add(block.marginals)
      counts.add(block)
      progress(counts.subjects)
    }
    try output.write("datapackage.json", Descriptor.text(name: name, knobs, format))
    let page = Readme.text(name: name, counts: counts, marginals: marginals, knobs: knobs)
    try output.write("README.md", format.named(in: page))
    try output.finish()
  }

  /// The blocks in the order of their subjects, at most twice the threads of them under way.
  private func forEachBlock(threads: Int, _ body: (Block) throws -> Void) async throws {
    let last = (knobs.subjects - 1) / Self.blockSize
    try await withThrowingTaskGroup(of: (Int, Block).self) { group in
      var waiting: [Int: Block] = [:]
      var started = 0
      var written = 0
      while written <= last {
        while started <= last, started - written < 2 * threads,
          started - written - waiting.count < threads
        {
          let number = started
          group.addTask { (number, simulate(number)) }
          started += 1
        }
        if let block = waiting.removeValue(forKey: written) {
          try body(block)
          written += 1
        } else if let (number, block) = try await group.next() {
          waiting[number] = block
        }
      }
    }
  }

  private func simulate(_ number: Int) -> Block {
    let first = number * Self.blockSize + 1
    return Block(first...min(knobs.subjects, first + Self.blockSize - 1), knobs)
  }

  /// The name of the dataset: the folder's own, in the letters that a Data Package allows.
  static func name(of folder: String) -> String {
    let last = folder.split(separator: "/").last.map(String.init) ?? ""
    let name = last.lowercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
    }
    return name.isEmpty || name.allSatisfy({ $0 == "." }) ? "generated-population" : name
  }
}
