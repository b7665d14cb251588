import CKernels
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
  fileprivate struct Steps<Cut: Comparable & Sendable>: Sendable {
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
      Kernel.add(values, steps32, base, to: &totals)
    case .int64(let values) where isNarrow:
      let narrow = values.map(Narrowing.narrow)
      Kernel.add(narrow, steps32, base, to: &totals)
    case .int64(let values):
      Kernel.add(values, steps64, base, to: &totals)
    case .float32(let values):
      Kernel.add(values, singles, base, to: &totals)
    case .float64(let values):
      Kernel.add(values, doubles, base, to: &totals)
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

/// The loops.
///
/// Two are in C for the sake of processors with wide vectors (four times as fast); the
/// others are one pass a step, which the compiler makes vectors of.
private enum Kernel {
  static func add(
    _ values: [Int32],
    _ steps: PointsLadder.Steps<Int32>,
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    precondition(values.count == totals.count, "columns differ in length")
    parallax_add_ladder_int32(
      values,
      values.count,
      steps.cuts,
      steps.heights,
      steps.cuts.count,
      base,
      &totals
    )
  }

  static func add(
    _ values: [Float],
    _ steps: PointsLadder.Steps<Float>,
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    precondition(values.count == totals.count, "columns differ in length")
    parallax_add_ladder_float(
      values,
      values.count,
      steps.cuts,
      steps.heights,
      steps.cuts.count,
      base,
      &totals
    )
  }

  static func add(
    _ values: [Int64],
    _ steps: PointsLadder.Steps<Int64>,
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    passes(values, steps, base, to: &totals)
  }

  static func add(
    _ values: [Double],
    _ steps: PointsLadder.Steps<Double>,
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    passes(values, steps, base, to: &totals)
  }

  @inline(__always)
  private static func passes<Number: Comparable>(
    _ values: [Number],
    _ steps: PointsLadder.Steps<Number>,
    _ base: Int32,
    to totals: inout [Int32]
  ) {
    let input = values.span
    var output = totals.mutableSpan
    precondition(input.count == output.count, "columns differ in length")
    for row in 0..<output.count { output[row] = output[row] &+ base }
    for step in steps.cuts.indices {
      let (cut, height) = (steps.cuts[step], steps.heights[step])
      for row in 0..<output.count {
        output[row] = output[row] &+ (input[row] >= cut ? height : 0)
      }
    }
  }
}
