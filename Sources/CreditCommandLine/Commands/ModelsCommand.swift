import ArgumentParser
import ParallaxKit

/// `parallax models`.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "List, show, write, check, test, compare and validate national models.",
    subcommands: [
      ModelsListCommand.self, ModelsShowCommand.self, ModelsNewCommand.self,
      ModelsCheckCommand.self, ModelsTestCommand.self, ModelsDiffCommand.self,
      ModelsSchemaCommand.self, ModelsValidateCommand.self,
    ]
  )
}

/// Where models are looked for.
struct ModelPathOptions: ParsableArguments {
  @Option(
    name: .customLong("models-path"),
    help: ArgumentHelp("A folder with further model documents; may be repeated.", valueName: "dir")
  )
  var modelsPath: [String] = []
}

/// The day whose law counts.
struct LawDayOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day whose law says where a model is prohibited; else the day of law.yaml.",
      valueName: "date"
    )
  )
  var asOf: String?

  /// The day that was asked for.
  ///
  /// - Throws: ``Failure`` for a text that is no date.
  var day: Day? {
    get throws {
      guard let asOf else { return nil }
      guard let day = Day(asOf), Day.range.contains(day.number) else {
        throw Failure.usage("--as-of takes a date such as 2025-12-31, not '\(asOf)'")
      }
      return day
    }
  }
}

extension Catalogue {
  /// The models that a model uses, directly or not.
  func used(by model: Model) throws -> [Model] {
    let asOf = model.card.from ?? Day(number: 0)
    return try resolve([model.card.pinnedID], asOf: asOf).map(\.model).filter {
      $0.card.pinnedID != model.card.pinnedID
    }
  }
}
