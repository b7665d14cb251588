/// What a report rests on: enough for a colleague to make the same bytes.
///
/// There is no clock, user or host in it.
public struct Provenance: Hashable, Sendable {
  /// A file that was read.
  public struct Input: Hashable, Sendable {
    /// `data`, `model`, `vocabulary` or `law`.
    public var role: String
    /// The path within the dataset or the folder of models.
    public var name: String
    /// SHA-256, hexadecimal.
    public var sha256: String

    /// Creates an input.
    public init(role: String, name: String, sha256: String) {
      self.role = role
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The version of Parallax.
  public var version: String
  /// Everything that was read, in the order of role and name.
  public var inputs: [Input]
  /// What was asked for, by the names of the command line's options; the number of threads and the
  /// size of batches are not among them, since nothing depends on them.
  public var options: [(name: String, value: String)]

  /// Creates a provenance.
  public init(version: String, inputs: [Input], options: [(name: String, value: String)]) {
    self.version = version
    self.inputs = inputs
    self.options = options
  }

  public static func == (left: Provenance, right: Provenance) -> Bool { left.json == right.json }

  public func hash(into hasher: inout Hasher) { hasher.combine(json) }

  /// The value that `comparison.json` holds.
  public var json: JSONValue {
    .object([
      ("version", .text(version)),
      (
        "inputs",
        .list(
          inputs.map {
            .object([
              ("role", .text($0.role)), ("name", .text($0.name)), ("sha256", .text($0.sha256)),
            ])
          }
        )
      ),
      ("options", .object(optionsByName)),
    ])
  }

  /// An option that was given several times is a list, for a key stands once.
  private var optionsByName: [(key: String, value: JSONValue)] {
    var byName: [(key: String, values: [JSONValue])] = []
    for option in options {
      if let index = byName.firstIndex(where: { $0.key == option.name }) {
        byName[index].values.append(.text(option.value))
      } else {
        byName.append((option.name, [.text(option.value)]))
      }
    }
    return byName.map { ($0.key, $0.values.count == 1 ? $0.values[0] : .list($0.values)) }
  }
}

/// The version that reports state.
public let parallaxVersion = "0.1.0"
