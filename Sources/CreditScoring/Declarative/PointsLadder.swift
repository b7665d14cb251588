import CreditPopulation

/// Numbers of the classes of a ``PointsTable`` as a ladder.
///
/// A base, and at every cut point a step that is added from there on: evaluated by comparing and
/// adding, without branches.
struct PointsLadder: Sendable {
  /// The number of absent, the lowest class.
  let base: Int32
  private let steps32: Steps<Int32>
  private let steps64: Steps<Int64>
  private let singles: Steps<Float>
  private let doubles: Steps<Double>
  /// Whether every cut point of integers fits into 32 bits.
  private let isNarrow: Bool

  /// Where steps are and how high.
  private struct Steps<Cut: Comparable & Sendable>: Sendable {
    var cuts: [Cut] = []
    var heights: [Int32] = []

    mutating func add(_ cut: Cut, _ height: Int32) {
      guard height != 0 else { return }
      cuts.append(cut)
      heights.append(height)
    }
  }

  /// Creates the ladder of one number a class; nil if a number does not fit into 32 bits.
  init?(_ table: PointsTable, numbers: [Int64], unit: Unit) {
    let values = numbers.compactMap { Int32(exactly: $0) }
    guard values.count == numbers.count else { return nil }
    guard
      zip(values, values.dropFirst()).allSatisfy({ !$1.subtractingReportingOverflow($0).overflow })
    else { return nil }
    base = values[0]
    var integers = Steps<Int64>()
    integers.add(Value.none, values[1] - values[0])
    integers.add(Value.none + 1, values[2] - values[1])
    var (singles, doubles) = (Steps<Float>(), Steps<Double>())
    let whole = values[2].subtractingReportingOverflow(values[0])
    guard !whole.overflow else { return nil }
    singles.add(-.infinity, whole.partialValue)
    doubles.add(-.infinity, whole.partialValue)
    for (index, cut) in table.cuts.enumerated() {
      let height = values[index + 3] - values[index + 2]
      let floating = FloatingCut(cut, unit)
      integers.add(cut, height)
      singles.add(floating.single, height)
      doubles.add(floating.double, height)
    }
    self.singles = singles
    self.doubles = doubles
    steps64 = integers
    var narrow = Steps<Int32>()
    for (cut, height) in zip(integers.cuts, integers.heights) where cut <= Int64(Int32.max) {
      narrow.add(Narrowing.narrow(cut), height)
    }
    steps32 = narrow
    isNarrow = table.cuts.allSatisfy { $0 <= Int64(Int32.max) && $0 > Int64(Int32.min) + 2 }
  }

  /// Adds every row's number.
  func add(_ column: Column, to totals: inout [Int32]) {
    switch column {
    case .int32(let values):
      Kernel.add(values, steps32.cuts, steps32.heights, base, to: &totals)
    case .int64(let values) where isNarrow:
      let narrow = values.map(Narrowing.narrow)
      Kernel.add(narrow, steps32.cuts, steps32.heights, base, to: &totals)
    case .int64(let values):
      Kernel.add(values, steps64.cuts, steps64.heights, base, to: &totals)
    case .float32(let values):
      Kernel.add(values, singles.cuts, singles.heights, base, to: &totals)
    case .float64(let values):
      Kernel.add(values, doubles.cuts, doubles.heights, base, to: &totals)
    }
  }
}

/// 64-bit values in 32 bits: the sentinels as those of 32 bits, numbers clamped.
enum Narrowing {
  @inline(__always)
  static func narrow(_ value: Int64) -> Int32 {
    if value <= Value.none { return value == Value.none ? Column.none32 : Column.absent32 }
    return Int32(
      truncatingIfNeeded: max(Int64(Column.none32) + 1, min(Int64(Int32.max), value))
    )
  }
}

/// The loops: four steps a pass, held in registers.
private enum Kernel {
  static func add(
    _ values: [Int32],
    _ cuts: [Int32],
    _ heights: [Int32],
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    passes(values, cuts, heights, base, to: &totals)
  }

  static func add(
    _ values: [Int64],
    _ cuts: [Int64],
    _ heights: [Int32],
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    passes(values, cuts, heights, base, to: &totals)
  }

  static func add(
    _ values: [Float],
    _ cuts: [Float],
    _ heights: [Int32],
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    passes(values, cuts, heights, base, to: &totals)
  }

  static func add(
    _ values: [Double],
    _ cuts: [Double],
    _ heights: [Int32],
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    passes(values, cuts, heights, base, to: &totals)
  }

  @inline(__always)
  private static func passes<Number: Comparable>(
    _ values: [Number],
    _ cuts: [Number],
    _ heights: [Int32],
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    var base = base
    var first = 0
    repeat {
      pass(values, cuts, heights, from: first, base, to: &totals)
      base = 0
      first += 4
    } while first < cuts.count
  }

  @inline(__always)
  private static func pass<Number: Comparable>(
    _ values: [Number],
    _ cuts: [Number],
    _ heights: [Int32],
    from first: Int,
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    guard let spare = values.first else { return }
    func cut(_ index: Int) -> Number { first + index < cuts.count ? cuts[first + index] : spare }
    func height(_ index: Int) -> Int32 { first + index < cuts.count ? heights[first + index] : 0 }
    let (c0, c1, c2, c3) = (cut(0), cut(1), cut(2), cut(3))
    let (h0, h1, h2, h3) = (height(0), height(1), height(2), height(3))
    let input = values.span
    var output = totals.mutableSpan
    precondition(input.count == output.count, "columns differ in length")
    for row in 0..<output.count {
      let value = input[row]
      var total = output[row] &+ base
      total &+= value >= c0 ? h0 : 0
      total &+= value >= c1 ? h1 : 0
      total &+= value >= c2 ? h2 : 0
      total &+= value >= c3 ? h3 : 0
      output[row] = total
    }
  }
}
