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
    codes[kind.path] = UInt16(all.count)
    all.append(kind)
  }

  /// The code of a kind, or nil if there is no such kind.
  public func code(of path: String) -> UInt16? { codes[path] }

  /// The codes of a path and of everything below it; empty if there is no such path.
  ///
  /// An inner path
  /// such as `debt` need not be a kind itself.
  public func codes(under path: String) -> [UInt16] {
    all.indices.filter { lies(all[$0], under: path) }.map { UInt16($0) }
  }

  /// Whether a path is a kind or lies above one.
  public func contains(_ path: String) -> Bool {
    codes[path] != nil || all.contains { $0.path.hasPrefix(path + ".") }
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

  private func lies(_ kind: Kind, under path: String) -> Bool {
    if kind.path == path || kind.path.hasPrefix(path + ".") { return true }
    guard let refined = kind.refines else { return false }
    if let code = codes[refined] { return lies(all[Int(code)], under: path) }
    return refined == path || refined.hasPrefix(path + ".")
  }
}
