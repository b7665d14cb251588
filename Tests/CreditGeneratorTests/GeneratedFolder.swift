import CreditGenerator
import FoundationEssentials

/// A population written to a folder of its own, removed with the value.
final class GeneratedFolder {
  let path: String

  init(_ knobs: Knobs, threads: Int = 2) async throws {
    path =
      FileManager.default.temporaryDirectory.appending(
        path: "generated-\(UUID().uuidString)/sample"
      )
      .path
    try await Generator(knobs).write(to: path, threads: threads)
  }

  deinit {
    try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent())
  }

  func bytes(_ file: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path).appending(path: file))
  }

  func text(_ file: String) throws -> String { String(decoding: try bytes(file), as: UTF8.self) }

  static let tables = ["subjects.csv", "accounts.csv", "events.csv"]

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func projectText(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }
}

extension Knobs {
  /// A small population with everything in it.
  static func small(_ subjects: Int, seed: UInt64 = 7) -> Knobs {
    var knobs = Knobs()
    knobs.subjects = subjects
    knobs.seed = seed
    knobs.organisations = 0.2
    knobs.intensity = .stylised(factor: 20)
    return knobs
  }
}
