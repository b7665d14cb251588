import CreditLanguage
import CreditModels
import CreditPopulation

/// One model reading one subject: which records its file holds.
///
/// The layers come one after the other: first which events and accounts reach the file, then, with
/// the chains over those events, which are still kept.
struct ReferenceReader {
  let model: Model
  let settings: [String: Parameter.Value]
  let schema: PopulationSchema
  let vocabulary: Vocabulary
  let subject: ReferenceSubject
  let used: [String: ReferenceStanding]
  /// The model's names for values of the subject; none in a formula of the vocabulary.
  var definitions: [Definition]
  /// The kinds below every path.
  let kinds: [String: Set<UInt16>]

  /// The rules of the file that is read, if it is another model's.
  private(set) var foreignFile: FileRules?
  /// The events that reach the file, kept or not, in the order recorded, date, event id.
  private(set) var reachedEvents: [ReferenceEvent] = []
  /// The events that the file holds, in the same order.
  private(set) var heldEvents: [ReferenceEvent] = []
  /// The accounts that the file holds, in the order of the table.
  private(set) var heldAccounts: [ReferenceAccount] = []

  init(
    model: Model,
    settings: [String: Parameter.Value],
    schema: PopulationSchema,
    vocabulary: Vocabulary,
    kinds: [String: Set<UInt16>],
    subject: ReferenceSubject,
    used: [String: ReferenceStanding]
  ) {
    self.model = model
    self.settings = settings
    self.schema = schema
    self.vocabulary = vocabulary
    self.subject = subject
    self.used = used
    self.kinds = kinds
    self.definitions = model.definitions
    let events = subject.events.sorted { $0.wasRecorded(before: $1) }
    reachedEvents = events.filter { line(for: .event($0), kind: $0.kind) != nil }
    heldEvents = reachedEvents.filter { isKept(.event($0), kind: $0.kind) }
    heldAccounts = subject.accounts.filter { isKept(.account($0), kind: $0.kind) }
  }

  /// The same reader with the records that another model's file holds.
  func onFile(of other: ReferenceReader) -> ReferenceReader {
    var reader = self
    reader.reachedEvents = other.reachedEvents
    reader.heldEvents = other.heldEvents
    reader.heldAccounts = other.heldAccounts
    reader.foreignFile = other.model.file
    return reader
  }

  /// The first line of `sees` that lets a record through.
  private func line(for row: ReferenceRow, kind: UInt16) -> FileRules.SeesLine? {
    model.file.sees.first { line in
      guard lies(kind, under: line.kinds) else { return false }
      guard let condition = line.condition else { return true }
      return value(of: condition, in: row).holds
    }
  }

  /// Whether a record reaches the file and is kept on the as-of date.
  private func isKept(_ row: ReferenceRow, kind: UInt16) -> Bool {
    guard let line = line(for: row, kind: kind) else { return false }
    let retention = line.retention.first { retention in
      guard let condition = retention.condition else { return true }
      return value(of: condition, in: row).holds
    }
    switch retention?.keeps {
    case nil, .forever: return true
    case .span(let span, let from):
      guard let start = value(of: from, in: row).number else { return true }
      return isLive(span, from: start, in: row)
    case .until(let date):
      return value(of: date, in: row).number == nil
    }
  }

  /// Whether a kind lies below one of some paths.
  func lies(_ kind: UInt16, under paths: [String]) -> Bool {
    paths.contains { kinds[$0]?.contains(kind) ?? false }
  }

  /// Whether the dataset records at least one of the kinds below some paths.
  func isRecorded(_ paths: [String]) -> Bool {
    paths.contains { !(kinds[$0] ?? []).isDisjoint(with: schema.recordedKinds) }
  }

  /// Whether kinds below some paths can be counted: on the file of another model what it does not
  /// see is absent, not none.
  func canCount(_ paths: [String]) -> Bool {
    guard let foreignFile else { return isRecorded(paths) }
    func codes(_ paths: [String]) -> Set<UInt16> {
      paths.reduce(into: []) { $0.formUnion(kinds[$1] ?? []) }
    }
    return !codes(paths).intersection(codes(foreignFile.sees.flatMap(\.kinds)))
      .isDisjoint(with: schema.recordedKinds)
  }

  /// Whether a span from a day number has not ended on the as-of date, or on another day.
  func isLive(
    _ span: Span,
    from start: Int64,
    in row: ReferenceRow,
    on day: Day? = nil
  ) -> Bool {
    guard let amount = value(of: span.amount, in: row).number else { return true }
    let (begin, end) = (Day(number: Int32(clamping: start)), day ?? subject.asOf)
    return switch span.measure {
    case .months: !begin.hasEnded(months: Int(amount), on: end)
    case .calendarYears: end.date.year < begin.date.year + Int(amount)
    case .days: start + amount > Int64(end.number)
    }
  }
}
