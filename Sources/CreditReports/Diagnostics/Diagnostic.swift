public import CreditFindings
public import CreditFormats
public import CreditModelFiles

/// A finding with what its document says at the place: for terminals, editors and CI.
public struct Diagnostic: Hashable, Sendable {
  /// What is wrong, with the path as readers name the file.
  public let finding: Finding
  /// The line with a caret; nil if the finding has no line.
  public let excerpt: String?
  /// What to write instead, where that is certain enough.
  public let correction: Correction?

  /// Creates a diagnostic.
  ///
  /// - Parameters:
  ///   - finding: what was found.
  ///   - text: the text of its file, if it was read.
  ///   - folder: the working folder; files below it are named from there.
  public init(_ finding: Finding, text: String?, folder: String) {
    var shown = finding
    if finding.location.file.hasPrefix(folder + "/") {
      shown.location.file = String(finding.location.file.dropFirst(folder.count + 1))
    }
    self.finding = shown
    self.excerpt = text.flatMap { CreditModelFiles.excerpt(of: finding, in: $0) }
    self.correction = text.flatMap { Correction(of: finding, in: $0) }
  }

  /// The finding, the line with a caret, and the line as it should be.
  public var text: String {
    let lines = [finding.description, excerpt, correction?.corrected].compactMap { $0 }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The diagnostic as one JSON object.
  public var value: JSONValue {
    let place = finding.location
    func number(_ value: Int?) -> JSONValue { value.map { .integer(Int64($0)) } ?? .null }
    func string(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
    return .object([
      ("file", .text(place.file)), ("line", number(place.line)), ("column", number(place.column)),
      ("field", string(place.field)), ("severity", .text(finding.severity.rawValue)),
      ("message", .text(finding.message)), ("advice", string(finding.advice)),
      ("corrected_line", string(correction?.corrected)),
    ])
  }
}

/// All findings of a check as one JSON object.
public func diagnosticsValue(_ diagnostics: [Diagnostic]) -> JSONValue {
  func count(_ severity: Finding.Severity) -> JSONValue {
    .integer(Int64(diagnostics.count { $0.finding.severity == severity }))
  }
  return .object([
    ("errors", count(.error)), ("warnings", count(.warning)),
    ("findings", .list(diagnostics.map(\.value))),
  ])
}
