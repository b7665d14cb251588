public import CreditFindings
public import CreditModels
public import CreditPopulation

/// The models of one or more folders, checked against one vocabulary and one another.
public struct Catalogue: Sendable {
  /// The words that models and datasets share.
  public let vocabulary: Vocabulary
  /// What the law says of data categories.
  public let law: Law
  /// The models without errors, by id, then by the day from which they are in force.
  public let models: [Model]
  /// The kinds of the vocabulary and of all models.
  public let kinds: KindTable
  /// What is wrong with the documents, warnings included, by file, line and column.
  public let findings: [Finding]
  /// The texts of all files that were read, by path, for excerpts.
  public let texts: [String: String]
  /// The trees of the models' documents, with what they take over from others, by pinned id.
  public let documents: [String: CompleteDocument]
  /// Pinned ids of documents that have errors, with their files.
  let broken: [String: String]
  /// Pinned ids of documents that were not checked, as nobody asks for them.
  private let unread: [String]

  /// Reads and checks everything.
  ///
  /// Errors in the documents of models are ``findings``, so that one broken model does not keep the
  /// others from running; asking for the broken one throws its findings.
  ///
  /// - Parameters:
  ///   - folder: the folder with `vocabulary.yaml`, perhaps `law.yaml`, and documents of models in
  ///     folders below.
  ///   - paths: further documents or folders of documents. A pinned id that is there already is a
  ///     finding.
  ///   - readsTests: whether to read the files with tests that stand beside documents
  ///     (`suining.tests.yaml` beside `suining.yaml`); who only runs models need not.
  ///   - wanted: ids, with or without edition, of the models that will be asked for; the others are
  ///     not checked and are not among ``models``, but for those that these need. Nil: all.
  /// - Throws: the findings of vocabulary and law, and paths that cannot be read.
  public init(
    folder: String,
    paths: [String] = [],
    readsTests: Bool = true,
    wanted: [String]? = nil
  ) throws(Findings) {
    var reader = CatalogueReader(readsTests: readsTests, wanted: wanted)
    let vocabularyPath = ModelFolder.joined(folder, "vocabulary.yaml")
    let lawPath = ModelFolder.joined(folder, "law.yaml")
    let others = Set([vocabularyPath, lawPath].map(ModelFolder.canonical))
    let documents = distinctFiles(
      ModelFolder.documents(below: folder),
      try CatalogueReader.documents(at: paths)
    )
    let opened = CatalogueReader.open(
      vocabulary: vocabularyPath,
      // A folder need not say anything of the law.
      law: ModelFolder.exists(lawPath) ? lawPath : nil,
      documents: documents.filter { !others.contains(ModelFolder.canonical($0)) }
    )
    let vocabulary = try checkVocabulary(reader.tree(opened.vocabulary))
    self.vocabulary = vocabulary
    law =
      if let file = opened.law {
        try checkLaw(reader.tree(file), vocabulary: vocabulary)
      } else {
        Law()
      }
    reader.read(opened.heads, vocabulary: vocabulary, law: law)
    models = reader.models.sorted { left, right in
      left.card.id == right.card.id
        ? left.card.isBefore(right.card) : left.card.id < right.card.id
    }
    kinds = reader.kinds
    findings = sortedByPlace(reader.findings)
    texts = reader.texts
    broken = reader.broken
    unread = reader.unread
    self.documents = reader.documents
  }

  /// The ids of all models, and with editions, for advice; those that were not wanted included.
  public var names: [String] {
    distinct(models.flatMap { [$0.card.id, $0.card.pinnedID] } + withoutEditions(unread)).sorted()
  }

  /// The ids of models whose documents have errors, and with editions; asking for one of them
  /// throws its findings.
  public var brokenNames: [String] {
    distinct(withoutEditions(broken.keys)).sorted()
  }

  /// Pinned ids, and the same without editions.
  private func withoutEditions(_ names: some Sequence<String>) -> [String] {
    names.flatMap { [$0, $0.split(separator: "@").first.map(String.init) ?? $0] }
  }
}

/// The files of both lists, each once; one of both is called as the second list calls it.
private func distinctFiles(_ bundled: [String], _ added: [String]) -> [String] {
  var seen: Set<String> = []
  let own = added.filter { seen.insert(ModelFolder.canonical($0)).inserted }
  return bundled.filter { !seen.contains(ModelFolder.canonical($0)) } + own
}

/// Texts without repetitions, in their order.
private func distinct(_ texts: [String]) -> [String] {
  var seen: Set<String> = []
  return texts.filter { seen.insert($0).inserted }
}
