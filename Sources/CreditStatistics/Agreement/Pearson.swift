extension JointCounts {
  /// Pearson's product-moment correlation of the numbers, on subjects who have both.
  ///
  /// r = Cov(x, y) / √(Var x · Var y). The interval is distribution-free: the influence of a
  /// subject is z_x z_y - r (z_x² + z_y²) / 2 (S. J. Devlin, R. Gnanadesikan and J. R. Kettenring,
  /// Biometrika 62 (1975) 531-545, <https://doi.org/10.1093/biomet/62.3.531>).
  ///
  /// - Complexity: O(cells + places).
  public func pearson() -> Estimate {
    switch moments(on: .number) {
    case .undefined(let reason):
      return .undefined(reason)
    case .defined(let moments, let counts, let note):
      guard moments.a.variance > 0 else {
        return .undefined("one number only in the first model")
      }
      guard moments.b.variance > 0 else {
        return .undefined("one number only in the second model")
      }
      return moments.correlation(in: counts, note: note)
    }
  }
}
