import CreditFindings
import CreditPopulation

extension Binder {
  /// The fixed fields and the given characteristics.
  mutating func bindSubjects() -> SubjectPlan {
    var plan = SubjectPlan()
    plan.kindOfOthers = descriptor.kind.code
    if !descriptor.idsAreRows { plan.idColumn = fieldColumn("id") }
    if plan.idColumn == nil, !(isBare || descriptor.idsAreRows) || accounts != nil || events != nil
    {
      report(
        Location(file: subjects.file.path, row: 1),
        "the table 'subjects' has no column 'id'",
        "name the column of ids 'id', map it under 'columns', or write \"ids\": \"rows\""
      )
    }
    if let id = plan.idColumn { use(id, "id") }
    if let column = fieldColumn("kind") {
      plan.kind = (column, KindOfSubjectConverter(missing: subjects.missing(column)))
      use(column, "kind")
    }
    for field in SubjectField.allCases {
      guard let column = fieldColumn(field.rawValue) else { continue }
      let converter = subjects.converter(
        column,
        unit: field.unit,
        until: until,
        dictionary: dictionary
      )
      use(column, "field \(field.rawValue)")
      if field == .asOf { plan.asOf = (column, converter) }
      plan.fields.append(SubjectPlan.Field(field: field, column: column, converter: converter))
    }
    bindCharacteristics(&plan)
    bindWeight(&plan)
    return plan
  }

  /// Declared mappings first, then columns named like characteristics.
  private mutating func bindCharacteristics(_ plan: inout SubjectPlan) {
    var mapped: Set<String> = []
    var columns: Set<String> = []
    for mapping in descriptor.characteristics {
      columns.insert(mapping.column)
      guard let given = bind(mapping) else { continue }
      if !mapped.insert(given.characteristic.name).inserted {
        report(
          mapping.location,
          "two columns give '\(given.characteristic.name)'",
          "keep one of them"
        )
        continue
      }
      plan.given.append(given)
    }
    let fixed = Set(
      plan.fields.map(\.column) + [plan.idColumn, plan.kind?.column].compactMap { $0 }
    )
    for (column, name) in subjects.file.columns.enumerated()
    where !columns.contains(name) && !mapped.contains(name) && !fixed.contains(column) {
      guard vocabulary.characteristics[name] != nil else { continue }
      let mapping = CharacteristicMapping(column: name, location: subjects.place(row: 1))
      if let given = bind(mapping) { plan.given.append(given) }
    }
  }

  private mutating func bind(_ mapping: CharacteristicMapping) -> SubjectPlan.Given? {
    let name = mapping.characteristic ?? Located(mapping.column, mapping.location)
    guard let unit = vocabulary.characteristics[name.value] else {
      report(
        name.location,
        "'\(name.value)' is not a characteristic of the vocabulary",
        adviceForUnknownName(name.value, among: vocabulary.characteristics.keys)
      )
      return nil
    }
    guard let column = column(mapping.column, at: mapping.location),
      let factor = factor(of: mapping, unit)
    else { return nil }
    let countsMonths = unit == .months && mapping.unit?.value == "date"
    var converter = subjects.converter(
      column,
      unit: countsMonths ? .date : unit,
      factor: factor,
      until: until,
      dictionary: dictionary
    )
    if let recode = mapping.recode {
      converter = recoded(converter, recode)
    } else if unit == .category, subjects.field(column)?.type == "boolean" {
      report(mapping.location, "a boolean cannot be a category", "write a 'recode'")
    }
    use(column, "characteristic \(name.value)")
    return SubjectPlan.Given(
      characteristic: GivenCharacteristic(name: name.value, unit: unit, dated: mapping.dated),
      countsMonths: countsMonths,
      column: column,
      converter: converter
    )
  }

  /// What a number of the column is multiplied by.
  private func factor(of mapping: CharacteristicMapping, _ unit: Unit) -> Decimal? {
    guard let written = mapping.unit else { return mapping.scale }
    var factor = mapping.scale
    switch (written.value, unit) {
    case (unit.rawValue, _): break
    case ("percent", .share), ("percent", .ratio): factor.decimals += 2
    case ("date", .months): break
    case ("years", .months):
      let (product, overflow) = factor.mantissa.multipliedReportingOverflow(by: 12)
      if overflow { return nil }
      factor.mantissa = product
    default:
      var allowed = [unit.rawValue]
      if unit == .share || unit == .ratio { allowed.append("percent") }
      if unit == .months { allowed += ["years", "date"] }
      report(
        written.location,
        "the unit '\(written.value)' cannot become \(unit.rawValue)",
        adviceForUnknownName(written.value, among: allowed)
      )
      return nil
    }
    return factor
  }

  /// A converter that knows the texts of a recode and no others.
  private func recoded(
    _ converter: CellConverter,
    _ recode: [(text: String, value: Located<String?>)]
  ) -> CellConverter {
    var plain = CellConverter(
      unit: converter.unit,
      reading: plainReading(converter.unit),
      dictionary: dictionary
    )
    if converter.unit == .boolean { plain.defineBooleans(nil, nil) }
    var result = CellConverter(unit: converter.unit, reading: .recode, dictionary: dictionary)
    result.missing = converter.missing
    result.isRequired = converter.isRequired
    for (text, value) in recode {
      guard var target = value.value else {
        result.define(text, as: Value.none)
        continue
      }
      let number = target.withUTF8 { plain.convert($0) }
      if let problem = plain.problem {
        report(value.location, "the value \(problem.message)", problem.advice)
      }
      result.define(text, as: number)
    }
    return result
  }

  private func plainReading(_ unit: Unit) -> CellConverter.Reading {
    switch unit {
    case .date: .date
    case .boolean: .boolean
    case .category: .category(allowed: nil)
    default: .number(NumberFormat(), factor: .one)
    }
  }

  private mutating func bindWeight(_ plan: inout SubjectPlan) {
    guard let weight = descriptor.weight,
      let column = column(weight.value.column, at: weight.location)
    else { return }
    var converter = subjects.converter(column, unit: .ratio, until: nil, dictionary: dictionary)
    converter.bounds = 0...Unit.ratio.bounds.upperBound
    converter.isRequired = true
    use(column, "weight")
    plan.weight = SubjectPlan.WeightColumn(
      weight: weight.value,
      column: column,
      converter: converter
    )
  }
}
