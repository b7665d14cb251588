import CreditFindings
import CreditPopulation

/// Brings a descriptor, its tables, the vocabulary and the options together.
///
/// Binding has two halves. The first looks at headers and says what the scan must find out; the
/// second, after the scan, makes the plan of the pass.
struct Binder {
  let descriptor: Descriptor
  let vocabulary: DatasetVocabulary
  let options: DatasetOptions
  let subjects: DatasetTable
  let accounts: DatasetTable?
  let events: DatasetTable?
  /// Whether there is no descriptor.
  let isBare: Bool
  let snapshot: Day
  let asOf: Day
  let dictionary = CategoryDictionary()
  let findings: FindingCollector
  /// What the user should know but need not mend.
  var notices: [Finding] = []
  /// What every column of `subjects` is used for, for the summary.
  var uses: [Int: [String]] = [:]

  /// The as-of date of a table without a descriptor: it has no dated records, so that only ages and
  /// the editions of models depend on it.
  static let assumedAsOf = Day(number: 20_453)  // 2025-12-31

  init(
    descriptor: Descriptor,
    tables: [String: DatasetTable],
    subjects: DatasetTable,
    isBare: Bool,
    vocabulary: DatasetVocabulary,
    options: DatasetOptions,
    findings: FindingCollector
  ) {
    self.descriptor = descriptor
    self.vocabulary = vocabulary
    self.options = options
    self.subjects = subjects
    self.accounts = tables["accounts"]
    self.events = tables["events"]
    self.isBare = isBare
    self.snapshot = descriptor.asOf?.value ?? options.asOf ?? Binder.assumedAsOf
    self.asOf = options.asOf ?? snapshot
    self.findings = findings
    if isBare, options.asOf == nil {
      notice(
        Location(file: subjects.file.path),
        "the as-of date is assumed to be \(snapshot)",
        "give --as-of, or write a datapackage.json with 'as_of'"
      )
    }
  }

  /// The last day that data may name.
  var until: Day? { descriptor.until?.value }

  /// The position of a column of `subjects`; reports it if there is none.
  func column(_ name: String, at place: Location) -> Int? {
    if let index = subjects.index(of: name) { return index }
    report(
      place,
      "the table 'subjects' has no column '\(name)'",
      adviceForUnknownName(name, among: subjects.file.columns)
    )
    return nil
  }

  /// The column of `subjects` that holds a fixed field: mapped under `columns`, or so named.
  func fieldColumn(_ field: String) -> Int? {
    if let mapping = descriptor.fields.first(where: { $0.field == field }) {
      return subjects.index(of: mapping.column)
    }
    return subjects.index(of: field)
  }

  func report(_ place: Location, _ message: String, _ advice: String? = nil) {
    findings.add(Finding(place, message, advice: advice))
  }

  mutating func notice(_ place: Location, _ message: String, _ advice: String? = nil) {
    notices.append(Finding(place, message, advice: advice, severity: .warning))
  }

  /// Notes what a column is used for.
  mutating func use(_ column: Int, _ what: String) { uses[column, default: []].append(what) }

  /// Where a message about the command line stands.
  static let commandLine = Location(file: "")

  /// Checks the dates of the run and the names of the descriptor that depend on no table.
  mutating func checkDates() {
    if let until, asOf > until {
      report(
        descriptor.until?.location ?? Binder.commandLine,
        "the as-of date \(asOf) is after the end of the data, \(until)",
        "give an earlier --as-of"
      )
    }
    let known = ["id", "kind"] + SubjectField.allCases.map(\.rawValue)
    for mapping in descriptor.fields {
      if !known.contains(mapping.field) {
        report(
          mapping.location,
          "'\(mapping.field)' is not a field of subjects",
          adviceForUnknownName(mapping.field, among: known)
        )
      }
      _ = column(mapping.column, at: mapping.location)
    }
  }
}
