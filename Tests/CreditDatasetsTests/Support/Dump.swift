import CreditPopulation

/// Everything that a population's batches hold, one line a subject and record, without codes that
/// depend on the order of reading.
func dump(_ population: some Population) throws -> [String] {
  let source = try population.batches()
  var lines: [String] = []
  while let batch = try source.next() { lines += dump(batch, population.schema) }
  return lines
}

/// The lines of one batch.
func dump(_ batch: Batch, _ schema: PopulationSchema) -> [String] {
  var lines: [String] = []
  for index in 0..<batch.count {
    var line = ["\(batch.firstOrdinal + index)", batch.ids[index], "\(batch.kinds[index])"]
    line.append(Day(number: batch.asOf[index]).description)
    if !batch.outcomes.isEmpty { line.append("outcome \(batch.outcomes[index])") }
    if !batch.weights.isEmpty { line.append("weight \(batch.weights[index])") }
    for (group, levels) in zip(schema.groups, batch.groups) {
      line.append("\(group.name) \(group.levels[Int(levels[index])])")
    }
    for scores in batch.recordedScores { line.append("score \(text(scores[index], nil, schema))") }
    for field in SubjectField.allCases {
      guard let column = batch.fields[field] else { continue }
      line.append("\(field.rawValue) \(text(column.integer(at: index), field.unit, schema))")
    }
    for (given, column) in zip(schema.given, batch.given) {
      line.append("\(given.name) \(text(column.integer(at: index), given.unit, schema))")
    }
    lines.append(line.joined(separator: " | "))
    lines += rows(batch.accounts, index, schema) { AccountField.allCases.map { ($0, $0.unit) } }
    lines += rows(batch.events, index, schema) { EventField.allCases.map { ($0, $0.unit) } }
  }
  return lines
}

private func rows<Field: RawRepresentable<String>>(
  _ rows: Rows<Field>,
  _ subject: Int,
  _ schema: PopulationSchema,
  _ fields: () -> [(Field, Unit?)]
) -> [String] {
  (Int(rows.starts[subject])..<Int(rows.starts[subject + 1])).map { row in
    var line = ["  \(schema.kinds.all[Int(rows.kinds[row])].path) of \(rows.owners[row])"]
    for (field, unit) in fields() {
      guard let column = rows.columns[field] else { continue }
      line.append("\(field.rawValue) \(text(column.integer(at: row), unit, schema))")
    }
    return line.joined(separator: " | ")
  }
}

private func text(_ value: Int64, _ unit: Unit?, _ schema: PopulationSchema) -> String {
  switch value {
  case Value.none: "none"
  case Value.absent: "absent"
  default:
    switch unit {
    case .category: schema.dictionary.text(of: Int32(value))
    case .date: Day(number: Int32(value)).description
    default: "\(value)"
    }
  }
}
