import CreditFindings

/// What must be known of a document before documents can be checked in the order of their uses.
struct DocumentHead {
  var path: String
  var text: String
  var root: DocumentNode
  var id: String
  var edition: String
  /// Ids of used models, as written, with their places.
  var uses: [(name: String, location: Location)]

  init(path: String, text: String, root: DocumentNode) {
    self.path = path
    self.text = text
    self.root = root
    self.id = root["id"]?.text ?? ""
    self.edition = root["edition"]?.text ?? ""
    self.uses = (root["uses"]?.entries ?? []).compactMap { entry in
      entry.value.text.map { ($0, entry.value.location) }
    }
  }

  var pinnedID: String { edition.isEmpty ? id : "\(id)@\(edition)" }

  /// Whether a name, with or without edition, means this document.
  func answers(to name: String) -> Bool { name == id || name == pinnedID }
}

/// Documents so that each comes after those it uses; cycles are findings.
struct UseOrder {
  private(set) var order: [Int] = []
  private(set) var findings: [Finding] = []

  init(_ heads: [DocumentHead]) {
    var byName: [String: [Int]] = [:]
    for (index, head) in heads.enumerated() {
      for name in Set([head.id, head.pinnedID]) { byName[name, default: []].append(index) }
    }
    let uses = heads.map { head in
      head.uses.flatMap { use in (byName[use.name] ?? []).map { (to: $0, at: use.location) } }
    }
    var state = [UInt8](repeating: 0, count: heads.count)
    for start in heads.indices where state[start] == 0 {
      var stack: [(index: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let (index, next) = stack.last {
        guard next < uses[index].count else {
          stack.removeLast()
          state[index] = 2
          order.append(index)
          continue
        }
        stack[stack.count - 1].next += 1
        let use = uses[index][next]
        if state[use.to] == 0 {
          state[use.to] = 1
          stack.append((use.to, 0))
        } else if state[use.to] == 1 {
          report(cycle: stack.map(\.index), to: use.to, at: use.at, heads)
        }
      }
    }
  }

  private mutating func report(
    cycle stack: [Int],
    to index: Int,
    at location: Location,
    _ heads: [DocumentHead]
  ) {
    let first = stack.firstIndex(of: index) ?? 0
    let names = (stack[first...] + [index]).prefix(20).map { heads[$0].pinnedID }
    findings.append(
      Finding(
        location,
        "models use one another in a circle: \(names.joined(separator: " -> "))",
        advice: "remove one of the uses"
      )
    )
  }
}
