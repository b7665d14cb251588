import ArgumentParser
import CreditGenerator

/// The knobs of the generator, each with its default and where that comes from.
struct KnobOptions: ParsableArguments {
  @Option(
    help: "Correlation of latent conduct and latent solvency, -1 to 1. No source: vary it."
  )
  var conductSolvency = 0.3

  @Option(
    help: """
      Scale of the group differences in income: 1 = women 10, settled residents 12, temporary ones 20 \
      per cent less (assumed); 0 = none.
      """
  )
  var incomeGap = 1.0

  @Option(
    help: """
      Scale of the group differences in being recorded: residents from abroad more often without a \
      file, with a shorter history, with accounts abroad (assumed); 0 = none.
      """
  )
  var recordingGap = 1.0

  @Option(
    help: "Share of persons without any account. Default: the profile's (us 0.027, CFPB 2025)."
  )
  var withoutFile: Double?

  @Option(
    parsing: .upToNextOption,
    help: "Share of the accounts that Equifax, Experian and TransUnion hold (assumed)."
  )
  var coverage = [0.92, 0.95, 0.90]

  @Option(help: "Share of the collections that each bureau holds (assumed).")
  var collectionCoverage = 0.8

  @Option(help: "Share of persons with a wrong or mixed record (Federal Trade Commission 2012).")
  var wrongRecords = 0.052

  @Option(help: "Share of missed payments that are reported late (assumed).")
  var lateReporting = 0.15

  @Flag(help: "Write the payments of the performance window too, so that outcomes can be checked.")
  var windowRecords = false

  func applied(to knobs: Knobs) -> Knobs {
    var result = knobs
    result.conductSolvency = conductSolvency
    result.incomeGap = incomeGap
    result.recordingGap = recordingGap
    result.withoutFile = withoutFile
    result.coverage = coverage
    result.collectionCoverage = collectionCoverage
    result.wrongRecords = wrongRecords
    result.lateReporting = lateReporting
    result.windowRecords = windowRecords
    return result
  }
}
