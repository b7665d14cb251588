public import CreditModels
import CreditPopulation

/// The codes of a model's standings: one integer a subject that says score, band, state or absence.
///
/// Codes of standings are 0..<``count``; -1, -2, ... are the scorer's absence reasons in their order.
/// Several codes may share a place: places order standings from 0, the worst, upward, so that better
/// points up whatever the institution's direction; states of one band share one place.
public struct CodeBook: Sendable {
  /// The number of codes.
  public let count: Int
  /// The number of distinct places.
  public let placeCount: Int
  /// The place of each code.
  public let places: [Int32]
  /// The index of each code's band in the scale's bands, or -1 if the scale has none.
  public let bands: [Int16]
  /// The number of each code in the scale's quantum; ``Value/none`` without one.
  public let numbers: [Int64]
  /// The index of each code's state in the scale's states, or -1.
  public let states: [Int16]
  /// Why codes below zero have no standing.
  public let absences: [AbsenceReason]

  private let layout: Layout
  /// For recorded scores the values, ascending: the code is the index.
  private let values: [Int64]
  /// The code of each number from the lowest value on, or -1, where the values lie close enough.
  private let direct: [Int32]

  /// Where codes lie: the states first, then numbers; with direct downgrades a block a band.
  private struct Layout {
    var stateCount: Int
    var lowest: Int64
    var numberCount: Int
    var blocks: Int
  }

  /// Creates the codes of a scale.
  ///
  /// - Precondition: The range has at most 2^24 numbers.
  public init(scale: Scale, absences: [AbsenceReason]) {
    let stateNames = scale.states
    let numberCount = scale.range.map { Int($0.upperBound - $0.lowerBound) + 1 } ?? 0
    precondition(numberCount <= 1 << 24, "a scale has at most 2^24 numbers")
    let blocks = scale.order == .bandThenScore ? max(1, scale.bands.count) : 1
    self.values = []
    self.direct = []
    self.layout = Layout(
      stateCount: stateNames.count,
      lowest: scale.range?.lowerBound ?? 0,
      numberCount: numberCount,
      blocks: blocks
    )
    self.count = stateNames.count + numberCount * blocks
    self.absences = absences
    let table = CodeBook.table(scale: scale, layout: layout)
    self.bands = table.bands
    self.numbers = table.numbers
    self.states = table.states
    let order = CodeBook.order(table, scale: scale)
    self.places = order.places
    self.placeCount = order.count
  }

  /// Creates the codes of a recorded score: the code of a value is its index.
  ///
  /// - Precondition: The values ascend and are at most 2^24.
  public init(values: [Int64], higherIsBetter: Bool, absences: [AbsenceReason]) {
    precondition(values.count <= 1 << 24, "a recorded score has at most 2^24 values")
    let count = values.count
    self.values = values
    self.layout = Layout(stateCount: 0, lowest: values.first ?? 0, numberCount: 0, blocks: 1)
    self.count = count
    self.absences = absences
    self.placeCount = count
    self.places = (0..<Int32(count)).map { higherIsBetter ? $0 : Int32(count) - 1 - $0 }
    self.bands = [Int16](repeating: -1, count: count)
    self.numbers = values
    self.states = [Int16](repeating: -1, count: count)
    self.direct = CodeBook.directCodes(values)
  }

  private static func directCodes(_ values: [Int64]) -> [Int32] {
    guard let first = values.first, let last = values.last, last - first < 1 << 20 else {
      return []
    }
    var codes = [Int32](repeating: -1, count: Int(last - first) + 1)
    for (code, value) in values.enumerated() { codes[Int(value - first)] = Int32(code) }
    return codes
  }

  /// The code of a recorded value; nil if it is not one.
  private func recordedCode(_ number: Int64) -> Int32? {
    if !direct.isEmpty {
      let index = number &- layout.lowest
      guard index >= 0 && index < Int64(direct.count) else { return nil }
      return direct[Int(index)] >= 0 ? direct[Int(index)] : nil
    }
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < values.count && values[low] == number ? Int32(low) : nil
  }

  /// The code of a standing.
  ///
  /// - Returns: nil if the number is outside the range or the state unknown.
  public func code(number: Int64, state: Int16, cap: Int16) -> Int32? {
    if state < 0 { return Int(-state) <= absences.count ? Int32(state) : nil }
    return standingCode(number: number, state: state, cap: cap)
  }

