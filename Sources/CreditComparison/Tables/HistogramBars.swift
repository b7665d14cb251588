import CreditModels
import CreditPopulation
import CreditScoring

/// How the scores of a system are gathered into bars, the same for all groups.
struct HistogramBars {
  /// Up to so many different scores each has a bar of its own.
  static let exactLimit = 100
  /// How many bars of equal width there are at most, before they are cut at bands.
  static let widthLimit = 60

  /// Neighbouring places that are shown as one.
  struct Bar {
    /// The lowest number that it can hold, in the quantum; nil for places without a number.
    var from: Int64?
    /// The number at which the next begins; nil for a bar of one score.
    var to: Int64?
    let band: String
    var codes: [Int]
  }

  /// The width in the quantum; nil for a bar a score.
  let width: Int64?

  /// Chooses the bars by what everybody has: the narrowest of 1, 2, 5, 10, 20 and so on that suffices.
  init(_ everybody: RankedModel) {
    let book = everybody.frame.book
    let numbers = everybody.places.codes.compactMap(\.first).map { book.numbers[$0] }
      .filter { $0 != Value.none }.map { Int64($0) }
    guard numbers.count > HistogramBars.exactLimit, let low = numbers.min(),
      let high = numbers.max()
    else {
      width = nil
      return
    }
    var (unit, steps) = (Int64(1), [Int64(1), 2, 5][...])
    while let step = steps.first,
      HistogramBars.floor(high, step * unit) - HistogramBars.floor(low, step * unit)
        >= Int64(HistogramBars.widthLimit)
    {
      steps = steps.dropFirst()
      if steps.isEmpty { (unit, steps) = (unit * 10, [1, 2, 5]) }
    }
    width = steps.first.map { $0 * unit }
  }

  /// The bars that somebody of a selection stands in, the worst first.
  func bars(of model: RankedModel) -> [Bar] {
    var bars: [Bar] = []
    for codes in model.places.codes {
      guard let code = codes.first else { continue }
      var bar = bar(ofCode: code, in: model.frame)
      if let last = bars.last, bar.to != nil, last.from == bar.from, last.band == bar.band {
        bars[bars.count - 1].codes += codes
      } else {
        bar.codes = codes
        bars.append(bar)
      }
    }
    return bars
  }

  private func bar(ofCode code: Int, in frame: ModelFrame) -> Bar {
    let number = frame.book.numbers[code]
    let band = frame.band(ofCode: code)
    guard number != Value.none else { return Bar(from: nil, to: nil, band: band, codes: []) }
    guard let width else { return Bar(from: Int64(number), to: nil, band: band, codes: []) }
    let from = HistogramBars.floor(Int64(number), width) * width
    return Bar(from: from, to: from + width, band: band, codes: [])
  }

  /// Which bar from zero a number falls into.
  private static func floor(_ number: Int64, _ width: Int64) -> Int64 {
    let quotient = number / width
    return number % width < 0 ? quotient - 1 : quotient
  }
}
