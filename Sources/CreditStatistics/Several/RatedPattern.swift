/// The categories that several models give to the same subjects, and how many such subjects.
public struct RatedPattern: Hashable, Sendable {
  /// The category of each model, 0 the worst; nil where the model gives none.
  public let ratings: [Int?]
  /// The weight in subjects; a fraction where a lottery divides ties.
  public let weight: Double

  /// A pattern.
  public init(_ ratings: [Int?], weight: Double = 1) {
    self.ratings = ratings
    self.weight = weight
  }
}
