/// Draws of several Poisson distributions.
///
/// Up to a mean of 30 by inversion; above, a normal quantile with Cornish and Fisher's term for
/// skewness, rounded to a whole number.
struct PoissonDraws {
  /// Larger means are drawn from the normal distribution.
  private static let inverted = 30.0

  private let means: [Double]
  /// P(X <= count) from 0 on, one distribution after the other.
  private var below: [Double] = []
  /// Where each distribution's begin, and one more.
  private var starts: [Int] = [0]

  /// - Precondition: no mean is negative.
  init(means: [Double]) {
    self.means = means
    for mean in means {
      if mean > 0, mean <= Self.inverted { addProbabilities(mean) }
      starts.append(below.count)
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
    let (start, end) = (starts[index], starts[index + 1])
    var at = start
    while at < end, u > below[at] { at += 1 }
    return Double(at - start)
  }
}
