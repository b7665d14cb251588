import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `stability`: how far standings and characteristics have moved from a reference dataset, and how
  /// far they differ between the levels of each grouping.
  ///
  /// Entries of a ledger that nobody has on either side are left out.
  ///
  /// - Parameters:
  ///   - tallies: of this population.
  ///   - reference: the same models on a reference dataset, where there is one.
  /// - Returns: one row a model, reference, kind of bins and characteristic.
  func stabilityTable(_ tallies: [GroupTally], reference: StabilityReference?) -> Table {
    var builder = TableBuilder(
      "stability",
      "How far standings have moved from a reference, or differ between groups.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("statistic", .text),
        Table.Column("characteristic", .text), Table.Column("bins", .text),
        Table.Column("value", .number), Table.Column("lower", .number),
        Table.Column("upper", .number), Table.Column("reference", .text),
        Table.Column("reference_n", .integer), Table.Column("zero_cells", .text),
      ]
    )
    for tally in tallies {
      let level = referenceLevel(of: tally.selection, in: tallies)
      for index in models(of: tally.selection.subjects) {
        var all: [Side] = []
        if let reference {
          all.append(reference.side(of: frames[index], in: tally.selection))
        }
        if let level {
          let name = "\(level.selection.group)=\(level.selection.level)"
          all.append(side(of: index, in: level, name: name))
        }
        let actual = side(of: index, in: tally, name: "")
        for expected in all {
          for row in rows(actual, expected) {
            add(row, actual, expected, in: tally.selection, to: &builder)
          }
        }
      }
    }
    return builder.table
  }

  /// The level that the others of its grouping are held against: the one asked for with
  /// `--reference`, else the one with the largest weight, the first among equals.
  private func referenceLevel(of selection: SubjectGroup, in tallies: [GroupTally]) -> GroupTally? {
    let levels = tallies.filter {
      $0.selection.subjects == selection.subjects && $0.selection.group == selection.group
        && !$0.selection.isEverybody
    }
    let asked = options.references[selection.group]
    if let found = levels.first(where: { $0.selection.level == asked }) { return found }
    return levels.reduce(nil) { best, level in
      level.everybodySize > best?.everybodySize ?? 0 ? level : best
    }
  }

  /// A model in a group of this population.
  fileprivate func side(of index: Int, in tally: GroupTally, name: String) -> Side {
    let model = tally.models[index]
    return Side(
      name: name,
      model: model,
      attributes: attributeBins(of: model, index: index, in: tally.selection)
    )
  }

  private func rows(_ actual: Side, _ expected: Side) -> [StabilityRow] {
    guard let model = actual.model else { return [] }
    let standings = stability(of: model, from: expected.model).map {
      StabilityRow(statistic: "psi", bins: $0.bins, estimate: $0.estimate)
    }
    guard let own = actual.attributes, let before = expected.attributes,
      own.map(\.characteristic) == before.map(\.characteristic)
    else { return standings }
    let isSmall = [actual, expected].contains { ($0.model?.counts.standing ?? 0) < 30 }
    let characteristics = zip(own, before).compactMap { own, before -> StabilityRow? in
      guard own.bins.weights.count == before.bins.weights.count else { return nil }
      guard own.bins.weights[0] + before.bins.weights[0] > 0 || !own.isEntry else { return nil }
      return StabilityRow(
        statistic: "csi",
        characteristic: own.characteristic,
        bins: "attributes",
        estimate: isSmall ? .undefined("too few") : movement(of: own.bins, from: before.bins)
      )
    }
    return standings + characteristics
  }

  /// The index of one characteristic.
  private func movement(of bins: BinnedWeights, from reference: BinnedWeights) -> Estimate {
    guard weighting.kind == .sampling else {
      return bins.stability(from: reference, bootstrap: cellBootstrap)
    }
    var moved = bins.movement(from: reference)
    if moved.value != nil {
      moved.interval = "none: squared sampling weights are not counted by characteristic"
    }
    return moved
  }

  private func add(
    _ row: StabilityRow,
    _ actual: Side,
    _ expected: Side,
    in selection: SubjectGroup,
    to builder: inout TableBuilder
  ) {
    guard let model = actual.model else { return }
    builder.add(
      selection,
      [
        .text(model.frame.name), .text(row.statistic), Table.Cell(row.characteristic),
        .text(row.bins), Table.Cell(row.estimate.value), Table.Cell(row.estimate.lower),
        Table.Cell(row.estimate.upper), .text(expected.name),
        Table.Cell(count: expected.model?.counts.standing),
        .text(ZeroCellRule.addHalf.description),
      ],
      SharedCells(
        base: "own",
        n: model.counts.standing,
        weight: model.standingSize,
        convention: "the reference is expected, this row is actual",
        interval: row.estimate.interval,
        note: row.estimate.note ?? ""
      )
    )
  }

  /// The index over each kind of bins that the model has.
  func stability(
    of model: RankedModel,
    from expected: RankedModel?
  ) -> [(bins: String, estimate: Estimate)] {
    guard let expected else {
      return [("bands", .undefined("the reference dataset has no such group or model"))]
    }
    let all = [
      StandingBins.bands(of: model.frame.card.scale), StandingBins.deciles(of: expected),
    ].compactMap { $0 }
    guard !all.isEmpty else { return [("bands", .undefined("no bands and no numbers"))] }
    return all.map { bins in
      guard model.counts.standing >= 30, expected.counts.standing >= 30 else {
        return (bins.name, .undefined("too few"))
      }
      let estimate = bins.weights(of: model).stability(
        from: bins.weights(of: expected),
        bootstrap: cellBootstrap
      )
      return (bins.name, estimate)
    }
  }
}

/// One statistic of two sides.
private struct StabilityRow {
  var statistic: String
  var characteristic = ""
  var bins: String
  var estimate: Estimate
}

/// What a row is about, or held against: a model on some subjects.
private struct Side {
  var name: String
  var model: RankedModel?
  var attributes: [CharacteristicBins]?
}

/// The models of a run on a reference dataset.
struct StabilityReference {
  let name: String
  let tally: Tally
  let groups: [GroupTally]

  /// The same kind of subject, grouping and level.
  func group(like selection: SubjectGroup) -> GroupTally? {
    groups.first {
      ($0.selection.subjects, $0.selection.group, $0.selection.level)
        == (selection.subjects, selection.group, selection.level)
    }
  }

  /// The same model in the same group; nil if the reference lacks one of them.
  func model(like frame: ModelFrame, in selection: SubjectGroup) -> RankedModel? {
    group(like: selection)?.models.first { $0.frame.name == frame.name }
  }

  fileprivate func side(of frame: ModelFrame, in selection: SubjectGroup) -> Side {
    guard let group = group(like: selection),
      let index = tally.frames.firstIndex(where: { $0.name == frame.name })
    else { return Side(name: name) }
    return tally.side(of: index, in: group, name: name)
  }
}
