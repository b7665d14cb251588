/// For every cell, how much weight is concordant and how much discordant with it.
struct PairOrder {
  /// Concordant minus discordant weight, a cell.
  private(set) var excess: [Int64]
  /// Concordant weight, a cell.
  private(set) var concordant: [Int64]
  /// Σ w (concordant - discordant): twice the surplus of concordant pairs.
  private(set) var surplus: Int128 = 0
  /// Σ w · concordant: twice the concordant pairs.
  private(set) var concordantTotal: Int128 = 0

  /// Counts in one sweep over A with a Fenwick tree over B.
  ///
  /// - Complexity: O(cells · log places).
  init(_ counts: JointCounts) {
    excess = []
    concordant = []
    excess.reserveCapacity(counts.cells.count)
    concordant.reserveCapacity(counts.cells.count)
    var sweep = Sweep(counts)
    var start = 0
    while start < counts.cells.count {
      var end = start
      while end < counts.cells.count, counts.cells[end].a == counts.cells[start].a { end += 1 }
      let row = start..<end
      var rowBelow: Int64 = 0
      for index in row {
        let cell = counts.cells[index]
        append(sweep.order(of: cell, rowBelow: rowBelow), weight: cell.weight)
        rowBelow += cell.weight
      }
      for index in row { sweep.pass(counts.cells[index]) }
      start = end
    }
  }

  private mutating func append(_ order: (concordant: Int64, discordant: Int64), weight: Int64) {
    concordant.append(order.concordant)
    excess.append(order.concordant - order.discordant)
    surplus += Int128(weight) * Int128(order.concordant - order.discordant)
    concordantTotal += Int128(weight) * Int128(order.concordant)
  }
}

/// What lies below the row being read, kept so that the four quadrants of a cell are sums.
private struct Sweep {
  private let total: Int64
  private let belowA: [Int64]
  private let belowB: [Int64]
  private let marginA: [Int64]
  private let marginB: [Int64]
  /// Weight of the rows passed, by place of B.
  private var passed: [Int64]
  private var tree: FenwickTree

  init(_ counts: JointCounts) {
    marginA = counts.marginA
    marginB = counts.marginB
    belowA = Self.exclusiveSums(marginA)
    belowB = Self.exclusiveSums(marginB)
    total = counts.totalWeight
    passed = [Int64](repeating: 0, count: counts.placesB)
    tree = FenwickTree(count: counts.placesB)
  }

  mutating func pass(_ cell: JointCounts.Cell) {
    passed[Int(cell.b)] += cell.weight
    tree.add(cell.weight, at: Int(cell.b))
  }

  func order(of cell: JointCounts.Cell, rowBelow: Int64) -> (concordant: Int64, discordant: Int64) {
    let (i, j) = (Int(cell.a), Int(cell.b))
    let worseWorse = tree.sum(below: j)
    let worseBetter = belowA[i] - worseWorse - passed[j]
    let betterWorse = belowB[j] - worseWorse - rowBelow
    let betterSame = marginB[j] - passed[j] - cell.weight
    let better = total - belowA[i] - marginA[i]
    let betterBetter = better - betterWorse - betterSame
    return (worseWorse + betterBetter, worseBetter + betterWorse)
  }

  private static func exclusiveSums(_ margin: [Int64]) -> [Int64] {
    var below: Int64 = 0
    return margin.map { weight in
      defer { below += weight }
      return below
    }
  }
}

/// Prefix sums that can be added to.
struct FenwickTree {
  private var nodes: [Int64]

  init(count: Int) { nodes = [Int64](repeating: 0, count: count + 1) }

  mutating func add(_ amount: Int64, at index: Int) {
    var node = index + 1
    while node < nodes.count {
      nodes[node] += amount
      node += node & -node
    }
  }

  /// The sum over all indices smaller than the given one.
  func sum(below index: Int) -> Int64 {
    var node = index
    var sum: Int64 = 0
    while node > 0 {
      sum += nodes[node]
      node -= node & -node
    }
    return sum
  }
}
