public import CreditFormats
import CreditResults
import FoundationEssentials

/// A report on disk, with the comparison that it holds.
public struct WrittenReport: Sendable {
  /// The folder.
  public let path: String
  /// What its `comparison.json` says.
  public let comparison: WrittenComparison
  private let document: [UInt8]

  /// Why a folder is no report.
  public enum ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no `comparison.json`.
    case missing(path: String)
    /// There is one that cannot be read.
    case unreadable(path: String, WrittenComparison.ReadingError)

    public var description: String {
      switch self {
      case .missing(let path): "there is no \(path); name the folder of a report"
      case .unreadable(let path, let error): "\(path): \(error)"
      }
    }
  }

  /// Reads the comparison of a report.
  public init(_ folder: String) throws(ReadingError) {
    path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let file = "\(path)/comparison.json"
    guard let data = FileManager.default.contents(atPath: file) else { throw .missing(path: file) }
    document = Array(data)
    do {
      comparison = try WrittenComparison(reading: document)
    } catch {
      throw .unreadable(path: file, error)
    }
  }

  /// Holds the report against itself: form, digests, and every file that follows from the tables.
  ///
  /// - Parameter isRerun: whether ``check(rerun:in:)`` follows, so that pages are not left unchecked.
  /// - Returns: what was found.
  public func verified(isRerun: Bool = false) -> Verification {
    var result = Verification()
    checkDocument(&result)
    checkTables(&result)
    checkFiles(&result, isRerun: isRerun)
    return result
  }

  /// Holds what the report rests on against what is there now.
  public func check(inputs: [Provenance.Input], in result: inout Verification) {
    func key(_ input: Provenance.Input) -> String { "\(input.role) \(input.name)" }
    let now = Dictionary(inputs.map { (key($0), $0.sha256) }) { first, _ in first }
    var same = 0
    for input in comparison.provenance.inputs {
      switch now[key(input)] {
      case input.sha256: same += 1
      case nil: result.add(.missing, "\(key(input)): it is no input any more")
      case _?: result.add(.differs, "\(key(input)): it has changed since the report was written")
      }
    }
    let known = Set(comparison.provenance.inputs.map(key))
    for input in inputs where !known.contains(key(input)) {
      result.add(.differs, "\(key(input)): it was no input when the report was written")
    }
    if same > 0 { result.add(.fine, "\(same) inputs have their digests") }
  }

  /// Holds the report against files that were computed anew.
  public func check(rerun files: [ReportFile], in result: inout Verification) {
    for file in files {
      let old = bytes(of: file.name)
      if old == file.bytes {
        result.add(.fine, "\(file.name) is what a re-run writes")
      } else if old == nil {
        result.add(.missing, file.name)
      } else if file.name == "comparison.json" {
        result.add(.differs, "\(file.name): a re-run finds another; \(difference(from: file))")
      } else {
        result.add(.differs, "\(file.name): a re-run writes another")
      }
    }
  }

  /// The files that only a new run can write.
  public static let pages: Set<String> = ["comparison.json", "report.md", "report.html"]

  /// The formats of which the report has files of tables.
  public var tableFormats: [any TableFormat] {
    let present = names
    return builtInReportFormats.compactMap { $0 as? any TableFormat }.filter { format in
      present.contains { $0.hasPrefix("tables/") && $0.hasSuffix(".\(format.fileExtension)") }
    }
  }

  /// Whether the report has these files as they are.
  public func holds(_ files: [ReportFile]) -> Bool {
    files.allSatisfy { bytes(of: $0.name) == $0.bytes }
  }

  /// Adds a file to the report, or replaces it whole.
  ///
  /// - Throws: ``ReportError``; then the old file is still there.
  public func add(_ file: ReportFile) throws(ReportError) {
    try ReportFolder(path).add(file)
  }

  private func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) }
  }

  private func difference(from file: ReportFile) -> String {
    guard let other = try? WrittenComparison(reading: file.bytes) else {
      return "it cannot be read"
    }
    let old = Dictionary(comparison.digests.map { ($0.name, $0.sha256) }) { first, _ in first }
    let changed = other.digests.filter { old[$0.name] != $0.sha256 }.map(\.name)
    return changed.isEmpty
      ? "its tables are the same" : "other tables: \(changed.joined(separator: ", "))"
  }

  private func checkDocument(_ result: inout Verification) {
    guard comparison.value.text.utf8.elementsEqual(document) else {
      result.add(.differs, "comparison.json: it is not in the form in which Parallax writes it")
      return
    }
    let head = comparison.value.asObject?.prefix { $0.key != "fingerprint" } ?? []
    let fingerprint = ComparisonDocument.fingerprint(of: Array(head))
    if fingerprint == comparison.fingerprint {
      result.add(.fine, "comparison.json has its fingerprint \(fingerprint)")
    } else {
      result.add(.differs, "comparison.json: what it says of itself has another fingerprint")
    }
  }

  private func checkTables(_ result: inout Verification) {
    let recorded = Dictionary(comparison.digests.map { ($0.name, $0.sha256) }) { first, _ in first }
    var same = 0
    for table in comparison.report.tables {
      if recorded[table.name] == Digest.of(JSONFormat().text(of: table)) {
        same += 1
      } else {
        result.add(.differs, "table \(table.name): it has another digest")
      }
    }
    let names = Set(comparison.report.tables.map(\.name))
    for digest in comparison.digests where !names.contains(digest.name) {
      result.add(.missing, "table \(digest.name): comparison.json has its digest only")
    }
    if same > 0 { result.add(.fine, "\(same) tables have their digests") }
  }

  private func checkFiles(_ result: inout Verification, isRerun: Bool) {
    let present = names
    var known: Set<String> = isRerun ? WrittenReport.pages : ["comparison.json"]
    for format in builtInReportFormats
    where present.contains(where: { $0.hasSuffix(".\(format.fileExtension)") }) {
      let files = format.files(of: comparison.report)
      guard files.contains(where: { present.contains($0.name) }) else { continue }
      known.formUnion(files.map(\.name))
      check(files, of: format, in: &result)
    }
    for name in present.subtracting(known).sorted() {
      let isPage = WrittenReport.pages.contains(name)
      result.add(
        .unchecked,
        isPage ? "\(name): --rerun writes it anew" : "\(name): it does not come from the tables"
      )
    }
  }

  private func check(
    _ files: [ReportFile],
    of format: any ReportFormat,
    in result: inout Verification
  ) {
    var same = 0
    for file in files {
      switch bytes(of: file.name) {
      case file.bytes: same += 1
      case nil: result.add(.missing, file.name)
      case _?: result.add(.differs, "\(file.name): comparison.json says otherwise")
      }
    }
    if same > 0 {
      result.add(.fine, "\(same) files of the format \(format.id) follow from the tables")
    }
  }

  /// The names of all files within the folder.
  private var names: Set<String> {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return Set(
      all.filter { name in
        var isFolder = false
        return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
          && !isFolder
      }
    )
  }
}
