/// The chi-square distribution.
public enum ChiSquareDistribution: Sendable {
  /// P(X >= x) with the degrees of freedom given, or nil without degrees of freedom.
  public static func survival(_ x: Double, degreesOfFreedom: Double) -> Double? {
    guard degreesOfFreedom > 0, x.isFinite else { return nil }
    return GammaFunctions.upperRegularised(degreesOfFreedom / 2, max(0, x) / 2)
  }
}
