/// The closed set of record kinds of a run: those of the vocabulary, and those that models declare
/// under their own id with the vocabulary kind each refines.
///
/// Kinds are dotted paths; a rule on `debt` covers what lies below it, and a declared kind lies
/// below the kind that it refines.
public struct KindTable: Hashable, Sendable {
  /// The table that a kind's records stand in.
  public enum Table: String, Hashable, Sendable { case accounts, events }

  /// One kind.
  public struct Kind: Hashable, Sendable {
    /// The dotted path.
    public var path: String
    /// The table of its records.
    public var table: Table
    /// The data category, a word of the vocabulary.
    public var category: String
    /// Whether it says something sensitive about a person.
    public var isSensitive: Bool
    /// The kind that a declared kind refines; nil for the vocabulary's own.
    public var refines: String?
    /// What it means, one sentence.
    public var label: String

    /// Creates a kind.
    public init(
      path: String,
      table: Table,
      category: String,
      isSensitive: Bool = false,
      refines: String? = nil,
      label: String = ""
    ) {
      self.path = path
      self.table = table
      self.category = category
      self.isSensitive = isSensitive
      self.refines = refines
      self.label = label
    }
  }

  /// The kinds; a kind's index is its code.
  public private(set) var all: [Kind] = []
  private var codes: [String: UInt16] = [:]
  /// By path, inner ones included, the codes of all kinds that lie under it, ascending.
  private var codesUnder: [String: [UInt16]] = [:]

  /// Creates a table.
  ///
  /// - Precondition: Paths are distinct and fewer than 65,536.
  public init(_ kinds: [Kind]) {
    for kind in kinds { add(kind) }
  }

  /// Adds a kind that a model declares.
  public mutating func add(_ kind: Kind) {
    precondition(codes[kind.path] == nil, "kind \(kind.path) is declared twice")
    precondition(all.count < Int(UInt16.max), "too many kinds")
    let code = UInt16(all.count)
    codes[kind.path] = code
    all.append(kind)
    for path in pathsAbove(kind) { codesUnder[path, default: []].append(code) }
  }

  /// The code of a kind, or nil if there is no such kind.
  public func code(of path: String) -> UInt16? { codes[path] }

  /// The codes of a path and of everything below it; empty if there is no such path.
  ///
  /// An inner path such as `debt` need not be a kind itself.
  public func codes(under path: String) -> [UInt16] { codesUnder[path] ?? [] }

  /// Whether a path is a kind or lies above one.
  public func contains(_ path: String) -> Bool {
    codes[path] != nil
      || codesUnder[path]?.contains { all[Int($0)].path.hasPrefix(path + ".") }
        ?? false
  }

  /// All paths, inner ones included, for the advice on an unknown name.
  public var names: Set<String> {
    var names: Set<String> = []
    for kind in all {
      var path = ""
      for part in kind.path.split(separator: ".") {
        path += path.isEmpty ? String(part) : "." + part
        names.insert(path)
      }
    }
    return names
  }

  /// A kind's own path, those above it, and the same of the kinds that it refines.
  private func pathsAbove(_ kind: Kind) -> Set<String> {
    var paths: Set<String> = []
    var next: String? = kind.path
    while let known = next {
      var path = known[...]
      paths.insert(String(path))
      while let dot = path.lastIndex(of: ".") {
        path = path[..<dot]
        paths.insert(String(path))
      }
      let refined =
        known == kind.path ? kind.refines : codes[known].flatMap { all[Int($0)].refines }
      // One that is there already adds nothing new.
      next = refined.flatMap { paths.contains($0) ? nil : $0 }
    }
    return paths
  }
}
