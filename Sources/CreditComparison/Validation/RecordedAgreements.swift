import CreditResults
import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Every recorded score of a run's dataset beside every model that states numbers.
///
/// - Throws: ``ScratchError``.
func recordedAgreements(
  _ run: Run,
  _ everything: Tally,
  _ contestants: [Contestant],
  _ tallies: [GroupTally]
) throws -> [RecordedAgreement] {
  let frames = everything.frames
  let scores = frames.indices.filter { frames[$0].card.status == .recorded }
  let models = frames.indices.filter {
    frames[$0].card.status != .recorded && frames[$0].statesNumbers
      && !frames[$0].card.scale.statesProbability
  }
  var found: [RecordedAgreement] = []
  for tally in tallies {
    for model in models where frames[model].card.subjects.contains(tally.selection.subjects) {
      for score in scores {
        let pair = try everything.store.pairs(
          (index: model, model: tally.models[model]),
          (index: score, model: tally.models[score]),
          in: tally.selection
        )
        let position = run.shown[model]
        found.append(
          RecordedAgreement(
            pair,
            tally: tally,
            missing: missingReadings(
              of: contestants[position],
              run.plan.absentReadings[position]
            )
          )
        )
      }
    }
  }
  return found
}

/// What a model reads and the dataset holds for nobody: characteristics of a scorecard by their
/// labels.
private func missingReadings(of contestant: Contestant, _ absent: [Int]) -> [String] {
  guard case .scorecard(let card)? = contestant.model?.score.judge else { return [] }
  let readings = contestant.scorer.readings
  let expressions = absent.compactMap { index -> String? in
    switch readings[index] {
    case .value(let value), .comparable(let value): value.source
    case .ledger, .recorded: nil
    }
  }
  return card.characteristics.filter { expressions.contains($0.value.source) }.map(\.label)
}

extension RecordedAgreement {
  /// Both numbers of the subjects who have both.
  fileprivate init(_ pair: PairCounts, tally: GroupTally, missing: [String]) {
    let joint = pair.joint
    let frame = pair.a.frame
    var (sumA, sumB, weight) = (0.0, 0.0, 0.0)
    for cell in pair.cells {
      guard let a = pair.a.values[Int(cell.a)], let b = pair.b.values[Int(cell.b)] else { continue }
      let share = Double(cell.weights.wrappedSum())
      (sumA, sumB, weight) = (sumA + a * share, sumB + b * share, weight + share)
    }
    self.init(
      model: frame.name,
      score: pair.b.frame.name,
      subjects: tally.selection.subjects,
      everybody: tally.everybody,
      n: pair.n,
      spearman: joint.spearman(),
      pearson: joint.pearson(),
      meanModel: weight > 0 ? sumA / weight : 0,
      meanRecorded: weight > 0 ? sumB / weight : 0,
      bandShares: pair.bandShares,
      completeness: frame.completeness,
      missing: missing,
      absences: pair.a.absenceCounts
    )
  }
}

extension PairCounts {
  /// How far the bands of both numbers lie apart on the scale of the first model.
  fileprivate var bandShares: [RecordedAgreement.BandShare] {
    let bands = a.frame.card.scale.bands.compactMap { band -> ClosedRange<Double>? in
      guard case .numbers(let range) = band.content else { return nil }
      let unit = a.frame.unit
      return Double(range.lowerBound) / unit...Double(range.upperBound) / unit
    }
    guard !bands.isEmpty else { return [] }
    let (valuesA, valuesB) = (a.values, b.values)
    var (weights, squares, total) = ([Int64](repeating: 0, count: 3), 0.0, Int64(0))
    for cell in cells {
      guard let one = valuesA[Int(cell.a)].flatMap({ value in bands.firstIndex(holding: value) }),
        let other = valuesB[Int(cell.b)].flatMap({ value in bands.firstIndex(holding: value) })
      else { continue }
      let weight = cell.weights.wrappedSum()
      weights[min(2, abs(one - other))] += weight
      total += weight
      squares += cell.squares.sum()
    }
    return zip(["same band", "next band", "farther"], weights).map { name, weight in
      RecordedAgreement.BandShare(
        name: name,
        share: shareEstimate(weight: weight, of: total, squares: squares, weighting: weighting)
      )
    }
  }
}

extension [ClosedRange<Double>] {
  /// The band that holds a number; one between two bands belongs to the lower numbers.
  fileprivate func firstIndex(holding value: Double) -> Int? {
    indices.filter { self[$0].lowerBound <= value }.max {
      self[$0].lowerBound < self[$1].lowerBound
    }
  }
}

extension ModelFrame {
  /// Units of the quantum in one point.
  fileprivate var unit: Double { (0..<card.scale.decimals).reduce(1) { unit, _ in unit * 10 } }
}

extension RankedModel {
  /// Why subjects have no standing, most frequent first.
  var absenceCounts: [RecordedAgreement.AbsenceCount] {
    frame.book.absences.enumerated().map { index, reason in
      RecordedAgreement.AbsenceCount(
        absence: reason.absence,
        reason: reason.reason,
        count: counts.count(ofCode: -1 - index)
      )
    }
    .filter { $0.count > 0 }
    .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }
}
