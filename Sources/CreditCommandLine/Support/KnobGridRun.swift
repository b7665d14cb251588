import CreditGenerator
import ParallaxKit

/// Runs the grid over the knobs that no source fixes.
struct KnobGridRun {
  let subjects: Int
  let scratch: ScratchPopulations

  /// The systems of the grid: behaviour, the file of one bureau, that of a country, a bank's judgment.
  private static let models = "cn.suining,us.equifax.fico,de.schufa,eu.citizen"

  /// A knob with its settings.
  private struct Turn {
    var knob: String
    var value: String
    var change: @Sendable (inout Knobs) -> Void
  }

  /// Everything at its default first, then one knob at a time.
  func grid(_ bundled: Bundled, _ catalogue: Catalogue) async throws -> KnobGrid {
    var settings = [
      try await setting(nil, bundled, catalogue)
    ]
    for turn in Self.turns { settings.append(try await setting(turn, bundled, catalogue)) }
    return KnobGrid(settings: settings, subjects: subjects)
  }

  private func setting(
    _ turn: Turn?,
    _ bundled: Bundled,
    _ catalogue: Catalogue
  ) async throws -> KnobGrid.Setting {
    var knobs = Knobs()
    knobs.subjects = subjects
    knobs.intensity = .stylised(factor: 20)
    turn?.change(&knobs)
    let inputs = try RunInputs(
      data: try await scratch.data("grid", knobs, groups: "sex,nationality"),
      models: try PopulationRun.options(Self.models),
      bundled: bundled,
      catalogue: catalogue
    )
    let comparison = try await compare(
      inputs.contestants,
      on: inputs.population,
      vocabulary: inputs.vocabulary,
      options: ComparisonOptions(
        references: ["nationality": "national", "sex": "male"],
        tables: ["agreement", "disparity", "performance"],
        threads: scratch.threads,
        replicates: 0
      )
    )
    return KnobGrid.Setting(
      knob: turn?.knob ?? "",
      value: turn?.value ?? "",
      isDefault: turn == nil,
      comparison: comparison
    )
  }

  private static let turns: [Turn] =
    ["-0.5", "0", "0.6", "0.9"].map { value in
      Turn(knob: "--conduct-solvency", value: value) { $0.conductSolvency = Double(value) ?? 0 }
    }
    + ["published", "stylised, 5 times", "stylised, 60 times"].enumerated().map { index, value in
      Turn(knob: "--intensity", value: value) {
        $0.intensity = index == 0 ? .published : .stylised(factor: index == 1 ? 5 : 60)
      }
    }
    + ["0", "2", "4"].map { value in
      Turn(knob: "--income-gap", value: value) { $0.incomeGap = Double(value) ?? 0 }
    }
    + ["0", "0.5", "2"].map { value in
      Turn(knob: "--recording-gap", value: value) { $0.recordingGap = Double(value) ?? 0 }
    }
    + ["0", "0.1", "0.3"].map { value in
      Turn(knob: "--without-file", value: value) { $0.withoutFile = Double(value) }
    }
    + ["0", "0.15", "0.3"].map { value in
      Turn(knob: "--wrong-records", value: value) { $0.wrongRecords = Double(value) ?? 0 }
    }
    + ["0", "0.5", "1"].map { value in
      Turn(knob: "--late-reporting", value: value) { $0.lateReporting = Double(value) ?? 0 }
    }
    + ["0.5", "0.75", "1"].map { value in
      Turn(knob: "--coverage and --collection-coverage", value: value) { knobs in
        let share = Double(value) ?? 0
        knobs.coverage = [share, share, share]
        knobs.collectionCoverage = share
      }
    }
}
