extension JointCounts {
  /// Why agreement is undefined here, or nil where it is defined.
  var agreementGap: String? {
    if totalWeight == 0 { return "no subject with both standings" }
    if n < 2 { return "fewer than two subjects" }
    return nil
  }

  /// Why rank agreement is undefined here, or nil where it is defined.
  var rankGap: String? {
    if let agreementGap { return agreementGap }
    if Self.isOnePlace(marginA) { return "all tied in the first model" }
    if Self.isOnePlace(marginB) { return "all tied in the second model" }
    return nil
  }

  /// Whether at most one place has weight.
  static func isOnePlace(_ margin: [Int64]) -> Bool { margin.count { $0 > 0 } < 2 }

  /// The subjects who have a number from both models.
  public var numbered: JointCounts {
    var kept = self
    guard !valuesA.isEmpty, !valuesB.isEmpty else {
      kept.cells = []
      return kept
    }
    kept.cells = cells.filter { valuesA[Int($0.a)] != nil && valuesB[Int($0.b)] != nil }
    return kept
  }

  /// The note that says on how many of all subjects a statistic on numbers stands.
  func numberNote(of all: JointCounts) -> String? {
    let (kept, total) = (n, all.n)
    return kept == total ? nil : "on \(kept) of \(total) subjects; the rest have no number"
  }

  /// The moments on a basis, or why there are none.
  func moments(on basis: AgreementBasis) -> MomentsOnBasis {
    switch basis {
    case .percentile:
      if let agreementGap { return .undefined(agreementGap) }
      return .defined(PairMoments(percentilesOf: self), self, note: nil)
    case .number:
      let kept = numbered
      if kept.totalWeight == 0 { return .undefined("no subject with both numbers") }
      if let gap = kept.agreementGap { return .undefined(gap) }
      return .defined(PairMoments(numbersOf: kept), kept, note: kept.numberNote(of: self))
    }
  }
}

/// Moments, the counts they stand on and what to note; or why there are none.
enum MomentsOnBasis {
  case defined(PairMoments, JointCounts, note: String?)
  case undefined(String)
}
