import ArgumentParser
import FoundationEssentials
import Glibc
import ParallaxKit

/// `parallax models new`.
struct ModelsNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a model document to start from, with tests that pass.",
    discussion: """
      Writes NAME.yaml and NAME.tests.yaml into a folder called like the country, below the folder \
      Models of the working folder. Nothing is ever overwritten.

      EXAMPLES
        parallax models new it.eurisc --paradigm opinion
        parallax models new in.cibil --paradigm scorecard --output my-models
      """
  )

  @Argument(help: "The model's id: lower-case words with dots between them, the country first.")
  var id: String

  @Option(
    help: ArgumentHelp(
      "How the model judges: \(NewModel.Paradigm.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "paradigm"
    ),
    completion: .list(NewModel.Paradigm.allCases.map(\.rawValue))
  )
  var paradigm = NewModel.Paradigm.scorecard.rawValue

  @Option(help: ArgumentHelp("The folder of models to write into.", valueName: "dir"))
  var output = "Models"

  func run() async throws {
    try await reporting {
      let model = try named()
      let catalogue = try Bundled().catalogue(paths: [])
      if catalogue.names.contains(id) {
        throw Failure.usage(
          "there is a model '\(id)' already; extend it with 'extends: \(id)' under another id"
        )
      }
      let files = [(model.path, model.document), (model.testsPath, model.tests)]
      for (path, _) in files where FileManager.default.fileExists(atPath: "\(output)/\(path)") {
        throw Failure(
          kind: .cannotWrite,
          lines: ["error: \(output)/\(path) is there already and is not overwritten"]
        )
      }
      for (path, text) in files { try write(text, to: "\(output)/\(path)") }
      printError("edit them, then run 'parallax models check' and 'parallax models test \(id)'")
    }
  }

  private func named() throws -> NewModel {
    guard let paradigm = NewModel.Paradigm(rawValue: paradigm) else {
      let names = NewModel.Paradigm.allCases.map(\.rawValue)
      throw Failure.usage(
        "no model judges by '\(paradigm)'; \(adviceForUnknownName(paradigm, among: names))"
      )
    }
    do throws(Findings) {
      return try NewModel(id: id, paradigm: paradigm)
    } catch {
      throw Failure(kind: .usage, lines: error.all.map(\.description))
    }
  }

  /// Creates a file that is not there yet.
  private func write(_ text: String, to path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(kind: .cannotWrite, lines: ["error: cannot write \(path)"])
    }
    let isWritten = writeAll(text, to: descriptor)
    guard close(descriptor) == 0, isWritten else {
      throw Failure(kind: .cannotWrite, lines: ["error: cannot write \(path)"])
    }
    printOut("\(path)\n")
  }
}
