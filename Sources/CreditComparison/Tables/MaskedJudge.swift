import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// A model of a pair with everything that it does not have in common with the other at its mean.
///
/// Segments, states and direct downgrades stay as in the subject's own run. The mean is that of the
/// sum of all other parts over the subjects of the pair, rounded to the quantum of points.
struct MaskedJudge {
  /// The index of the model among the frames.
  let frame: Int
  private let book: CodeBook
  private let anatomy: Anatomy
  private let scores: [Int64]
  /// The column of the totals; that of the starts follows.
  private let totals: Int
  /// For each code whether the own decision is favourable; nil without a decision.
  private let favourable: [Bool]?

  private(set) var weight: Int128 = 0
  private var rests: Int128 = 0
  private var sums = AdditiveSums(weight: 0, scores: 0, squares: 0, parts: [.init()])
  /// The mean of what is not in common.
  private var mean: Int64 = 0

  init(frame: Int, model: ModelFrame, attributes: AttributeFrame, totals: Int) {
    self.frame = frame
    self.totals = totals
    book = model.book
    anatomy = attributes.anatomy
    scores = attributes.scores
    favourable = model.card.scale.decision.map { decision in
      let names = model.card.scale.bands.map { decision.favourable.contains($0.name) }
      return model.book.bands.map { $0 >= 0 && names[Int($0)] }
    }
  }

  var noPlaces: [Int64] { [Int64](repeating: 0, count: book.placeCount) }

  /// Takes down a subject for the mean and for the variance.
  mutating func note(_ chunk: CodeStore.Chunk, _ row: Int, common: Int32, _ weight: Int64) {
    let (total, start) = (chunk.partials[totals][row], chunk.partials[totals + 1][row])
    let score = Int128(scores[Int(chunk.codes[frame][row])])
    let weighted = Int128(weight) &* score
    let points = Int128(Int64(common) &* anatomy.pointsFactor)
    self.weight &+= Int128(weight)
    rests &+= Int128(weight) &* Int128(Int64(total) - Int64(start) - Int64(common))
    sums.weight &+= Int128(weight)
    sums.scores &+= weighted
    sums.squares &+= weighted &* score
    sums.parts[0].points &+= Int128(weight) &* points
    sums.parts[0].products &+= weighted &* points
  }

  /// Fixes the mean, rounded half away from zero.
  mutating func settle() {
    guard weight > 0 else { return }
    let half = weight / 2
    mean = Int64(clamping: (rests + (rests < 0 ? -half : half)) / weight)
  }

  /// The share of the score's variance that the common categories carry; nil without variance.
  var commonShare: Double? { VarianceShares([sums])?.parts[0][0] }

  /// The place of a subject's own standing.
  func ownPlace(_ chunk: CodeStore.Chunk, _ row: Int) -> Int {
    Int(book.places[Int(chunk.codes[frame][row])])
  }

  /// The place of a subject by the masked judge, from the points of the common categories.
  func place(_ chunk: CodeStore.Chunk, _ row: Int, common: Int32) -> Int {
    let code = chunk.codes[frame][row]
    guard book.states[Int(code)] < 0 else { return Int(book.places[Int(code)]) }
    let total = Int64(common) &+ Int64(chunk.partials[totals + 1][row]) &+ mean
    let masked = book.code(number: anatomy.number(ofTotal: total), downgradedAs: code) ?? code
    return Int(book.places[Int(masked)])
  }

  /// Whether the own decision is favourable.
  func isFavourable(_ chunk: CodeStore.Chunk, _ row: Int) -> Bool {
    favourable.map { $0[Int(chunk.codes[frame][row])] } ?? false
  }

  /// Whether the model decides, and those it decides for are ranked above the others.
  func decides(_ weights: [Int64]) -> Bool {
    guard let favourable else { return false }
    var (best, worst) = (-1, Int.max)
    for (code, isFavourable) in favourable.enumerated() where weights[Int(book.places[code])] > 0 {
      let place = Int(book.places[code])
      if isFavourable { worst = min(worst, place) } else { best = max(best, place) }
    }
    return best < worst
  }
}
