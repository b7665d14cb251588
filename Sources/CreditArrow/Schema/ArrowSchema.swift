/// The columns of a table and what is said about it as a whole.
public struct ArrowSchema: Hashable, Sendable {
  /// The columns in their order.
  public var fields: [ArrowField]
  /// Key-value pairs about the table, in their order.
  public var metadata: [ArrowMetadata]

  /// Creates a schema.
  public init(_ fields: [ArrowField], metadata: [ArrowMetadata] = []) {
    self.fields = fields
    self.metadata = metadata
  }
}

/// A column of a table: its name and type.
public struct ArrowField: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The type of its values.
  public var type: ArrowType
  /// Whether values may be missing.
  public var isNullable: Bool
  /// Key-value pairs about the column, in their order.
  public var metadata: [ArrowMetadata]
  /// The number of its dictionary in the file; nil if it has none.
  var dictionaryID: Int64?

  /// Creates a column.
  public init(
    _ name: String,
    _ type: ArrowType,
    isNullable: Bool = true,
    metadata: [ArrowMetadata] = []
  ) {
    self.name = name
    self.type = type
    self.isNullable = isNullable
    self.metadata = metadata
  }
}

/// A key with its value.
public struct ArrowMetadata: Hashable, Sendable {
  /// The key.
  public var key: String
  /// The value.
  public var value: String

  /// Creates a pair.
  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
