import CreditFindings
public import CreditPopulation
import Synchronization

/// A population on disk: a data package or a single table, scanned and ready to be read in batches.
///
/// Opening scans all tables once; every call of ``batches()`` reads them again. Memory does not grow
/// with the population.
public final class Dataset: Population {
  public let schema: PopulationSchema
  /// What it holds and how it is read.
  public let summary: DatasetSummary
  /// The files that are read, the descriptor first.
  public let inputFiles: [String]

  private let plan: DatasetPlan
  private let standard: StandardCheck
  private let report: Mutex<PassReport?> = Mutex(nil)

  init(
    plan: DatasetPlan,
    standard: StandardCheck,
    summary: DatasetSummary,
    inputFiles: [String]
  ) {
    self.standard = standard
    self.schema = plan.schema
    self.plan = plan
    self.summary = summary
    self.inputFiles = inputFiles
  }

  public func batches() throws -> any BatchSource {
    try DatasetPass(plan, findings: FindingCollector()) { report in
      self.report.withLock { $0 = report }
    }
  }

  /// What the last complete pass counted; nil before.
  public var lastPass: PassReport? { report.withLock { $0 } }

  /// Reads everything once and throws all findings, for `parallax datasets check`.
  ///
  /// - Parameter holdsToStandard: whether columns that no run reads, keys and the descriptor are held
  ///   against the standard for Data Packages, too.
  /// - Returns: what was counted.
  /// - Throws: `Findings` with every bad row.
  public func check(holdsToStandard: Bool = false) throws -> PassReport {
    var counted = PassReport()
    let findings = FindingCollector()
    do {
      let pass = try DatasetPass(plan, findings: findings) { counted = $0 }
      while try pass.next() != nil {}
    } catch let bad as Findings where holdsToStandard {
      // Bad rows are in the collector already, files that cannot be read are not.
      if findings.isEmpty { findings.add(bad) }
    }
    if holdsToStandard { standard.run(findings) }
    try findings.check()
    return counted
  }
}
