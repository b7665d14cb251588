import CreditFindings
public import CreditFormats
import CreditModelFiles

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0, which editors and CI
/// services read.
///
/// Format: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.
public struct SARIFLog: Sendable {
  private static let rule = "model-document"
  private let diagnostics: [Diagnostic]
  private let version: String

  /// Creates a log of one run.
  ///
  /// - Parameters:
  ///   - diagnostics: what was found.
  ///   - version: the version of the tool.
  public init(_ diagnostics: [Diagnostic], version: String) {
    self.diagnostics = diagnostics
    self.version = version
  }

  /// The log as JSON.
  public var value: JSONValue {
    .object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .text("2.1.0")),
      (
        "runs",
        .list([
          .object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .text("unicodeCodePoints")),
            ("results", .list(diagnostics.map(result))),
          ])
        ])
      ),
    ])
  }

  private var driver: JSONValue {
    .object([
      ("name", .text("parallax")),
      ("version", .text(version)),
      (
        "rules",
        .list([
          .object([
            ("id", .text(Self.rule)),
            ("name", .text("ModelDocument")),
            (
              "shortDescription",
              .object([("text", .text("What the language of model documents forbids."))])
            ),
          ])
        ])
      ),
    ])
  }

  private func result(_ diagnostic: Diagnostic) -> JSONValue {
    let finding = diagnostic.finding
    var entries: [(key: String, value: JSONValue)] = [
      ("ruleId", .text(Self.rule)),
      ("ruleIndex", .integer(0)),
      ("level", .text(finding.severity.rawValue)),
      (
        "message",
        .object([
          (
            "text",
            .text([finding.message, finding.advice].compactMap { $0 }.joined(separator: "; "))
          )
        ])
      ),
    ]
    if !finding.location.file.isEmpty {
      entries.append(
        ("locations", .list([.object([("physicalLocation", place(of: finding.location))])]))
      )
    }
    if let correction = diagnostic.correction {
      entries.append(("fixes", .list([fix(correction, in: finding.location.file)])))
    }
    return .object(entries)
  }

  private func place(of location: Location) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = [("artifactLocation", artifact(location.file))]
    if let line = location.line {
      var region: [(key: String, value: JSONValue)] = [("startLine", .integer(Int64(line)))]
      if let column = location.column { region.append(("startColumn", .integer(Int64(column)))) }
      entries.append(("region", .object(region)))
    }
    return .object(entries)
  }

  private func fix(_ correction: Correction, in file: String) -> JSONValue {
    let region: JSONValue = .object([
      ("startLine", .integer(Int64(correction.line))),
      ("startColumn", .integer(Int64(correction.columns.lowerBound))),
      ("endColumn", .integer(Int64(correction.columns.upperBound))),
    ])
    let replacement: JSONValue = .object([
      ("deletedRegion", region),
      ("insertedContent", .object([("text", .text(correction.replacement))])),
    ])
    return .object([
      ("description", .object([("text", .text("Write '\(correction.replacement)'."))])),
      (
        "artifactChanges",
        .list([
          .object([
            ("artifactLocation", artifact(file)), ("replacements", .list([replacement])),
          ])
        ])
      ),
    ])
  }

  /// A path as a reference: relative ones stay so, absolute ones name the file.
  private func artifact(_ path: String) -> JSONValue {
    let allowed = path.utf8.map { byte -> String in
      let scalar = Character(Unicode.Scalar(byte))
      let isPlain =
        scalar.isASCII && (scalar.isLetter || scalar.isNumber || "-._~/".contains(scalar))
      if isPlain { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }
    let text = allowed.joined()
    return .object([("uri", .text(path.hasPrefix("/") ? "file://" + text : text))])
  }
}
