public import CreditPopulation

/// A number that somebody published about the results of the real system, such as the share of
/// people in a class.
///
/// Targets are held out: no model and no population is tuned to them, and no scorer reads them. A
/// validation shows what came out beside them, misses included.
public struct PublishedTarget: Hashable, Sendable {
  /// What is compared.
  public var measure: Measure
  /// What was published: one number, or the limits of what was said; shares are fractions.
  public var value: ClosedRange<Double>
  /// What was published, as written.
  public var text: String
  /// Of whom it was published.
  public var subjects: SubjectKind
  /// Whom the publication is about, in words.
  public var population: String
  /// The year that it is about; nil if the publication does not say.
  public var year: Int?
  /// How the number is known: published, through a third party, or computed from such numbers.
  public var grade: EvidenceGrade
  /// A key of the model's sources, perhaps with a place in it.
  public var source: String
  /// What is not the same: population, version, definition.
  public var note: String
  /// Why the result misses it; nil where nobody knows.
  public var explanation: String?

  /// Creates a target.
  public init(
    measure: Measure,
    value: ClosedRange<Double>,
    text: String,
    subjects: SubjectKind,
    population: String,
    year: Int? = nil,
    grade: EvidenceGrade = .published,
    source: String,
    note: String,
    explanation: String? = nil
  ) {
    self.measure = measure
    self.value = value
    self.text = text
    self.subjects = subjects
    self.population = population
    self.year = year
    self.grade = grade
    self.source = source
    self.note = note
    self.explanation = explanation
  }

  /// What of a model's results is compared.
  public enum Measure: Hashable, Sendable {
    /// The share of those with a standing who stand in one of these bands.
    case bands([String])
    /// The share of those with a number whose number lies here, in the quantum of the scale.
    case scores(ClosedRange<Int64>)
    /// A statistic of the numbers.
    case location(Location)
    /// How far another model agrees on the subjects to whom both give a standing.
    case agreement(Agreement, with: String)
    /// How far the numbers of this model and of others lie apart, on the subjects who have all.
    case spread(Spread, with: [String])
  }

  /// Statistics of one model's numbers.
  public enum Location: String, Hashable, Sendable, CaseIterable {
    case mean, median
  }

  /// Statistics of two models.
  public enum Agreement: String, Hashable, Sendable, CaseIterable {
    case pearson, spearman
    /// Shares of subjects by how far their quarters of the ranking lie apart.
    case sameQuarter = "same_quarter"
    case oneQuarterApart = "one_quarter_apart"
    case moreQuartersApart = "more_quarters_apart"
    /// Shares of subjects by how their bands stand to those of a scale with as many, counted from
    /// the worst.
    case sameBand = "same_band"
    case lowerBand = "lower_band"
    case higherBand = "higher_band"
  }

  /// Statistics of the range, largest number less smallest, of several models.
  public enum Spread: Hashable, Sendable {
    case mean, median
    /// The share of subjects whose range is at least this many points.
    case atLeast(Int64)
  }
}

extension PublishedTarget {
  /// What is compared, in words: `band gut`, `scores 300 to 499`, `mean`.
  ///
  /// - Parameter decimals: those of the model's scale.
  /// - Returns: the words.
  public func measureText(decimals: Int = 0) -> String {
    switch measure {
    case .bands(let names): (names.count == 1 ? "band " : "bands ") + names.joined(separator: ", ")
    case .scores(let range):
      "scores \(decimalText(range.lowerBound, decimals: decimals)) to "
        + decimalText(range.upperBound, decimals: decimals)
    case .location(let statistic): statistic.rawValue
    case .agreement(let statistic, let other): "\(statistic.words) \(other)"
    case .spread(let statistic, let others):
      "\(statistic.words) with \(others.joined(separator: ", "))"
    }
  }

  /// The models that the measure needs beside its own.
  public var others: [String] {
    switch measure {
    case .bands, .scores, .location: []
    case .agreement(_, let other): [other]
    case .spread(_, let others): others
    }
  }

  /// Whether the value is a share of subjects, from 0 to 1.
  public var isShare: Bool { measure.isShare }

  /// How far a result lies from what was published; 0 within published limits.
  public func difference(of result: Double) -> Double {
    if result < value.lowerBound { return result - value.lowerBound }
    return result > value.upperBound ? result - value.upperBound : 0
  }
}

extension PublishedTarget.Measure {
  /// Whether the value is a share of subjects, from 0 to 1.
  public var isShare: Bool {
    switch self {
    case .bands, .scores, .spread(.atLeast, _): true
    case .agreement(let statistic, _): statistic != .pearson && statistic != .spearman
    case .location, .spread: false
    }
  }
}

extension PublishedTarget.Agreement {
  fileprivate var words: String {
    switch self {
    case .pearson: "Pearson correlation with"
    case .spearman: "rank correlation with"
    case .sameQuarter: "same quarter as"
    case .oneQuarterApart: "one quarter apart from"
    case .moreQuartersApart: "two or more quarters apart from"
    case .sameBand: "same band as"
    case .lowerBand: "a lower band than"
    case .higherBand: "a higher band than"
    }
  }
}

extension PublishedTarget.Spread {
  fileprivate var words: String {
    switch self {
    case .mean: "mean range"
    case .median: "median range"
    case .atLeast(let points): "range of at least \(points)"
    }
  }
}
