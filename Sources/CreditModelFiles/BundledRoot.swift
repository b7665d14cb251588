import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds the folder with the bundled `Models` and `Datasets`.
///
/// Looked for in this order: the environment variable `PARALLAX_HOME`, which must be such a folder if
/// it is set; the working directory and the folders above it; the folder of the executable and those
/// above it; the checkout that the library was built from.
///
/// - Parameter checkout: a source file of the checkout.
/// - Returns: The folder; nil if there is none to be found.
public func bundledRoot(checkout: String = #filePath) -> String? {
  if let home = environment("PARALLAX_HOME") { return isRoot(home) ? home : nil }
  return firstRoot(from: ModelFolder.current)
    ?? executablePath().flatMap { firstRoot(from: ModelFolder.folder(of: $0)) }
    ?? firstRoot(from: ModelFolder.folder(of: checkout))
}

/// Whether a folder has the bundled content.
private func isRoot(_ folder: String) -> Bool {
  ModelFolder.exists(ModelFolder.joined(folder, "Models/vocabulary.yaml"))
    && ModelFolder.isFolder(ModelFolder.joined(folder, "Datasets"))
}

/// The folder itself or the nearest above it.
private func firstRoot(from folder: String) -> String? {
  var folder = folder
  while !folder.isEmpty {
    if isRoot(folder) { return folder }
    let above = ModelFolder.folder(of: folder)
    if above == folder { return nil }
    folder = above
  }
  return nil
}

private func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

private func executablePath() -> String? {
  try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
}
