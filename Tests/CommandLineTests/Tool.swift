import Foundation
import Testing

/// The built command, run as a user runs it, in a folder of its own.
struct Tool {
  /// What a run left behind.
  struct Run {
    var status: Int32
    var output: String
    var errors: String
    /// The lines on standard error without notices.
    var complaints: [String] {
      errors.split(separator: "\n").map(String.init).filter { !$0.contains("warning:") }
    }
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parallax-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws {
    try data.write(to: folder.appending(path: name))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path())
  }

  /// The names of everything in the folder.
  var content: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()
  }

  /// Runs the command in the folder.
  func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// Runs the command with another search path for programs.
  func run(_ arguments: String..., path: String) throws -> Run { try run(arguments, path: path) }

  func run(_ arguments: [String], path: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PARALLAX_HOME"] = Tool.checkout.path()
    if let path { environment["PATH"] = path }
    process.environment = environment
    // Files, not pipes: a pipe that nobody reads would stop a talkative run.
    let (out, err) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
    _ = FileManager.default.createFile(atPath: out.path(), contents: nil)
    _ = FileManager.default.createFile(atPath: err.path(), contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self)
    )
  }

  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The command beside the test bundle.
  private static let executable: URL = {
    let own = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = own.deletingLastPathComponent()
    while folder.path() != "/" {
      let candidate = folder.appending(path: "parallax")
      if FileManager.default.isExecutableFile(atPath: candidate.path()) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    #if DEBUG
    return checkout.appending(path: ".build/debug/parallax")
    #else
    return checkout.appending(path: ".build/release/parallax")
    #endif
  }()
}
