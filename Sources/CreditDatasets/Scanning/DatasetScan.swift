import CreditFindings
import CreditPopulation

/// The first pass over all tables.
struct DatasetScan {
  /// What the scan of a record table finds out.
  struct Records {
    var scan: TableScan
    var kinds: LevelProbe?
    var ids: IntegerIdProbe?
    var agencies: AgencyProbe?
  }

  var subjects: TableScan
  var kinds: LevelProbe?
  var types: [TypeProbe] = []
  var groups: [GroupRequest] = []
  var outcomes: [OutcomeRequest] = []
  var scores: [ScoreRequest] = []
  var accounts: Records?
  var events: Records?

  /// Prepares the probes that the plan needs.
  init(_ binder: inout Binder, _ plan: SubjectPlan) {
    let table = binder.subjects
    let scan = TableScan(table.file, idColumn: plan.idColumn)
    subjects = scan
    kinds = plan.kind.map { scan.add(LevelProbe($0.converter.missing), column: $0.column) }
    if binder.isBare {
      types = table.file.columns.indices.map { column in
        scan.add(TypeProbe(table.missing(column), table.format(column)), column: column)
      }
    }
    groups = binder.requestGroups(scan, plan)
    outcomes = binder.requestOutcomes(scan)
    scores = binder.requestScores(scan)
    accounts = binder.accounts.map { DatasetScan.records($0, id: "account") }
    events = binder.events.map { DatasetScan.records($0, id: "event") }
  }

  private static func records(_ table: DatasetTable, id: String) -> Records {
    let scan = TableScan(table.file, idColumn: table.index(of: "subject"))
    var records = Records(scan: scan)
    records.kinds = table.index(of: "kind").map {
      scan.add(LevelProbe(MissingValues()), column: $0)
    }
    records.ids = table.index(of: id).map { scan.add(IntegerIdProbe(), column: $0) }
    records.agencies = table.index(of: "seen_by").map { scan.add(AgencyProbe(), column: $0) }
    return records
  }

  /// Reads the tables, all at the same time.
  ///
  /// - Throws: `Findings` when a file cannot be read, of the first such file.
  func run(_ findings: FindingCollector) throws(Findings) {
    // Each is touched by the one thread that reads its table.
    nonisolated(unsafe) let scans = [subjects, accounts?.scan, events?.scan].compactMap { $0 }
    nonisolated(unsafe) let found = scans.map { _ in FindingCollector() }
    // There are more records than subjects, and more events than accounts.
    let failures = inParallel(Array(scans.indices)) { index -> Findings? in
      do throws(Findings) {
        try scans[index].run(found[index])
        return nil
      } catch {
        return error
      }
    }
    for (more, failure) in zip(found, failures) {
      findings.take(more)
      if let failure { throw failure }
    }
  }

  /// All agencies, by bytes.
  var agencies: [String] {
    let texts = (accounts?.agencies?.texts.texts ?? []) + (events?.agencies?.texts.texts ?? [])
    return Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
