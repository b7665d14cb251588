public import CreditResults
public import CreditModels
import CreditPopulation
package import CreditStatistics

/// How many persons have each score and band of one model, and what became of them.
public struct StandingCounts: Sendable {
  /// Subjects with what happened to them.
  package struct Outcomes: Sendable {
    package private(set) var count = 0
    package private(set) var goods = 0
    package private(set) var bads = 0

    mutating func add(_ outcome: UInt8?) {
      count += 1
      if outcome == OutcomeState.good.code { goods += 1 }
      if outcome == OutcomeState.bad.code { bads += 1 }
    }

    package static func + (left: Outcomes, right: Outcomes) -> Outcomes {
      var sum = left
      (sum.count, sum.goods, sum.bads) = (
        left.count + right.count, left.goods + right.goods, left.bads + right.bads
      )
      return sum
    }

    /// The share of bads among goods and bads; nothing below 30 subjects.
    package var rate: Estimate? {
      goods + bads < 30 ? nil : .share(of: Double(bads), in: Double(goods + bads))
    }
  }

  public let card: ModelCard
  var bands: [String: Outcomes] = [:]
  var scores: [Double: Outcomes] = [:]
  package private(set) var standing = 0
  var absent = 0

  /// Creates empty counts of a model.
  public init(_ card: ModelCard) { self.card = card }

  /// Counts a person.
  ///
  /// - Parameters:
  ///   - subject: what the model says.
  ///   - outcome: the code of what happened; nil without an outcome.
  public mutating func add(_ subject: ScoredSubject, outcome: UInt8?) {
    guard subject.absence == nil else {
      absent += 1
      return
    }
    standing += 1
    if let band = subject.band { bands[band, default: Outcomes()].add(outcome) }
    if let score = subject.score.flatMap(Double.init) {
      scores[score, default: Outcomes()].add(outcome)
    }
  }

  /// Bands that somebody is in, from best to worst.
  package var bandRows: [(name: String, share: Double, outcomes: Outcomes)] {
    card.scale.bands.compactMap { band in
      bands[band.name].map { (band.name, Double($0.count) / Double(max(1, standing)), $0) }
    }
  }

  /// Persons with a score within limits.
  package func outcomes(from low: Double, below high: Double) -> Outcomes {
    scores.filter { $0.key >= low && $0.key < high }.values.reduce(Outcomes(), +)
  }

  /// Tenths of the scored persons from the lowest score, as even as ties allow.
  package var tenths: [(from: Double, to: Double, outcomes: Outcomes)] {
    let sorted = scores.sorted { $0.key < $1.key }
    let all = sorted.reduce(0) { $0 + $1.value.count }
    var rows: [(from: Double, to: Double, outcomes: Outcomes)] = []
    var before = 0
    var last = -1
    for (score, outcomes) in sorted {
      let tenth = min(9, 10 * (before + outcomes.count / 2) / max(1, all))
      if tenth == last, let open = rows.popLast() {
        rows.append((open.from, score, open.outcomes + outcomes))
      } else {
        rows.append((score, score, outcomes))
      }
      last = tenth
      before += outcomes.count
    }
    return rows
  }
}
