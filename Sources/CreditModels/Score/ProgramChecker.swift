import CreditFindings
import CreditLanguage
import CreditPopulation

/// Judges outside of Parallax.
extension ModelChecker {
  /// Reads `exec`.
  mutating func checkProgram(_ node: DocumentNode) -> ProgramRules? {
    guard let fields = reader.open(node, "exec", .program) else { return nil }
    defer { reader.close() }
    let command = reader.texts("run", in: fields).map(\.text)
    if command.first?.isEmpty == true {
      reader.report(
        fields.location(of: "run"),
        "'run' names no program",
        advice: "write [python3, score.py]"
      )
    }
    let reads = programReadings(fields["reads"])
    let timeout = reader.integer("timeout", in: fields, range: 1...3600)
    let restarts = reader.integer("restarts", in: fields, range: 0...10)
    let stays = reader.boolean("stays", in: fields)
    guard !command.isEmpty, let reads else { return nil }
    return ProgramRules(
      command: command,
      reads: reads,
      timeout: timeout ?? 60,
      restarts: restarts ?? 0,
      stays: stays ?? false,
      folder: document.path.lastIndex(of: "/").map { String(document.path[..<$0]) } ?? ""
    )
  }

  /// The columns that the program is given.
  private mutating func programReadings(_ node: DocumentNode?) -> [Definition]? {
    guard let node, let fields = reader.openNamed(node, "reads", "'reads'") else { return nil }
    defer { reader.close() }
    if fields.entries.isEmpty { reader.report(node.location, "the program reads nothing") }
    let count = reader.findings.count
    let reads = fields.entries.compactMap { entry -> Definition? in
      if !isName(entry.key) || entry.key == "row" {
        reader.report(
          entry.keyLocation,
          "'\(shortened(entry.key))' cannot be the name of a column",
          advice: "use lower-case letters, digits and underscores, a letter first, and not 'row'"
        )
      }
      guard let value = expression(entry.value, entry.key, in: scope(.subject)) else { return nil }
      noteJudged(value.expression, at: entry.value.location)
      if value.unit == .category {
        reader.report(
          entry.value.location,
          "a program is given numbers, and '\(entry.key)' is a category",
          advice: "compare it: \"\(entry.key) = NAME\" is 1 where it holds and 0 elsewhere"
        )
      }
      return Definition(name: entry.key, value: value)
    }
    return reader.findings.count == count ? reads : nil
  }
}
