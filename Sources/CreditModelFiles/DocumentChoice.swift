import CreditModels
import Glibc

/// Parses the documents that a run can need, and no others: parsing all of them takes longer than
/// reading a small population.
struct DocumentChoice {
  private let paths: [String]
  private let readsTests: Bool
  private var parsed: [Int: DocumentFiles] = [:]

  init(_ paths: [String], readsTests: Bool) {
    self.paths = paths
    self.readsTests = readsTests
  }

  /// What was parsed, in the order of the paths.
  var files: [(path: String, file: DocumentFiles)] {
    paths.indices.compactMap { index in parsed[index].map { (paths[index], $0) } }
  }

  /// Parses everything.
  mutating func readAll() { parse(Array(paths.indices)) }

  /// Parses the documents in whose text one of the names occurs, then those that these use or
  /// extend, and so on; and all that may declare kinds of records.
  ///
  /// - Parameter names: ids, with or without edition.
  mutating func read(naming names: [String]) {
    let paths = paths
    let texts = inParallel(paths.count) { try? ModelFolder.text(at: paths[$0]) }
    var rest = Array(paths.indices)
    var sought = Set(names.map(Self.withoutEdition))
    var seen = sought
    var isFirst = true
    while !rest.isEmpty, isFirst || !sought.isEmpty {
      let found = rest.filter { index in
        // What cannot be read has a finding.
        guard let text = texts[index] else { return true }
        return (isFirst && declaresKinds(text)) || sought.contains { occurs($0, in: text) }
      }
      parse(found)
      rest.removeAll(where: Set(found).contains)
      let used = Set(found.flatMap { needs($0) }.map(Self.withoutEdition))
      sought = used.subtracting(seen)
      seen.formUnion(used)
      isFirst = false
    }
  }

  private mutating func parse(_ indices: [Int]) {
    let (paths, readsTests) = (paths, readsTests)
    let files = inParallel(indices.count) {
      DocumentFiles(paths[indices[$0]], readsTests: readsTests)
    }
    for (index, file) in zip(indices, files) { parsed[index] = file }
  }

  /// The models that a parsed document uses or extends.
  private func needs(_ index: Int) -> [String] {
    guard let root = parsed[index]?.root else { return [] }
    let head = DocumentHead(path: paths[index], text: "", root: root)
    return head.uses.map(\.name) + (head.extended.map { [$0.name] } ?? [])
  }

  private static func withoutEdition(_ name: String) -> String {
    name.split(separator: "@", omittingEmptySubsequences: false).first.map(String.init) ?? name
  }
}

/// Whether a text may have the key `kinds`, in YAML or JSON.
private func declaresKinds(_ text: String) -> Bool {
  var rest = Substring(text)
  while let place = rest.utf8Offset(of: "kinds") {
    rest = Substring(rest.utf8.dropFirst(place + 5))
    let after = rest.utf8.first { !" \t\r\n\"'".utf8.contains($0) }
    if after == UInt8(ascii: ":") { return true }
  }
  return false
}

private func occurs(_ name: String, in text: String) -> Bool {
  Substring(text).utf8Offset(of: name) != nil
}

extension Substring {
  /// How many bytes stand before the first occurrence of a text; nil if it does not occur.
  fileprivate func utf8Offset(of text: String) -> Int? {
    var (here, text) = (self, text)
    return here.withUTF8 { bytes in
      text.withUTF8 { sought in
        guard let start = bytes.baseAddress, let name = sought.baseAddress, let first = sought.first
        else { return nil }
        var at = 0
        while at + sought.count <= bytes.count,
          let next = memchr(start + at, Int32(first), bytes.count - at)
        {
          at = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(next))
          guard at + sought.count <= bytes.count else { return nil }
          if memcmp(start + at, name, sought.count) == 0 { return at }
          at += 1
        }
        return nil
      }
    }
  }
}
