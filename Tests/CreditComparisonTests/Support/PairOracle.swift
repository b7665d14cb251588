import CreditPopulation

/// What two models say of the same subjects, judged subject by subject with nothing counted first:
/// slow and obvious.
struct PairOracle {
  /// One standing: a rank that is higher for the better, and the number if there is one.
  struct Standing {
    var rank: Int64
    var number: Double?
  }

  let a: [Standing]
  let b: [Standing]

  /// The standings of those members to whom both columns give one.
  init(_ members: [Crowd.Member], _ columnA: Int, _ columnB: Int) {
    let common = members.filter { $0.values[columnA] >= -1 && $0.values[columnB] >= -1 }
    a = common.map { PairOracle.standing($0.values[columnA]) }
    b = common.map { PairOracle.standing($0.values[columnB]) }
  }

  /// The standing of a value of ``CodedScorer``, adverse states below every number.
  static func standing(_ value: Int64) -> Standing {
    Standing(rank: value, number: value >= 0 ? Double(value) : nil)
  }

  var n: Int { a.count }

  var spearman: Double {
    PairOracle.correlation(PairOracle.middles(a), PairOracle.middles(b))
  }

  /// Pearson's correlation of those with two numbers, and how many they are.
  var pearson: (value: Double, n: Int) {
    let both = zip(a, b).compactMap { a, b in
      a.number.flatMap { x in b.number.map { (x, $0) } }
    }
    return (PairOracle.correlation(both.map(\.0), both.map(\.1)), both.count)
  }

  var kendallTauB: Double {
    var (concordant, discordant, untiedA, untiedB) = (0, 0, 0, 0)
    for i in a.indices {
      for j in 0..<i {
        let signs = (a[i].rank - a[j].rank).signum() * (b[i].rank - b[j].rank).signum()
        if signs > 0 { concordant += 1 } else if signs < 0 { discordant += 1 }
        untiedA += a[i].rank == a[j].rank ? 0 : 1
        untiedB += b[i].rank == b[j].rank ? 0 : 1
      }
    }
    return Double(concordant - discordant) / (Double(untiedA) * Double(untiedB)).squareRoot()
  }

  /// The shares of pairs of categories, the worst first, when each subject's place within its tie
  /// is drawn by one lottery number for both models.
  func categories(_ shares: [Double]) -> [[Double]] {
    let cuts = shares.indices.dropLast().map { last in
      Double(n) * shares[...last].reduce(0, +) / shares.reduce(0, +)
    }
    var table = [[Double]](
      repeating: [Double](repeating: 0, count: shares.count),
      count: shares.count
    )
    let (slotsA, slotsB) = (PairOracle.slots(a), PairOracle.slots(b))
    for (slotA, slotB) in zip(slotsA, slotsB) {
      let limits = (slotA.limits(cuts) + slotB.limits(cuts) + [0, 1]).sorted()
      for (from, to) in zip(limits, limits.dropFirst()) where to > from {
        let lottery = (from + to) / 2
        table[slotA.category(cuts, lottery)][slotB.category(cuts, lottery)] +=
          (to - from) / Double(n)
      }
    }
    return table
  }

  /// The share whose category in one model hangs on the lottery.
  func tiedShare(rate: Double) -> Double {
    let cuts = [Double(n) * (1 - rate)]
    let tied = zip(PairOracle.slots(a), PairOracle.slots(b)).filter {
      !$0.limits(cuts).isEmpty || !$1.limits(cuts).isEmpty
    }
    return Double(tied.count) / Double(n)
  }

  /// How many stand below a subject, and how many beside it with itself.
  struct Slot {
    var below: Double
    var width: Double

    /// The lottery numbers at which a cut is passed.
    func limits(_ cuts: [Double]) -> [Double] {
      cuts.map { ($0 - below) / width }.filter { $0 > 1e-12 && $0 < 1 - 1e-12 }
    }

    func category(_ cuts: [Double], _ lottery: Double) -> Int {
      cuts.count { $0 <= below + lottery * width }
    }
  }

  static func slots(_ standings: [Standing]) -> [Slot] {
    standings.map { one in
      Slot(
        below: Double(standings.count { $0.rank < one.rank }),
        width: Double(standings.count { $0.rank == one.rank })
      )
    }
  }

  /// Percentiles as shares: those worse and half of those tied.
  static func middles(_ standings: [Standing]) -> [Double] {
    slots(standings).map { ($0.below + $0.width / 2) / Double(standings.count) }
  }

  static func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let (meanX, meanY) = (mean(x), mean(y))
    let products = zip(x, y).map { ($0 - meanX) * ($1 - meanY) }
    let (squaresX, squaresY) = (
      x.map { ($0 - meanX) * ($0 - meanX) }, y.map { ($0 - meanY) * ($0 - meanY) }
    )
    return products.reduce(0, +)
      / (squaresX.reduce(0, +) * squaresY.reduce(0, +)).squareRoot()
  }

  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}
