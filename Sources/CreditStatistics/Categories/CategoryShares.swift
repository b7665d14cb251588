extension CategoryTable {
  /// The share of subjects in the same category, with its Wilson interval.
  public func sameCategory() -> Estimate { share { $0 == 0 } }

  /// The share of subjects whose categories are one apart.
  public func offByOne() -> Estimate { share { $0 == 1 } }

  /// The share of subjects whose categories are two or more apart.
  public func twoOrMore() -> Estimate { share { $0 >= 2 } }

  private func share(_ accepts: (Int) -> Bool) -> Estimate {
    if let gap { return .undefined(gap) }
    var sum = 0.0
    for i in 0..<rows {
      for j in 0..<columns where accepts(abs(i - j)) { sum += self[i, j] }
    }
    return .share(of: sum, in: total, effectiveSize: effectiveSize)
  }
}
