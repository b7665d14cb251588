/// The folder cannot be written.
struct WriteFailure: Error, CustomStringConvertible {
  let folder: String

  var description: String {
    "cannot write to '\(folder)': give a folder that can be created or written with --output"
  }
}
