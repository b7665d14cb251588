/// Draws of several Poisson distributions.
///
/// Up to a mean of 30 by inversion; above, a normal quantile with Cornish and Fisher's term for
/// skewness, rounded to a whole number.
struct PoissonDraws {
  /// Larger means are drawn from the normal distribution.
  private static let inverted = 30.0
  /// How many parts of 0 to 1 know where to begin the search.
  private static let parts = 64

  /// P(X <= count) of one mean from 0 on, and where to begin.
  private struct Distribution {
    /// Where the probabilities begin and end.
    var start: Int
    var end: Int
    /// Where the beginnings of the search stand.
    var guide: Int
  }

  private let means: [Double]
  /// Of each mean the distribution, shared by equal ones; -1 for those that need none.
  private var distributions: [Int] = []
  private var tables: [Distribution] = []
  private var below: [Double] = []
  /// The first count that a number within a part can mean.
  private var guide: [UInt8] = []

  /// - Precondition: no mean is negative.
  init(means: [Double]) {
    self.means = means
    var known: [Double: Int] = [:]
    for mean in means {
      guard mean > 0, mean <= Self.inverted else {
        distributions.append(-1)
        continue
      }
      if known[mean] == nil {
        known[mean] = tables.count
        addDistribution(mean)
      }
      distributions.append(known[mean] ?? -1)
    }
  }

  private mutating func addDistribution(_ mean: Double) {
    let start = below.count
    addProbabilities(mean)
    tables.append(Distribution(start: start, end: below.count, guide: guide.count))
    var at = start
    for part in 0..<Self.parts {
      while at < below.count, below[at] < Double(part) / Double(Self.parts) { at += 1 }
      guide.append(UInt8(at - start))
    }
  }

  /// Adds probabilities until nothing that is drawn lies above them.
  private mutating func addProbabilities(_ mean: Double) {
    var (count, share) = (0.0, exponential(-mean))
    var sum = share
    below.append(sum)
    while sum < 1 - 0x1p-54, count < 200 {
      count += 1
      share *= mean / count
      let next = sum + share
      guard next > sum || count < mean else { break }
      sum = next
      below.append(sum)
    }
  }

  /// A draw of one of the distributions; one of mean 0 takes no random word.
  func next(_ index: Int, _ words: inout RandomWords) -> Double {
    let mean = means[index]
    guard mean > 0 else { return 0 }
    let u = words.unit()
    guard mean <= Self.inverted else {
      let z = NormalDistribution.quantile(u) ?? 0
      return max(0, (mean + mean.squareRoot() * z + (z * z - 1) / 6).rounded())
    }
    let table = tables[distributions[index]]
    var at = table.start + Int(guide[table.guide + Int(u * Double(Self.parts))])
    while at < table.end, u > below[at] { at += 1 }
    return Double(at - table.start)
  }
}
