import ArgumentParser
import ParallaxKit

/// `parallax datasets`.
struct DatasetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasets",
    abstract: "List, show, check, generate, validate and convert datasets.",
    subcommands: [
      DatasetsListCommand.self, DatasetsShowCommand.self, DatasetsCheckCommand.self,
      DatasetsGenerateCommand.self, DatasetsValidateCommand.self, DatasetsConvertCommand.self,
    ]
  )
}

/// `parallax datasets list`.
struct DatasetsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the bundled datasets.",
    discussion: "EXAMPLE\n  parallax datasets list"
  )

  func run() async throws {
    try await reporting {
      let bundled = try Bundled()
      let vocabulary = try DatasetVocabulary(bundled)
      let width = bundled.datasetNames.map(\.count).max() ?? 0
      for name in bundled.datasetNames {
        let path = "\(bundled.root)/Datasets/\(name)"
        if try missingTables(ofDataset: path) != nil {
          printOut("\(name.padded(to: width))  not here    its tables may not be shipped\n")
          continue
        }
        let dataset = try openDataset(
          path: path,
          vocabulary: vocabulary,
          options: DatasetOptions()
        )
        let kind = dataset.schema.synthetic == nil ? "observed" : "synthetic"
        let subjects = dataset.schema.subjectCount.map { "\($0) subjects" } ?? ""
        printOut(
          "\(name.padded(to: width))  \(kind.padded(to: 9))  \(subjects)  \(dataset.schema.title)\n"
        )
      }
    }
  }
}

/// `parallax datasets check`.
struct DatasetsCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a dataset to its end and report every bad row.",
    discussion: """
      Everything that a run reads, and all columns, keys and the descriptor against the standard for
      Data Packages, also where no run reads them. Ends with 1 if something was found.

      EXAMPLES
        parallax datasets check sample-population
        parallax datasets check my.csv
      """
  )

  @OptionGroup var data: DatasetArguments

  func run() async throws {
    try await reporting {
      let bundled = try Bundled()
      let path = try bundled.path(ofDataset: data.dataset)
      let vocabulary = try DatasetVocabulary(bundled)
      let options = try data.datasetOptions()
      do {
        let dataset = try openDataset(path: path, vocabulary: vocabulary, options: options)
        let report = try dataset.check(holdsToStandard: true)
        for notice in dataset.summary.notices { printOut(notice.description + "\n") }
        for (place, count) in report.roundedValues.sorted(by: {
          $0.key.description < $1.key.description
        }) {
          printOut("\(place): \(count) values were rounded to the decimals of their unit\n")
        }
        for (table, rows) in report.skippedRows.sorted(by: { $0.key < $1.key }) where rows > 0 {
          printOut("\(rows) bad rows of \(table) were left out\n")
        }
        printOut("\(report.subjects) subjects read; no errors\n")
      } catch let findings as Findings {
        for finding in findings.all { printOut(finding.description + "\n") }
        throw ExitCode(Failure.Kind.found.rawValue)
      }
    }
  }
}

extension DatasetVocabulary {
  /// The words that the bundled models share.
  init(_ bundled: Bundled) throws {
    let catalogue = try bundled.catalogue(paths: [], wanted: [])
    self.init(kinds: catalogue.kinds, characteristics: catalogue.vocabulary.units)
  }
}
