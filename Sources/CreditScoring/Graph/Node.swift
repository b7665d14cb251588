import CreditLanguage
import CreditModels
import CreditPopulation

/// The index of a node of a ``Graph``.
typealias NodeID = Int
/// The index of a view of a ``Graph``.
typealias ViewID = Int

/// A column operation: its operands are earlier nodes, its result is one column over its view.
///
/// Nodes are hash-consed: the same operation on the same operands over the same view exists once,
/// whichever model asked for it.
struct Node: Hashable, Sendable {
  var operation: Operation
  /// The rows of the result; nil for a constant, which fits every view.
  var view: ViewID?
}

/// What a node computes.
enum Operation: Hashable, Sendable {
  case constant(Int64)

  // Columns of subjects.
  case asOf
  case subjectField(SubjectField)
  /// A given characteristic, by its index in the schema; floating-point numbers rounded.
  case given(Int)
  /// A part of the standing in a slot (``StandingSlots``), once its model has run.
  case standing(slot: Int, StandingPart)

  // Columns of rows.
  case eventField(EventField)
  case accountField(AccountField)
  /// Whether the row's kind is one of these.
  case kindIsIn([UInt16])
  /// The row's account as a row of the accounts; none without one.
  case accountRow
  /// A column of subjects, for the owner of each row.
  case ofOwner(NodeID)
  /// A column over all rows of the table, for each row of the view.
  case ofRow(NodeID)
  /// A column over all accounts, for the account of each event.
  case ofAccount(NodeID, account: NodeID)
  /// A field of the record before or after in a chain.
  case neighbour(Int, Neighbour, EventField)
  /// Amounts in currencies, by index of ``Graph/conversions``.
  case converted(NodeID, currency: NodeID, Int)

  // Columns of anything.
  case unary(Unary, NodeID)
  case binary(Binary, NodeID, NodeID)
  case select(NodeID, NodeID, NodeID)
  case middle([NodeID])

  case aggregate(Fold)

  // Ledgers, by index of ``Graph/ledgers``.
  /// The variant of the entry that each row of the ledger's view scores, or -1.
  case ledgerVariant(Int)
  /// A table of the ledger by variant: points, or the grade as a category.
  case ledgerTable(Int, LedgerTable, NodeID)
  /// What the ledger adds up to.
  case ledgerTotal(Int)
}

/// A table of a ledger by variant.
enum LedgerTable: Hashable, Sendable { case points, grade }

/// An aggregate with its operands resolved.
struct Fold: Hashable, Sendable {
  var function: Aggregate.Function
  var rows: ViewID
  /// The rows that take part; nil for all.
  var taking: NodeID?
  var value: NodeID?
  /// The keys of `latest`, the first counts most; the row's place is the last.
  var order: [NodeID]
  /// The account that each row counts for, or nil for its subject.
  var account: NodeID?
}

/// Which rows a column has.
enum ViewSource: Hashable, Sendable {
  /// One row a subject.
  case subjects
  /// Every account, in the order of the table.
  case accounts
  /// The rows of these kinds, kind by kind.
  case kinds(KindTable.Table, [UInt16])
  /// The events of these kinds, each subject's in the order recorded, date, event.
  case ordered([UInt16])
  /// Those rows of a view for which a column is 1.
  case filtered(ViewID, NodeID)
}

/// Neighbours within groups of rows that stand in the order of chains.
struct ChainPlan: Hashable, Sendable {
  /// What neighbours have in common, besides the subject.
  enum Group: Hashable, Sendable {
    case kind
    case `case`
    /// The account, as a row of the accounts.
    case account(NodeID)
    case everything
  }
  /// The records in the chain, each subject's in order (kind by kind for groups of one kind).
  var rows: ViewID
  var group: Group
}

/// What amounts are worth in the currency of a model.
struct Conversion: Hashable, Sendable {
  /// Codes of currencies.
  var codes: [Int64]
  /// The rates of ``codes`` in millionths; nil for the model's own currency.
  var rates: [Int64?]
  /// The currency of amounts without one; none if the dataset declares none.
  var ownCode: Int64
}
