import CreditFindings
import CreditPopulation

/// An outcome column before the scan.
struct OutcomeRequest {
  var description: OutcomeDescription
  var column: Int
  var levels: LevelProbe
  /// Whether the run uses it.
  var isChosen: Bool
  /// The bad value of the command line.
  var bad: String?
}

extension Binder {
  /// All outcomes that the descriptor declares and the one of the run.
  mutating func requestOutcomes(_ scan: TableScan) -> [OutcomeRequest] {
    var requests: [OutcomeRequest] = []
    var chosen: (name: String, bad: String?)?
    switch options.outcome {
    case .standard: chosen = descriptor.standardOutcome.map { ($0.value, nil) }
    case .none: break
    case .column(let name, let bad): chosen = (name, bad)
    }
    for description in descriptor.outcomes {
      guard let column = column(description.column, at: description.location) else { continue }
      use(column, "outcome")
      requests.append(
        OutcomeRequest(
          description: description,
          column: column,
          levels: scan.add(LevelProbe(subjects.missing(column)), column: column),
          isChosen: description.column == chosen?.name,
          bad: description.column == chosen?.name ? chosen?.bad : nil
        )
      )
    }
    guard let chosen, !descriptor.outcomes.contains(where: { $0.column == chosen.name }),
      let column = column(chosen.name, at: Binder.commandLine)
    else { return requests }
    use(column, "outcome")
    let description = OutcomeDescription(column: chosen.name, location: Binder.commandLine)
    requests.append(
      OutcomeRequest(
        description: description,
        column: column,
        levels: scan.add(LevelProbe(subjects.missing(column)), column: column),
        isChosen: true,
        bad: chosen.bad
      )
    )
    return requests
  }

  /// How an outcome is read, after the scan; nil if its values do not say.
  func bind(_ request: OutcomeRequest) -> OutcomePlan? {
    var description = request.description
    if let bad = request.bad {
      (description.bad, description.good) = ([bad], nil)
      if request.levels.count(of: bad) == 0 {
        report(
          Binder.commandLine,
          "no subject has the bad value '\(bad)' in '\(description.column)'",
          "write a value of the column, as in --outcome \(description.column)=VALUE"
        )
        return nil
      }
    }
    let (texts, reading): ([String: OutcomeState], String)
    if let bad = description.bad {
      texts = declared(description, bad)
      reading = wording(description, bad)
    } else if let found = undeclared(request) {
      (texts, reading) = found
    } else {
      return nil
    }
    return plan(request, description, texts, reading)
  }

  private func plan(
    _ request: OutcomeRequest,
    _ description: OutcomeDescription,
    _ texts: [String: OutcomeState],
    _ reading: String
  ) -> OutcomePlan {
    var plan = OutcomePlan(
      outcome: Outcome(
        column: description.column,
        event: description.event,
        windowStart: description.from ?? (isBare ? nil : snapshot),
        windowMonths: description.months,
        reading: reading
      ),
      column: request.column,
      missing: subjects.missing(request.column),
      texts: ByteTable(),
      states: [],
      otherwise: description.bad != nil && description.good == nil ? .good : nil
    )
    for (text, state) in texts.sorted(by: { $0.key < $1.key }) {
      _ = plan.texts.insert(text)
      plan.states.append(state)
    }
    return plan
  }

  private func declared(
    _ description: OutcomeDescription,
    _ bad: [String]
  ) -> [String: OutcomeState] {
    var states: [String: OutcomeState] = [:]
    for text in description.indeterminate { states[text] = .indeterminate }
    for text in description.good ?? [] { states[text] = .good }
    for text in bad { states[text] = .bad }
    return states
  }

  private func wording(_ description: OutcomeDescription, _ bad: [String]) -> String {
    func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }
    let isOne = bad.count == 1
    var text = "\(list(bad)) \(isOne ? "is" : "are") bad, "
    text +=
      description.good.map { "\(list($0)) \($0.count == 1 ? "is" : "are") good" }
      ?? "the rest is good"
    if !description.indeterminate.isEmpty {
      text += ", \(list(description.indeterminate)) indeterminate"
    }
    return text
  }

  /// Without declared values only truth values and exactly 0 and 1 may be read.
  private func undeclared(_ request: OutcomeRequest) -> ([String: OutcomeState], String)? {
    let column = request.description.column
    let texts = request.levels.texts.texts
    let field = subjects.field(request.column)
    var truths = ["true": true, "false": false]
    if field?.type == "boolean" {
      for text in field?.trueValues ?? [] { truths[text.lowercased()] = true }
      for text in field?.falseValues ?? [] { truths[text.lowercased()] = false }
    }
    if !request.levels.isOverfull, !texts.isEmpty {
      if texts.allSatisfy({ truths[$0.lowercased()] != nil }) {
        let states = texts.map { ($0, truths[$0.lowercased()] == true ? OutcomeState.bad : .good) }
        return (Dictionary(uniqueKeysWithValues: states), "true is bad, false is good")
      }
      let numbers = texts.map { GroupSelection.cut($0) }
      if numbers.allSatisfy({ $0 == 0 || $0 == 1_000_000 }) {
        let states = zip(texts, numbers).map { ($0, $1 == 0 ? OutcomeState.good : .bad) }
        return (Dictionary(uniqueKeysWithValues: states), "1 is bad, 0 is good")
      }
    }
    // Of a file that could not be read to its end the values say nothing.
    guard findings.isEmpty else { return nil }
    report(
      Location(file: subjects.file.path, row: 1, field: column),
      "which value is bad would have to be guessed",
      "write --outcome \(column)=VALUE, or declare \"bad\" under 'outcomes'"
    )
    return nil
  }

  /// Whether the outcome may be used on the as-of date: nothing from the future.
  mutating func isAllowed(_ plan: OutcomePlan) -> Bool {
    let start = plan.outcome.windowStart ?? snapshot
    let message: String
    if asOf < snapshot {
      message = "the as-of date \(asOf) is before the snapshot, so that outcomes are not read"
    } else if start < asOf {
      message =
        "the window of outcome '\(plan.outcome.column)' starts before the as-of date \(asOf)"
    } else {
      return true
    }
    if case .column = options.outcome {
      report(
        Binder.commandLine,
        message,
        "leave out --outcome, or give --as-of \(min(start, snapshot))"
      )
    } else if options.asOf == nil {
      let place = descriptor.standardOutcome?.location ?? descriptor.location
      report(place, message, "correct 'from' or 'as_of'")
    } else {
      notice(Binder.commandLine, message, "outcome tables are left out")
    }
    return false
  }
}
