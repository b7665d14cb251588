import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Which points of an additive model are assumed.
struct AssumedPoints {
  /// For each part its assumed attributes; an entry of a ledger counts as its attribute 0.
  let attributes: [Set<Int>]
  /// Whether a segment's start is assumed.
  let start: Bool

  private static func rest(of path: String, after key: String) -> Substring? {
    path.firstRange(of: key).map { path[$0.upperBound...] }
  }

  init(_ model: Model, _ anatomy: Anatomy) {
    let paths = model.evidence.filter { $0.grade == .assumed }.map(\.path)
    let points = Set(paths.compactMap { AssumedPoints.rest(of: $0, after: ".characteristics.") })
    let entries = Set(
      paths.compactMap { path -> Substring? in
        guard let rest = AssumedPoints.rest(of: path, after: ".entries."),
          let end = rest.firstRange(of: ".points")
        else { return nil }
        return rest[..<end.lowerBound]
      }
    )
    attributes = anatomy.parts.map { part in
      if anatomy.kind == .ledger { return entries.contains(part.name[...]) ? [0] : [] }
      return Set(
        part.attributes.indices.filter { index in
          ["points", "effects"].contains { key in
            points.contains("\(part.name).\(key).\(part.attributes[index])"[...])
          }
        }
      )
    }
    start = paths.contains { path in
      AssumedPoints.rest(of: path, after: ".start").map { $0.isEmpty || $0.hasPrefix(".") } ?? false
    }
  }
}

extension AttributeCounts.Block {
  /// The share of the variance of the score that rests on assumed points and starts: of every
  /// attribute with assumed points its share of the variance, and of the segments theirs if a start
  /// is assumed.
  ///
  /// - Returns: nil without variance.
  func varianceShare(of assumed: AssumedPoints, _ frame: AttributeFrame) -> Double? {
    let sums = additiveSums(frame)
    guard let shares = VarianceShares(sums) else { return nil }
    var sum = assumed.start ? shares.segments : 0
    for segment in segments.indices {
      for (part, attributes) in assumed.attributes.enumerated() {
        if frame.anatomy.kind == .ledger {
          if attributes.contains(0) { sum += shares.parts[segment][part] }
          continue
        }
        for attribute in attributes.sorted() {
          let cell = cells[segment * frame.width + frame.offsets[part] + attribute]
          sum += shares.share(
            of: AdditiveSums.Part(points: cell.points, products: cell.products),
            weight: Int128(cell.weights.wrappedSum()),
            scores: cell.scores,
            part: part,
            in: sums[segment]
          )
        }
      }
    }
    return sum
  }

  /// The sums of each segment: the parts in their order, what a ledger adds beside them, caps, and
  /// knock-outs.
  func additiveSums(_ frame: AttributeFrame) -> [AdditiveSums] {
    segments.indices.map { index in
      let segment = segments[index]
      var parts: [AdditiveSums.Part] = []
      for (part, offset) in frame.offsets.enumerated() {
        var sum = AdditiveSums.Part()
        for attribute in 0...frame.anatomy.parts[part].attributes.count {
          let cell = cells[index * frame.width + offset + attribute]
          sum.points += cell.points
          sum.products += cell.products
        }
        parts.append(sum)
      }
      parts.append(AdditiveSums.Part(points: segment.additions, products: segment.additionProducts))
      parts.append(AdditiveSums.Part(points: segment.caps, products: segment.capProducts))
      parts.append(AdditiveSums.Part(points: segment.knockouts, products: segment.knockoutProducts))
      return AdditiveSums(
        weight: segment.weight,
        scores: segment.scores,
        squares: segment.squares,
        parts: parts
      )
    }
  }
}
