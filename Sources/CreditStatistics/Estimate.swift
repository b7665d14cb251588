/// An estimate with its interval.
///
/// An undefined estimate has no ``value`` and says why in ``note``; it is never 0 or NaN.
public struct Estimate: Hashable, Sendable {
  /// The estimate, or nil where it is undefined.
  public var value: Double?
  /// The lower end of the 95 % interval, or nil where there is none.
  public var lower: Double?
  /// The upper end of the 95 % interval, or nil where there is none.
  public var upper: Double?
  /// The method of the interval ("Wilson", "DeLong", "influence function") or "none: " and why.
  public var interval: String
  /// What a reader must know beside the number: why it is undefined, on how many it stands.
  public var note: String?
  /// The standard error behind the interval, where the method has one.
  public var standardError: Double?

  /// An estimate with whatever interval it has.
  public init(
    value: Double?,
    lower: Double? = nil,
    upper: Double? = nil,
    interval: String,
    note: String? = nil,
    standardError: Double? = nil
  ) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.interval = interval
    self.note = note
    self.standardError = standardError
  }

  /// An estimate that does not exist, with the reason.
  public static func undefined(_ reason: String) -> Estimate {
    Estimate(value: nil, interval: "none: undefined", note: reason)
  }

  /// An estimate without an interval, with the reason why it has none.
  ///
  /// A value that is not finite becomes undefined.
  public static func plain(_ value: Double, noInterval reason: String, note: String? = nil)
    -> Estimate
  {
    guard value.isFinite else { return .undefined("the value is not finite") }
    return Estimate(value: value, interval: "none: \(reason)", note: note)
  }

  /// An estimate plus and minus 1.96 standard errors, kept within the range of the statistic.
  ///
  /// Where the variance is not a number the estimate stands without an interval; where it is 0,
  /// as at a perfect agreement, the note says that the interval is a point.
  public static func normal(
    _ value: Double,
    variance: Double,
    within range: ClosedRange<Double> = -Double.infinity...Double.infinity,
    interval: String,
    note: String? = nil
  ) -> Estimate {
    guard value.isFinite else { return .undefined("the value is not finite") }
    let kept = min(max(value, range.lowerBound), range.upperBound)
    guard variance.isFinite, variance >= 0 else {
      return .plain(kept, noInterval: "the variance is undefined", note: note)
    }
    let error = variance.squareRoot()
    let isPoint = error <= 1e-12 * max(1, abs(kept))
    let reach = NormalDistribution.z95 * error
    return Estimate(
      value: kept,
      lower: max(kept - reach, range.lowerBound),
      upper: min(kept + reach, range.upperBound),
      interval: interval,
      note: note,
      standardError: error
    ).noting(isPoint ? "no variance was seen, so the interval is a point" : nil)
  }

  /// The same estimate with a further remark in its note.
  public func noting(_ remark: String?) -> Estimate {
    guard let remark else { return self }
    var noted = self
    noted.note = note.map { "\($0); \(remark)" } ?? remark
    return noted
  }
}
