public import CreditComparison
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

/// A file of a report, by its path within the folder.
public struct ReportFile: Hashable, Sendable {
  public var name: String
  public var text: String

  /// Creates a file.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
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
      for file in files { try write(file, into: fresh) }
      try replace(by: fresh)
    } catch {
      try? FileManager.default.removeItem(atPath: fresh)
      throw error
    }
  }

  private var parent: String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parent = parts.joined(separator: "/")
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

  private func write(_ file: ReportFile, into folder: String) throws(ReportError) {
    let path = "\(folder)/\(file.name)"
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try makeFolder(parts.joined(separator: "/"))
    try writeWhole(Array(file.text.utf8), to: path)
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
  let fresh = "\(path).new-\(getpid())"
  do {
    try writeWhole(Array(text.utf8), to: fresh)
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
  var offset = 0
  while offset < bytes.count {
    let written = bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { Glibc.write(descriptor, $0 + offset, bytes.count - offset) } ?? -1
    }
    guard written > 0 else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    offset += written
  }
}

/// The files of a comparison's report.
///
/// - Parameters:
///   - comparison: what was found.
///   - provenance: what it rests on.
///   - formats: the formats of the single tables.
///   - threads: how many tables are written at the same time.
/// - Returns: the files, `comparison.json` first.
public func reportFiles(
  _ comparison: Comparison,
  provenance: Provenance,
  formats: [any ReportFormat],
  threads: Int = 1
) async throws -> [ReportFile] {
  // A table's JSON is wanted twice: as a file, and for its digest.
  let written = try await concurrently(
    comparison.tables.map { table in
      { TableFiles(table, formats: formats) }
    },
    on: threads
  )
  let pages: [@Sendable () -> ReportFile] = [
    {
      ReportFile(
        name: "comparison.json",
        text: ComparisonDocument.text(
          comparison,
          provenance: provenance,
          digests: written.map(\.digest)
        )
      )
    },
    { ReportFile(name: "report.md", text: ReportPage(comparison, provenance: provenance).text) },
    { .web(comparison, provenance: provenance, formats: formats.map(\.id)) },
  ]
  return try await concurrently(pages, on: threads) + written.flatMap(\.files)
}

/// What is written of one table.
private struct TableFiles: Sendable {
  /// Of its JSON.
  let digest: String
  let files: [ReportFile]

  init(_ table: Table, formats: [any ReportFormat]) {
    let json = JSONFormat().text(of: table)
    digest = Digest.of(json)
    files = formats.map { format in
      ReportFile(
        name: "tables/\(table.name).\(format.id)",
        text: format is JSONFormat ? json : format.text(of: table)
      )
    }
  }
}
