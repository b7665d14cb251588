/// One thing that is wrong with an input: what, where, and what to do about it.
///
/// A finding is a value, not an exception: readers and checkers collect all of them and throw them
/// together as ``Findings``. A finding never contains a subject's data; rows and columns are named,
/// values are not.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is; only errors stop a run.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error
    case warning
  }

  /// Where the finding is.
  public var location: Location
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// What to do, ready to paste where possible; printed after a semicolon.
  public var advice: String?

  /// Creates a finding.
  public init(
    _ location: Location,
    _ message: String,
    advice: String? = nil,
    severity: Severity = .error
  ) {
    self.location = location
    self.severity = severity
    self.message = message
    self.advice = advice
  }

  /// The finding in the form of a compiler's message, `file:line:column: error: message; advice`.
  public var description: String {
    let body = advice.map { "\(message); \($0)" } ?? message
    let place = location.description
    return place.isEmpty
      ? "\(severity.rawValue): \(body)" : "\(place): \(severity.rawValue): \(body)"
  }
}

/// A place in a file: a line and column of a document, or a row and column of a table.
public struct Location: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it; empty when there is none.
  public var file: String
  /// The 1-based line of a document or line on which a table's row starts; nil for the whole file.
  public var line: Int?
  /// The 1-based column of a document, in characters.
  public var column: Int?
  /// The name of a table's column.
  public var field: String?

  /// A place in a document.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.field = nil
  }

  /// A place in a table.
  ///
  /// `row` is the 1-based line of the file on which the row starts, so that an
  /// editor opens it; the header is row 1. In a table without lines, as in Arrow, it is the 1-based
  /// position of the row.
  public init(file: String, row: Int, field: String? = nil) {
    self.file = file
    self.line = row
    self.column = nil
    self.field = field
  }

  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    if let field { text += ": column '\(field)'" }
    return text
  }
}

/// All findings of one input, thrown together.
public struct Findings: Error, Hashable, Sendable, CustomStringConvertible {
  /// The findings in the order of their places.
  public private(set) var all: [Finding]

  /// Creates the error from what was collected.
  public init(_ all: [Finding]) { self.all = all }

  /// Creates the error from one finding.
  public init(_ one: Finding) { self.all = [one] }

  public var description: String { all.map(\.description).joined(separator: "\n") }
}
