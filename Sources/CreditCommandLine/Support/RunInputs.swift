import ParallaxKit

/// What a run reads: the models as contestants and the opened dataset.
struct RunInputs {
  let contestants: [Contestant]
  let population: Dataset
  /// The dataset that stability is held against.
  let referenceDataset: Dataset?
  let vocabulary: Vocabulary
  let law: [LawRule]
  /// What a reader of standard error should know.
  let notices: [String]
  private let root: String
  private let models: [Model]
  /// The models that are documents or further scorers, which every dataset has in common.
  private let chosen: [Contestant]

  /// The systems of a run without `--models`: those for persons, unless there are only organisations.
  static func standardModels(for subjects: [SubjectKind]) -> [String] {
    subjects == [.organisation]
      ? ["cn.taxpayer", "de.creditreform", "eu.organisation", "fr.cotation"]
      : ["cn.suining", "us.fico-like", "eu.citizen", "de.opinion"]
  }

  /// Reads models and opens the dataset.
  ///
  /// - Throws: ``Failure`` and `Findings`.
  init(
    data: DatasetArguments,
    models options: ModelOptions,
    referenceDataset: String? = nil
  ) throws {
    let bundled = try Bundled()
    let catalogue = try bundled.catalogue(
      paths: options.modelsPath,
      wanted: try ModelRequest(options.models).wanted
    )
    try self.init(
      data: data,
      models: options,
      bundled: bundled,
      catalogue: catalogue,
      referenceDataset: referenceDataset
    )
  }

  /// Opens the dataset and chooses from models that are read already.
  ///
  /// - Throws: ``Failure`` and `Findings`.
  init(
    data: DatasetArguments,
    models options: ModelOptions,
    bundled: Bundled,
    catalogue: Catalogue,
    referenceDataset: String? = nil
  ) throws {
    func open(_ name: String, _ options: DatasetOptions) throws -> Dataset {
      try openDataset(
        path: try bundled.path(ofDataset: name),
        vocabulary: DatasetVocabulary(
          kinds: catalogue.kinds,
          characteristics: catalogue.vocabulary.units
        ),
        options: options
      )
    }
    let dataset = try open(data.dataset, try data.datasetOptions())
    self.referenceDataset = try referenceDataset.map {
      try open($0, try data.referenceOptions())
    }
    let chosen = try ModelChoice(
      options,
      catalogue: catalogue,
      asOf: dataset.schema.asOf,
      subjects: dataset.schema.subjects
    )
    let recorded = dataset.schema.recordedScores.map { Contestant(RecordedScorer($0)) }
    self.chosen = chosen.contestants
    self.contestants = chosen.contestants + recorded
    self.models = chosen.models
    self.population = dataset
    self.vocabulary = catalogue.vocabulary
    self.law = catalogue.law.rules
    self.root = bundled.root
    self.notices = dataset.summary.notices.map(\.description) + chosen.notices
  }

  /// The same models on the reference dataset, where there is one.
  var reference: ReferencePopulation? {
    referenceDataset.map { dataset in
      let recorded = dataset.schema.recordedScores.map { Contestant(RecordedScorer($0)) }
      return ReferencePopulation(chosen + recorded, on: dataset)
    }
  }

  /// Bad rows that were left out, by table.
  var skippedRows: [String: Int] {
    // Opening counts them: the pass itself does not see what is malformed.
    population.summary.skippedRows.filter { $0.value > 0 }
  }

  /// All files that the result rests on, with their digests.
  func provenance() throws -> [Provenance.Input] {
    var inputs = try data(population, role: "data")
    if let referenceDataset { inputs += try data(referenceDataset, role: "reference") }
    for model in models {
      inputs.append(
        Provenance.Input(
          role: "model",
          name: model.card.pinnedID,
          sha256: Digest.of(model.document.text)
        )
      )
      for (path, text) in model.document.tables.sorted(by: { $0.key < $1.key }) {
        inputs.append(
          Provenance.Input(
            role: "model",
            name: "\(model.card.pinnedID) \(lastPart(path))",
            sha256: Digest.of(text)
          )
        )
      }
    }
    for name in ["vocabulary", "law"] {
      if let digest = Digest.ofFile("\(root)/Models/\(name).yaml") {
        inputs.append(Provenance.Input(role: name, name: "\(name).yaml", sha256: digest))
      }
    }
    return inputs
  }

  private func data(_ dataset: Dataset, role: String) throws -> [Provenance.Input] {
    try dataset.inputFiles.map { path in
      guard let digest = Digest.ofFile(path) else {
        throw Failure(kind: .inputOutput, lines: ["error: cannot read \(path) again"])
      }
      return Provenance.Input(role: role, name: lastPart(path), sha256: digest)
    }
  }

  private func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// What `--models` asks for.
private enum ModelRequest {
  /// Those that judge whom the dataset holds.
  case standard
  case all
  /// By name; 'none' is no name.
  case named([String])

  init(_ text: String?) throws {
    switch text {
    case nil: self = .standard
    case "none": self = .named([])
    case "all": self = .all
    case let text?:
      let names = text.list
      guard !names.isEmpty else {
        throw Failure.usage("--models takes ids separated by commas, 'all' or 'none'")
      }
      self = .named(names)
    }
  }

