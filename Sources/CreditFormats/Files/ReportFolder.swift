import CreditPopulation
import FoundationEssentials
import Glibc

/// Why a report could not be written.
public enum ReportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A folder or file cannot be made or written.
  case cannotWrite(path: String, reason: String)
  /// The folder holds something else than a report.
  case notAReport(path: String, mark: String = "comparison.json")

  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .notAReport(let path, let mark):
      "\(path) exists and is not a report (it has no \(mark)); name another folder with "
        + "--output, or empty this one"
    }
  }
}

/// The folder that a comparison leaves behind.
///
/// Everything is written beside and moved into place at the end, so that a killed run leaves the
/// report that was there whole.
public struct ReportFolder: Sendable {
  /// The path of the folder.
  public let path: String
  /// The file that every report of this sort has: only a folder that holds it is replaced.
  let mark: String

  /// Names a folder; nothing is touched yet.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - mark: the file that every report of this sort has.
  public init(_ path: String, mark: String = "comparison.json") {
    self.mark = mark
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Checks that the report can be written, before anything is computed.
  ///
  /// - Throws: ``ReportError``.
  public func check() throws(ReportError) {
    try refuseForeignContent()
    try makeFolder(parent)
    guard access(parent, W_OK | X_OK) == 0 else {
      throw .cannotWrite(path: parent, reason: String(cString: strerror(errno)))
    }
  }

  /// Replaces the folder's content by some files.
  ///
  /// - Throws: ``ReportError``; then the old content is still there.
  public func write(_ files: [ReportFile]) throws(ReportError) {
    try check()
    let fresh = "\(path).new-\(getpid())"
    // A killed run may have had the same number.
    try? FileManager.default.removeItem(atPath: fresh)
    do {
      try write(files, into: fresh)
      try replace(by: fresh)
    } catch {
      try? FileManager.default.removeItem(atPath: fresh)
      throw error
    }
  }

  /// Adds a file to a report that is there, or replaces it whole.
  ///
  /// - Throws: ``ReportError``; then the old file is still there.
  package func add(_ file: ReportFile) throws(ReportError) {
    let path = "\(path)/\(file.name)"
    try makeFolder(ReportFolder.parent(of: path))
    try writeReplacing(file.bytes, path: path)
  }

  private var parent: String {
    let parent = ReportFolder.parent(of: path)
    return parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
  }

  private func refuseForeignContent() throws(ReportError) {
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder else { throw .notAReport(path: path, mark: mark) }
    guard let content = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .cannotWrite(path: path, reason: "it cannot be read, so it may hold something else")
    }
    guard content.isEmpty || content.contains(mark) else {
      throw .notAReport(path: path, mark: mark)
    }
  }

  private func makeFolder(_ path: String) throws(ReportError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Writes files on all processors, first the largest.
  ///
  /// - Throws: what is wrong with the first that cannot be written, in their order.
  private func write(_ files: [ReportFile], into folder: String) throws(ReportError) {
    let paths = files.map { "\(folder)/\($0.name)" }
    for parent in Set(paths.map(ReportFolder.parent(of:))).sorted() { try makeFolder(parent) }
    let failures = inParallel(files.map(\.bytes.count)) { index -> ReportError? in
      do throws(ReportError) {
        try writeWhole(files[index].bytes, to: paths[index])
        return nil
      } catch {
        return error
      }
    }
    if let first = failures.lazy.compactMap({ $0 }).first { throw first }
  }

  /// The folder of a file.
  private static func parent(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  private func replace(by fresh: String) throws(ReportError) {
    let old = "\(path).old-\(getpid())"
    let existed = FileManager.default.fileExists(atPath: path)
    if existed, rename(path, old) != 0 {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    guard rename(fresh, path) == 0 else {
      let reason = String(cString: strerror(errno))
      if existed { rename(old, path) }
      throw .cannotWrite(path: path, reason: reason)
    }
    if existed { try? FileManager.default.removeItem(atPath: old) }
  }
}

/// Writes one file beside its place and moves it there.
///
/// - Throws: ``ReportError``; then the old file is still there.
public func writeReplacing(_ text: String, path: String) throws(ReportError) {
  try writeReplacing(Array(text.utf8), path: path)
}

/// Writes bytes beside their place and moves them there.
func writeReplacing(_ bytes: [UInt8], path: String) throws(ReportError) {
  let fresh = "\(path).new-\(getpid())"
  do {
    try writeWhole(bytes, to: fresh)
  } catch {
    unlink(fresh)
    throw error
  }
  guard rename(fresh, path) == 0 else {
    let reason = String(cString: strerror(errno))
    unlink(fresh)
    throw .cannotWrite(path: path, reason: reason)
  }
}

private func writeWhole(_ bytes: [UInt8], to path: String) throws(ReportError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard descriptor >= 0 else {
    throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
  defer { close(descriptor) }
  guard bytes.withUnsafeBytes({ writeAll($0, to: descriptor) }) else {
    throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
