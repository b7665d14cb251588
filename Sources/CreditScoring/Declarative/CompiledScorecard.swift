import CreditLanguage
import CreditModels
import CreditPopulation

/// A scorecard with its columns and points tables.
struct CompiledScorecard: Sendable {
  let decimals: Int
  let starts: [Int64]
  /// The columns of the segments' conditions; the last segment has none.
  let conditions: [Int?]
  let columns: [Int]
  let tables: [PointsTable]
  let names: [String]
  /// How many attributes each characteristic has.
  let attributeCounts: [Int]
  /// For each characteristic the points of each attribute by segment; a last one for no attribute.
  let attributePoints: [[[Int64]]]
  /// The classes of each characteristic.
  private let classLadders: [PointsLadder]
  /// The points of each characteristic, if there is one segment and sums fit into 32 bits.
  private let pointLadders: [PointsLadder]?

  init(_ scorecard: Scorecard, _ list: inout ReadingList) {
    decimals = scorecard.decimals
    starts = scorecard.segments.map(\.start)
    conditions = scorecard.segments.map { segment in segment.condition.map { list.add($0) } }
    names = scorecard.characteristics.map(\.name)
    attributeCounts = scorecard.characteristics.map(\.attributes.count)
    attributePoints = scorecard.characteristics.map { characteristic in
      scorecard.segments.indices.map { segment in
        characteristic.attributes.map { segment < $0.points.count ? $0.points[segment] : 0 } + [0]
      }
    }
    var (columns, tables): ([Int], [PointsTable]) = ([], [])
    for characteristic in scorecard.characteristics {
      let isCategorical = characteristic.attributes.contains { $0.match.categories != nil }
      let table = PointsTable(
        characteristic,
        isCategorical: isCategorical,
        segmentCount: starts.count
      )
      let column =
        isCategorical
        ? list.add(characteristic.attributeIndex) : list.add(.comparable(characteristic.value))
      list.weigh(column, table.spread)
      columns.append(column)
      tables.append(table)
    }
    self.columns = columns
    self.tables = tables
    classLadders = zip(tables, scorecard.characteristics).compactMap { table, characteristic in
      PointsLadder(
        table,
        numbers: table.attributes.indices.map { Int64($0) },
        unit: characteristic.value.unit
      )
    }
    let bound = tables.reduce(starts.map(\.magnitude).max() ?? 0) { $0 &+ $1.largest }
    let ladders = zip(tables, scorecard.characteristics).compactMap { table, characteristic in
      PointsLadder(table, numbers: table.points.first ?? [], unit: characteristic.value.unit)
    }
    let isNarrow =
      starts.count == 1 && bound < UInt64(Int32.max) && ladders.count == tables.count
    pointLadders = isNarrow ? ladders : nil
  }

  /// Start and points of every subject.
  ///
  /// `silent` becomes -1 for subjects of whom every characteristic is absent.
  func totals(_ characteristics: Characteristics, silent: inout [Int16]) -> [Int64] {
    let segments = pointLadders == nil ? segments(characteristics) : []
    let totals =
      if let pointLadders {
        narrowTotals(pointLadders, characteristics)
      } else {
        wideTotals(segments, characteristics)
      }
    if columns.isEmpty { return totals }
    let empty = starts.indices.map { segment in
      tables.reduce(starts[segment]) { $0 &+ $1.points[segment][0] }
    }
    for row in totals.indices where totals[row] == empty[segments.isEmpty ? 0 : Int(segments[row])]
    {
      if columns.allSatisfy({ characteristics.columns[$0].isAbsent(at: row) }) { silent[row] = -1 }
    }
    return totals
  }

  private func wideTotals(
    _ segments: [Int32],
    _ characteristics: Characteristics
  ) -> [Int64] {
    var totals = segments.map { starts[Int($0)] }
    for (index, column) in columns.enumerated() {
      let classes = classes(of: index, characteristics.columns[column])
      let points = tables[index].points
      for row in totals.indices {
        totals[row] &+= points[Int(segments[row])][Int(classes[row])]
      }
    }
    return totals
  }

  /// The class of every value of a characteristic (``PointsTable``).
  func classes(of index: Int, _ values: Column) -> [Int32] {
    var classes = [Int32](repeating: 0, count: values.count)
    classLadders[index].add(values, to: &classes)
    return classes
  }

  private func narrowTotals(
    _ ladders: [PointsLadder],
    _ characteristics: Characteristics
  ) -> [Int64] {
    var totals = [Int32](repeating: Int32(starts[0]), count: characteristics.count)
    for (column, ladder) in zip(columns, ladders) {
      ladder.add(characteristics.columns[column], to: &totals)
    }
    return totals.map { Int64($0) }
  }

  /// The index of each subject's segment: the first whose condition holds, else the last.
  func segments(_ characteristics: Characteristics) -> [Int32] {
    var segments = [Int32](
      repeating: Int32(conditions.count - 1),
      count: characteristics.count
    )
    for (index, condition) in conditions.enumerated().reversed() {
      guard let condition else { continue }
      let values = characteristics.columns[condition].integers
      for row in segments.indices where values[row] == 1 { segments[row] = Int32(index) }
    }
    return segments
  }
}

extension Characteristic {
  /// The index of the attribute that a category falls into.
  ///
  /// The number of attributes if it falls into none that names categories; none and absent stay
  /// what they are.
  fileprivate var attributeIndex: TypedExpression {
    let category = value.expression
    var index = Expression.constant(Int64(attributes.count))
    for (place, attribute) in attributes.enumerated().reversed() {
      for name in attribute.match.categories ?? [] {
        index = .conditional(
          .comparison(.equal, category, .category(name)),
          then: .constant(Int64(place)),
          otherwise: index
        )
      }
    }
    return TypedExpression(
      .conditional(.isNone(category), then: .none, otherwise: index),
      unit: .count,
      source: value.source
    )
  }
}
