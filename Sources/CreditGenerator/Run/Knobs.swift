/// What can be turned: the numbers that no source fixes, and those that a study may want to vary.
///
/// Every default says where it comes from. Knobs are independent: each subject has a random stream for
/// every purpose, so that turning one knob leaves alone what the others draw.
public struct Knobs: Sendable {
  /// How often conduct is recorded.
  public enum Intensity: Sendable, Equatable {
    /// As often as in the published lists (Suining 2010).
    case published
    /// So many times as often, so that all bands of all systems are occupied.
    case stylised(factor: Double)

    public var factor: Double {
      switch self {
      case .published: 1
      case .stylised(let factor): factor
      }
    }
  }

  /// Seed of the random streams.
  public var seed: UInt64 = 20_251_231
  /// Number of subjects, persons and organisations together.
  public var subjects = 4_000
  /// Share of organisations among the subjects, 0 to 1.
  ///
  /// Default: none; no source, a choice of the study.
  public var organisations = 0.0
  public var profile = Profile.world
  public var intensity = Intensity.published
  /// Correlation of latent conduct and latent solvency, -1 to 1.
  ///
  /// Default 0.3: no source; shown as a grid.
  public var conductSolvency = 0.3
  /// Scale of the group differences in income: 1 = women 10, settled residents 12, temporary ones
  /// 20 per cent less; 0 = none.
  ///
  /// Default 1: assumed, near the European pay gaps by sex and citizenship.
  public var incomeGap = 1.0
  /// Scale of the group differences in being recorded: residents from abroad without a file, with a
  /// short history, with accounts abroad, moving more often; 0 = none.
  ///
  /// Default 1: assumed.
  public var recordingGap = 1.0
  /// Share of persons without any account; nil = that of the profile.
  public var withoutFile: Double?
  /// Share of the accounts that Equifax, Experian and TransUnion hold.
  ///
  /// Default 0.92, 0.95, 0.90: assumed after the differing files of the bureaus.
  public var coverage = [0.92, 0.95, 0.90]
  /// Share of the collections that each bureau holds.
  ///
  /// Default 0.8: assumed.
  public var collectionCoverage = 0.8
  /// Share of persons with a wrong or mixed record on file.
  ///
  /// Default 0.052: Federal Trade Commission 2012, the share of people whom a material error had
  /// put into a worse risk tier.
  public var wrongRecords = 0.052
  /// Share of missed payments that are reported late.
  ///
  /// Default 0.15: assumed.
  public var lateReporting = 0.15
  /// Whether payments of the performance window are written too, so that the outcome can be
  /// checked.
  ///
  /// Default: no.
  public var windowRecords = false

  /// Every knob at its default.
  public init() {}

  /// What is out of its range, in words; empty if all is well.
  public var problems: [String] {
    var found: [String] = []
    func check(_ isFine: Bool, _ text: String) { if !isFine { found.append(text) } }
    check(
      (1...Generator.mostSubjects).contains(subjects),
      "--subjects must lie between 1 and 100,000,000"
    )
    check((0...1).contains(organisations), "--organisations must lie between 0 and 1")
    check((-1...1).contains(conductSolvency), "--conduct-solvency must lie between -1 and 1")
    check((0...100).contains(intensity.factor), "--intensity must lie between 0 and 100")
    check((0...4).contains(incomeGap), "--income-gap must lie between 0 and 4")
    check((0...4).contains(recordingGap), "--recording-gap must lie between 0 and 4")
    check((0...1).contains(withoutFile ?? 0), "--without-file must lie between 0 and 1")
    check(
      coverage.count == 3 && coverage.allSatisfy((0...1).contains),
      "--coverage takes three numbers between 0 and 1"
    )
    check((0...1).contains(collectionCoverage), "--collection-coverage must lie between 0 and 1")
    check((0...1).contains(wrongRecords), "--wrong-records must lie between 0 and 1")
    check((0...1).contains(lateReporting), "--late-reporting must lie between 0 and 1")
    return found
  }
}
