public import CreditFindings

/// What a pass over a dataset counted.
public struct PassReport: Sendable, Hashable {
  /// Subjects that were read.
  public internal(set) var subjects = 0
  /// Rows that were skipped as bad, by table; empty unless bad rows are skipped.
  public internal(set) var skippedRows: [String: Int] = [:]
  /// Values that were rounded to the decimals that their unit keeps, by place in the table.
  public internal(set) var roundedValues: [Location: Int] = [:]
}

/// Bad rows of a pass: findings, or counts when they are skipped.
final class PassLedger {
  /// What was found; stays empty when bad rows are skipped.
  let findings: FindingCollector
  /// What was counted.
  var report = PassReport()
  private let skips: Bool

  init(_ findings: FindingCollector, skips: Bool) {
    self.findings = findings
    self.skips = skips
  }

  /// Notes what is wrong with a row.
  func add(_ place: Location, _ message: String, _ advice: String?) {
    if !skips { findings.add(Finding(place, message, advice: advice)) }
  }

  /// Notes what is wrong with a value.
  func add(_ place: Location, _ problem: CellProblem) {
    add(place, problem.message, problem.advice)
  }

  /// Counts bad rows.
  func skip(_ table: String, rows: Int = 1) {
    if skips, rows > 0 { report.skippedRows[table, default: 0] += rows }
  }

  /// Counts rounded values.
  func rounded(_ place: Location, _ count: Int) {
    if count > 0 { report.roundedValues[place, default: 0] += count }
  }
}
