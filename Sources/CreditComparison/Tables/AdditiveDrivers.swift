import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// What moves the score of an additive model in a selection, from its attribute counts.
struct AdditiveDrivers {
  /// A ledger with more entries is shown by their data categories.
  static let entryLimit = 60

  let frame: AttributeFrame
  let block: AttributeCounts.Block

  /// The rows: shares of the variance, then of the shortfall.
  var rows: [DriverRow] {
    guard block.segments.contains(where: { $0.count > 0 }) else {
      return undefined("nobody has a standing")
    }
    return variance + shortfall
  }

  private let method = "covariance of points"

  private func undefined(_ reason: String) -> [DriverRow] {
    DriverRow.statistics.map { DriverRow($0, method: method, value: nil, note: reason) }
  }

  // MARK: Variance

  private var variance: [DriverRow] {
    guard let shares = VarianceShares(block.additiveSums(frame)) else {
      return [undefined("all scores are equal")[0]]
    }
    var rows = items { segment, part in shares.parts[segment][part] }.map { item in
      row("variance_share", item)
    }
    let first = frame.anatomy.parts.count
    func rest(_ index: Int) -> Double { shares.parts.reduce(0) { $0 + $1[first + index] } }
    if block.segments.contains(where: { $0.additions != 0 }) {
      rows.append(special("(additions)", rest(0), "what the ledger adds beside its entries"))
    }
    rows.append(special("(segment)", shares.segments, "differences between the segments' means"))
    rows.append(special("(cap)", rest(1), "rounding, limits of the range, caps of credits"))
    rows.append(special("(knock-out)", rest(2), "states in place of a number, at the range's end"))
    return rows
  }

  private func special(_ name: String, _ value: Double, _ note: String) -> DriverRow {
    DriverRow("variance_share", method: method, characteristic: name, value: value, note: note)
  }

  // MARK: Shortfall

  private var shortfall: [DriverRow] {
    let distances = frame.anatomy.segments.indices.map { segment in
      frame.anatomy.parts.indices.map { distance(segment, $0) }
    }
    guard let shares = ShortfallShares(distances: distances.flatMap { $0 }) else {
      return [undefined("everybody has the best of everything")[1]]
    }
    let width = frame.anatomy.parts.count
    return items { segment, part in shares.parts[segment * width + part] }.map { item in
      row("shortfall_share", item)
    }
  }

  /// The sum of the distances of a part's points from its best; of a ledger's entry what it takes off.
  private func distance(_ segment: Int, _ part: Int) -> Int128 {
    let start = segment * frame.width + frame.offsets[part]
    let attributes = frame.anatomy.parts[part].attributes.count
    if frame.anatomy.kind == .ledger { return max(0, -block.cells[start].points) }
    let best = frame.points[start..<start + attributes].max() ?? 0
    return (0...attributes).reduce(0) { sum, attribute in
      let cell = block.cells[start + attribute]
      return sum + max(0, Int128(cell.weights.wrappedSum()) * Int128(best) - cell.points)
    }
  }

  // MARK: Rows

  /// What a row is about, with its value.
  private struct Item {
    var segment: String
    var characteristic: String
    var category: String
    var value: Double
  }

  private func row(_ statistic: String, _ item: Item) -> DriverRow {
    DriverRow(
      statistic,
      method: method,
      segment: item.segment,
      characteristic: item.characteristic,
      category: item.category,
      value: item.value
    )
  }

  /// One item for each segment and part, or of a long ledger for each category of entries.
  private func items(_ value: (Int, Int) -> Double) -> [Item] {
    let (segments, parts) = (frame.anatomy.segments, frame.anatomy.parts)
    let isLong = frame.anatomy.kind == .ledger && parts.count > AdditiveDrivers.entryLimit
    if isLong {
      var sums: [String: Double] = [:]
      for (index, part) in parts.enumerated() {
        sums[part.categories.joined(separator: " "), default: 0] += value(0, index)
      }
      return sums.sorted { $0.key < $1.key }.map {
        Item(segment: "", characteristic: "", category: $0.key, value: $0.value)
      }
    }
    return segments.indices.flatMap { segment in
      parts.indices.map { part in
        Item(
          segment: segments.count > 1 ? segments[segment] : "",
          characteristic: parts[part].name,
          category: parts[part].categories.joined(separator: " "),
          value: value(segment, part)
        )
      }
    }
  }
}
