/// The Poisson bootstrap over subjects: in every replicate each subject is drawn Poisson(1) times.
///
/// A draw depends on the seed, the subject's key and the replicate only, never on the order of
/// subjects, on batches or on threads; so a statistic of several models, or two statistics of the
/// same subjects, are redrawn together. Statistics that do not depend on the number of subjects
/// have the same distribution as with the ordinary bootstrap, up to O(1/n) (J. A. Hanley and
/// B. MacGibbon, Comput. Methods Programs Biomed. 83 (2006) 57-62,
/// <https://doi.org/10.1016/j.cmpb.2006.04.006>).
public struct SubjectBootstrap: Hashable, Sendable {
  /// The seed of the run.
  public let seed: UInt64
  /// How many times the subjects are redrawn.
  public let replicates: Int
  /// How many replicates before these are left to others, a multiple of four.
  private let first: Int

  /// A bootstrap with a seed.
  public init(seed: UInt64, replicates: Int = 200) {
    self.init(seed: seed, replicates: replicates, first: 0)
  }

  private init(seed: UInt64, replicates: Int, first: Int) {
    precondition(replicates >= 0, "the number of replicates is negative")
    self.seed = seed
    self.replicates = replicates
    self.first = first
  }

  /// The same replicates in blocks of about a size, for statistics that need memory for each.
  public func blocks(of size: Int) -> [SubjectBootstrap] {
    let whole = max(4, size / 4 * 4)
    return stride(from: 0, to: replicates, by: whole).map {
      SubjectBootstrap(seed: seed, replicates: min(whole, replicates - $0), first: first + $0)
    }
  }

  /// The key of a subject: a hash of its id's bytes (FNV-1a), the same on every machine.
  public static func key(of subject: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in subject.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The weight of one subject in every replicate.
  ///
  /// A sampling weight is multiplied by the number of draws. A frequency weight of w >= 1 means
  /// repetitions and is drawn as w + √w (draws - 1), with mean and variance w.
  ///
  /// - Parameters:
  ///   - key: the subject's ``key(of:)``.
  ///   - weight: its weight in subjects.
  ///   - repeats: whether the weight means repetitions.
  ///   - weights: is overwritten; one element a replicate.
  /// - Precondition: `weights` has ``replicates`` elements.
  /// - Complexity: O(replicates).
  public func weights(
    of key: UInt64,
    weight: Double = 1,
    repeats: Bool = true,
    into weights: inout [Double]
  ) {
    precondition(weights.count == replicates, "one weight a replicate")
    let spread = repeats && weight > 1 ? weight.squareRoot() : weight
    let least = weight - spread
    var words = RandomWords(seed: seed, stream: key)
    words.skip(first / 4)
    let draws = Self.draws
    var replicate = 0
    while replicate < replicates {
      var word = words.next()
      for _ in 0..<min(4, replicates - replicate) {
        weights[replicate] = least + spread * Double(draws[Int(word & 0xFFFF)])
        word >>= 16
        replicate += 1
      }
    }
  }

  /// Poisson(1) for every sixteen random bits; mean 1.00005 and variance 1.0002.
  private static let draws: [UInt8] = {
    let ends = [24_109, 48_218, 60_273, 64_291, 65_296, 65_497, 65_530, 65_535, 65_536]
    var (draws, from) = ([UInt8](), 0)
    for (count, end) in ends.enumerated() {
      draws += [UInt8](repeating: UInt8(count), count: end - from)
      from = end
    }
    return draws
  }()
}
