import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// The way of one subject through one system, as rows of `case_stages`.
struct CaseSteps {
  let trace: Trace
  let model: Model?
  let ranked: RankedModel
  /// By consequence whether it follows.
  let eligible: [Bool]
  let readings: [Reading]

  /// One row.
  struct Step {
    /// `file`, `score`, `scale` or `consequences`.
    var stage: String
    var item: String
    var label = ""
    var value = ""
    var points: Double?
    var percentiles: (low: Double, high: Double)?
    var convention = ""
  }

  /// All rows in the order of the stages.
  ///
  /// A subject without a standing has the cause as its only row of the file; nothing follows from an
  /// absence.
  var all: [Step] {
    guard trace.code >= 0 else { return [absence] }
    return file + score + [scale] + consequences
  }

  private var absence: Step {
    let reason = ranked.frame.book.absences[Int(-trace.code) - 1]
    return Step(stage: "file", item: reason.absence.rawValue, label: reason.reason)
  }

  // MARK: File

  /// What was read: characteristics by name, or the other values of the document as written.
  private var file: [Step] {
    let characteristics = self.characteristics
    let segment = trace.segment.map { [Step(stage: "file", item: "segment", value: $0)] } ?? []
    if !characteristics.isEmpty {
      return segment
        + characteristics.compactMap { characteristic in
          trace.values[characteristic.name].flatMap { value in
            text(value, characteristic.value.unit).map {
              Step(stage: "file", item: characteristic.name, label: characteristic.label, value: $0)
            }
          }
        }
    }
    return written
  }

  /// The readings of a model without characteristics, each source text once.
  private var written: [Step] {
    var known: Set<String> = []
    return readings.compactMap { reading in
      let source: String
      let unit: Unit
      switch reading {
      case .value(let value), .comparable(let value): (source, unit) = (value.source, value.unit)
      case .recorded, .ledger: return nil
      }
      guard known.insert(source).inserted, let value = trace.values[source] else { return nil }
      return text(value, unit).map { Step(stage: "file", item: source, value: $0) }
    }
  }

  private var characteristics: [Characteristic] {
    switch model?.score.judge {
    case .scorecard(let scorecard): scorecard.characteristics
    case .rating(let rating):
      if case .effects(let scorecard) = rating.index { scorecard.characteristics } else { [] }
    case .ledger, .opinion, .lookup, .program, nil: []
    }
  }

  /// A value as people write it; nil for codes of a dictionary, which the model does not spell.
  private func text(_ value: Int64, _ unit: Unit) -> String? {
    if value == Value.none { return "none" }
    if value == Value.absent { return "absent" }
    switch unit {
    case .category: return nil
    case .boolean: return value == 0 ? "no" : "yes"
    case .date: return Day(number: Int32(clamping: value)).description
    case .days, .months: return "\(value) \(unit.rawValue)"
    case .count: return String(value)
    case .points: return decimalText(value, decimals: model?.pointsDecimals ?? 0)
    case .money: return decimalText(value, decimals: 2)
    case .share: return decimalText(value, decimals: 2) + " %"
    case .ratio, .logOdds: return decimalText(value, decimals: 6)
    }
  }

  // MARK: Score

  /// What counted, the largest first.
  private var score: [Step] {
    let decimals = model?.pointsDecimals ?? 0
    let counted = trace.points.filter { $0.value != 0 }.sorted {
      ($1.value.magnitude, $0.key) < ($0.value.magnitude, $1.key)
    }
    let labels = self.labels
    return counted.map { entry in
      var points = Double(entry.value)
      for _ in 0..<decimals { points /= 10 }
      return Step(
        stage: "score",
        item: entry.key,
        label: labels[entry.key] ?? "",
        points: points,
        convention: "points as the system counts them"
      )
    }
  }

  /// What the names of points mean.
  private var labels: [String: String] {
    var labels = Dictionary(
      characteristics.map { ($0.name, $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
    if case .ledger(let ledger) = model?.score.judge {
      for entry in ledger.entries { labels[entry.code] = entry.label }
    }
    return labels
  }

  // MARK: Scale and consequences

  /// What the system says.
  private var scale: Step {
    let code = Int(trace.code)
    let number = ranked.frame.book.numbers[code]
    let place = Int(ranked.places.placeOfCode[code])
    let axis = PercentileIntervals(weights: ranked.ranked.weights)
    return Step(
      stage: "scale",
      item: ranked.frame.band(ofCode: code).isEmpty ? "score" : ranked.frame.band(ofCode: code),
      label: "",
      value: number == Value.none
        ? "" : decimalText(number, decimals: ranked.frame.card.scale.decimals),
      percentiles: place >= 0 ? axis.interval(place) : nil,
      convention: "percentiles among all to whom this system gives a standing"
    )
  }

  private var consequences: [Step] {
    zip(ranked.frame.consequences, eligible).filter(\.1).map { consequence, _ in
      Step(
        stage: "consequences",
        item: consequence.domain.rawValue,
        label: consequence.effect,
        value: consequence.isGain ? "gain" : "loss"
      )
    }
  }
}
