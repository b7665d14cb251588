import CreditFindings
import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The model documents below a folder, sorted by path; empty if there is no such folder.
public func modelDocuments(below folder: String) -> [String] {
  ModelFolder.documents(below: folder)
}

/// A path without links, dots and repetitions; the path itself if nothing is there.
public func canonicalPath(_ path: String) -> String { ModelFolder.canonical(path) }

/// Reads text files and lists folders; what cannot be read is a finding with the path.
enum ModelFolder {
  /// Larger files are no documents.
  private static let largest = 64 << 20
  /// Folders below folders, so that a loop of links ends.
  private static let deepest = 12

  /// The text of a file in UTF-8.
  static func text(at path: String) throws(Findings) -> String {
    let place = Location(file: path)
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Findings(Finding(place, "there is no such file"))
    }
    if isFolder { throw Findings(Finding(place, "this is a folder, not a file")) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Findings(Finding(place, "the file cannot be read", advice: "check its permissions"))
    }
    if data.count > largest {
      throw Findings(Finding(place, "the file is larger than \(largest >> 20) MB"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Findings(Finding(place, "the file is not in UTF-8", advice: "save it as UTF-8"))
    }
    return text
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: Bool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The folder that the process runs in.
  static var current: String { FileManager.default.currentDirectoryPath }

  /// A path without links, dots and repetitions; the path itself if there is no such file.
  static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The end of the name of a file of tests.
  private static let tests = ".tests.yaml"

  /// The file with the tests of a document: `suining.tests.yaml` beside `suining.yaml`.
  static func testPath(of path: String) -> String {
    let folder = folder(of: path)
    let name = folder.isEmpty ? path : String(path.dropFirst(folder == "/" ? 1 : folder.count + 1))
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return joined(folder, stem + tests)
  }

  /// The documents below a folder, sorted by path; hidden files and folders, and files of tests,
  /// are left out.
  static func documents(below folder: String, depth: Int = 0) -> [String] {
    guard depth < deepest,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.filter { !$0.hasPrefix(".") }.sorted().flatMap { name -> [String] in
      let path = joined(folder, name)
      if isFolder(path) { return documents(below: path, depth: depth + 1) }
      let isDocument = [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
      return isDocument && !name.hasSuffix(tests) ? [path] : []
    }
  }

  /// A path inside a folder.
  static func joined(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder of a path; empty for a bare name.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
  }
}
