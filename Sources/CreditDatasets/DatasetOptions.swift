public import CreditFindings
public import CreditPopulation

/// How a dataset is read in one run.
public struct DatasetOptions: Sendable, Hashable {
  /// Which outcome is used.
  public enum OutcomeChoice: Sendable, Hashable {
    /// The one that the descriptor names, if any.
    case standard
    /// None.
    case none
    /// A column, with the value that means bad; nil if the column's values say so themselves.
    case column(String, bad: String?)
  }

  /// Which columns make groups.
  public enum GroupChoice: Sendable, Hashable {
    /// Those that the descriptor names.
    case standard
    /// None.
    case none
    /// These.
    case columns([GroupSelection])
  }

  /// The as-of date; nil for the dataset's snapshot.
  public var asOf: Day?
  /// The outcome.
  public var outcome: OutcomeChoice
  /// The groups.
  public var groups: GroupChoice
  /// Recorded scores beside those of the descriptor.
  public var scores: [ScoreSelection]
  /// The most subjects of a batch.
  public var batchSize: Int
  /// The most accounts and the most events of a batch of more than one subject.
  public var batchRecords: Int
  /// Whether bad rows are skipped and counted instead of ending the run.
  public var skipBadRows: Bool
  /// The memory that sorting may use, in bytes.
  public var memoryLimit: Int
  /// The longest record of a text file, in bytes.
  public var recordLimit: Int

  /// Creates options; without arguments those of a plain run.
  public init(
    asOf: Day? = nil,
    outcome: OutcomeChoice = .standard,
    groups: GroupChoice = .standard,
    scores: [ScoreSelection] = [],
    batchSize: Int = 1024,
    batchRecords: Int = 65_536,
    skipBadRows: Bool = false,
    memoryLimit: Int = 256 << 20,
    recordLimit: Int = 1 << 20
  ) {
    precondition(batchSize > 0 && batchRecords > 0, "a batch holds at least one subject")
    precondition(memoryLimit > 0 && recordLimit > 0, "limits are positive")
    self.asOf = asOf
    self.outcome = outcome
    self.groups = groups
    self.scores = scores
    self.batchSize = batchSize
    self.batchRecords = batchRecords
    self.skipBadRows = skipBadRows
    self.memoryLimit = memoryLimit
    self.recordLimit = recordLimit
  }
}

/// A column of scores that a user compares.
public struct ScoreSelection: Sendable, Hashable {
  /// The model id that stands for it.
  public var name: String
  /// The column of `subjects`.
  public var column: String
  /// Whether higher values are better.
  public var higherIsBetter: Bool

  /// Creates a selection.
  public init(name: String, column: String, higherIsBetter: Bool = true) {
    self.name = name
    self.column = column
    self.higherIsBetter = higherIsBetter
  }
}

/// A column whose values are groups, or whose numbers are cut into groups.
public struct GroupSelection: Sendable, Hashable {
  /// The column of `subjects`.
  public var column: String
  /// The lower edges of all groups but the first, ascending, as written; empty for a column of
  /// groups.
  public var cuts: [String]

  /// Creates a selection.
  public init(column: String, cuts: [String] = []) {
    self.column = column
    self.cuts = cuts
  }

  /// Reads the text of `--by`: columns separated by commas, cuts after a colon, as in
  /// `sex,age:25,45,65`.
  ///
  /// - Returns: the selections in their order.
  /// - Throws: `Findings` when a column is missing, named twice or has cuts that do not ascend.
  public static func parse(_ text: String) throws(Findings) -> [GroupSelection] {
    var selections: [GroupSelection] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if pieces.count == 2 {
        selections.append(GroupSelection(column: String(pieces[0]), cuts: [String(pieces[1])]))
      } else if let last = selections.last, !last.cuts.isEmpty, cut(String(part)) != nil {
        selections[selections.count - 1].cuts.append(String(part))
      } else {
        selections.append(GroupSelection(column: String(part)))
      }
    }
    let place = Location(file: "")
    var findings = selections.flatMap { $0.findings(at: place) }
    if Set(selections.map(\.column)).count < selections.count {
      findings.append(Finding(place, "a column of groups is named twice", advice: "name it once"))
    }
    if !findings.isEmpty { throw Findings(findings) }
    return selections
  }

  /// What is wrong with the selection by itself.
  func findings(at place: Location) -> [Finding] {
    if column.isEmpty {
      return [
        Finding(place, "a column of groups has no name", advice: "write COLUMN or COLUMN:CUTS")
      ]
    }
    let values = cuts.map(GroupSelection.cut)
    guard values.allSatisfy({ $0 != nil }) else {
      return [
        Finding(place, "a cut of '\(column)' is not a number", advice: "write as in age:25,45,65")
      ]
    }
    let edges = values.compactMap { $0 }
    guard zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return [
        Finding(place, "the cuts of '\(column)' do not ascend", advice: "write as in age:25,45,65")
      ]
    }
    return []
  }

  /// A cut in millionths; nil if the text is no number.
  static func cut(_ text: String) -> Int64? {
    var text = text
    return text.withUTF8 { NumberFormat().decimal($0)?.scaled(places: 6)?.value }
  }
}
