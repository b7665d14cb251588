import CreditFindings

/// Puts named expressions into an order in which each reads only those before it.
struct DefinitionOrder {
  /// The entries in that order; those of cycles come last, as written.
  private(set) var entries: [DocumentEntry] = []
  /// The names of a cycle, from each to the one that it reads; empty if there is none.
  private(set) var cycle: [String] = []
  private let reads: [String: [String]]
  private let byName: [String: DocumentEntry]

  init(_ entries: [DocumentEntry]) {
    let names = Set(entries.map(\.key))
    byName = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    reads = Dictionary(
      entries.map { entry in
        (
          entry.key,
          namesRead(in: (entry.value["value"] ?? entry.value).text ?? "").filter(names.contains)
        )
      },
      uniquingKeysWith: { first, _ in first }
    )
    var done: Set<String> = []
    for entry in entries where !done.contains(entry.key) { follow(entry.key, &done) }
  }

  /// Depth first without recursion: a chain of definitions may be as long as the document.
  private mutating func follow(_ start: String, _ done: inout Set<String>) {
    var stack: [(name: String, next: Int)] = [(start, 0)]
    var open: Set<String> = [start]
    while let (name, next) = stack.last {
      let parts = reads[name] ?? []
      guard next < parts.count else {
        stack.removeLast()
        open.remove(name)
        if done.insert(name).inserted, let entry = byName[name] { entries.append(entry) }
        continue
      }
      stack[stack.count - 1].next += 1
      let part = parts[next]
      if open.contains(part) {
        if cycle.isEmpty, let first = stack.firstIndex(where: { $0.name == part }) {
          cycle = stack[first...].map(\.name) + [part]
        }
      } else if !done.contains(part) {
        stack.append((part, 0))
        open.insert(part)
      }
    }
  }
}

/// The bare names of an expression: words outside quotes that no dot precedes or follows.
func namesRead(in expression: String) -> [String] {
  var names: [String] = []
  var seen: Set<String> = []
  var isQuoted = false
  var word: [UInt8] = []
  var isPart = false
  func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
  }
  for byte in expression.utf8 + [0x20] {
    if byte == UInt8(ascii: "'") { isQuoted.toggle() }
    if isWord(byte), !isQuoted {
      word.append(byte)
      continue
    }
    let name = String(decoding: word, as: UTF8.self)
    let isDot = byte == UInt8(ascii: ".")
    if !word.isEmpty, !isPart, !isDot, seen.insert(name).inserted { names.append(name) }
    word = []
    isPart = isDot
  }
  return names
}
