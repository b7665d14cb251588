import ArgumentParser
import CreditGenerator
import ParallaxKit

/// Measures one generated population: its records against published figures, its standings by models.
struct PopulationRun {
  /// What runs: the dataset, its profile and the models by their pinned ids.
  let data: DatasetArguments
  let threads: Int

  /// Reads the population twice: for the records with the standings, and for what was published of
  /// the real systems.
  ///
  /// - Throws: ``Failure`` if the dataset is none of the generator's, and `Findings`.
  func result(_ bundled: Bundled, _ catalogue: Catalogue) async throws -> PopulationResult {
    var options = ModelOptions()
    let opened = try RunInputs(
      data: data,
      models: try Self.options("none"),
      bundled: bundled,
      catalogue: catalogue
    )
    let schema = opened.population.schema
    guard let profile = Profile.ofTitle(schema.title) else {
      throw Failure.usage(
        "\(schema.name) is not a population of 'parallax datasets generate', which alone has targets"
      )
    }
    options = try Self.options(Self.models(of: profile, catalogue).joined(separator: ","))
    let inputs = try RunInputs(data: data, models: options, bundled: bundled, catalogue: catalogue)
    let (counts, standings) = try count(inputs)
    let validation = try await validate(
      inputs.contestants,
      on: inputs.population,
      vocabulary: inputs.vocabulary,
      options: ComparisonOptions(threads: threads)
    )
    return PopulationResult(
      name: schema.name,
      title: schema.title,
      profile: profile.name,
      synthetic: schema.synthetic ?? "",
      rows: profile.targets.map { CalibrationRow($0, counts) },
      counts: counts,
      standings: standings,
      published: validation.results.filter { $0.target.subjects == .individual }
    )
  }

  /// One pass for the scores and one for the records, side by side and batch by batch.
  private func count(_ inputs: RunInputs) throws -> (PopulationCounts, [StandingCounts]) {
    var counts = PopulationCounts(
      inputs.population.schema,
      deductions: CalibrationTarget.deductionKinds,
      merits: CalibrationTarget.meritKinds
    )
    let shown = inputs.contestants.filter { !$0.isAuxiliary }.map(\.scorer.card)
    var standings = shown.map { StandingCounts($0) }
    let source = try inputs.population.batches()
    try score(
      inputs.contestants,
      on: inputs.population,
      vocabulary: inputs.vocabulary
    ) { subjects in
      guard let batch = try source.next() else { return }
      counts.add(batch)
      for (index, subject) in subjects.enumerated() {
        let row = index / max(1, shown.count)
        guard row < batch.count, batch.kinds[row] == SubjectKind.individual.code else { continue }
        let outcome = batch.outcomes.isEmpty ? nil : batch.outcomes[row]
        standings[index % shown.count].add(subject, outcome: outcome)
      }
    }
    return (counts, standings)
  }

  static func options(_ names: String) throws -> ModelOptions {
    try ModelOptions.parse(["--models", names])
  }

  /// The systems whose results are shown for a profile: those of the country that judge persons and
  /// have published results, and on the world's profile one of each country.
  private static func models(of profile: Profile, _ catalogue: Catalogue) -> [String] {
    let wanted =
      switch profile.name {
      case "us": ["us.fico-like", "us.vantage-like", "us.equifax"]
      case "de": ["de.schufa@2025", "de.schufa@2026"]
      case "fr": ["fr.ficp", "fr.fcc"]
      case "gb": ["gb.experian@2018", "gb.experian@2025", "gb.equifax"]
      case "cn": ["cn.suining"]
      case "eu": ["eu.citizen"]
      default: ["cn.suining", "us.fico-like", "de.schufa", "fr.ficp", "gb.experian"]
      }
    return wanted.filter { catalogue.names.contains($0) }
  }
}

extension CalibrationRow {
  /// A target of the generator beside what came out.
  init(_ target: CalibrationTarget, _ counts: PopulationCounts) {
    self.init(
      measure: target.measure,
      quantity: target.quantity,
      use: target.use.rawValue,
      published: target.published,
      isShare: target.isShare,
      tolerance: target.tolerance,
      population: target.population,
      source: target.source,
      note: target.note,
      counts: counts
    )
  }
}
