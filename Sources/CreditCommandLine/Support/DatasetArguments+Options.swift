import ParallaxKit

extension DatasetArguments {
  /// The options of the reader.
  ///
  /// - Throws: ``Failure`` and `Findings` for what cannot be read as an option.
  func datasetOptions() throws -> DatasetOptions {
    var options = DatasetOptions(batchSize: batchSize, skipBadRows: skipBadRows)
    if let asOf {
      guard let day = Day(asOf) else {
        throw Failure.usage("--as-of takes a date such as 2024-12-31")
      }
      options.asOf = day
    }
    options.outcome = outcomeChoice
    options.groups = try groupChoice()
    options.scores = try scoreColumn.map(scoreSelection)
    return options
  }

  /// The options for a reference dataset: the same groups and scores, at its own date, without an
  /// outcome.
  ///
  /// - Throws: ``Failure`` and `Findings` for what cannot be read as an option.
  func referenceOptions() throws -> DatasetOptions {
    var options = DatasetOptions(batchSize: batchSize, skipBadRows: skipBadRows)
    options.outcome = .none
    options.groups = try groupChoice()
    options.scores = try scoreColumn.map(scoreSelection)
    return options
  }

  private var outcomeChoice: DatasetOptions.OutcomeChoice {
    guard let outcome else { return .standard }
    if outcome == "none" { return .none }
    guard let (column, bad) = outcome.splitOnce("=") else { return .column(outcome, bad: nil) }
    return .column(column, bad: bad)
  }

  private func groupChoice() throws -> DatasetOptions.GroupChoice {
    guard let groups else { return .standard }
    if groups == "none" { return .none }
    do {
      return .columns(try GroupSelection.parse(groups))
    } catch {
      throw Failure(kind: .usage, lines: error.all.map(\.description))
    }
  }

  private func scoreSelection(_ text: String) throws -> ScoreSelection {
    guard let (name, rest) = text.splitOnce("="), !name.isEmpty, !rest.isEmpty else {
      throw Failure.usage("--score-column takes name=column or name=column:lower-is-better")
    }
    let suffixes = ["lower-is-better": false, "higher-is-better": true]
    for (suffix, isHigherBetter) in suffixes.sorted(by: { $0.key < $1.key })
    where rest.hasSuffix(":" + suffix) {
      return ScoreSelection(
        name: name,
        column: String(rest.dropLast(suffix.count + 1)),
        higherIsBetter: isHigherBetter
      )
    }
    return ScoreSelection(name: name, column: rest)
  }
}
