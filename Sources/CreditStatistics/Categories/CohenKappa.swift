/// How much credit two different categories get in a weighted kappa.
public enum KappaWeights: String, CaseIterable, Hashable, Sendable {
  /// Credit for the same category only.
  case unweighted
  /// 1 - |i - j| / (k - 1).
  case linear
  /// 1 - (i - j)² / (k - 1)².
  case quadratic

  /// The credit of a pair of categories among k.
  func credit(_ i: Int, _ j: Int, of k: Int) -> Double {
    let distance = k > 1 ? Double(abs(i - j)) / Double(k - 1) : 0
    switch self {
    case .unweighted: return i == j ? 1 : 0
    case .linear: return 1 - distance
    case .quadratic: return 1 - distance * distance
    }
  }
}

extension CategoryTable {
  /// Cohen's kappa, unweighted or weighted, of the table.
  ///
  /// (po - pe) / (1 - pe) (J. Cohen, Educ. Psychol. Meas. 20 (1960) 37-46; weighted: Psychol.
  /// Bull. 70 (1968) 213-220, <https://doi.org/10.1037/h0026256>). The interval is the large-sample
  /// one of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychol. Bull. 72 (1969) 323-327,
  /// <https://doi.org/10.1037/h0028106>. On a fractional table it is the kappa of the expected
  /// table.
  ///
  /// - Complexity: O(categories²).
  public func cohenKappa(_ weights: KappaWeights = .unweighted) -> Estimate {
    if let gap { return .undefined(gap) }
    guard n > 1 else { return .undefined("fewer than two subjects") }
    let all = total
    let rowShares = rowTotals.map { $0 / all }
    let columnShares = columnTotals.map { $0 / all }
    var rowCredit = [Double](repeating: 0, count: rows)
    var columnCredit = [Double](repeating: 0, count: rows)
    var (observed, expected) = (0.0, 0.0)
    for i in 0..<rows {
      for j in 0..<rows {
        let credit = weights.credit(i, j, of: rows)
        observed += credit * self[i, j] / all
        expected += credit * rowShares[i] * columnShares[j]
        rowCredit[i] += credit * columnShares[j]
        columnCredit[j] += credit * rowShares[i]
      }
    }
    guard 1 - expected > 1e-15 else { return .undefined("both models use one category only") }
    let kappa = (observed - expected) / (1 - expected)
    var squares = 0.0
    for i in 0..<rows {
      for j in 0..<rows {
        let own = weights.credit(i, j, of: rows) * (1 - expected)
        let term = own - (rowCredit[i] + columnCredit[j]) * (1 - observed)
        squares += self[i, j] / all * term * term
      }
    }
    let centre = observed * expected - 2 * expected + observed
    let chance = (1 - expected) * (1 - expected)
    let variance = max(0, squares - centre * centre) / (chance * chance * effectiveSize)
    return .normal(
      kappa,
      variance: variance,
      within: -1...1,
      interval: "Fleiss-Cohen-Everitt"
    )
  }
}
