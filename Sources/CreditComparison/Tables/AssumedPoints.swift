import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Which points of an additive model are assumed.
struct AssumedPoints {
  /// For each part its assumed attributes; an entry of a ledger counts as its attribute 0.
  let attributes: [Set<Int>]
  /// The segments whose start is assumed.
  let starts: Set<Int>

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
    let ends = Set(paths.compactMap { AssumedPoints.rest(of: $0, after: ".start") })
    starts = Set(
      anatomy.segments.indices.filter { segment in
        ends.contains("") || ends.contains(".value")
          || ends.contains(".\(anatomy.segments[segment])"[...])
      }
    )
  }
}

extension AttributeCounts.Block {
  /// The share of the variance of the score that rests on assumed points and starts: the covariance
  /// of each assumed attribute's deviation from the part's mean with the score, and of each assumed
  /// start likewise, over the variance.
  ///
  /// All segments are taken together here, so that a start answers for itself only.
  ///
  /// - Returns: nil without variance.
  func varianceShare(of assumed: AssumedPoints, _ frame: AttributeFrame) -> Double? {
    let pooled = pooledSums(frame)
    guard let shares = VarianceShares([pooled]) else { return nil }
    let startPart = frame.anatomy.parts.count
    func share(_ part: Int, _ sums: AdditiveSums.Part, _ weight: Int128, _ scores: Int128) -> Double
    {
      shares.share(of: sums, weight: weight, scores: scores, part: part, in: pooled)
    }
    var sum = 0.0
    for segment in segments.indices {
      if assumed.starts.contains(segment) {
        let own = segments[segment]
        sum += share(startPart, start(of: segment, frame), own.weight, own.scores)
      }
      if frame.anatomy.kind == .ledger { continue }
      for (part, attributes) in assumed.attributes.enumerated() {
        for attribute in attributes.sorted() {
          let cell = cells[segment * frame.width + frame.offsets[part] + attribute]
          let sums = AdditiveSums.Part(points: cell.points, products: cell.products)
          sum += share(part, sums, Int128(cell.weights.wrappedSum()), cell.scores)
        }
      }
    }
    if frame.anatomy.kind == .ledger {
      for (part, attributes) in assumed.attributes.enumerated() where !attributes.isEmpty {
        sum += shares.parts[0][part]
      }
    }
    return sum
  }

  /// The sums of all segments together: the parts in their order, then the starts.
  private func pooledSums(_ frame: AttributeFrame) -> AdditiveSums {
    let count = frame.anatomy.parts.count
    var pooled = AdditiveSums(
      weight: 0,
      scores: 0,
      squares: 0,
      parts: [AdditiveSums.Part](repeating: .init(), count: count + 1)
    )
    for (index, segment) in additiveSums(frame).enumerated() {
      pooled.weight += segment.weight
      pooled.scores += segment.scores
      pooled.squares += segment.squares
      for part in 0..<count { pooled.parts[part].add(segment.parts[part]) }
      pooled.parts[count].add(start(of: index, frame))
    }
    return pooled
  }

  private func start(of segment: Int, _ frame: AttributeFrame) -> AdditiveSums.Part {
    let start = Int128(frame.anatomy.starts[segment] &* frame.anatomy.pointsFactor)
    return AdditiveSums.Part(
      points: start &* segments[segment].weight,
      products: start &* segments[segment].scores
    )
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

extension AdditiveSums.Part {
  fileprivate mutating func add(_ other: Self) {
    points &+= other.points
    products &+= other.products
  }
}
