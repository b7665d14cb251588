/// How far two categories are apart for Krippendorff's alpha.
public enum KrippendorffLevel: Hashable, Sendable {
  /// Different or not.
  case nominal
  /// By the number of ratings between them.
  case ordinal
  /// By the squared difference of the numbers of the categories.
  case interval([Double])
  /// By the squared difference over the sum of the numbers of the categories.
  case ratio([Double])
}

/// How often two categories meet within a subject: the coincidences of Krippendorff's alpha.
///
/// A subject with m ratings adds weight / (m - 1) for every ordered pair of them; one with fewer
/// than two adds nothing. Coincidences merge by addition.
public struct Coincidences: Hashable, Sendable {
  /// The number of categories.
  public let categories: Int
  /// The coincidences, row by row; symmetric.
  public private(set) var table: [Double]

  /// No coincidences yet.
  public init(categories: Int) {
    self.init(categories: categories, table: [Double](repeating: 0, count: categories * categories))
  }

  init(categories: Int, table: [Double]) {
    self.categories = categories
    self.table = table
  }

  /// The coincidences of patterns.
  ///
  /// - Precondition: every category is below `categories`.
  /// - Complexity: O(patterns · models²).
  public init(_ patterns: [RatedPattern], categories: Int) {
    self.init(categories: categories)
    for pattern in patterns { add(pattern) }
  }

  /// Adds the subjects of one pattern.
  public mutating func add(_ pattern: RatedPattern) {
    let given = pattern.ratings.compactMap { $0 }
    guard given.count > 1 else { return }
    let share = pattern.weight / Double(given.count - 1)
    for (i, first) in given.enumerated() {
      for (j, second) in given.enumerated() where i != j {
        table[first * categories + second] += share
      }
    }
  }

  /// Adds the table of one pair of models over subjects who all have `ratings` ratings.
  ///
  /// Adding every pair once, for every number of ratings, equals adding the patterns.
  ///
  /// - Precondition: the table has this many categories, and there are two ratings or more.
  public mutating func add(_ pair: CategoryTable, ratings: Int) {
    precondition(pair.rows == categories && pair.columns == categories, "categories differ")
    precondition(ratings > 1, "one rating makes no pair")
    for i in 0..<categories {
      for j in 0..<categories {
        let share = pair[i, j] / Double(ratings - 1)
        table[i * categories + j] += share
        table[j * categories + i] += share
      }
    }
  }

  /// Adds other coincidences.
  public mutating func merge(_ other: Coincidences) {
    precondition(other.categories == categories, "categories differ")
    for index in table.indices { table[index] += other.table[index] }
  }

  /// Krippendorff's alpha, 1 - observed / expected disagreement; missing ratings are allowed.
  ///
  /// (n - 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck. Source: K. Krippendorff, *Content Analysis*, 4th ed.,
  /// Sage 2019, chapter 12; A. F. Hayes and K. Krippendorff, Communication Methods and Measures 1
  /// (2007) 77-89, <https://doi.org/10.1080/19312450709336664>.
  ///
  /// - Complexity: O(categories²).
  public func alpha(_ level: KrippendorffLevel) -> Estimate {
    let sums = (0..<categories).map { c in
      (0..<categories).reduce(0) { $0 + table[c * categories + $1] }
    }
    let n = sums.reduce(0, +)
    guard n > 1 else { return .undefined("no subject with two ratings") }
    guard let distance = squaredDistance(level, sums) else {
      return .undefined("the numbers of the categories do not suit the level")
    }
    var (observed, expected) = (0.0, 0.0)
    for c in 0..<categories {
      for k in 0..<categories where k > c {
        let apart = distance(c, k)
        observed += table[c * categories + k] * apart
        expected += sums[c] * sums[k] * apart
      }
    }
    guard expected > 0 else { return .undefined("one category only") }
    return .plain(
      1 - (n - 1) * observed / expected,
      noInterval: "bootstrap the category patterns"
    )
  }

  private func squaredDistance(_ level: KrippendorffLevel, _ sums: [Double]) -> (
    (Int, Int) -> Double
  )? {
    switch level {
    case .nominal: return { $0 == $1 ? 0 : 1 }
    case .ordinal:
      var below = [0.0]
      for sum in sums { below.append(below[below.count - 1] + sum) }
      return { c, k in
        let between = below[k + 1] - below[c] - (sums[c] + sums[k]) / 2
        return between * between
      }
    case .interval(let values):
      guard values.count == categories else { return nil }
      return { (values[$0] - values[$1]) * (values[$0] - values[$1]) }
    case .ratio(let values):
      guard values.count == categories, values.allSatisfy({ $0 >= 0 }) else { return nil }
      return { c, k in
        let sum = values[c] + values[k]
        let share = sum > 0 ? (values[c] - values[k]) / sum : 0
        return share * share
      }
    }
  }
}
