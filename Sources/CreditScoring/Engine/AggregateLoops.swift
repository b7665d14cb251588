import CreditPopulation

/// Folds rows into the subjects or accounts they belong to.
struct AggregateLoops {
  /// Rows that take part; nil for all.
  var taking: Operand?
  var value: Operand?
  /// The row of the result that each row counts for; negative for none.
  var targets: [Int32]
  var count: Int

  /// Counts, and tells whether the part of some row is absent.
  func count(into out: inout [Int64]) {
    guard let taking else {
      for row in 0..<count where targets[row] >= 0 { out[Int(targets[row])] &+= 1 }
      return
    }
    if let constant = taking.constant {
      let step: Int64 = constant == 1 ? 1 : 0
      for row in 0..<count where targets[row] >= 0 { out[Int(targets[row])] &+= step }
    } else {
      var counts = out.mutableSpan
      for row in 0..<count where targets[row] >= 0 {
        counts[Int(targets[row])] &+= taking.values[row] == 1 ? 1 : 0
      }
    }
  }

  func any(into out: inout [Int64]) {
    for row in 0..<count where targets[row] >= 0 && takes(row) { out[Int(targets[row])] = 1 }
  }

  func sum(_ value: Operand, into out: inout [Int64]) {
    for row in 0..<count where targets[row] >= 0 && takes(row) {
      let term = value.values[row & value.mask]
      if term > Value.none { out[Int(targets[row])] &+= term }
    }
  }

  func maximum(_ value: Operand, into out: inout [Int64]) {
    for row in 0..<count where targets[row] >= 0 && takes(row) {
      let target = Int(targets[row])
      out[target] = max(out[target], value.values[row & value.mask])
    }
  }

  func minimum(_ value: Operand, into out: inout [Int64]) {
    for row in 0..<count where targets[row] >= 0 && takes(row) {
      let (target, term) = (Int(targets[row]), value.values[row & value.mask])
      if term > Value.none, out[target] == Value.none || term < out[target] { out[target] = term }
    }
  }

  /// The value of the last row by the keys and then by its place in the table.
  func latest(
    _ value: Operand,
    keys: [Operand],
    rows: [Int32],
    into out: inout [Int64]
  ) {
    var best = [Int32](repeating: -1, count: out.count)
    for row in 0..<count where targets[row] >= 0 && takes(row) {
      let (target, term) = (Int(targets[row]), value.values[row & value.mask])
      guard term > Value.none else { continue }
      if best[target] < 0 || isLater(row, than: Int(best[target]), keys, rows) {
        best[target] = Int32(row)
        out[target] = term
      }
    }
  }

  /// Makes the result absent wherever a row's part, or the value of a row that takes part, is.
  func spoil(_ out: inout [Int64]) {
    let hasAbsent =
      (taking?.values.prefix(count).contains(Value.absent) ?? false)
      || (value?.values.prefix(count).contains(Value.absent) ?? false)
    guard hasAbsent else { return }
    for row in 0..<count where targets[row] >= 0 {
      let part = taking.map { $0.values[row & $0.mask] } ?? 1
      let isSpoilt =
        part == Value.absent
        || (part == 1 && value.map { $0.values[row & $0.mask] == Value.absent } ?? false)
      if isSpoilt { out[Int(targets[row])] = Value.absent }
    }
  }

  @inline(__always)
  private func takes(_ row: Int) -> Bool {
    guard let taking else { return true }
    return taking.values[row & taking.mask] == 1
  }

  private func isLater(_ row: Int, than other: Int, _ keys: [Operand], _ rows: [Int32]) -> Bool {
    for key in keys {
      let (own, before) = (key.values[row & key.mask], key.values[other & key.mask])
      if own != before { return own > before }
    }
    return rows[row] > rows[other]
  }
}
