import ArgumentParser
import ParallaxKit

/// `parallax compare`.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Run models side by side on one population and write a report.",
    discussion: """
      EXAMPLES
        parallax compare
        parallax compare taiwan-cards --by sex,age:30,45,60
        parallax compare --models cn.suining,de.schufa --set cn.suining.stage=interregional
        parallax compare --set '*.reading=essay'
        parallax compare my.csv --models none --score-column a=x --score-column b=y:lower-is-better
        parallax compare --as-of 2024-12-31
        parallax compare --tables agreement,swap_sets --format csv --approval-rate 0.5
        parallax compare new.csv --reference-dataset old.csv --tables stability
      """
  )

  @OptionGroup var data: DatasetArguments
  @OptionGroup var models: ModelOptions

  @Option(help: "The share that is favourable at matched approval.")
  var approvalRate = 0.7

  @Flag(help: "Let disparity select by the models' own decisions.")
  var ownDecision = false

  @Option(
    help: ArgumentHelp(
      "Shares of the equal-share categories, worst first; 'cfpb' cuts as the CFPB did in 2012.",
      valueName: "shares"
    )
  )
  var categories = "25,25,25,25"

  @Option(
    help: ArgumentHelp(
      "What refusing a good costs against accepting a bad, for the H-measure (default: Beta(2, 2)).",
      valueName: "ratio"
    )
  )
  var severityRatio: Double?

  @Option(
    help: ArgumentHelp(
      "The reference level of a grouping; may be repeated.",
      valueName: "group=level"
    )
  )
  var reference: [String] = []

  @Option(
    help: ArgumentHelp(
      "A dataset that the stability of standings is held against.",
      valueName: "dataset"
    )
  )
  var referenceDataset: String?

  @Option(
    help: ArgumentHelp(
      "Only these tables, separated by commas.",
      discussion: contractTables.joined(separator: ", "),
      valueName: "names"
    ),
    completion: .list(contractTables)
  )
  var tables: String?

  @Option(
    help: ArgumentHelp(
      "Formats of the tables, separated by commas; 'none' for comparison.json and pages only.",
      discussion: builtInReportFormats.map(\.id).joined(separator: ", "),
      valueName: "formats"
    ),
    completion: .list(builtInReportFormats.map(\.id))
  )
  var format = "csv,json,md"

  @Option(help: "How many subjects the cases of a pair list.")
  var cases = 5

  @Option(
    help: ArgumentHelp(
      "The folder of the report (default: Reports/<dataset>).",
      valueName: "dir"
    ),
    completion: .directory
  )
  var output: String?

  @Option(help: "Batches judged at the same time; nothing depends on it.")
  var threads = 2

  @Option(help: "The seed of everything that is drawn.")
  var seed: UInt64 = 1

  @Option(help: "How often a bootstrap redraws the subjects; 0 for no such intervals.")
  var replicates = 200

  @Flag(help: "No progress and no summary.")
  var quiet = false

  func validate() throws {
    guard approvalRate > 0, approvalRate < 1 else {
      throw ValidationError("--approval-rate lies between 0 and 1, such as 0.7")
    }
    guard severityRatio.map({ $0 > 0 && $0.isFinite }) ?? true else {
      throw ValidationError("--severity-ratio is above 0, such as 0.1")
    }
    guard replicates == 0 || (20...10_000).contains(replicates) else {
      throw ValidationError("--replicates is 0 or lies in 20 to 10000")
    }
    guard (1...256).contains(threads) else { throw ValidationError("--threads lies in 1 to 256") }
    guard (0...1000).contains(cases) else { throw ValidationError("--cases lies in 0 to 1000") }
    guard data.batchSize > 0 else { throw ValidationError("--batch-size is at least 1") }
  }

  func run() async throws {
    try await reporting {
      let formats = try reportFormats(named: format)
      let inputs = try opened()
      let folder = ReportFolder(output ?? "Reports/\(inputs.population.schema.name)")
      try folder.check()
      for notice in inputs.notices { printError(notice) }
      let (comparison, provenance) = try await computed(inputs)
      let files = try await reportFiles(
        comparison,
        provenance: provenance,
        formats: formats,
        threads: threads
      )
      async let summary = quiet ? "" : TerminalSummary.text(comparison)
      try folder.write(files)
      guard !quiet else { return }
      printOut(await summary)
      printOut("\nReport: \(folder.path)/report.md\n")
    }
  }

  /// Opens what the run reads, and checks what was asked of it.
  ///
  /// - Throws: ``Failure`` and `Findings`.
  func opened() throws -> RunInputs {
    let options = try comparisonOptions()
    let inputs = try RunInputs(data: data, models: models, referenceDataset: referenceDataset)
    try checkReferences(options.references, groups: inputs.population.schema.groups)
    return inputs
  }

  /// Compares, without writing anything.
  ///
  /// - Throws: ``Failure`` and the errors of a comparison.
  func computed(_ inputs: RunInputs) async throws -> (Comparison, Provenance) {
    async let digests = inputs.provenance()
    let progress = Progress(total: inputs.population.schema.subjectCount, isQuiet: quiet)
    var comparison = try await compare(
      inputs.contestants,
      on: inputs.population,
      vocabulary: inputs.vocabulary,
      reference: inputs.reference,
      law: inputs.law,
      options: try comparisonOptions(),
      progress: { progress.update($0) }
    )
    progress.finish()
    comparison.dataset.skippedRows = inputs.skippedRows
    let provenance = try await Provenance(
      version: parallaxVersion,
      inputs: digests,
      options: stated
    )
    return (comparison, provenance)
  }

  private func comparisonOptions() throws -> ComparisonOptions {
    var references: [String: String] = [:]
    for text in reference {
      guard let pair = text.splitOnce("=") else {
        throw Failure.usage("--reference takes group=level, such as --reference sex=f")
      }
      references[pair.0] = pair.1
    }
    return ComparisonOptions(
      approvalRate: approvalRate,
      ownDecision: ownDecision,
      categories: try shares(),
      severityRatio: severityRatio,
      references: references,
      intersections: data.groups != nil,
      cases: cases,
      tables: try chosenTables(),
      threads: threads,
      seed: seed,
      replicates: replicates
    )
  }

  private func shares() throws -> [Double] {
    guard categories != "cfpb" else { return EqualShares.cfpb2012 }
    let shares = categories.split(separator: ",").map { Double($0.filter { $0 != " " }) }
    guard shares.count > 1, shares.count <= 20, shares.allSatisfy({ ($0 ?? 0) > 0 }) else {
      throw Failure.usage(
        "--categories takes two to twenty positive shares, such as 25,25,25,25, or 'cfpb'"
      )
    }
    return shares.compactMap { $0 }
  }

  /// A reference that names no level would silently be another one.
  private func checkReferences(_ references: [String: String], groups: [GroupColumn]) throws {
    for (name, level) in references.sorted(by: { $0.key < $1.key }) where !name.contains("*") {
      guard let group = groups.first(where: { $0.name == name }) else {
        throw Failure.usage(
          "--reference names '\(name)', which is no grouping of this run; "
            + adviceForUnknownName(name, among: groups.map(\.name))
        )
      }
      guard group.levels.contains(level) else {
        throw Failure.usage(
          "'\(level)' is no level of \(name); "
            + adviceForUnknownName(level, among: group.levels.filter { !$0.isEmpty })
        )
      }
    }
  }

  private func chosenTables() throws -> Set<String>? {
    guard let tables else { return nil }
    let names = tables.list
    for name in names where !contractTables.contains(name) {
      throw Failure.usage(
        "there is no table '\(name)'; \(adviceForUnknownName(name, among: contractTables))"
      )
    }
    return Set(names)
  }

  /// The options that shape the result, as they were given.
  private var stated: [(name: String, value: String)] {
    var stated: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { stated.append((name, value)) }
    }
    add("--models", models.models)
    for setting in models.settings { add("--set", setting) }
    add("--strict-editions", models.strictEditions ? "yes" : nil)
    add("--as-of", data.asOf)
    add("--outcome", data.outcome)
    add("--by", data.groups)
    for column in data.scoreColumn { add("--score-column", column) }
    add("--skip-bad-rows", data.skipBadRows ? "yes" : nil)
    add("--approval-rate", approvalRate.description)
    add("--own-decision", ownDecision ? "yes" : nil)
    add("--categories", categories)
    add("--severity-ratio", severityRatio?.description)
    for level in reference { add("--reference", level) }
    add("--reference-dataset", referenceDataset)
    add("--tables", tables)
    add("--cases", String(cases))
    add("--seed", String(seed))
    add("--replicates", replicates == 200 ? nil : String(replicates))
    return stated
  }
}

/// The tables of this version, in the order of the contract.
let contractTables = [
  "models", "coverage", "distribution", "histogram", "classes", "agreement", "transitions",
  "swap_sets", "trade_off", "performance", "performance_pairs", "curves", "gains", "calibration",
  "stability", "disparity", "disparity_pairs", "drivers", "footprint", "decomposition",
  "consequences", "cases",
]
