/// What one model reads, by data category.
public struct Footprint: Hashable, Sendable {
  /// How far data reach into a model.
  public enum Reach: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Not at all.
    case no
    /// The file holds them and the judge does not look.
    case seen
    /// They decide what the file holds, whether there is a standing, which state or segment, or they
    /// enter a value that is scored under another category.
    case read
    /// They move the number.
    case scored

    public static func < (left: Reach, right: Reach) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .no: 0
      case .seen: 1
      case .read: 2
      case .scored: 3
      }
    }
  }

  /// Something that holds data, as what it counts.
  public struct Datum: Hashable, Sendable, Comparable {
    /// A path of a kind, a characteristic of the vocabulary or a field of the subject; empty for what
    /// a model declares of a characteristic as a whole.
    public var name: String
    /// The data category.
    public var category: String

    public static func < (left: Datum, right: Datum) -> Bool {
      (left.category, left.name) < (right.category, right.name)
    }
  }

  /// What is read, and how deep it reaches.
  public private(set) var data: [Datum: Reach] = [:]
  /// Possible points by category.
  ///
  /// Of a characteristic: the largest difference between the points of two of its attributes within
  /// one segment. Of an entry of a ledger: the points of one record, at the greatest severity. A model
  /// whose number is that of others has their shares.
  private(set) var points: [String: Double] = [:]

  /// Creates a footprint of nothing.
  public init() {}

  /// The deepest reach into a category.
  public func reach(into category: String) -> Reach {
    data.lazy.filter { $0.key.category == category }.map(\.value).max() ?? .no
  }

  /// The named data of a category that reach as deep or deeper, sorted.
  public func names(in category: String, from reach: Reach = .seen) -> [String] {
    data.filter { $0.key.category == category && $0.value >= reach && !$0.key.name.isEmpty }
      .map(\.key.name).sorted()
  }

  /// The share of the model's possible points that rests on a category; nil for a model whose judge
  /// has no points.
  public func weight(of category: String) -> Double? {
    let total = totalPoints
    return total > 0 ? (points[category] ?? 0) / total : nil
  }

  private var totalPoints: Double { points.values.sorted().reduce(0, +) }

  mutating func note(_ name: String, in category: String, _ reach: Reach) {
    guard !category.isEmpty else { return }
    let datum = Datum(name: name, category: category)
    data[datum] = max(data[datum] ?? .no, reach)
  }

  mutating func addPoints(_ value: Double, to category: String) {
    guard !category.isEmpty, value > 0 else { return }
    points[category, default: 0] += value
  }

  /// Takes in what a used model reads, no deeper than its standing is read.
  mutating func include(_ other: Footprint, upTo reach: Reach, withPoints: Bool) {
    for (datum, own) in other.data { note(datum.name, in: datum.category, min(own, reach)) }
    guard withPoints, other.totalPoints > 0 else { return }
    for (category, value) in other.points { addPoints(value / other.totalPoints, to: category) }
  }
}
