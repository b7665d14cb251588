import CreditLanguage
import CreditModels
import CreditPopulation

/// Turns the expressions of models into nodes of one graph.
struct Lowering {
  let schema: PopulationSchema
  let kinds: KindIndex
  var graph = Graph()
  var contexts: [FileContext] = []
  /// The slots of models that say nothing of anybody in this dataset.
  var silentSlots: Set<Int> = []
  let vocabulary: [String: StandardCharacteristic]
  let given: [String: Int]

  /// What has been lowered, by name within a context.
  var characteristics: [Name: NodeID] = [:]
  var accountValues: [Name: NodeID] = [:]
  /// What is being lowered, so that a name that reads itself is an error and not a crash.
  var open: Set<Name> = []
  /// Whether a condition of `sees` is being lowered, which must not read chains.
  var isReaching = false
  /// What was read of the dataset; what is known by name is counted the first time.
  private(set) var leaves = Leaves()

  /// How many of the data that expressions read the dataset has.
  struct Leaves {
    var recorded = 0
    var missing = 0

    /// Whether something is read and the dataset has none of it.
    var areAllMissing: Bool { recorded == 0 && missing > 0 }
  }

  /// What an expression alone reads of the dataset.
  ///
  /// - Complexity: as lowering everything that the expression names.
  func leaves(of expression: Expression, _ scope: Scope) throws(ScoringError) -> Leaves {
    var alone = self
    alone.graph = Graph()
    alone.characteristics = [:]
    alone.accountValues = [:]
    alone.leaves = Leaves()
    _ = try alone.lower(expression, scope)
    return alone.leaves
  }

  /// Notes that something is read of the dataset.
  ///
  /// - Returns: whether the dataset has it.
  @discardableResult
  mutating func reads(_ isRecorded: Bool) -> Bool {
    if isRecorded { leaves.recorded += 1 } else { leaves.missing += 1 }
    return isRecorded
  }

  struct Name: Hashable {
    var context: Int
    var name: String
    var isAccount = false
  }

  init(schema: PopulationSchema, vocabulary: Vocabulary) {
    self.schema = schema
    self.kinds = KindIndex(schema.kinds)
    self.vocabulary = Dictionary(
      vocabulary.characteristics.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.given = Dictionary(
      schema.given.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Where an expression stands.
  struct Scope {
    /// The rows it is evaluated for.
    enum Rows { case subjects, accounts(ViewID), events(ViewID) }
    /// The index of its model's context.
    var context: Int
    var rows: Rows = .subjects
    /// Points and grade of the current ledger entry.
    var entry: (points: NodeID, grade: NodeID)?

    var view: ViewID {
      switch rows {
      case .subjects: Graph.subjects
      case .accounts(let view), .events(let view): view
      }
    }
  }

  func failure(_ scope: Scope, _ reason: String) -> ScoringError {
    .failed(model: contexts[scope.context].name, reason: reason)
  }

  mutating func lower(_ expression: Expression, _ scope: Scope) throws(ScoringError) -> NodeID {
    if let node = try lowerOperation(expression, scope) { return node }
    if let node = try lowerRow(expression, scope) { return node }
    switch expression {
    case .constant(let value): return graph.literal(value)
    case .none: return graph.literal(Value.none)
    case .category(let text): return category(text)
    case .parameter(let name): return try parameter(name, scope)
    case .asOf: return spread(graph.node(.asOf, Graph.subjects), scope)
    case .subjectField(.asOf): return spread(graph.node(.asOf, Graph.subjects), scope)
    case .subjectField(let field):
      guard reads(schema.subjectFields.contains(field)) else { return graph.literal(Value.absent) }
      return spread(graph.node(.subjectField(field), Graph.subjects), scope)
    case .characteristic(let name):
      return spread(try characteristic(name, scope.context), scope)
    case .aggregate(let aggregate): return try lower(aggregate, scope)
    case .standing(let alias, let part):
      return spread(try standing(alias, part, scope), scope)
    case .own(let part):
      let own = graph.node(.standing(slot: contexts[scope.context].model, part), Graph.subjects)
      return spread(own, scope)
    case .entryPoints, .entryGrade:
      guard let entry = scope.entry else {
        throw failure(scope, "points and grades are read outside a ledger's rules")
      }
      return expression == .entryPoints ? entry.points : entry.grade
    default: throw failure(scope, "a record's field is read where there is no record")
    }
  }

  mutating func category(_ text: String) -> NodeID {
    graph.literal(Int64(schema.dictionary.code(of: text)))
  }

  private mutating func parameter(_ name: String, _ scope: Scope) throws(ScoringError) -> NodeID {
    switch contexts[scope.context].settings[name] {
    case .number(let value): return graph.literal(value)
    case .option(let text): return category(text)
    case nil: throw failure(scope, "it has no parameter '\(name)'")
    }
  }

  private mutating func standing(
    _ alias: String,
    _ part: StandingPart,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    guard let used = contexts[scope.context].uses[alias] else {
      throw .missingModel(model: contexts[scope.context].name, used: alias)
    }
    guard reads(!silentSlots.contains(used)) else { return graph.literal(Value.absent) }
    return graph.node(.standing(slot: used, part), Graph.subjects)
  }

  /// A column of subjects for the rows of a scope.
  mutating func spread(_ node: NodeID, _ scope: Scope) -> NodeID {
    if graph.constant(node) != nil { return node }
    switch scope.rows {
    case .subjects: return node
    case .accounts(let view), .events(let view): return graph.node(.ofOwner(node), view)
    }
  }
}

/// What a model's expressions are read in.
struct FileContext: Sendable {
  /// The model's index.
  var model: Int
  var name: String
  /// Nil sees every record for ever.
  var file: FileRules?
  /// The context whose file it is, where a judge reads the file of another model.
  var keeper: Int?
  var chains: [String: [String]] = [:]
  var accountValues: [String: TypedExpression] = [:]
  var definitions: [String: TypedExpression] = [:]
  /// The slot of the standings of each used model by alias.
  var uses: [String: Int] = [:]
  var settings: [String: Parameter.Value] = [:]
  var currency: String?
  /// The context in which the vocabulary's formulas are read: the same file, no names of the model.
  var formulas: Int
}
