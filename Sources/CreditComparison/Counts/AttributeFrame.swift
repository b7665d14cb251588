import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// What counting the attributes of an additive model needs to know of it.
struct AttributeFrame: Sendable {
  let anatomy: Anatomy
  /// The score of each code in the anatomy's common unit.
  ///
  /// A state without a number stands at the end of the range that it lies beyond.
  let scores: [Int64]
  /// Where the attributes of each part begin within a segment; the last one of a part is for values
  /// that fit none.
  let offsets: [Int]
  /// The number of attributes of a segment.
  let width: Int
  /// The points of each attribute, segment after segment, in the common unit; 0 for entries.
  let points: [Int64]

  init(_ anatomy: Anatomy, book: CodeBook, scale: Scale) {
    self.anatomy = anatomy
    var (offsets, width): ([Int], Int) = ([], 0)
    for part in anatomy.parts {
      offsets.append(width)
      width += part.attributes.count + 1
    }
    (self.offsets, self.width) = (offsets, width)
    points = anatomy.segments.indices.flatMap { segment in
      anatomy.parts.flatMap { part in
        part.attributes.indices.map { part.points[segment][$0] &* anatomy.pointsFactor } + [0]
      }
    }
    let numbers = book.numbers.indices.filter { book.numbers[$0] != Value.none }
    let middle = numbers.first.map { book.places[$0] } ?? 0
    let (low, high) = (scale.range?.lowerBound ?? 0, scale.range?.upperBound ?? 0)
    let (worst, best) = scale.higherIsBetter ? (low, high) : (high, low)
    scores = book.numbers.indices.map { code in
      let number = book.numbers[code]
      let stated = number == Value.none ? (book.places[code] > middle ? best : worst) : number
      return stated &* anatomy.scoreFactor
    }
  }
}
