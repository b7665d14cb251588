import CreditResults
import CreditComparison
import CreditPopulation
import CreditScoring
import Glibc
import Testing

@Suite struct StabilityTests {
  private static let scorer = CodedScorer("xx.a", column: "c0")

  private static func crowd(_ counts: [(value: Int64, women: Int, men: Int)]) -> Crowd {
    var members: [Crowd.Member] = []
    for (value, women, men) in counts {
      members += (0..<women).map { _ in Crowd.Member(values: [value], levels: [0]) }
      members += (0..<men).map { _ in Crowd.Member(values: [value], levels: [1]) }
    }
    return Crowd(
      members: members,
      groups: [GroupColumn(name: "sex", levels: ["female", "male"])]
    )
  }

  /// The bands good, fair, poor and default hold 10, 20, 30 and 0 women and 40, 20, 10 and 0 men.
  private static let halves = crowd([(80, 10, 40), (50, 20, 20), (10, 30, 10)])

  private static func compared(
    _ crowd: Crowd,
    reference: Crowd? = nil,
    options: ComparisonOptions = ComparisonOptions()
  ) async throws -> Comparison {
    try await compare(
      [Contestant(scorer)],
      on: crowd.population(),
      vocabulary: Crowd.vocabulary,
      reference: reference.map { ReferencePopulation([Contestant(scorer)], on: $0.population()) },
      options: options
    )
  }

  /// Σ (actual - expected) ln(actual / expected) over bins, half a subject added to each that
  /// somebody has.
  private static func index(expected: [Double], actual: [Double]) -> Double {
    func shares(_ weights: [Double]) -> [Double] {
      let added = weights.map { $0 + 0.5 }
      return added.map { $0 / added.reduce(0, +) }
    }
    return zip(shares(expected), shares(actual)).reduce(0) { sum, pair in
      sum + (pair.1 - pair.0) * log(pair.1 / pair.0)
    }
  }

  @Test func `groups are held against the largest level, over bands and deciles`() async throws {
    let comparison = try await Self.compared(Self.halves)
    let expected = Self.index(expected: [40, 20, 10], actual: [10, 20, 30])
    let rows = try comparison.rows("stability", ["level": "female"])
    #expect(rows.map { $0.text("bins") } == ["bands", "deciles of the reference"])
    for row in rows {
      // The deciles of three numbers are the three numbers.
      #expect(isClose(row.number("value"), expected))
      #expect(row.text("reference") == "sex=male")
      #expect(row.number("reference_n") == 70 && row.number("n") == 60)
      #expect(row.text("zero_cells") == "half a subject added to every bin")
      let (lower, upper) = (row.number("lower") ?? 9, row.number("upper") ?? -9)
      #expect(0 <= lower && lower < expected && expected < upper)
      #expect(row.text("interval") == "bootstrap of cells, 200 replicates, basic")
    }
    let men = try comparison.rows("stability", ["level": "male"])
    #expect(men.allSatisfy { $0.number("value") == 0 })
    #expect(try comparison.rows("stability", ["group": ""]).isEmpty)
  }

