/// What a plan computes beside standings; each costs time only where it is asked for.
public struct PlanParts: Hashable, Sendable {
  /// Two models, by their index in the plan.
  public struct Pair: Hashable, Sendable {
    public var a: Int
    public var b: Int

    /// Creates a pair.
    public init(_ a: Int, _ b: Int) {
      self.a = a
      self.b = b
    }
  }

  /// The additive models whose points are wanted (``PointsColumns``).
  public var points: Set<Int>
  /// The pairs of which each is judged on the file of the other (``HybridColumns``).
  ///
  /// Both models must be separable (``Anatomy``); other pairs are passed over.
  public var pairs: [Pair]

  /// Creates a request; without arguments for nothing.
  public init(points: Set<Int> = [], pairs: [Pair] = []) {
    self.points = points
    self.pairs = pairs
  }
}

/// A pair of a plan that each judges on the file of the other.
struct HybridPlan: Sendable {
  var pair: PlanParts.Pair
  /// The parts of A and of B that rest on the common categories.
  var partsA: [Int]
  var partsB: [Int]
  /// Judge A on the file of B, and judge B on the file of A.
  var aOnB: Program.Stage
  var bOnA: Program.Stage
}
