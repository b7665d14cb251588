import ArgumentParser
import ParallaxKit

/// `parallax reports verify`.
struct ReportsVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold a report against its digests, its inputs and, with --rerun, a new run.",
    discussion: """
      Checked are the form and fingerprint of comparison.json, the digest of every table, every file \
      that follows from the tables, and the digests of data, models, vocabulary and law. A dataset that \
      is not bundled is named with --dataset. What cannot be checked is said.

      EXIT CODES
        0 nothing differs, 1 something differs, 66 something is missing

      EXAMPLES
        parallax reports verify Reports/sample-population
        parallax reports verify Reports/sample-population --rerun
        parallax reports verify out --rerun --dataset my.csv --models-path MyModels
      """
  )

  @Argument(help: "The folder of a report.", completion: .directory)
  var folder: String

  @Flag(help: "Compute the comparison anew, with the recorded options.")
  var rerun = false

  @Option(help: "The dataset, where it is not the bundled one of the recorded name.")
  var dataset: String?

  @OptionGroup var paths: ModelPathOptions

  @Option(help: "Batches judged at the same time; nothing depends on it.")
  var threads = 2

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("--threads lies in 1 to 256") }
  }

  func run() async throws {
    try await reporting {
      let report = try ReportsVerifyCommand.read(folder)
      var result = report.verified(isRerun: rerun)
      if report.comparison.provenance.version != parallaxVersion {
        result.add(
          .unchecked,
          "the report is of version \(report.comparison.provenance.version), this is "
            + "\(parallaxVersion): another version may find other results"
        )
      }
      try await check(report, in: &result)
      printOut(result.text)
      if result.has(.differs) { throw ExitCode(Failure.Kind.found.rawValue) }
      if result.has(.missing) { throw ExitCode(Failure.Kind.noInput.rawValue) }
    }
  }

  /// Reads a report.
  ///
  /// - Throws: ``Failure``.
  static func read(_ folder: String) throws -> WrittenReport {
    do {
      return try WrittenReport(folder)
    } catch {
      switch error {
      case .missing: throw Failure.noInput("\(error)")
      case .unreadable: throw Failure(kind: .found, lines: ["error: \(error)"])
      }
    }
  }

  /// Looks at what the report rests on, as far as it can be found.
  private func check(_ report: WrittenReport, in result: inout Verification) async throws {
    do {
      let command = try command(of: report.comparison)
      let inputs = try command.opened()
      report.check(inputs: try inputs.provenance(), in: &result)
      guard rerun else {
        result.add(.unchecked, "the results themselves: --rerun computes them anew")
        return
      }
      let (comparison, provenance) = try await command.computed(inputs)
      try await rerun(comparison, provenance, against: report, in: &result)
    } catch let code as ExitCode {
      throw code
    } catch {
      // Without its data or models a report can still be held against itself.
      for line in Failure(error).lines { printError(line) }
      let text = "inputs and results: they cannot be read, see above; --dataset names the data"
      result.add(rerun ? .missing : .unchecked, text)
    }
  }

  /// Holds the pages of a new run against those that were written.
  ///
  /// What they link depends on the formats of the tables, which a report does not record: each of those
  /// that are there is tried.
  private func rerun(
    _ comparison: Comparison,
    _ provenance: Provenance,
    against report: WrittenReport,
    in result: inout Verification
  ) async throws {
    let choices: [[any ReportFormat]] = [[]] + report.tableFormats.map { [$0] }
    var pages: [ReportFile] = []
    for formats in choices {
      pages = try await reportFiles(
        comparison,
        provenance: provenance,
        formats: formats,
        threads: threads
      ).filter { WrittenReport.pages.contains($0.name) }
      if report.holds(pages) { break }
    }
    report.check(rerun: pages, in: &result)
  }

  /// The command that the report says it comes from.
  private func command(of comparison: WrittenComparison) throws -> CompareCommand {
    var arguments = [try datasetName(comparison.report.name)]
    for option in comparison.provenance.options {
      let isFlag = option.value == "yes" && CompareCommand.flags.contains(option.name)
      arguments += isFlag ? [option.name] : ["\(option.name)=\(option.value)"]
    }
    for path in paths.modelsPath { arguments += ["--models-path", path] }
    arguments += ["--threads", String(threads), "--quiet"]
    do {
      return try CompareCommand.parse(arguments)
    } catch {
      throw Failure.usage("the recorded options are none of this version: \(error)")
    }
  }

  private func datasetName(_ recorded: String) throws -> String {
    if let dataset { return dataset }
    guard try Bundled().datasetNames.contains(recorded) else {
      throw Failure.noInput(
        "'\(recorded)' is no bundled dataset; name its folder or file with --dataset"
      )
    }
    return recorded
  }
}

extension CompareCommand {
  /// The options of a provenance that take no value.
  static let flags: Set<String> = ["--strict-editions", "--skip-bad-rows", "--own-decision"]
}
