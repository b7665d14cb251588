import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Computes what came out for published results.
struct TargetJudge {
  let tally: Tally
  /// The counts of everybody, by kind of subject.
  let tallies: [GroupTally]

  /// What came out for one result of a model.
  ///
  /// - Throws: ``ScratchError``.
  func result(of target: PublishedTarget, frame: Int) throws -> ValidatedTarget {
    var (achieved, n) = try measured(target, frame: frame)
    if achieved.value == nil, let reason = silence(frame, target.subjects) {
      achieved = .undefined(reason)
    }
    let card = tally.frames[frame].card
    return ValidatedTarget(
      model: tally.frames[frame].name,
      decimals: card.scale.decimals,
      target: target,
      achieved: achieved,
      n: n
    )
  }

  private func measured(_ target: PublishedTarget, frame: Int) throws -> (Estimate, Int64) {
    guard let own = tallies.first(where: { $0.selection.subjects == target.subjects }) else {
      return (.undefined("the dataset has no \(target.subjects.plural)"), 0)
    }
    let model = own.models[frame]
    switch target.measure {
    case .bands(let names):
      return (model.share(ofBands: names), model.counts.standing)
    case .scores(let range):
      return model.share(ofScores: range)
    case .location(let statistic):
      let values = ValueCounts(model.ranked, values: model.values)
      return (statistic == .mean ? values.mean() : values.quantile(0.5), values.n)
    case .agreement(let statistic, let other):
      guard let index = self.frame(of: other) else { return absent(other) }
      let pair = try tally.store.pairs(
        (index: frame, model: model),
        (index: index, model: own.models[index]),
        in: own.selection
      )
      return (pair.estimate(of: statistic), pair.n)
    case .spread(let statistic, let others):
      let indices = others.map(self.frame(of:))
      if let missing = zip(others, indices).first(where: { $0.1 == nil }) {
        return absent(missing.0)
      }
      return try spread(statistic, frames: [frame] + indices.compactMap { $0 }, own.selection)
    }
  }

  /// Why a model says nothing of anybody: its most frequent absence; nil if it speaks.
  private func silence(_ frame: Int, _ subjects: SubjectKind) -> String? {
    guard let model = tallies.first(where: { $0.selection.subjects == subjects })?.models[frame],
      model.counts.standing == 0, let first = model.absenceCounts.first
    else { return nil }
    return "nobody has a standing: \(first.reason)"
  }

  private func absent(_ other: String) -> (Estimate, Int64) {
    (.undefined("\(other) does not run"), 0)
  }

  /// A model by its id, with or without edition.
  private func frame(of name: String) -> Int? {
    tally.frames.firstIndex { $0.card.pinnedID == name || $0.card.id == name }
  }

  /// The largest less the smallest number of some models, on the subjects who have all.
  private func spread(
    _ statistic: PublishedTarget.Spread,
    frames: [Int],
    _ selection: SubjectGroup
  ) throws -> (Estimate, Int64) {
    var counts: [Double: (count: Int64, weight: Int64, squares: Double)] = [:]
    try tally.store.forEachChunk { chunk in
      for row in chunk.rows(of: selection, required: frames) {
        let row = Int(row)
        let numbers = frames.compactMap {
          tally.frames[$0].value(ofCode: Int(chunk.codes[$0][row]))
        }
        guard numbers.count == frames.count, let low = numbers.min(), let high = numbers.max()
        else { continue }
        let weight = chunk.weights.isEmpty ? 1 : chunk.weights[row]
        var sum = counts[high - low] ?? (0, 0, 0)
        sum = (sum.count + 1, sum.weight + weight, sum.squares + Double(weight) * Double(weight))
        counts[high - low] = sum
      }
    }
    let ranges = counts.keys.sorted()
    let found = ranges.compactMap { counts[$0] }
    let ranked = RankedCounts(
      counts: found.map(\.count),
      weights: found.map(\.weight),
      weightScale: tally.weighting.scale,
      squaredWeights: tally.weighting.kind == .sampling ? found.map(\.squares) : nil
    )
    let values = ValueCounts(ranked, values: ranges)
    switch statistic {
    case .mean: return (values.mean(), values.n)
    case .median: return (values.quantile(0.5), values.n)
    case .atLeast(let points):
      let far = zip(ranges, found).filter { $0.0 >= Double(points) }.map(\.1.weight)
      let share = shareEstimate(
        weight: far.reduce(0, +),
        of: ranked.totalWeight,
        squares: found.reduce(0) { $0 + $1.squares },
        weighting: tally.weighting
      )
      return (share, values.n)
    }
  }
}

extension RankedModel {
  /// The share of those with a standing who stand in some bands.
  fileprivate func share(ofBands names: [String]) -> Estimate {
    let bands = frame.card.scale.bands.indices.filter {
      names.contains(frame.card.scale.bands[$0].name)
    }
    return shareEstimate(
      weight: bands.reduce(0) { $0 + counts(ofBand: $1).weights.wrappedSum() },
      of: standingWeight,
      squares: standingSquares,
      weighting: weighting
    )
  }

  /// The share of those with a number whose number lies in a range, and how many have one.
  fileprivate func share(ofScores range: ClosedRange<Int64>) -> (Estimate, Int64) {
    var (part, total, squares, n) = (Int64(0), Int64(0), 0.0, Int64(0))
    for code in 0..<frame.book.count where frame.book.numbers[code] != Value.none {
      let weight = counts.weight(ofCode: code)
      total += weight
      n += counts.count(ofCode: code)
      squares += counts.squares(ofCode: code).sum()
      if range.contains(frame.book.numbers[code]) { part += weight }
    }
    let share = shareEstimate(weight: part, of: total, squares: squares, weighting: weighting)
    return (share, n)
  }
}

extension PairCounts {
  /// The share of subjects whose band, counted from the worst, stands so to the other model's.
  private func bandShare(
    _ statistic: PublishedTarget.Agreement,
    _ table: CategoryTable
  ) -> Estimate {
    guard table.rows == table.columns, table.rows > 0 else {
      return .undefined("the two scales have different numbers of bands")
    }
    var part = 0.0
    for own in 0..<table.rows {
      for other in 0..<table.columns {
        let isCounted =
          switch statistic {
          case .lowerBand: own < other
          case .higherBand: own > other
          default: own == other
          }
        if isCounted { part += table[own, other] }
      }
    }
    return .share(of: part, in: table.total, effectiveSize: table.effectiveSize)
  }

  fileprivate func estimate(of statistic: PublishedTarget.Agreement) -> Estimate {
    let joint = joint
    switch statistic {
    case .pearson: return joint.pearson()
    case .spearman: return joint.spearman()
    case .sameQuarter, .oneQuarterApart, .moreQuartersApart:
      guard let quarters = EqualShares([1, 1, 1, 1]) else { return .undefined("no quarters") }
      let table = joint.categoryTable(quarters)
      switch statistic {
      case .sameQuarter: return table.sameCategory()
      case .oneQuarterApart: return table.offByOne()
      default: return table.twoOrMore()
      }
    case .sameBand, .lowerBand, .higherBand:
      return bandShare(statistic, joint.bandTable())
    }
  }
}
