import CreditFindings
import CreditModels

/// What must be known of a document before documents can be checked in the order of their uses.
struct DocumentHead {
  let path: String
  let text: String
  let id: String
  let edition: String
  /// Where the id stands, or else the document.
  let place: Location
  /// Ids of used models, as written, with their places.
  let uses: [(name: String, location: Location)]
  /// The document that it extends, as written, with its place.
  let extended: (name: String, location: Location)?
  /// Keys of sources and ids of models that it descends from, as written.
  let origins: [String]
  /// Whether it declares kinds of records, which datasets may have.
  let declaresKinds: Bool

  /// Reads it from a tree that has these keys at least.
  init(path: String, text: String, root: DocumentNode) {
    self.path = path
    self.text = text
    id = root["id"]?.text ?? ""
    edition = root["edition"]?.text ?? ""
    place = root["id"]?.location ?? root.location
    uses = (root["uses"]?.entries ?? []).compactMap { entry in
      // `{ model: cn.x, at: ... }` or the name alone.
      let node = entry.value["model"] ?? entry.value
      return node.text.map { ($0, node.location) }
    }
    extended = root["extends"].map { ($0.text ?? "", $0.location) }
    let descent = root["descends_from"]
    // `{ from: cn.x, when: ... }` or the name alone.
    origins = descent.map { $0.items ?? [$0] }?.compactMap { ($0["from"] ?? $0).text } ?? []
    declaresKinds = root["kinds"] != nil
  }

  /// The keys that a head is read from.
  static let keys: Set<String> = ["id", "edition", "uses", "extends", "descends_from", "kinds"]

  var pinnedID: String { edition.isEmpty ? id : "\(id)@\(edition)" }

  /// Whether it extends a model.
  func extends(_ card: ModelCard) -> Bool {
    extended.map { $0.name == card.id || $0.name == card.pinnedID } ?? false
  }
}

/// Documents so that each comes in a later wave than those it uses or extends; cycles are findings.
struct UseOrder {
  /// The documents that need nothing, then those that need only these, and so on.
  private(set) var waves: [[Int]] = []
  private(set) var findings: [Finding] = []
  /// By document, those that it uses, extends or descends from.
  private let known: [[Int]]

  init(_ heads: [DocumentHead]) {
    var byName: [String: [Int]] = [:]
    for (index, head) in heads.enumerated() {
      for name in Set([head.id, head.pinnedID]) { byName[name, default: []].append(index) }
    }
    let uses = heads.map { head in
      (head.uses + (head.extended.map { [$0] } ?? [])).flatMap { use in
        (byName[use.name] ?? []).map { (to: $0, at: use.location) }
      }
    }
    known = zip(heads, uses).map { head, uses in
      uses.map(\.to) + head.origins.flatMap { byName[$0] ?? [] }
    }
    var wave = [Int](repeating: 0, count: heads.count)
    var state = [UInt8](repeating: 0, count: heads.count)
    for start in heads.indices where state[start] == 0 {
      var stack: [(index: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let (index, next) = stack.last {
        guard next < uses[index].count else {
          stack.removeLast()
          state[index] = 2
          wave[index] = uses[index].map { state[$0.to] == 2 ? wave[$0.to] + 1 : 0 }.max() ?? 0
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
    waves = (0...(wave.max() ?? 0)).map { depth in heads.indices.filter { wave[$0] == depth } }
  }

  /// The documents of some names in all editions, those that they use, extend or descend from, and
  /// all that declare kinds of records, which datasets may have.
  func needed(by names: [String], _ heads: [DocumentHead]) -> [Int] {
    let names = Set(names)
    var needed = heads.indices.filter { index in
      let head = heads[index]
      return names.contains(head.id) || names.contains(head.pinnedID) || head.declaresKinds
    }
    var seen = Set(needed)
    var next = 0
    while next < needed.count {
      needed += known[needed[next]].filter { seen.insert($0).inserted }
      next += 1
    }
    return needed
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
        "models use or extend one another in a circle: \(names.joined(separator: " -> "))",
        advice: "remove one of the references"
      )
    )
  }
}
