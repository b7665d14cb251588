import CreditFindings
import CreditPopulation

/// A recorded score before the scan.
struct ScoreRequest {
  var description: ScoreDescription
  var column: Int
  var probe: ScoreProbe
}

extension Binder {
  /// The recorded scores of the run and their probes.
  mutating func requestScores(_ scan: TableScan) -> [ScoreRequest] {
    let asked = options.scores.map { score in
      ScoreDescription(
        name: score.name,
        column: score.column,
        higherIsBetter: score.higherIsBetter,
        decimals: nil,
        location: Binder.commandLine
      )
    }
    var names: Set<String> = []
    var requests: [ScoreRequest] = []
    for description in descriptor.scores + asked {
      if !names.insert(description.name).inserted {
        report(
          description.location,
          "two scores are named '\(description.name)'",
          "rename one of them"
        )
        continue
      }
      guard let column = column(description.column, at: description.location) else { continue }
      let probe = ScoreProbe(
        declared: description.decimals,
        subjects.missing(column),
        subjects.format(column)
      )
      use(column, "score \(description.name)")
      requests.append(
        ScoreRequest(
          description: description,
          column: column,
          probe: scan.add(probe, column: column)
        )
      )
    }
    return requests
  }

  /// How a score is read, after the scan.
  mutating func bind(_ request: ScoreRequest) -> (RecordedScore, SubjectPlan.Score)? {
    let (description, probe) = (request.description, request.probe)
    let place = description.location
    if probe.isOverfull {
      report(
        place,
        "the score '\(description.name)' has more than \(ScoreProbe.limit) distinct values",
        "declare fewer 'decimals' for it under 'scores'"
      )
      return nil
    }
    if probe.decimals > ScoreProbe.mostDecimals {
      report(
        place,
        "the score '\(description.name)' has more than \(ScoreProbe.mostDecimals) decimals",
        "declare its 'decimals' under 'scores'"
      )
      return nil
    }
    let decimals = description.decimals ?? probe.decimals
    var converter = CellConverter(
      unit: .points,
      reading: .number(subjects.format(request.column), factor: .one),
      dictionary: dictionary
    )
    converter.missing = subjects.missing(request.column)
    converter.places = decimals
    converter.bounds = -Binder.largestScore...Binder.largestScore
    let values = probe.sortedValues.filter { converter.bounds.contains($0) }
    return (
      RecordedScore(
        name: description.name,
        column: description.column,
        higherIsBetter: description.higherIsBetter,
        decimals: decimals,
        values: values
      ),
      SubjectPlan.Score(column: request.column, converter: converter)
    )
  }

  /// The largest recorded score, in units of its last decimal.
  private static let largestScore: Int64 = 9_000_000_000_000
}
