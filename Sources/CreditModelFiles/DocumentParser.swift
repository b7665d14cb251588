public import CreditFindings
import Yams

/// Parses one YAML or JSON document.
///
/// The text of every scalar is kept as written. Not read, and therefore findings: several
/// documents in one text, anchors and aliases, explicit tags, keys that are not texts, keys that
/// are written twice, and nesting deeper than a hundred levels.
///
/// - Parameters:
///   - text: the document.
///   - file: its name as the user gave it, for the locations.
/// - Returns: the root of the tree.
/// - Throws: `Findings` with line and column.
public func parseDocument(_ text: String, file: String) throws(Findings) -> DocumentNode {
  let place = Location(file: file)
  do {
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    guard let root = try parser.singleRoot() else {
      throw Findings(Finding(place, "the document is empty"))
    }
    // Yams holds anchors weakly: they live as long as the parser.
    return try withExtendedLifetime(parser) {
      var converter = DocumentConverter(file: file)
      let node = converter.convert(root, depth: 0)
      if !converter.findings.isEmpty { throw Findings(converter.findings) }
      return node
    }
  } catch let findings as Findings {
    throw findings
  } catch let error as YamlError {
    throw Findings(finding(for: error, text: text, file: file))
  } catch {
    throw Findings(Finding(place, "cannot be read as YAML or JSON"))
  }
}

/// Turns the parser's nodes into ours and collects what is not read.
private struct DocumentConverter {
  let file: String
  var findings: [Finding] = []

  private static let deepest = 100

  init(file: String) { self.file = file }

  mutating func convert(_ node: Node, depth: Int) -> DocumentNode {
    let location = place(node)
    if node.anchor != nil {
      report(location, "anchors and aliases are not read", "write the value out where it is used")
      return nothing(location)
    }
    if depth > Self.deepest {
      report(location, "nested deeper than \(Self.deepest) levels", "flatten the document")
      return nothing(location)
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, node, location)
    case .sequence(let sequence):
      check(node.tag, is: .seq, location)
      return DocumentNode(
        .sequence(sequence.map { convert($0, depth: depth + 1) }),
        at: location
      )
    case .mapping(let mapping):
      check(node.tag, is: .map, location)
      return DocumentNode(.mapping(entries(of: mapping, depth: depth)), at: location)
    case .alias:
      report(location, "anchors and aliases are not read", "write the value out where it is used")
      return nothing(location)
    }
  }

  private mutating func convert(
    _ scalar: Node.Scalar,
    _ node: Node,
    _ location: Location
  ) -> DocumentNode {
    check(node.tag, is: .str, location)
    let isQuoted = scalar.style != .plain && scalar.style != .any
    return DocumentNode(.scalar(scalar.string, isQuoted: isQuoted), at: location)
  }

  private mutating func entries(of mapping: Node.Mapping, depth: Int) -> [DocumentEntry] {
    var seen: Set<String> = []
    var entries: [DocumentEntry] = []
    for (key, value) in mapping {
      let location = place(key)
      guard key.anchor == nil, let text = key.scalar?.string else {
        report(location, "a key must be a plain text", "write 'key: value'")
        continue
      }
      guard seen.insert(text).inserted else {
        report(location, "the key '\(text)' is written more than once", "keep one of them")
        continue
      }
      entries.append(
        DocumentEntry(
          key: text,
          keyLocation: location,
          value: convert(value, depth: depth + 1)
        )
      )
    }
    return entries
  }

  private mutating func check(_ tag: Tag, is name: Tag.Name, _ location: Location) {
    if tag != Tag(name) { report(location, "tags are not read", "remove the tag") }
  }

  private func place(_ node: Node) -> Location {
    Location(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  private func nothing(_ location: Location) -> DocumentNode {
    DocumentNode(.scalar("", isQuoted: false), at: location)
  }

  private mutating func report(_ location: Location, _ message: String, _ advice: String) {
    findings.append(Finding(location, message, advice: advice))
  }
}

/// What the parser's error says, with its place.
private func finding(for error: YamlError, text: String, file: String) -> Finding {
  switch error {
  case .scanner(let context, let problem, let mark, _),
    .parser(let context, let problem, let mark, _),
    .composer(let context, let problem, let mark, _):
    let circumstance = context.map { " \($0.text)" } ?? ""
    return Finding(
      Location(file: file, line: mark.line, column: mark.column),
      "not valid YAML or JSON: \(problem)\(circumstance)"
    )
  case .duplicatedKeysInMapping(let keys, let context):
    let names = keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
    return Finding(
      Location(file: file, line: context.mark.line, column: context.mark.column),
      "the key \(names) is written more than once",
      advice: "keep one of them"
    )
  case .reader(let problem, let offset, _, _):
    return Finding(place(of: offset, in: text, file: file), "not valid text: \(problem)")
  default:
    return Finding(Location(file: file), "cannot be read as YAML or JSON")
  }
}

/// Line and column of a character of the text.
private func place(of offset: Int?, in text: String, file: String) -> Location {
  guard let offset else { return Location(file: file) }
  var (line, column) = (1, 1)
  for character in text.prefix(offset) {
    column = character.isNewline ? 1 : column + 1
    line += character.isNewline ? 1 : 0
  }
  return Location(file: file, line: line, column: column)
}
