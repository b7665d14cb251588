import CreditPopulation

/// A column to read, or one number that stands for a whole column.
///
/// `values[row & mask]` reads either.
struct Operand {
  var values: [Int64]
  var mask: Int

  /// The number, if it is one.
  var constant: Int64? { mask == 0 ? values[0] : nil }
}

/// The tight loops over columns: one call a batch and operation, nothing decided per row.
enum ColumnLoops {
  @inline(__always)
  private static func map(
    _ x: Operand,
    into out: inout [Int64],
    _ count: Int,
    _ body: (Int64) -> Int64
  ) {
    let input = x.values.span
    var output = out.mutableSpan
    precondition(input.count >= count && output.count >= count, "columns differ in length")
    for row in 0..<count { output[row] = body(input[row]) }
  }

  @inline(__always)
  private static func zip(
    _ x: Operand,
    _ y: Operand,
    into out: inout [Int64],
    _ count: Int,
    _ body: (Int64, Int64) -> Int64
  ) {
    if let constant = y.constant {
      map(x, into: &out, count) { body($0, constant) }
    } else if let constant = x.constant {
      map(y, into: &out, count) { body(constant, $0) }
    } else {
      let (left, right) = (x.values.span, y.values.span)
      var output = out.mutableSpan
      precondition(
        left.count >= count && right.count >= count && output.count >= count,
        "columns differ in length"
      )
      for row in 0..<count { output[row] = body(left[row], right[row]) }
    }
  }

  static func apply(
    _ operation: Binary,
    _ x: Operand,
    _ y: Operand,
    into out: inout [Int64],
    _ count: Int
  ) {
    let calendar = Calendar.shared
    switch operation {
    case .add: zip(x, y, into: &out, count) { Scalar.apply(.add, $0, $1, calendar) }
    case .subtract: zip(x, y, into: &out, count) { Scalar.apply(.subtract, $0, $1, calendar) }
    case .multiply: zip(x, y, into: &out, count) { Scalar.apply(.multiply, $0, $1, calendar) }
    case .divide: zip(x, y, into: &out, count) { Scalar.apply(.divide, $0, $1, calendar) }
    case .and: zip(x, y, into: &out, count) { Scalar.apply(.and, $0, $1, calendar) }
    case .or: zip(x, y, into: &out, count) { Scalar.apply(.or, $0, $1, calendar) }
    case .least: zip(x, y, into: &out, count) { Scalar.apply(.least, $0, $1, calendar) }
    case .greatest: zip(x, y, into: &out, count) { Scalar.apply(.greatest, $0, $1, calendar) }
    case .addMonths: zip(x, y, into: &out, count) { Scalar.apply(.addMonths, $0, $1, calendar) }
    case .monthsSince: zip(x, y, into: &out, count) { Scalar.apply(.monthsSince, $0, $1, calendar) }
    case .isLive: zip(x, y, into: &out, count) { Scalar.apply(.isLive, $0, $1, calendar) }
    case .ratio(let scale):
      zip(x, y, into: &out, count) { Scalar.apply(.ratio(scale: scale), $0, $1, calendar) }
    default: compare(operation, x, y, into: &out, count)
    }
  }

  private static func compare(
    _ operation: Binary,
    _ x: Operand,
    _ y: Operand,
    into out: inout [Int64],
    _ count: Int
  ) {
    let calendar = Calendar.shared
    switch operation {
    case .equal: zip(x, y, into: &out, count) { Scalar.apply(.equal, $0, $1, calendar) }
    case .notEqual: zip(x, y, into: &out, count) { Scalar.apply(.notEqual, $0, $1, calendar) }
    case .less: zip(x, y, into: &out, count) { Scalar.apply(.less, $0, $1, calendar) }
    case .lessOrEqual: zip(x, y, into: &out, count) { Scalar.apply(.lessOrEqual, $0, $1, calendar) }
    case .greater: zip(x, y, into: &out, count) { Scalar.apply(.greater, $0, $1, calendar) }
    default: zip(x, y, into: &out, count) { Scalar.apply(.greaterOrEqual, $0, $1, calendar) }
    }
  }

  static func apply(_ operation: Unary, _ x: Operand, into out: inout [Int64], _ count: Int) {
    let calendar = Calendar.shared
    switch operation {
    case .negate: map(x, into: &out, count) { Scalar.apply(.negate, $0, calendar) }
    case .not: map(x, into: &out, count) { Scalar.apply(.not, $0, calendar) }
    case .isNone: map(x, into: &out, count) { Scalar.apply(.isNone, $0, calendar) }
    case .isAbsent: map(x, into: &out, count) { Scalar.apply(.isAbsent, $0, calendar) }
    case .isTrue: map(x, into: &out, count) { Scalar.apply(.isTrue, $0, calendar) }
    case .isNotFalse: map(x, into: &out, count) { Scalar.apply(.isNotFalse, $0, calendar) }
    case .seenBy(let bit): map(x, into: &out, count) { Scalar.apply(.seenBy(bit), $0, calendar) }
    case .endKey, .monthLimit, .yearLimit, .dayLimit:
      runs(x, into: &out, count) { Scalar.apply(operation, $0, calendar) }
    case .rescale, .convert, .logarithm:
      map(x, into: &out, count) { Scalar.apply(operation, $0, calendar) }
    }
  }