  /// The code of another number under the same direct downgrade as a code of a number; nil outside
  /// the range.
  public func code(number: Int64, downgradedAs code: Int32) -> Int32? {
    let block = layout.blocks > 1 ? (Int(code) - layout.stateCount) / layout.numberCount : 0
    return standingCode(number: number, state: 0, cap: Int16(max(0, block)))
  }

  private func standingCode(number: Int64, state: Int16, cap: Int16) -> Int32? {
    if state > 0 { return Int(state) <= layout.stateCount ? Int32(state) - 1 : nil }
    if !values.isEmpty { return recordedCode(number) }
    guard number >= layout.lowest else { return nil }
    let index = number - layout.lowest
    guard index < Int64(layout.numberCount) else { return nil }
    let block = layout.blocks > 1 ? max(0, Int(cap)) : 0
    guard block < layout.blocks else { return nil }
    return Int32(layout.stateCount + block * layout.numberCount) + Int32(index)
  }

  /// The codes of numbers that all stand in the plain range; nil if one does not.
  func plainCodes(of numbers: [Int64]) -> [Int32]? {
    guard layout.blocks == 1, values.isEmpty, layout.numberCount > 0 else { return nil }
    let (lowest, width) = (layout.lowest, UInt64(layout.numberCount))
    let shift = Int64(layout.stateCount)
    var isWrong = false
    let codes = numbers.map { number in
      let index = number &- lowest
      isWrong = isWrong || UInt64(bitPattern: index) >= width
      return Int32(truncatingIfNeeded: index &+ shift)
    }
    return isWrong ? nil : codes
  }

  private static func table(
    scale: Scale,
    layout: Layout
  ) -> (bands: [Int16], numbers: [Int64], states: [Int16]) {
    var (bands, numbers, states): ([Int16], [Int64], [Int16]) = ([], [], [])
    for name in scale.states {
      bands.append(Int16(scale.bands.firstIndex { $0.holds(state: name) } ?? -1))
      numbers.append(Value.none)
      states.append(Int16(states.count))
    }
    for block in 0..<layout.blocks {
      for index in 0..<layout.numberCount {
        let number = layout.lowest + Int64(index)
        let own = scale.bands.firstIndex { $0.holds(number: number) } ?? -1
        bands.append(Int16(layout.blocks > 1 ? max(own, block) : own))
        numbers.append(number)
        states.append(-1)
      }
    }
    return (bands, numbers, states)
  }

  /// Places by (rank of band without numbers | band where bands come first | number).
  private static func order(
    _ table: (bands: [Int16], numbers: [Int64], states: [Int16]),
    scale: Scale
  ) -> (places: [Int32], count: Int) {
    let firstNumberBand = scale.bands.firstIndex {
      if case .numbers = $0.content { true } else { false }
    }
    func key(_ code: Int) -> (Int, Int64) {
      let band = Int(table.bands[code])
      if table.states[code] >= 0 {
        let isAbove = firstNumberBand.map { band < $0 } ?? false
        let tier = scale.range == nil ? 0 : (isAbove ? Int.max / 2 : Int.min / 2)
        return (tier - band, 0)
      }
      let number = scale.higherIsBetter ? table.numbers[code] : -table.numbers[code]
      return (scale.order == .bandThenScore ? -band : 0, number)
    }
    let keys = table.bands.indices.map(key)
    let sorted = keys.indices.sorted { keys[$0] < keys[$1] }
    var places = [Int32](repeating: 0, count: keys.count)
    var place: Int32 = -1
    for (rank, code) in sorted.enumerated() {
      if rank == 0 || keys[sorted[rank - 1]] != keys[code] { place += 1 }
      places[code] = place
    }
    return (places, Int(place) + 1)
  }
}

extension Scale.Band {
  /// Whether a number stands in the band.
  public func holds(number: Int64) -> Bool {
    if case .numbers(let range) = content { range.contains(number) } else { false }
  }

  /// Whether a state stands in the band.
  public func holds(state: String) -> Bool {
    if case .states(let names) = content { names.contains(state) } else { false }
  }
}
