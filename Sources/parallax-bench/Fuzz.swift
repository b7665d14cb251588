import ArgumentParser
import CreditArrow
import CreditDatasets
import CreditFindings
import CreditModelFiles
import CreditModels
import CreditTesting
import Foundation

/// Damaged tables: every one must give findings or a table.
struct Fuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read damaged copies of tables until the time is over; a crash is the only failure.",
    discussion: """
      The corpus holds Arrow files (.arrow, .arrows, .feather, .ipc), single tables (.csv) and folders
      with a datapackage.json. The copy that is read lies in the work folder, so that after a crash
      its cause is there. The same seed and corpus read the same copies in the same order.

      EXAMPLE
        parallax-bench fuzz --seconds 120 Tests/CreditArrowTests/Fixtures Tests/Fuzz
      """,
    shouldDisplay: false
  )

  @Option(help: "How long to go on.")
  var seconds = 60.0
  @Option(help: "The seed of the damage.")
  var seed: UInt64 = 1
  @Option(help: "Where the damaged copies are written; a temporary folder if not given.")
  var work: String?
  @Option(help: "The folder of the models, for the kinds of records.")
  var models = "Models"
  @Argument(help: "Files and folders.")
  var corpus: [String]

  func run() async throws {
    let catalogue = try Catalogue(folder: models)
    let vocabulary = DatasetVocabulary(
      kinds: catalogue.kinds,
      characteristics: catalogue.vocabulary.units
    )
    // In memory where there is such a folder: most of the time would go into small files.
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm")
    let folder = work ?? (memory ? "/dev/shm/" : NSTemporaryDirectory()) + "parallax-fuzz-\(seed)"
    let seeds = try FuzzSeed.find(corpus)
    guard !seeds.isEmpty else { throw ValidationError("the corpus is empty") }
    var fuzzer = Fuzzer(seeds: seeds, folder: folder, vocabulary: vocabulary, seed: seed)
    print("\(seeds.count) inputs, seed \(seed), copies in \(folder)")
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    while clock.now < end { try fuzzer.step() }
    print("\(fuzzer.read) copies were read and \(fuzzer.refused) refused; none crashed")
    if work == nil { try FileManager.default.removeItem(atPath: folder) }
  }
}

/// An input of the corpus: the files of a dataset, the first of which is opened.
struct FuzzSeed {
  var files: [(name: String, bytes: [UInt8])]

  /// The inputs of files and folders, in the order of their names.
  static func find(_ paths: [String]) throws -> [FuzzSeed] {
    var seeds: [FuzzSeed] = []
    for path in paths {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path).sorted() else {
        if isTable(path) { seeds.append(try FuzzSeed(files: [file(path)])) }
        continue
      }
      if names.contains("datapackage.json") {
        let others = names.filter { $0 != "datapackage.json" }
        seeds.append(
          try FuzzSeed(files: (["datapackage.json"] + others).map { try file("\(path)/\($0)") })
        )
      } else {
        seeds += try find(names.map { "\(path)/\($0)" })
      }
    }
    return seeds
  }

  static func isTable(_ path: String) -> Bool { isArrow(path) || path.hasSuffix(".csv") }

  static func isArrow(_ path: String) -> Bool {
    [".arrow", ".arrows", ".feather", ".ipc"].contains { path.hasSuffix($0) }
  }

  private static func file(_ path: String) throws -> (name: String, bytes: [UInt8]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return (name, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }
}

/// Writes damaged copies and reads them.
struct Fuzzer {
  let seeds: [FuzzSeed]
  let folder: String
  let vocabulary: DatasetVocabulary
  private(set) var read = 0
  private(set) var refused = 0
  private var mutations: Mutations
  private var random: SeededGenerator

  init(seeds: [FuzzSeed], folder: String, vocabulary: DatasetVocabulary, seed: UInt64) {
    self.seeds = seeds
    self.folder = folder
    self.vocabulary = vocabulary
    mutations = Mutations(seed: seed)
    random = SeededGenerator(seed: ~seed)
  }

  /// Damages one file of one input and reads it as Arrow and as a dataset.
  mutating func step() throws {
    let seed = seeds[Int(random.next() % UInt64(seeds.count))]
    let target = Int(random.next() % UInt64(seed.files.count))
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (index, file) in seed.files.enumerated() {
      let bytes = index == target ? mutations.damage(file.bytes) : file.bytes
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)"))
    }
    let isPackage = seed.files.count > 1
    let opened = isPackage ? folder : "\(folder)/\(seed.files[0].name)"
    do {
      if !isPackage, FuzzSeed.isArrow(opened) { try readArrow(opened) }
      _ = try openDataset(path: opened, vocabulary: vocabulary).check()
      read += 1
    } catch let findings as Findings {
      guard !findings.all.isEmpty else { throw findings }
      refused += 1
    }
  }

  /// Renders all cells of an Arrow file.
  private func readArrow(_ path: String) throws(Findings) {
    let reader = try ArrowFile(path: path).batches()
    let (text, buffer) = (ArrowRowText(), ArrowTextBuffer())
    while let batch = try reader.nextBatch() {
      text.begin(batch)
      for row in 0..<min(batch.rowCount, 10_000) {
        buffer.clear()
        text.render(row: row, into: buffer) { _ in }
      }
    }
  }
}
