// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: warnings are errors, and the modern import and isolation rules hold.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
]

/// How a release is compiled where no loop over subjects runs: the optimiser takes four fifths of a
/// build, and a fresh clone should soon be of use.
enum Optimisation: String {
  /// For speed.
  case full = "-O"
  /// Documents and what is checked of them: a sixth less to compile, as fast to run.
  case size = "-Osize"
  /// Options that are read and handed on, and pages: a fifth of the time to compile; what takes them
  /// long, they ask of the modules below.
  case none = "-Onone"
}

/// The modules that each module stands on.
var foundations: [String: [String]] = [:]

/// Modules with all that they stand on.
///
/// SwiftPM compiles a target again when a module that it names has changed. A change two modules
/// below may leave the one between as it was, and still change what a type looks like in memory.
@MainActor func whole(_ modules: [String]) -> [Target.Dependency] {
  var found: [String] = []
  for module in modules.flatMap({ (foundations[$0] ?? []) + [$0] }) where !found.contains(module) {
    found.append(module)
  }
  return found.map { .target(name: $0) }
}

/// A module of the library.
///
/// Data flows one way: a module depends only on modules listed above it.
@MainActor func module(
  _ name: String,
  _ modules: [String] = [],
  products: [Target.Dependency] = [],
  optimisation: Optimisation = .full
) -> Target {
  foundations[name] = modules.flatMap { (foundations[$0] ?? []) + [$0] }
  let flags: [SwiftSetting] =
    optimisation == .full
    ? [] : [.unsafeFlags([optimisation.rawValue], .when(configuration: .release))]
  return .target(
    name: name,
    dependencies: whole(modules) + products,
    swiftSettings: strict + flags
  )
}

@MainActor func tests(_ module: String, _ modules: [String] = [], exclude: [String] = []) -> Target
{
  .testTarget(
    name: "\(module)Tests",
    dependencies: whole([module, "CreditTesting"] + modules),
    exclude: exclude,
    swiftSettings: strict
  )
}

let package = Package(
  name: "parallax",
  products: [
    .library(name: "ParallaxKit", targets: ["ParallaxKit"]),
    .library(name: "CreditTesting", targets: ["CreditTesting"]),
    .library(name: "CreditCommandLine", targets: ["CreditCommandLine"]),
    .executable(name: "parallax", targets: ["parallax"]),
  ],
  dependencies: [
    // Command line: options, help, shell completion. Used by the executables only.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // YAML and JSON with the line and column of every node. Used by CreditModelFiles only.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Loops in C, compiled for several processors and chosen when the program runs.
    .target(name: "CKernels"),
    // What is wrong, where and what to do; nothing else knows how a message looks.
    module("CreditFindings"),
    // Days, kinds, columns, batches: a population in memory.
    module("CreditPopulation", ["CreditFindings"]),
    // Arrow IPC: typed tables in files and streams, read where they stand and written.
    module("CreditArrow", ["CreditFindings"]),
    // Tables on disk to batches: Data Package, CSV, sorting, merging.
    module("CreditDatasets", ["CreditPopulation", "CreditArrow"]),
    // The expression language: text to typed expressions.
    module("CreditLanguage", ["CreditPopulation"], optimisation: .size),
    // The model document in its four stages, and everything that is checked before a run.
    module("CreditModels", ["CreditLanguage"], optimisation: .size),
    // YAML and JSON text to positioned nodes, folders of models to documents.
    module(
      "CreditModelFiles",
      ["CreditModels", "CreditDatasets"],
      products: ["Yams"],
      optimisation: .size
    ),
    // The scorer protocols and the engine, in four stages.
    module("CreditScoring", ["CreditModels", "CKernels"]),
    // Pure functions of counts: the statistics.
    module("CreditStatistics", ["CKernels"]),
    // The result tree: what the harness makes and the reports write; data only.
    module("CreditResults", ["CreditModels", "CreditStatistics"]),
    // The harness: one pass, codes, counts, tables.
    module("CreditComparison", ["CreditScoring", "CreditResults", "CreditDatasets"]),
    // The result tree as files: tables in every format, digests, the folder.
    module("CreditFormats", ["CreditResults", "CreditArrow", "CKernels"]),
    // What generated populations come to beside published figures: counts of their records.
    module("CreditCalibration", ["CreditResults"]),
    // What people read: pages and pictures of results, models and populations.
    module(
      "CreditReports",
      ["CreditFormats", "CreditCalibration", "CreditModelFiles"],
      optimisation: .none
    ),
    // One import for other packages.
    module(
      "ParallaxKit",
      [
        "CreditFindings", "CreditPopulation", "CreditArrow", "CreditDatasets", "CreditLanguage",
        "CreditModels",
        "CreditModelFiles", "CreditScoring", "CreditStatistics", "CreditResults",
        "CreditComparison", "CreditFormats", "CreditCalibration", "CreditReports",
      ]
    ),
    // Synthetic populations from a seed. Depends on a file format only: it can know no model and no
    // score.
    module("CreditGenerator", ["CreditArrow"]),
    // Published test support: reference scorer, random models and populations, conformance.
    module("CreditTesting", ["CreditScoring", "CreditModelFiles"]),

    // The commands. A library, so that a tool with scorers of its own is a main of five lines.
    module(
      "CreditCommandLine",
      ["ParallaxKit", "CreditGenerator"],
      products: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      optimisation: .none
    ),
    .executableTarget(
      name: "parallax",
      dependencies: whole(["CreditCommandLine"]),
      swiftSettings: strict
    ),
    .executableTarget(
      name: "parallax-bench",
      dependencies: whole(["CreditTesting"]) + [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ],
      swiftSettings: strict
    ),

    .testTarget(
      name: "CreditGeneratorTests",
      dependencies: whole(["CreditGenerator"]),
      swiftSettings: strict
    ),
    tests("CreditArrow", exclude: ["Fixtures"]),
    tests("CreditPopulation"),
    tests("CreditDatasets", ["CreditModelFiles", "CreditArrow"]),
    tests("CreditModelFiles"),
    tests("CreditLanguage"),
    tests("CreditModels", ["CreditModelFiles"]),
    tests("CreditScoring", ["CreditModelFiles"]),
    tests("CreditStatistics", exclude: ["Reference/make_reference.py"]),
    tests(
      "CreditComparison",
      ["CreditModelFiles"],
      exclude: ["Reference/make_disparity_reference.py"]
    ),
    tests("CreditCalibration"),
    tests("CreditReports", ["CreditComparison", "CreditModelFiles", "CreditArrow"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["parallax"] + whole(["CreditCommandLine", "CreditTesting"]),
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
