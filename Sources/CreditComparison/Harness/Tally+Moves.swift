import CreditResults
import CreditModels
import CreditPopulation
import CreditStatistics

extension Tally {
  /// All pairs of a kind of subject with what each selection meets with between the two models.
  ///
  /// - Parameters:
  ///   - kind: individuals or organisations.
  ///   - tallies: those of the kind, everybody first.
  /// - Returns: one move a pair, with one group a tally.
  /// - Throws: ``ScratchError``.
  func moves(of kind: SubjectKind, in tallies: [GroupTally]) throws -> [PairMove] {
    guard let everybody = tallies.first else { return [] }
    var moves = try pairs(of: kind).map { try move($0, of: everybody, in: tallies) }
    let strata = GroupStrata(tallies.map(\.selection), cells: cells.count)
    // As many pairs at a time as keep the replicates within some tens of megabytes.
    for start in stride(from: 0, to: moves.count, by: 8) {
      let part = start..<min(moves.count, start + 8)
      let resampled = try strata.map { try replicates(moves[part], everybody.selection, $0) }
      for (offset, index) in part.enumerated() {
        for group in tallies.indices {
          let own = strata?.ofSelection[group] ?? []
          moves[index].groups[group].resample(isEverybody: group == 0) { change in
            resampled?[offset].values(change, strata: own)
          }
        }
      }
    }
    return moves
  }

  private func move(
    _ indices: (a: Int, b: Int),
    of everybody: GroupTally,
    in tallies: [GroupTally]
  ) throws -> PairMove {
    let a = (index: indices.a, model: everybody.models[indices.a])
    let b = (index: indices.b, model: everybody.models[indices.b])
    let pair = try store.pairs(a, b, in: everybody.selection)
    let joint = pair.joint
    let own = options.ownDecision ? pair.ownRule : nil
    let rule = own ?? (pair.n > 0 ? SwapRule(approving: options.approvalRate, of: joint) : nil)
    let groups = try tallies.map { tally in
      let group = try store.pairs(a, b, in: tally.selection).joint
      return GroupMove(joint: group, estimates: joint.changes(of: group, rule))
    }
    return PairMove(indices: indices, pair: pair, rule: rule, isOwn: own != nil, groups: groups)
  }

  /// The replicates of some pairs, all from the same draws.
  private func replicates(
    _ moves: ArraySlice<PairMove>,
    _ everybody: SubjectGroup,
    _ strata: GroupStrata
  ) throws -> [GroupChangeReplicates] {
    let moves = Array(moves)
    var all = moves.map {
      GroupChangeReplicates(
        placesA: $0.pair.a.places.count,
        placesB: $0.pair.b.places.count,
        strata: strata.count,
        replicates: options.replicates
      )
    }
    try forEachResampled(in: everybody) { chunk, row, weights in
      for index in moves.indices {
        guard let (a, b) = moves[index].places(of: row, in: chunk) else { continue }
        all[index].addMargins(a, b, weights: weights)
      }
    }
    for index in all.indices {
      let rule = moves[index].isOwn ? moves[index].rule : nil
      all[index].rank(
        rate: options.approvalRate,
        favourable: rule.map { (a: $0.favourableFromA, b: $0.favourableFromB) }
      )
    }
    try forEachResampled(in: everybody) { chunk, row, weights in
      let own = strata.ofCell[Int(chunk.cells[row])]
      for index in moves.indices {
        guard let (a, b) = moves[index].places(of: row, in: chunk) else { continue }
        all[index].add(a, b, strata: own, weights: weights)
      }
    }
    return all
  }
}

extension GroupMove {
  /// Gives every estimate the interval of its replicates; nil where there are too many groups.
  fileprivate mutating func resample(
    isEverybody: Bool,
    _ replicates: (GroupChange) -> [Double?]?
  ) {
    for change in GroupChange.allCases {
      let estimate = estimates[change.rawValue]
      guard let value = estimate.value else { continue }
      let isZero = isEverybody && change == .meanPercentileChange
      let drawn = isZero ? [] : replicates(change)
      let reason =
        isZero
        ? "0 for everybody by definition"
        : drawn == nil ? "too many groups to redraw subjects" : "no replicates"
      estimates[change.rawValue] = Estimate.plain(value, noInterval: reason, note: estimate.note)
        .bootstrapped(drawn ?? [], method: "bootstrap of subjects")
    }
  }
}

extension PairMove {
  /// The places of a subject in both models; nil unless both give a standing.
  fileprivate func places(of row: Int, in chunk: CodeStore.Chunk) -> (a: Int, b: Int)? {
    let (a, b) = (chunk.codes[indices.a][row], chunk.codes[indices.b][row])
    guard a >= 0, b >= 0 else { return nil }
    return (
      Int(pair.a.places.placeOfCode[Int(a)]), Int(pair.b.places.placeOfCode[Int(b)])
    )
  }
}

extension PairCounts {
  /// The rule of both models' own decisions; nil unless both have one.
  var ownRule: SwapRule? {
    a.favourablePlaces.flatMap { a in b.favourablePlaces.map { SwapRule(ownA: a, ownB: $0) } }
  }
}

extension JointCounts {
  /// What a group meets with, by ``GroupChange``; fewer than 30 subjects give `too few`.
  fileprivate func changes(of group: JointCounts, _ rule: SwapRule?) -> [Estimate] {
    guard let rule, group.n > 0 else {
      return GroupChange.allCases.map { _ in
        .undefined("no subject to whom both give a standing")
      }
    }
    guard group.n >= 30 else { return GroupChange.allCases.map { _ in .undefined("too few") } }
    let sets = rule.expectedWeights(in: group)
    return GroupChange.allCases.map { change in
      switch change {
      case .meanPercentileChange: meanPercentileChange(of: group)
      case .shareLosing:
        .share(of: sets.onlyA, in: group.size, effectiveSize: group.effectiveSize)
      case .shareGaining:
        .share(of: sets.onlyB, in: group.size, effectiveSize: group.effectiveSize)
      case .shareRankedLower: shareRankedLower(of: group)
      case .shareRankedHigher: shareRankedHigher(of: group)
      }
    }
  }
}
