import FoundationEssentials
import ParallaxKit

/// What comes with Parallax: the folder with `Models` and `Datasets`.
struct Bundled {
  let root: String

  /// Finds the folder.
  ///
  /// - Throws: ``Failure``.
  init() throws {
    guard let root = bundledRoot() else {
      throw Failure.noInput(
        "the bundled folders Models and Datasets were not found; set PARALLAX_HOME to the folder "
          + "that holds them"
      )
    }
    self.root = root
  }

  /// All models: the bundled ones, those in `Models` of the working folder, and those of
  /// `--models-path`.
  ///
  /// - Parameters:
  ///   - paths: further documents or folders of documents.
  ///   - readsTests: whether the tests beside documents are wanted.
  ///   - wanted: the models that will be asked for; nil for all.
  /// - Returns: The models, checked.
  /// - Throws: ``Failure``, and the findings of vocabulary and law.
  func catalogue(
    paths: [String],
    readsTests: Bool = false,
    wanted: [String]? = nil
  ) throws -> Catalogue {
    var further = paths
    // Without documents it is a folder that happens to have the name.
    if !modelDocuments(below: "Models").isEmpty { further.insert("Models", at: 0) }
    for path in further where !FileManager.default.fileExists(atPath: path) {
      throw Failure.noInput("there is no folder of models \(path)")
    }
    return try Catalogue(
      folder: "\(root)/Models",
      paths: further,
      readsTests: readsTests,
      wanted: wanted
    )
  }

  /// The names of the bundled datasets.
  var datasetNames: [String] {
    let content = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/Datasets")) ?? []
    return content.sorted().filter {
      FileManager.default.fileExists(atPath: "\(root)/Datasets/\($0)/datapackage.json")
    }
  }

  /// The path that a dataset argument means: a bundled name, or a folder or file.
  ///
  /// - Throws: ``Failure`` if there is no such thing.
  func path(ofDataset argument: String) throws -> String {
    let isPath = argument.contains("/") || FileManager.default.fileExists(atPath: argument)
    if isPath {
      guard FileManager.default.fileExists(atPath: argument) else {
        throw Failure.noInput("there is no file or folder \(argument)")
      }
      return argument
    }
    guard datasetNames.contains(argument) else {
      throw Failure.noInput(
        "there is no bundled dataset or file '\(argument)'; "
          + adviceForUnknownName(argument, among: datasetNames)
      )
    }
    return "\(root)/Datasets/\(argument)"
  }
}
