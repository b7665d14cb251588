import CreditFindings
import CreditLanguage
import CreditPopulation

/// The second stage of a document: how the model judges.
extension ModelChecker {
  /// Reads `score`; nil without a judge.
  mutating func checkScore(_ node: DocumentNode?) -> ScoreRules? {
    guard let node,
      let fields = reader.open(node, "score", .score)
    else { return nil }
    defer { reader.close() }
    let present = MappingForm.paradigms.filter { fields[$0] != nil }
    let absences = reader.items("scorable", in: fields).compactMap { absence($0) }
    if absences.count > 1000 {
      reader.report(fields.location(of: "scorable"), "there are more than 1000 lines")
    }
    var states = reader.items("states", in: fields).compactMap { state($0) }
    guard let paradigm = present.first, let judgeNode = fields[paradigm] else {
      reader.report(
        node.location,
        "a score needs a judge",
        advice: "write one of \(MappingForm.paradigms.joined(separator: ", "))"
      )
      return nil
    }
    for other in present.dropFirst() {
      reader.report(
        fields.location(of: other),
        "a score has one judge, and '\(paradigm)' is one",
        advice: "remove one of them"
      )
    }
    self.paradigm = paradigm
    guard let judge = judge(paradigm, judgeNode, states: &states) else { return nil }
    return ScoreRules(absences: absences, states: states, judge: judge)
  }

  private mutating func judge(
    _ paradigm: String,
    _ node: DocumentNode,
    states: inout [StateRule]
  ) -> Judge? {
    switch paradigm {
    case "scorecard": checkScorecard(node).map { .scorecard($0) }
    case "rating": checkRating(node).map { .rating($0) }
    case "opinion": checkOpinion(node, states: &states)
    case "ledger": checkLedger(node).map { .ledger($0) }
    case "exec": checkProgram(node).map { .program($0) }
    default: checkLookup(node)
    }
  }

  /// A line such as `{ unless: ..., absence: unknown_subject, reason: no file }`.
  private mutating func absence(_ node: DocumentNode) -> AbsenceRule? {
    guard
      let fields = reader.open(node, "scorable", .absenceLine)
    else { return nil }
    defer { reader.close() }
    let absence = reader.choice("absence", in: fields, of: Absence.self)
    let reason = reader.text("reason", in: fields)
    if (fields["unless"] == nil) == (fields["when"] == nil) {
      reader.report(node.location, "a line of 'scorable' needs one of 'unless' and 'when'")
      return nil
    }
    let key = fields["when"] == nil ? "unless" : "when"
    guard var condition = condition(key, in: fields, scope(.subject)) else { return nil }
    noteJudged(condition.expression, at: fields.location(of: key))
    if key == "unless" {
      condition.expression = .not(condition.expression)
      condition.source = "not (\(condition.source))"
    }
    guard let absence, let reason else { return nil }
    return AbsenceRule(condition: condition, absence: absence, reason: reason)
  }

  /// A line such as `{ when: open_default, state: open-default }`.
  private mutating func state(_ node: DocumentNode) -> StateRule? {
    guard
      let fields = reader.open(node, "states", .stateLine)
    else { return nil }
    defer { reader.close() }
    return stateRule(fields, name: "state")
  }

  private mutating func stateRule(_ fields: Fields, name key: String) -> StateRule? {
    let condition = condition("when", in: fields, scope(.subject))
    noteJudged(condition?.expression, at: fields.location(of: "when"))
    guard let name = reader.text(key, in: fields) else { return nil }
    producedStates.append(LocatedText(name, at: fields.location(of: key)))
    guard let condition else { return nil }
    return StateRule(condition: condition, state: name)
  }

  /// Knock-outs become states named by their reasons.
  private mutating func checkOpinion(_ node: DocumentNode, states: inout [StateRule]) -> Judge? {
    guard
      let fields = reader.open(node, "opinion", .opinion)
    else { return nil }
    defer { reader.close() }
    for item in reader.items("negative", in: fields) {
      guard
        let line = reader.open(item, "negative", .negativeLine)
      else { continue }
      defer { reader.close() }
      if let reason = line["reason"]?.text { negativeStates.append(reason) }
      if let rule = stateRule(line, name: "reason") { states.append(rule) }
    }
    let positive = reader.text("positive", in: fields) ?? "positive"
    producedStates.append(LocatedText(positive, at: fields.location(of: "positive")))
    positiveState = positive
    return .opinion(positive: positive)
  }

  private mutating func checkLookup(_ node: DocumentNode) -> Judge? {
    guard
      let fields = reader.open(node, "lookup", .lookup)
    else { return nil }
    defer { reader.close() }
    guard let value = expression("value", in: fields, scope(.subject), expecting: .points) else {
      return nil
    }
    noteJudged(value.expression, at: fields.location(of: "value"))
    return .lookup(value)
  }
}
