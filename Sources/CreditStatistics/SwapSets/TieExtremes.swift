/// The least and the greatest weight favourable with both models over all ways of breaking ties.
///
/// Each model approves exactly the rate asked for: all subjects above its cut and, of those tied at
/// the cut, whichever part makes up the rate, chosen freely and independently of the other model
/// (a subject may be divided where the rate does not fall on a whole one). Because both models
/// approve the same weight, the three other sets follow from `both`.
///
/// The greatest: each model first takes its tied subjects whom the other approves for certain, then
/// both meet among the subjects tied in both. The least: each first takes those whom the other
/// refuses for certain, then they avoid each other. All in exact integers.
struct TieExtremes {
  /// The weights times the unit of the rate.
  let least: Int128
  let greatest: Int128
  /// The weight that each model approves, times the unit of the rate.
  let quota: Int128
  /// The weight of all, times the unit of the rate.
  let total: Int128
  /// The weight whose set is decided by lottery, unscaled.
  let tied: Int64

  init(_ counts: JointCounts, rule: SwapRule, rate: Double) {
    var masses = Masses()
    for cell in counts.cells {
      masses.add(
        cell.weight,
        Standing(from: rule.favourableFromA[Int(cell.a)]),
        Standing(from: rule.favourableFromB[Int(cell.b)])
      )
    }
    total = masses.all * Masses.unit
    quota = Int128((rate * 1_000_000).rounded()) * masses.all
    tied = Int64(masses.tied)
    least = masses.least(quota: quota)
    greatest = masses.greatest(quota: quota)
  }
}

/// Whether a place lies above the cut, below it, or is divided by it.
private enum Standing: Int {
  case refused = 0
  case approved = 1
  case tied = 2

  init(from lottery: Double) {
    self = lottery <= 0 ? .approved : lottery >= 1 ? .refused : .tied
  }
}

/// The weight in each of the nine combinations of standings.
private struct Masses {
  static let unit: Int128 = 1_000_000
  private var weights = [Int128](repeating: 0, count: 9)

  mutating func add(_ weight: Int64, _ a: Standing, _ b: Standing) {
    weights[a.rawValue * 3 + b.rawValue] += Int128(weight)
  }

  private func scaled(_ a: Standing, _ b: Standing) -> Int128 {
    weights[a.rawValue * 3 + b.rawValue] * Self.unit
  }

  var all: Int128 { weights.reduce(0, +) }

  var tied: Int128 { weights[2] + weights[5] + weights[6] + weights[7] + weights[8] }

  /// What each model still has to approve among the subjects tied at its cut.
  private func open(quota: Int128) -> (a: Int128, b: Int128) {
    let sureA = scaled(.approved, .refused) + scaled(.approved, .approved)
    let sureB = scaled(.refused, .approved) + scaled(.approved, .approved)
    return (
      quota - sureA - scaled(.approved, .tied),
      quota - sureB - scaled(.tied, .approved)
    )
  }

  func greatest(quota: Int128) -> Int128 {
    let open = open(quota: quota)
    let withB = min(scaled(.tied, .approved), open.a)
    let withA = min(scaled(.approved, .tied), open.b)
    let met = min(open.a - withB, open.b - withA, scaled(.tied, .tied))
    return scaled(.approved, .approved) + withB + withA + met
  }

  func least(quota: Int128) -> Int128 {
    let open = open(quota: quota)
    let restA = open.a - min(scaled(.tied, .refused), open.a)
    let restB = open.b - min(scaled(.refused, .tied), open.b)
    return scaled(.approved, .approved) + max(0, restA + restB - scaled(.tied, .tied))
  }
}
