import CreditFindings
import CreditModels

/// The tree of a document with the tests of the file beside it, or what is wrong with the files.
struct DocumentFiles: Sendable {
  /// Nil if there are findings.
  private(set) var root: DocumentNode?
  private(set) var findings: [Finding] = []
  /// What was read, by path.
  private(set) var texts: [String: String] = [:]

  init(_ path: String, readsTests: Bool) {
    do throws(Findings) {
      let document = try parse(path)
      root = readsTests ? try withTests(document, ModelFolder.testPath(of: path)) : document
    } catch {
      findings = error.all
    }
  }

  private mutating func parse(_ path: String) throws(Findings) -> DocumentNode {
    let text = try ModelFolder.text(at: path)
    texts[path] = text
    return try parseDocument(text, file: path)
  }

  private mutating func withTests(
    _ root: DocumentNode,
    _ path: String
  ) throws(Findings) -> DocumentNode {
    guard ModelFolder.exists(path), var entries = root.entries else { return root }
    let file = try parse(path)
    guard let tests = file["tests"], tests.items != nil, file.entries?.count == 1 else {
      throw Findings(
        Finding(
          file.location,
          "a file of tests has the key 'tests' with a list, and no other",
          advice: "write 'tests:' and below it '- name: ...'"
        )
      )
    }
    if let index = entries.firstIndex(where: { $0.key == "tests" }) {
      let all = (entries[index].value.items ?? []) + (tests.items ?? [])
      entries[index].value.content = .sequence(all)
    } else {
      entries.append(DocumentEntry(key: "tests", keyLocation: tests.location, value: tests))
    }
    return DocumentNode(.mapping(entries), at: root.location)
  }
}