  @Test func `another reference level can be asked for`() async throws {
    let comparison = try await Self.compared(
      Self.halves,
      options: ComparisonOptions(references: ["sex": "female"])
    )
    let row = try #require(try comparison.rows("stability", ["level": "male"]).first)
    #expect(row.text("reference") == "sex=female")
    // The index is symmetrical.
    #expect(
      isClose(row.number("value"), Self.index(expected: [40, 20, 10], actual: [10, 20, 30]))
    )
  }

  @Test func `a reference dataset is compared group by group`() async throws {
    let before = Self.crowd([(80, 30, 30), (50, 20, 20), (10, 0, 10)])
    let comparison = try await Self.compared(Self.halves, reference: before)
    func value(_ level: String, _ bins: String = "bands") throws -> Double? {
      try comparison.row(
        "stability",
        [
          "group": level.isEmpty ? "" : "sex", "level": level, "bins": bins, "reference": "crowd",
        ]
      ).number("value")
    }
    #expect(isClose(try value(""), Self.index(expected: [60, 40, 10], actual: [50, 40, 40])))
    #expect(isClose(try value("female"), Self.index(expected: [30, 20, 0], actual: [10, 20, 30])))
    #expect(isClose(try value("male"), Self.index(expected: [30, 20, 10], actual: [40, 20, 10])))
    let psi = try comparison.row("distribution", ["statistic": "psi"])
    #expect(isClose(psi.number("value"), try value("")))
    #expect(psi.text("reference") == "crowd" && psi.text("convention") == "bins: bands")
  }

  @Test func `standings without a number have bins of their own`() async throws {
    let before = Self.crowd([(80, 30, 30), (50, 20, 20)])
    let after = Self.crowd([(80, 20, 20), (50, 20, 20), (-1, 10, 10)])
    let comparison = try await Self.compared(after, reference: before)
    for bins in ["bands", "deciles of the reference"] {
      let row = try comparison.row("stability", ["bins": bins, "reference": "crowd"])
      #expect(
        isClose(row.number("value"), Self.index(expected: [60, 40, 0], actual: [40, 40, 20]))
      )
    }
  }

  @Test func `the same population has not moved, and another order neither`() async throws {
    let crowd = Crowd.random(seed: 61, count: 300)
    var turned = crowd
    turned.members.reverse()
    let comparison = try await Self.compared(crowd, reference: turned)
    let rows = try comparison.rows("stability", ["reference": "crowd"])
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.number("value") == 0 && $0.number("lower") == 0 })
  }

  @Test func `a frequency of three is three rows`() async throws {
    var weighted = Self.halves
    weighted.weightKind = .frequency
    for index in weighted.members.indices { weighted.members[index].weight = 3_000_000 }
    var repeated = Self.halves
    repeated.members = repeated.members.flatMap { [$0, $0, $0] }
    let left = try await Self.compared(weighted).rows("stability")
    let right = try await Self.compared(repeated).rows("stability")
    #expect(left.count == 4)
    for (one, other) in zip(left, right) {
      for column in ["value", "lower", "upper"] {
        #expect(isClose(one.number(column), other.number(column)))
      }
    }
  }

  @Test func `what cannot be compared says why`() async throws {
    var fewer = Self.halves
    fewer.groups = []
    for index in fewer.members.indices { fewer.members[index].levels = [] }
    let comparison = try await Self.compared(Self.halves, reference: fewer)
    let row = try #require(
      try comparison.rows("stability", ["level": "female", "reference": "crowd"]).first
    )
    #expect(row["value"] == .empty)
    #expect(row.text("note") == "the reference dataset has no such group or model")
    let few = Self.crowd([(80, 29, 40)])
    for row in try await Self.compared(few).rows("stability", ["level": "female"]) {
      #expect(row["value"] == .empty && row.text("note") == "too few" && row.number("n") == 29)
    }
    let alone = try await Self.compared(Self.halves).row("distribution", ["statistic": "psi"])
    #expect(alone["value"] == .empty)
    #expect(alone.text("note") == "there is no reference dataset to compare with")
  }

  /// Of the sample's thin files 10 of 40 had a permanent job, then 30 of 40; nobody has an inquiry.
  @Test func `characteristics are held against the reference by their attributes`() async throws {
    let model = try Sample.model()
    func population(permanent: Int) throws -> BatchPopulation {
      try Sample.population(
        (0..<40).map { (job: $0 < permanent ? "permanent" : "other", inDefault: false) }
      )
    }
    let contestant = Contestant(DeclarativeScorer(model), model: model)
    let comparison = try await compare(
      [contestant],
      on: population(permanent: 30),
      vocabulary: try Sample.vocabulary(),
      reference: ReferencePopulation([contestant], on: population(permanent: 10)),
      options: ComparisonOptions(tables: ["stability"])
    )
    let job = try comparison.row("stability", ["statistic": "csi", "characteristic": "job"])
    #expect(isClose(job.number("value"), Self.index(expected: [10, 30], actual: [30, 10])))
    #expect(job.text("bins") == "attributes" && job.number("n") == 40)
    #expect(job.text("interval").hasPrefix("bootstrap of cells, 200 replicates, basic"))
    let value = try #require(job.number("value"))
    #expect(try #require(job.number("lower")) < value)
    #expect(try #require(job.number("upper")) > value)
    let asked = try comparison.row("stability", ["statistic": "csi", "characteristic": "asked"])
    #expect(asked.number("value") == 0)
    let psi = try comparison.rows("stability", ["statistic": "psi"])
    #expect(psi.count == 2 && psi.allSatisfy { $0.text("characteristic").isEmpty })
  }
}