  /// The names that the catalogue must know; nil for all.
  var wanted: [String]? {
    switch self {
    // Models are read before the dataset, which says whom it holds.
    case .standard: [[.individual], [.organisation]].flatMap(RunInputs.standardModels(for:))
    case .all: nil
    case .named(let names): names
    }
  }

  /// The names of the models of a run.
  func names(in catalogue: Catalogue, subjects: [SubjectKind]) -> [String] {
    switch self {
    case .standard: return RunInputs.standardModels(for: subjects)
    case .all:
      var seen: Set<String> = []
      return catalogue.models.map(\.card.id).filter { seen.insert($0).inserted }
        + Registry.all.map(\.card.id)
    case .named(let names): return names
    }
  }
}

/// The models of a run, resolved to editions, with their parameters.
private struct ModelChoice {
  var contestants: [Contestant] = []
  var models: [Model] = []
  var notices: [String] = []

  init(
    _ options: ModelOptions,
    catalogue: Catalogue,
    asOf: Day,
    subjects: [SubjectKind]
  ) throws {
    let names = try ModelRequest(options.models).names(in: catalogue, subjects: subjects)
    let further = names.compactMap { Registry.scorer(named: $0) }
    let documents = names.filter { Registry.scorer(named: $0) == nil }
    let resolved = try ModelChoice.resolve(documents, in: catalogue, asOf: asOf)
    let order = ModelChoice.order(resolved, asked: documents)
    if !options.startsPrograms { try order.map(\.model).refusePrograms() }
    let settings = try Settings(options.settings, models: resolved.map(\.model))
    for part in order {
      contestants.append(
        Contestant(
          DeclarativeScorer(part.model, settings: try settings.values(of: part.model)),
          model: part.model,
          isOutOfPeriod: part.isOutOfPeriod,
          isAuxiliary: !part.isRequested
        )
      )
      models.append(part.model)
    }
    contestants += further.map { Contestant($0) }
    let late = order.filter { $0.isOutOfPeriod && $0.isRequested }.map(\.model.card.pinnedID)
    guard !options.strictEditions || late.isEmpty else {
      throw Failure.usage(
        "\(late.joined(separator: ", ")) was not in force on \(asOf); name an edition with @, or "
          + "leave out --strict-editions"
      )
    }
  }

  private static func resolve(
    _ names: [String],
    in catalogue: Catalogue,
    asOf: Day
  ) throws -> [ResolvedModel] {
    let known = Set(catalogue.names + catalogue.brokenNames)
    let unknown = names.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw Failure(
        kind: .usage,
        lines: unknown.map {
          "error: there is no model '\($0)'; \(adviceForUnknownName($0, among: catalogue.names))"
        }
      )
    }
    return try catalogue.resolve(names, asOf: asOf)
  }

  /// The requested models as they were asked for, then those that they use.
  private static func order(_ resolved: [ResolvedModel], asked: [String]) -> [ResolvedModel] {
    func rank(_ part: ResolvedModel) -> Int {
      asked.firstIndex { $0 == part.model.card.id || $0 == part.model.card.pinnedID } ?? asked.count
    }
    let requested = resolved.filter(\.isRequested).enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    return requested + resolved.filter { !$0.isRequested }
  }
}

/// The values of `--set`, by model.
private struct Settings {
  private var byModel: [String: [String: String]] = [:]

  init(_ texts: [String], models: [Model]) throws {
    for text in texts {
      guard let (path, value) = text.splitOnce("="), let dot = path.lastIndex(of: ".") else {
        throw Failure.usage(
          "--set takes model.parameter=value, such as --set cn.suining.stage=interregional"
        )
      }
      let (id, name) = (String(path[..<dot]), String(path[path.index(after: dot)...]))
      let matching =
        id == "*"
        ? try Settings.having(name, models) : try Settings.named(id, models)
      for model in matching { byModel[model.card.pinnedID, default: [:]][name] = value }
    }
  }

  /// The models that have a parameter.
  private static func having(_ name: String, _ models: [Model]) throws -> [Model] {
    let found = models.filter { $0.parameters.contains { $0.name == name } }
    guard found.isEmpty else { return found }
    let names = Set(models.flatMap { $0.parameters.map(\.name) })
    throw Failure.usage(
      names.isEmpty
        ? "--set names the parameter '\(name)', and no model of the run has any"
        : "no model of the run has the parameter '\(name)'; "
          + adviceForUnknownName(name, among: names)
    )
  }

  private static func named(_ id: String, _ models: [Model]) throws -> [Model] {
    let found = models.filter { $0.card.id == id || $0.card.pinnedID == id }
    guard found.isEmpty else { return found }
    throw Failure.usage(
      "--set names the model '\(id)', which does not run; "
        + adviceForUnknownName(id, among: models.map(\.card.id))
    )
  }

  func values(of model: Model) throws -> [String: Parameter.Value] {
    do {
      return try model.settings(byModel[model.card.pinnedID] ?? [:])
    } catch {
      throw Failure.usage(error.message)
    }
  }
}
