import ArgumentParser
import ParallaxKit

/// Which models run.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Models, separated by commas; 'all', or 'none' for recorded scores only.",
      discussion: "'cn.suining@2010' pins an edition; a bare id takes the one in force."
    )
  )
  var models: String?

  @Option(
    name: .customLong("models-path"),
    help: ArgumentHelp("A folder with further model documents; may be repeated.", valueName: "dir")
  )
  var modelsPath: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A parameter of a model, or with '*' of every model that has it; may be repeated.",
      valueName: "model.parameter=value"
    )
  )
  var settings: [String] = []

  @Flag(name: .customLong("exec"), help: "Trust documents to start the programs that they name.")
  var startsPrograms = false

  @Flag(help: "Refuse an edition that was not in force on the as-of date.")
  var strictEditions = false
}

/// How a dataset is read.
struct DatasetArguments: ParsableArguments {
  @Argument(help: "A bundled dataset, a folder with datapackage.json, or a CSV or Arrow file.")
  var dataset = "sample-population"

  @Option(
    help: ArgumentHelp("Look at the population as it was known on this day.", valueName: "date")
  )
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "The outcome column, with its bad value, or 'none'.",
      valueName: "column[=bad]"
    )
  )
  var outcome: String?

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "Grouping columns, or 'none'; 'age:25,45,65' cuts a number.",
      valueName: "columns"
    )
  )
  var groups: String?

  @Option(
    help: ArgumentHelp(
      "A recorded score as a model; may be repeated.",
      valueName: "name=column[:lower-is-better]"
    )
  )
  var scoreColumn: [String] = []

  @Flag(help: "Leave bad rows out and count them, instead of ending.")
  var skipBadRows = false

  @Option(help: .hidden)
  var batchSize = 1024
}
