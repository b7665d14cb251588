public import CreditFindings
public import CreditModels
public import CreditPopulation
public import CreditScoring

/// What became of one inline test.
public struct ModelTestResult: Hashable, Sendable {
  /// The test.
  public var name: String
  /// Where it stands.
  public var location: Location
  /// What differs: what was expected and what came out; empty if the test passed.
  public var differences: [String]
  /// How the standing arose: start, points by characteristic or entry with the attribute, and what
  /// came out.
  public var trace: [String]
  /// The parts of the model that the test touched.
  public var touched: Set<TestedPart> = []

  /// Whether everything was as expected.
  public var hasPassed: Bool { differences.isEmpty }
}

/// Runs the inline tests of a model.
///
/// - Parameters:
///   - model: the model whose tests run.
///   - used: the models whose standings it reads, directly or not.
///   - vocabulary: the words that models share.
///   - kinds: the vocabulary's kinds and those that models declare.
/// - Returns: one result a test, in the order of the document.
/// - Throws: ``ScoringError`` if the model cannot run at all.
public func runTests(
  of model: Model,
  using used: [Model],
  vocabulary: Vocabulary,
  kinds: KindTable
) throws(ScoringError) -> [ModelTestResult] {
  var results: [ModelTestResult] = []
  for test in model.tests {
    results.append(
      try ModelTestRun(
        test: test,
        model: model,
        used: used,
        vocabulary: vocabulary,
        kinds: kinds
      ).result()
    )
  }
  return results
}

private struct ModelTestRun {
  let test: ModelTest
  let model: Model
  let used: [Model]
  let vocabulary: Vocabulary
  let kinds: KindTable

  func result() throws(ScoringError) -> ModelTestResult {
    let settings: [String: Parameter.Value]
    do {
      settings = try model.settings(test.settings)
    } catch {
      return ModelTestResult(
        name: test.name,
        location: test.location,
        differences: [error.message],
        trace: []
      )
    }
    let population = TestPopulation(
      test,
      vocabulary: vocabulary,
      kinds: kinds,
      currency: ([model] + used).lazy.compactMap(\.card.currency).first
    )
    let scorers: [any Scorer] =
      [DeclarativeScorer(model, settings: settings)] + used.map { DeclarativeScorer($0) }
    let plan = try Plan(scorers: scorers, schema: population.schema, vocabulary: vocabulary)
    let trace = try plan.trace(batch: population.batch, row: 0, model: 0)
    let got = Outcome(code: trace.code, book: plan.codeBooks[0], scale: model.card.scale)
    let lines = ModelTestTrace(trace, of: model, standing: got.text(model.card.scale)).lines
    return ModelTestResult(
      name: test.name,
      location: test.location,
      differences: differences(trace, got),
      trace: lines,
      touched: touched(trace, got)
    )
  }

  /// What the standing rests on: without one only the rule that denies it.
  private func touched(_ trace: Trace, _ got: Outcome) -> Set<TestedPart> {
    if let absence = got.absence { return [TestedPart(.absence, absence.reason)] }
    var parts: Set<TestedPart> = []
    if let band = got.band { parts.insert(TestedPart(.band, band)) }
    if let state = got.state {
      parts.insert(TestedPart(.state, state))
      return parts
    }
    if let segment = trace.segment { parts.insert(TestedPart(.segment, segment)) }
    for (name, label) in trace.attributes {
      parts.insert(TestedPart(.attribute, name, label: label))
    }
    if case .ledger = model.score.judge {
      for code in trace.points.keys { parts.insert(TestedPart(.entry, code)) }
    }
    return parts
  }

  private func differences(_ trace: Trace, _ got: Outcome) -> [String] {
    let (expected, scale) = (test.expected, model.card.scale)
    var found: [String] = []
    func check<T: Equatable>(_ what: String, _ wanted: T?, _ value: T?, _ text: (T) -> String) {
      guard let wanted, wanted != value else { return }
      found.append("\(what): expected \(text(wanted)), got \(value.map(text) ?? got.inWords)")
    }
    check("score", expected.score, got.number) { decimalText($0, decimals: scale.decimals) }
    check("band", expected.band, got.band) { $0 }
    check("state", expected.state, got.state) { $0 }
    check("absence", expected.absence?.rawValue, got.absence?.absence.rawValue) { $0 }
    check("reason", expected.reason, got.absence?.reason) { $0 }
    for (name, points) in expected.points.sorted(by: { $0.key < $1.key }) {
      // An entry that does not count is worth nothing, for those who have a standing.
      check("points of \(name)", points, trace.points[name] ?? (got.number == nil ? nil : 0)) {
        decimalText($0, decimals: model.pointsDecimals)
      }
    }
    return found
  }
}

/// A code in the words of the model.
private struct Outcome {
  var number: Int64?
  var band: String?
  var state: String?
  var absence: AbsenceReason?

  init(code: Int32, book: CodeBook, scale: Scale) {
    guard code >= 0 else {
      absence = book.absences[Int(-code) - 1]
      return
    }
    let code = Int(code)
    number = book.numbers[code] == Value.none ? nil : book.numbers[code]
    band = book.bands[code] >= 0 ? scale.bands[Int(book.bands[code])].name : nil
    state = book.states[code] >= 0 ? scale.states[Int(book.states[code])] : nil
  }

  /// The whole standing in words.
  func text(_ scale: Scale) -> String {
    guard absence == nil, state == nil, let number else { return inWords }
    let score = decimalText(number, decimals: scale.decimals)
    return band.map { "\(score), band \($0)" } ?? score
  }

  /// What came out where something else was expected.
  var inWords: String {
    if let absence { return "no standing (\(absence.absence.rawValue): \(absence.reason))" }
    if let state { return "the state \(state)" }
    return number == nil ? "nothing" : "a number"
  }
}