  /// Like `map` for columns in which neighbours are mostly equal, such as as-of dates.
  private static func runs(
    _ x: Operand,
    into out: inout [Int64],
    _ count: Int,
    _ body: (Int64) -> Int64
  ) {
    guard count > 0 else { return }
    var last = x.values[0]
    var result = body(last)
    for row in 0..<count {
      let value = x.values[row & x.mask]
      if value != last { (last, result) = (value, body(value)) }
      out[row] = result
    }
  }

  static func select(
    _ condition: Operand,
    _ yes: Operand,
    _ no: Operand,
    into out: inout [Int64],
    _ count: Int
  ) {
    for row in 0..<count {
      out[row] = Scalar.select(
        condition.values[row & condition.mask],
        yes.values[row & yes.mask],
        no.values[row & no.mask]
      )
    }
  }

  static func middle(_ operands: [Operand], into out: inout [Int64], _ count: Int) {
    var values: [Int64] = []
    for row in 0..<count {
      values.removeAll(keepingCapacity: true)
      for operand in operands { values.append(operand.values[row & operand.mask]) }
      out[row] = middle(of: values)
    }
  }

  /// The middle of values that are present; of two the smaller.
  static func middle(of values: [Int64]) -> Int64 {
    let present = values.filter(Value.isPresent).sorted()
    if !present.isEmpty { return present[(present.count - 1) / 2] }
    return values.contains(Value.absent) ? Value.absent : Value.none
  }
}

// Moving values between rows.
extension ColumnLoops {
  /// The sentinels of a column that is not there.
  static func absent(into out: inout [Int64], _ count: Int) {
    for row in 0..<count { out[row] = Value.absent }
  }

  static func widen(_ column: Column?, into out: inout [Int64], _ count: Int) {
    switch column {
    case .int32(let values):
      precondition(values.count >= count, "columns differ in length")
      for row in 0..<count { out[row] = Column.widen(values[row]) }
    case .int64(let values):
      precondition(values.count >= count, "columns differ in length")
      for row in 0..<count { out[row] = values[row] }
    case .float32, .float64, nil: absent(into: &out, count)
    }
  }

  static func gather(
    _ column: Column?,
    _ rows: [Int32],
    into out: inout [Int64],
    _ count: Int
  ) {
    switch column {
    case .int32(let values):
      let values = values.span
      for row in 0..<count { out[row] = Column.widen(values[Int(rows[row])]) }
    case .int64(let values): gather(values, rows, into: &out, count)
    case .float32, .float64, nil: absent(into: &out, count)
    }
  }

  static func gather(
    _ values: [Int64],
    _ rows: [Int32],
    into out: inout [Int64],
    _ count: Int
  ) {
    let (values, rows) = (values.span, rows.span)
    var output = out.mutableSpan
    precondition(rows.count >= count && output.count >= count, "columns differ in length")
    for row in 0..<count { output[row] = values[Int(rows[row])] }
  }

  /// A column over rows whose places are themselves a column, sentinels included.
  static func gather(
    _ values: Operand,
    at places: [Int64],
    into out: inout [Int64],
    _ count: Int
  ) {
    for row in 0..<count {
      let place = places[row]
      out[row] = place > Value.none ? values.values[Int(place) & values.mask] : place
    }
  }

  /// A field of neighbours; none where there is no neighbour.
  static func neighbours(
    _ column: Column?,
    _ places: [Int32],
    _ rows: [Int32],
    into out: inout [Int64],
    _ count: Int
  ) {
    for row in 0..<count {
      let place = places[Int(rows[row])]
      guard place >= 0 else {
        out[row] = Value.none
        continue
      }
      out[row] =
        switch column {
        case .int32(let values): Column.widen(values[Int(place)])
        case .int64(let values): values[Int(place)]
        case .float32, .float64, nil: Value.absent
        }
    }
  }

  static func convert(
    _ amounts: [Int64],
    _ currencies: [Int64],
    _ conversion: Conversion,
    into out: inout [Int64],
    _ count: Int
  ) {
    var last = conversion.ownCode
    var rate = conversion.rate(of: last)
    for row in 0..<count {
      let currency = currencies[row] > Value.none ? currencies[row] : conversion.ownCode
      if currency != last {
        last = currency
        rate = conversion.rate(of: currency)
      }
      let amount = amounts[row]
      guard amount > Value.none else {
        out[row] = amount
        continue
      }
      switch rate {
      case .same: out[row] = amount
      case .unknown: out[row] = Value.absent
      case .known(let rate): out[row] = Scalar.converted(amount, rate: rate)
      }
    }
  }
}

extension Conversion {
  /// How a currency is converted.
  fileprivate enum Rate { case same, unknown, known(Int64) }

  fileprivate func rate(of code: Int64) -> Rate {
    guard let index = codes.firstIndex(of: code) else { return .unknown }
    return rates[index].map { .known($0) } ?? .same
  }
}
