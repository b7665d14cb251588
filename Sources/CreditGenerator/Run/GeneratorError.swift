/// The folder cannot be written.
public struct GeneratorError: Error, CustomStringConvertible {
  public let folder: String

  init(_ folder: String) {
    self.folder = folder
  }

  public var description: String {
    "cannot write to '\(folder)': give a folder that can be created or written with --output"
  }
}
