import CreditFindings
import CreditModelFiles
import CreditModels
import Testing

@Suite struct HostileDocumentTests {
  /// SplitMix64.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let documents = [
    Sample.scorecard, Sample.ledger, Sample.rating, Sample.opinion, Sample.lookup,
  ]
  private static let splinters = [
    "9223372036854775807", "-", "[", "]", "{", "}", ":", "'", "\"", "none", "null", "0", "1e9",
    "99999999999999999999", "%", "..", "< ", "é", "\n", "  ", "true", "else", "range", "when",
  ]

  @Test(arguments: 0..<40)
  func `a damaged document gives findings or a model`(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let vocabulary = try Sample.vocabulary()
    for document in Self.documents {
      for _ in 0..<5 {
        let text = damaged(document, &random)
        guard let node = try? parseDocument(text, file: "m.yaml") else { continue }
        let surroundings = ModelSurroundings(
          vocabulary: vocabulary,
          table: { _ in damaged(Sample.items, seed) }
        )
        let inspection = inspectModel(
          node,
          document: Model.Document(path: "m.yaml", text: text),
          in: surroundings
        )
        let errors = inspection.findings.filter { $0.severity == .error }
        #expect((inspection.model == nil) == !errors.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `nodes in the wrong place give findings or a model`(seed: Int) throws {
    var random = Seeded(state: UInt64(seed) ^ 0xABCD)
    let vocabulary = try Sample.vocabulary()
    for document in Self.documents {
      let node = shuffled(try parseDocument(document, file: "m.yaml"), &random)
      let inspection = inspectModel(
        node,
        document: Model.Document(path: "m.yaml", text: ""),
        in: ModelSurroundings(vocabulary: vocabulary)
      )
      let errors = inspection.findings.filter { $0.severity == .error }
      #expect((inspection.model == nil) == !errors.isEmpty, "seed \(seed)")
    }
  }

  @Test func `thousands of definitions that read one another are no danger`() throws {
    let lines = (0..<5000).map { "  d\($0): \"d\($0 + 1) + 1\"" } + ["  d5000: \"1\""]
    let text = Sample.rating + "\ndefinitions:\n" + lines.joined(separator: "\n")
    #expect(try Sample.model(text).definitions.first?.name == "d5000")
  }

  @Test func `a name of a megabyte is said to be too long`() throws {
    let name = String(repeating: "x", count: 1 << 20)
    let findings = try Sample.inspect(Sample.rating + "\n? \(name)\n: 1\n").findings
    let expected =
      "m.yaml:20:3: error: unknown key '\(String(repeating: "x", count: 60))…' in a model; "
      + "the name is far too long"
    #expect(findings.map(\.description) == [expected])
  }

  @Test func `a mapping of twenty thousand unknown keys gives as many findings`() throws {
    let keys = (0..<20_000).map { "k\($0): 1" }.joined(separator: "\n")
    let count = try Sample.inspect(Sample.rating + "\n" + keys).findings.count
    #expect(count == 20_000)
  }

  private func damaged(_ text: String, _ seed: Int) -> String {
    var random = Seeded(state: UInt64(seed) &* 31)
    return damaged(text, &random)
  }

  /// Deletes, doubles or replaces a few pieces.
  private func damaged(_ text: String, _ random: inout Seeded) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let index = Int.random(in: 0..<words.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: words[index] = Self.splinters.randomElement(using: &random) ?? ""
      case 1: words.insert(Self.splinters.randomElement(using: &random) ?? "", at: index)
      case 2: words[index] = words.randomElement(using: &random) ?? ""
      default: if words.count > 1 { words.remove(at: index) }
      }
    }
    return words.joined(separator: " ")
  }

  /// Replaces some nodes by other nodes of the same document.
  private func shuffled(_ root: DocumentNode, _ random: inout Seeded) -> DocumentNode {
    var pool: [DocumentNode] = []
    collect(root, &pool)
    return replaced(root, pool, &random, depth: 0)
  }

  private func collect(_ node: DocumentNode, _ pool: inout [DocumentNode]) {
    pool.append(node)
    for item in node.items ?? [] { collect(item, &pool) }
    for entry in node.entries ?? [] { collect(entry.value, &pool) }
  }

  private func replaced(
    _ node: DocumentNode,
    _ pool: [DocumentNode],
    _ random: inout Seeded,
    depth: Int
  ) -> DocumentNode {
    if depth > 0, Int.random(in: 0..<25, using: &random) == 0 {
      return pool.randomElement(using: &random) ?? node
    }
    var copy = node
    if let items = node.items {
      copy.content = .sequence(items.map { replaced($0, pool, &random, depth: depth + 1) })
    } else if let entries = node.entries {
      copy.content = .mapping(
        entries.map { entry in
          DocumentEntry(
            key: entry.key,
            keyLocation: entry.keyLocation,
            value: replaced(entry.value, pool, &random, depth: depth + 1)
          )
        }
      )
    }
    return copy
  }
}
