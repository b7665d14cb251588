import CreditStatistics
import Testing

@Suite("Bootstrap")
struct BootstrapTests {
  private let subjects = (0..<2000).map { SubjectBootstrap.key(of: "s\($0)") }

  private func weights(
    _ bootstrap: SubjectBootstrap,
    _ key: UInt64,
    weight: Double = 1,
    repeats: Bool = true
  ) -> [Double] {
    var weights = [Double](repeating: 0, count: bootstrap.replicates)
    bootstrap.weights(of: key, weight: weight, repeats: repeats, into: &weights)
    return weights
  }

  private func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, squares / Double(values.count))
  }

  @Test
  func `keys are the published hash of the id's bytes`() {
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ (test vectors).
    #expect(SubjectBootstrap.key(of: "") == 0xCBF2_9CE4_8422_2325)
    #expect(SubjectBootstrap.key(of: "a") == 0xAF63_DC4C_8601_EC8C)
    #expect(SubjectBootstrap.key(of: "foobar") == 0x8594_4171_F739_67E8)
  }

  @Test
  func `a subject's draws depend on seed and key, and not on how many replicates there are`() {
    let few = weights(SubjectBootstrap(seed: 7, replicates: 10), subjects[3])
    let many = weights(SubjectBootstrap(seed: 7, replicates: 50), subjects[3])
    #expect(few == Array(many.prefix(10)))
    #expect(many != weights(SubjectBootstrap(seed: 8, replicates: 50), subjects[3]))
    #expect(many != weights(SubjectBootstrap(seed: 7, replicates: 50), subjects[4]))
  }

  @Test
  func `draws have the frequencies of Poisson's distribution with mean one`() {
    let bootstrap = SubjectBootstrap(seed: 1, replicates: 100)
    let drawn = subjects.flatMap { weights(bootstrap, $0) }
    let expected = [0.367879, 0.367879, 0.183940, 0.061313, 0.015328, 0.003066]
    for (draws, share) in expected.enumerated() {
      let seen = Double(drawn.count { $0 == Double(draws) }) / Double(drawn.count)
      let error = (share * (1 - share) / Double(drawn.count)).squareRoot()
      #expect(abs(seen - share) < 4 * error, "\(draws) draws: \(seen)")
    }
  }

  @Test
  func `weights that repeat have their own variance, and sampling weights their square`() {
    let bootstrap = SubjectBootstrap(seed: 2, replicates: 100)
    let repeated = moments(subjects.flatMap { weights(bootstrap, $0, weight: 9) })
    #expect(abs(repeated.mean - 9) < 0.05 && abs(repeated.variance - 9) < 0.15)
    let sampled = moments(subjects.flatMap { weights(bootstrap, $0, weight: 9, repeats: false) })
    #expect(abs(sampled.mean - 9) < 0.1 && abs(sampled.variance - 81) < 1.5)
  }

  @Test(arguments: [0.4, 3, 29, 31, 900])
  func `cells have mean and variance of Poisson's distribution`(mean: Double) {
    let drawn = CellBootstrap(seed: 3, replicates: 4000).values([mean]) { $0[0] }.compactMap { $0 }
    let found = moments(drawn)
    #expect(abs(found.mean - mean) < 4 * (mean / 4000).squareRoot())
    #expect(abs(found.variance / mean - 1) < 0.12 + 1 / mean / 10)
    #expect(drawn.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
  }

  @Test
  func `a cell of sampling weights has the sum of their squares as variance`() {
    // Three subjects of weights 1, 2 and 5: sum 8, squares 30.
    let bootstrap = CellBootstrap(seed: 4, replicates: 4000)
    let found = moments(bootstrap.values([8], squares: [30]) { $0[0] }.compactMap { $0 })
    #expect(abs(found.mean - 8) < 0.4 && abs(found.variance - 30) < 3)
  }

  @Test
  func `the interval of a share is close to the closed form`() throws {
    let counts = [120.0, 280]
    let replicates = CellBootstrap(seed: 5, replicates: 1000).values(counts) {
      $0[0] / ($0[0] + $0[1])
    }
    let share = Estimate.plain(0.3, noInterval: "not yet").bootstrapped(replicates, method: "test")
    let error = (0.3 * 0.7 / 400).squareRoot()
    #expect(try isClose(#require(share.standardError) / error, 1, 0.08))
    #expect(try isClose(#require(share.lower), 0.3 - 1.96 * error, 0.006))
    #expect(try isClose(#require(share.upper), 0.3 + 1.96 * error, 0.006))
    #expect(share.interval == "test, 1000 replicates, percentile")
  }

  @Test
  func `a basic interval mirrors the replicates and reaches the estimate`() throws {
    let replicates = (0...100).map { 0.1 + Double($0) / 1000 as Double? }
    let biased = Estimate.plain(0.09, noInterval: "not yet")
      .bootstrapped(replicates, method: "test", as: .basic, within: 0...1)
    #expect(biased.lower == 0 && biased.upper == 0.09)
    let middle = Estimate.plain(0.15, noInterval: "not yet")
      .bootstrapped(replicates, method: "test", as: .basic, within: 0...1)
    #expect(try isClose(#require(middle.lower), 0.1025) && isClose(#require(middle.upper), 0.1975))
  }

  @Test
  func `undefined replicates are counted, and most of them leave no interval`() {
    let estimate = Estimate.plain(1, noInterval: "not yet")
    let some = estimate.bootstrapped([1, nil, 2, 3], method: "test")
    #expect(some.note == "undefined in 1 of 4 replicates" && some.lower != nil)
    let few = estimate.bootstrapped([1, nil, nil, nil], method: "test")
    #expect(few.interval == "none: undefined in most replicates of the bootstrap")
    #expect(few.value == 1 && few.lower == nil)
    #expect(estimate.bootstrapped([], method: "test") == estimate)
    #expect(Estimate.undefined("why").bootstrapped([1, 2], method: "test") == .undefined("why"))
  }
}
