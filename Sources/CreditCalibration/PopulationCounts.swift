public import CreditPopulation
public import CreditStatistics

/// What the records of a population say of its persons on the as-of date, counted batch by batch.
///
/// No score enters. The counts are whole numbers, so that the order of subjects does not matter; they
/// are small, whatever the population.
public struct PopulationCounts: Sendable {
  /// Values of one measure: how many, their sum and the sum of their squares.
  struct Moments: Sendable {
    var n: Int64 = 0
    var sum: Int64 = 0
    var squares: Int64 = 0
    /// The unit of the values: a hundred for values in hundredths.
    var unit: Int64 = 1
  }

  let kinds: CountedKinds
  var moments: [String: Moments] = [:]
  /// How many persons were counted.
  public internal(set) var persons = 0
  /// How many persons of an age or status have a file of some thickness.
  package internal(set) var thickness = ThicknessCounts()
  /// Months between the missed payments of a person.
  package internal(set) var clustering = ClusteringCounts()
  /// What became of late accounts a month later.
  package internal(set) var transitions = TransitionCounts()

  /// Creates empty counts.
  ///
  /// - Parameters:
  ///   - schema: the population's.
  ///   - deductions: kinds that count as deductions of conduct.
  ///   - merits: kinds that count as merits.
  public init(_ schema: PopulationSchema, deductions: [String] = [], merits: [String] = []) {
    kinds = CountedKinds(schema, deductions: deductions, merits: merits)
  }

  /// Counts the persons of a batch.
  public mutating func add(_ batch: Batch) {
    let reader = BatchRecords(batch, kinds)
    for row in 0..<batch.count where batch.kinds[row] == SubjectKind.individual.code {
      persons += 1
      add(reader.person(row))
    }
  }

  /// A measure with its interval: of a share after Wilson, of a mean by the normal distribution;
  /// nil if there is no such measure.
  ///
  /// - Parameters:
  ///   - measure: a word such as `late30_12m`.
  ///   - isShare: whether the values are zeros and ones.
  /// - Returns: the estimate and the number of persons or accounts that it stands on.
  public func estimate(_ measure: String, isShare: Bool) -> (value: Estimate, n: Int64)? {
    guard let moments = moments[measure], moments.n > 0 else { return nil }
    let (n, unit) = (Double(moments.n), Double(moments.unit))
    if isShare, moments.unit == 1 { return (.share(of: Double(moments.sum), in: n), moments.n) }
    let mean = Double(moments.sum) / n
    let variance = max(0, Double(moments.squares) / n - mean * mean) / n
    return (
      .normal(mean / unit, variance: variance / unit / unit, interval: "normal"), moments.n
    )
  }

  mutating func note(_ measure: String, _ value: Int64, unit: Int64 = 1) {
    var moments = moments[measure] ?? Moments(unit: unit)
    moments.n += 1
    moments.sum += value
    moments.squares += value * value
    self.moments[measure] = moments
  }

  mutating func note(_ measure: String, _ isTrue: Bool) { note(measure, isTrue ? 1 : 0) }
}
