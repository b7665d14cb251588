import CreditCalibration
import CreditFormats
import CreditModels

/// Shares of bads by band or score, beside those that were published.
enum DefaultRates {
  /// Persons in a band or between two scores.
  struct Part {
    var name: String
    var outcomes: StandingCounts.Outcomes
    /// The published share of bads; nil where none is known.
    var published: Double?
  }

  /// Share of new accounts that were 90 days past due or worse within 24 months by the score of
  /// October 2000: Board of Governors of the Federal Reserve System, Report to the Congress on Credit
  /// Scoring, August 2007, table 2.
  static let source =
    "Board of Governors of the Federal Reserve System, Report to the Congress on Credit Scoring, "
    + "August 2007: new accounts, October 2000 to October 2002"

  private static let federalReserve: [(name: String, from: Double, below: Double, rate: Double)] = [
    ("below 520", 0, 520, 0.41), ("520 to 559", 520, 560, 0.284), ("560 to 599", 560, 600, 0.225),
    ("600 to 639", 600, 640, 0.158), ("640 to 679", 640, 680, 0.089),
    ("680 to 719", 680, 720, 0.044), ("720 or more", 720, 1_000, 0.01),
  ]

  /// The parts of a system from worst to best: the published limits of the score in the United
  /// States, bands elsewhere, tenths where a system has no bands.
  static func parts(of standing: StandingCounts) -> [Part] {
    if standing.card.id == "us.fico-like" {
      return federalReserve.map {
        Part(
          name: $0.name,
          outcomes: standing.outcomes(from: $0.from, below: $0.below),
          published: $0.rate
        )
      }
    }
    if !standing.bandRows.isEmpty {
      return standing.bandRows.reversed().map { Part(name: $0.name, outcomes: $0.outcomes) }
    }
    let tenths = standing.tenths.map {
      Part(
        name: "\(roundedText($0.from, digits: 1)) to \(roundedText($0.to, digits: 1))",
        outcomes: $0.outcomes
      )
    }
    return standing.card.scale.higherIsBetter ? tenths : tenths.reversed()
  }
}
