import CreditModels
import CreditPopulation

/// The attributes of a characteristic as a ladder of classes between cut points.
///
/// Class 0 is absent, class 1 none, class 2 everything below the first cut point; each further class
/// starts at a cut point. Since the sentinels of `Column` are its two smallest integers, absent, none
/// and numbers form one ascending ladder, and a NaN lies below all of it.
struct PointsTable: Sendable {
  /// The values at which classes from 3 on start.
  let cuts: [Int64]
  /// The attribute of each class, or -1: no points.
  let attributes: [Int]
  /// For each segment the points of each class.
  let points: [[Int64]]

  /// Creates the table; values of a categorical characteristic are indices of attributes.
  init(_ characteristic: Characteristic, isCategorical: Bool, segmentCount: Int) {
    let all = characteristic.attributes
    func index(_ match: Attribute.Match) -> Int { all.firstIndex { $0.match == match } ?? -1 }
    if isCategorical {
      cuts = all.indices.map { Int64($0) } + [Int64(all.count)]
      attributes =
        [index(.absent), index(.none), -1] + Array(all.indices) + [index(.otherwise)]
    } else {
      let bounds = Set(all.flatMap(\.match.bounds)).sorted()
      let otherwise = index(.otherwise)
      let starts: [Int64] = [Value.none + 1] + bounds
      cuts = bounds
      attributes =
        [index(.absent), index(.none)]
        + starts.map { start in all.firstIndex { $0.match.holds(start) } ?? otherwise }
    }
    points = (0..<segmentCount).map { [attributes] segment in
      attributes.map { $0 < 0 || segment >= all[$0].points.count ? 0 : all[$0].points[segment] }
    }
  }

  /// The most that points can differ within a segment.
  var spread: Double {
    let spreads = points.map { points in
      Double(points.max() ?? 0) - Double(points.min() ?? 0)
    }
    return spreads.max() ?? 0
  }

  /// The largest number of points in size.
  var largest: UInt64 { points.flatMap { $0 }.map(\.magnitude).max() ?? 0 }
}

extension Attribute.Match {
  fileprivate var bounds: [Int64] {
    if case .interval(let lower, let upper) = self { [lower, upper].compactMap { $0 } } else { [] }
  }

  fileprivate func holds(_ value: Int64) -> Bool {
    if case .interval(let lower, let upper) = self {
      lower.map { value >= $0 } ?? true && upper.map { value < $0 } ?? true
    } else {
      false
    }
  }

  var categories: [String]? { if case .categories(let names) = self { names } else { nil } }
}
