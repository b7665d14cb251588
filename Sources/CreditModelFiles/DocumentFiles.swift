import CreditFindings
import CreditModels

/// The whole tree of a document with the tests of the file beside it, or what is wrong with them.
struct DocumentFiles: Sendable {
  /// Nil if there are findings.
  private(set) var root: DocumentNode?
  private(set) var findings: [Finding] = []
  /// What was read beside the document, by path.
  private(set) var texts: [String: String] = [:]

  init(_ document: DocumentHead, readsTests: Bool) {
    do throws(Findings) {
      let path = document.path
      let tree = try parseDocument(document.text, file: path)
      root = readsTests ? try withTests(tree, ModelFolder.testPath(of: path)) : tree
    } catch {
      findings = error.all
    }
  }

  private mutating func withTests(
    _ root: DocumentNode,
    _ path: String
  ) throws(Findings) -> DocumentNode {
    guard ModelFolder.exists(path), var entries = root.entries else { return root }
    let text = try ModelFolder.text(at: path)
    texts[path] = text
    let file = try parseDocument(text, file: path)
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
