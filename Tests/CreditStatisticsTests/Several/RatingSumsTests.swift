import CreditStatistics
import Testing

@Suite("Sums of ratings")
struct RatingSumsTests {
  /// Places of three models and their percentiles.
  private struct Ranked {
    let places: [[Int]]
    let percentiles: [[Double]]

    init(seed: UInt64, subjects: Int, models: [Int] = [0, 1, 2]) {
      let (a, b) = randomPlaces(seed: seed, subjects: subjects, placesA: 9, placesB: 5)
      let all = [a, b, zip(a, b).map { $0 / 2 + $1 }]
      places = models.map { all[$0] }
      percentiles = places.map { ofModel in
        var margin = [Int64](repeating: 0, count: (ofModel.max() ?? 0) + 1)
        for place in ofModel { margin[place] += 1 }
        return RankedCounts(counts: margin).percentiles
      }
    }

    var sums: RatingSums {
      var sums = RatingSums()
      for subject in places[0].indices {
        sums.add(places.indices.map { percentiles[$0][places[$0][subject]] })
      }
      return sums
    }

    var pairs: [JointCounts] {
      [(0, 1), (0, 2), (1, 2)].map { jointCounts(places[$0], places[$1]) }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `subject by subject gives what the pairs of models give`(seed: UInt64) throws {
    let ranked = Ranked(seed: seed, subjects: 300)
    let w = try #require(KendallW.estimate(ranked.pairs).value)
    #expect(try isClose(#require(ranked.sums.kendallW(models: 3).value), w, 1e-12))
    let one = ranked.sums.intraclassCorrelations(models: 3)
    let other = IntraclassCorrelations(ranked.pairs)
    for form in [
      \IntraclassCorrelations.single, \.absoluteSingle, \.consistencySingle, \.mean,
      \.absoluteMean, \.consistencyMean,
    ] {
      #expect(try isClose(#require(one[keyPath: form].value), #require(other[keyPath: form].value)))
    }
  }

  @Test
  func `halves merged are the whole`() throws {
    let ranked = Ranked(seed: 4, subjects: 200)
    var (first, second) = (RatingSums(), RatingSums())
    for subject in 0..<200 {
      let numbers = (0..<3).map { ranked.percentiles[$0][ranked.places[$0][subject]] as Double? }
      if subject < 77 { first.add(numbers) } else { second.add(numbers) }
    }
    first.merge(second)
    #expect(first.n == ranked.sums.n)
    let (merged, whole) = (first.intervalAlpha(), ranked.sums.intervalAlpha())
    #expect(try isClose(#require(merged.value), #require(whole.value), 1e-12))
  }

  @Test
  func `replicates rank the subjects anew`() throws {
    // With two models W is (1 + ccc) / 2, and the error of ccc has a closed form.
    let two = Ranked(seed: 5, subjects: 400, models: [0, 2])
    let replicates = redrawnSums(two.places, by: SubjectBootstrap(seed: 9, replicates: 400))
    let w = two.sums.kendallW(models: 2)
      .bootstrapped(replicates.map { $0.kendallW(models: 2).value }, method: "test")
    let ccc = jointCounts(two.places[0], two.places[1]).linCCC()
    #expect(try isClose(#require(w.value), (1 + #require(ccc.value)) / 2))
    #expect(try isClose(#require(w.standardError) / #require(ccc.standardError), 0.5, 0.05))
  }

  @Test
  func `blocks of replicates are the replicates`() {
    let places = Ranked(seed: 6, subjects: 60).places
    let whole = SubjectBootstrap(seed: 3, replicates: 22)
    let blocks = whole.blocks(of: 9)
    #expect(blocks.map(\.replicates) == [8, 8, 6])
    #expect(blocks.flatMap { redrawnSums(places, by: $0) } == redrawnSums(places, by: whole))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every replicate is what its weights give, bit for bit`(seed: UInt64) {
    let places = Ranked(seed: seed, subjects: 70).places
    // No whole number of vectors, so that the rest is tried too.
    let bootstrap = SubjectBootstrap(seed: seed, replicates: 21)
    let fast = redrawnSums(places, by: bootstrap)
    for replicate in 0..<bootstrap.replicates {
      let weights = places[0].indices.map { subject in
        var drawn = [Double](repeating: 0, count: bootstrap.replicates)
        bootstrap.weights(of: SubjectBootstrap.key(of: "s\(subject)"), into: &drawn)
        return drawn[replicate]
      }
      let percentiles = places.map { model in
        var at = [Double](repeating: 0, count: (model.max() ?? 0) + 1)
        for (place, weight) in zip(model, weights) { at[place] += weight }
        var below = 0.0
        return at.map { weight in
          defer { below += weight }
          return 100 * (below + weight / 2) / weights.reduce(0, +)
        }
      }
      var plain = RatingSums()
      for (subject, weight) in weights.enumerated() {
        plain.add(places.indices.map { percentiles[$0][places[$0][subject]] }, weight: weight)
      }
      #expect(fast[replicate] == plain)
    }
  }

  @Test
  func `what cannot be ranked is undefined`() {
    var one = RatingSums()
    one.add([50, 50])
    #expect(one.kendallW(models: 2) == .undefined("fewer than two subjects"))
    #expect(one.intraclassCorrelations(models: 2).single == .undefined("fewer than two subjects"))
    one.add([50, 50])
    #expect(one.kendallW(models: 2) == .undefined("all tied in every model"))
    #expect(one.kendallW(models: 1) == .undefined("fewer than two models"))
    #expect(one.intervalAlpha() == .undefined("one number only"))
    one.add([25, 50, 75])
    #expect(one.kendallW(models: 2) == .undefined("not every model rates every subject"))
  }
}

/// The sums of percentiles in every replicate, percentiles ranked anew in each.
private func redrawnSums(_ places: [[Int]], by bootstrap: SubjectBootstrap) -> [RatingSums] {
  let keys = places[0].indices.map { SubjectBootstrap.key(of: "s\($0)") }
  var weights = [Double](repeating: 0, count: bootstrap.replicates)
  var ratings = ReplicateRatings(
    places: places.map { ($0.max() ?? 0) + 1 },
    replicates: bootstrap.replicates
  )
  func forEachSubject(_ body: ([Int32], [Double]) -> Void) {
    for (subject, key) in keys.enumerated() {
      bootstrap.weights(of: key, into: &weights)
      body(places.map { Int32($0[subject]) }, weights)
    }
  }
  forEachSubject { ratings.addWeights($1, at: $0) }
  ratings.rank()
  forEachSubject { ratings.addRatings(of: $0, weights: $1) }
  return ratings.sums
}
