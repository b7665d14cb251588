import CreditModels
public import CreditPopulation

/// What the number of an additive model is the sum of: the start of its segment and the points of its
/// parts, which are the characteristics of a scorecard or rating or the entries of a ledger.
///
/// Points and numbers are integers in units of their own; multiplied by ``pointsFactor`` and
/// ``scoreFactor`` they stand in one common unit, in which a number is the sum but for rounding,
/// limits and caps.
public struct Anatomy: Hashable, Sendable {
  /// A characteristic or a ledger's entry.
  public struct Part: Hashable, Sendable {
    /// The characteristic's name or the entry's code.
    public var name: String
    /// The data categories, sorted; one for a characteristic.
    public var categories: [String]
    /// The labels of the attributes; none for an entry.
    public var attributes: [String]
    /// The points of each attribute, by segment; empty for an entry, whose records differ.
    public var points: [[Int64]]

    /// Creates a part.
    public init(name: String, categories: [String], attributes: [String], points: [[Int64]]) {
      self.name = name
      self.categories = categories
      self.attributes = attributes
      self.points = points
    }
  }

  /// Whether the parts are characteristics with attributes or entries with records.
  public enum Kind: Hashable, Sendable { case scorecard, ledger }

  public var kind: Kind
  /// The names of the segments; one for a ledger.
  public var segments: [String]
  /// What each segment starts from; 0 for a ledger, whose start may be a parameter.
  public var starts: [Int64]
  public var parts: [Part]
  /// From points to the common unit; negative where points are effects on the log odds of default.
  public var pointsFactor: Int64
  /// From the scale's quantum to the common unit.
  public var scoreFactor: Int64
  /// Whether what it says of a subject follows from its own file alone: it reads no other model.
  public var isSeparable: Bool
  private var ceiling: Int64?
  private var range: ClosedRange<Int64>?

  /// The anatomy of a scorer; nil if its number is not a sum of points.
  ///
  /// - Parameters:
  ///   - scorer: any scorer; only documents with a scorecard, effects or a ledger have an anatomy.
  ///   - kinds: the kinds whose categories a ledger's entries have that name none.
  public init?(_ scorer: any Scorer, kinds: KindTable) {
    guard let model = (scorer as? DeclarativeScorer)?.model else { return nil }
    let decimals = model.card.scale.decimals
    switch model.score.judge {
    case .scorecard(let card):
      self.init(card, pointsDecimals: card.decimals, scoreDecimals: decimals)
    case .rating(let rating):
      guard case .effects(let card) = rating.index else { return nil }
      self.init(card, pointsDecimals: 6, scoreDecimals: 3)
      pointsFactor = -pointsFactor
      ceiling = rating.ceiling
    case .ledger(let ledger):
      self.init(ledger, scoreDecimals: decimals, kinds: kinds)
    case .opinion, .lookup, .program: return nil
    }
    isSeparable = model.uses.isEmpty
    range = model.card.scale.range
  }

  private init(_ card: Scorecard, pointsDecimals: Int, scoreDecimals: Int) {
    kind = .scorecard
    segments = card.segments.map(\.name)
    starts = card.segments.map(\.start)
    parts = card.characteristics.map { characteristic in
      Part(
        name: characteristic.name,
        categories: characteristic.category.isEmpty ? [] : [characteristic.category],
        attributes: characteristic.attributes.map(\.label),
        points: card.segments.indices.map { segment in
          characteristic.attributes.map { segment < $0.points.count ? $0.points[segment] : 0 }
        }
      )
    }
    (pointsFactor, scoreFactor) = Anatomy.factors(pointsDecimals, scoreDecimals)
    isSeparable = true
  }

  private init(_ ledger: Ledger, scoreDecimals: Int, kinds: KindTable) {
    kind = .ledger
    segments = [""]
    starts = [0]
    parts = ledger.entries.map { entry in
      let own = entry.category.isEmpty ? entry.categories(kinds) : [entry.category]
      return Part(name: entry.code, categories: own, attributes: [], points: [])
    }
    (pointsFactor, scoreFactor) = Anatomy.factors(ledger.decimals, scoreDecimals)
    isSeparable = true
  }

  private static func factors(_ points: Int, _ score: Int) -> (points: Int64, score: Int64) {
    func power(_ exponent: Int) -> Int64 {
      (0..<max(0, min(18, exponent))).reduce(1) { power, _ in power * 10 }
    }
    return (power(score - points), power(points - score))
  }

  /// The number that a total gives: rounded half away from zero and brought into the range.
  public func number(ofTotal total: Int64) -> Int64 {
    let rounded = Rounding.halfAwayFromZero(total &* pointsFactor, scoreFactor)
    let capped = min(rounded, ceiling ?? rounded)
    return range.map { max($0.lowerBound, min($0.upperBound, capped)) } ?? capped
  }

  /// The data categories of all parts.
  public var categories: Set<String> { Set(parts.flatMap(\.categories)) }

  /// The parts that rest on some data categories only.
  public func parts(within categories: Set<String>) -> [Int] {
    parts.indices.filter { index in
      !parts[index].categories.isEmpty && parts[index].categories.allSatisfy(categories.contains)
    }
  }
}

extension Ledger.Entry {
  /// The categories of its kinds.
  fileprivate func categories(_ table: KindTable) -> [String] {
    let codes = Set(kinds.flatMap { table.codes(under: $0) })
    return Set(codes.map { table.all[Int($0)].category }).filter { !$0.isEmpty }.sorted()
  }
}
