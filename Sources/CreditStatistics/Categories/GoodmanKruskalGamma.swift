extension CategoryTable {
  /// Goodman and Kruskal's gamma: (P - Q) / (P + Q) over pairs tied in neither.
  ///
  /// The interval is the asymptotic standard error ASE1 = 4 / (P + Q)² √Σ n_ij (Q C_ij - P D_ij)²
  /// (L. A. Goodman and W. H. Kruskal, JASA 67 (1972) 415-421,
  /// <https://doi.org/10.1080/01621459.1972.10482401>).
  ///
  /// - Complexity: O(rows · columns).
  public func goodmanKruskalGamma() -> Estimate {
    let all = total
    guard all > 0 else { return .undefined("no subject with both categories") }
    let below = prefixSums()
    var (concordant, discordant) = (weights, weights)
    var (p, q) = (0.0, 0.0)
    for i in 0..<rows {
      for j in 0..<columns {
        let at = i * columns + j
        concordant[at] = below(0..<i, 0..<j) + below((i + 1)..<rows, (j + 1)..<columns)
        discordant[at] = below(0..<i, (j + 1)..<columns) + below((i + 1)..<rows, 0..<j)
        p += weights[at] / all * concordant[at] / all
        q += weights[at] / all * discordant[at] / all
      }
    }
    guard p + q > 0 else { return .undefined("every pair of subjects is tied") }
    var squares = 0.0
    for at in weights.indices {
      let term = (q * concordant[at] - p * discordant[at]) / all
      squares += weights[at] / all * term * term
    }
    let sum = (p + q) * (p + q)
    let variance = 16 * squares / (sum * sum) / effectiveSize
    return .normal(
      (p - q) / (p + q),
      variance: variance,
      within: -1...1,
      interval: "Goodman-Kruskal ASE"
    )
  }

  /// A function that sums any rectangle of the table in constant time.
  private func prefixSums() -> (Range<Int>, Range<Int>) -> Double {
    let width = columns + 1
    var sums = [Double](repeating: 0, count: (rows + 1) * width)
    for i in 0..<rows {
      for j in 0..<columns {
        let corner = sums[i * width + j]
        sums[(i + 1) * width + j + 1] =
          self[i, j] + sums[i * width + j + 1] + sums[(i + 1) * width + j] - corner
      }
    }
    return { rows, columns in
      let bottom = sums[rows.upperBound * width + columns.upperBound]
      let left = sums[rows.upperBound * width + columns.lowerBound]
      let top = sums[rows.lowerBound * width + columns.upperBound]
      return bottom - left - top + sums[rows.lowerBound * width + columns.lowerBound]
    }
  }
}

extension JointCounts {
  /// Cramér's V on own bands.
  public func cramersV(bootstrap: CellBootstrap? = nil) -> Estimate {
    bandTable().cramersV(bootstrap: bootstrap)
  }

  /// Goodman and Kruskal's gamma on own bands.
  public func goodmanKruskalGamma() -> Estimate { bandTable().goodmanKruskalGamma() }
}
