import CreditFindings
import CreditModels
import CreditPopulation

/// Reads documents, orders them by their uses, checks each after those it uses.
struct CatalogueReader {
  /// What the codes of kinds can tell apart, with some to spare.
  private static let mostKinds = 65_000

  let readsTests: Bool
  /// Names of the models that will be asked for; nil for all.
  let wanted: [String]?
  /// Pinned ids of the documents that nobody will ask for.
  private(set) var unread: [String] = []
  private(set) var models: [Model] = []
  private(set) var kinds = KindTable([])
  private(set) var findings: [Finding] = []
  private(set) var texts: [String: String] = [:]
  private(set) var broken: [String: String] = [:]
  /// What may be read where.
  private var law = Law()
  /// The documents that were checked, complete, by pinned id.
  private var completed: [String: OpenedDocument] = [:]

  init(readsTests: Bool, wanted: [String]?) {
    self.readsTests = readsTests
    self.wanted = wanted
  }

  /// The documents of the models without errors.
  var documents: [String: CompleteDocument] {
    completed.filter { broken[$0.key] == nil }.mapValues { document in
      CompleteDocument(root: document.root, extended: document.ancestors.first?.head.pinnedID)
    }
  }

  /// Opens vocabulary and law whole, and of all documents the heads.
  static func open(
    vocabulary: String,
    law: String?,
    documents: [String]
  ) -> (vocabulary: OpenedFile, law: OpenedFile?, heads: [HeadReading]) {
    let whole = [vocabulary] + (law.map { [$0] } ?? [])
    // To read a file whole takes longest.
    let opened = inParallel(whole.map { _ in 2 } + documents.map { _ in 1 }) {
      index -> (file: OpenedFile?, head: HeadReading?) in
      index < whole.count
        ? (OpenedFile(whole[index]), nil) : (nil, HeadReading(documents[index - whole.count]))
    }
    let files = opened.compactMap(\.file)
    return (files[0], files.dropFirst().first, opened.compactMap(\.head))
  }

  /// The tree of a file.
  ///
  /// - Throws: what is wrong with the file.
  mutating func tree(_ file: OpenedFile) throws(Findings) -> DocumentNode {
    texts[file.path] = file.text
    return try file.root.get()
  }

  /// Documents and the documents below folders.
  static func documents(at paths: [String]) throws(Findings) -> [String] {
    var findings: [Finding] = []
    var found: [String] = []
    for path in paths {
      if ModelFolder.isFolder(path) {
        let below = ModelFolder.documents(below: path)
        if below.isEmpty {
          findings.append(Finding(Location(file: path), "there are no documents in this folder"))
        }
        found += below
      } else if ModelFolder.exists(path) {
        found.append(path)
      } else {
        findings.append(Finding(Location(file: path), "there is no such file or folder"))
      }
    }
    if !findings.isEmpty { throw Findings(findings) }
    return found
  }

  /// Checks the documents of models, each after those it uses.
  mutating func read(_ readings: [HeadReading], vocabulary: Vocabulary, law: Law) {
    self.law = law
    kinds = vocabulary.kinds
    let heads = distinctHeads(readings)
    let order = UseOrder(heads)
    findings += order.findings
    let inCircles = Set(order.findings.map(\.location.file))
    let names = heads.flatMap { $0.edition.isEmpty ? [$0.id] : [$0.id, $0.pinnedID] }
    let needed = wanted.map { Set(order.needed(by: $0, heads)) } ?? Set(heads.indices)
    unread = heads.indices.filter { !needed.contains($0) }.map { heads[$0].pinnedID }
    let roots = wholeTrees(of: needed.sorted().map { heads[$0] })
    for wave in order.waves {
      let whole = wave.compactMap { index in
        roots[heads[index].path].flatMap { complete(heads[index], root: $0, names: names) }
      }
      let known = whole.map { surroundings(of: $0, vocabulary, names: names) }
      // Documents of one wave do not know of each other.
      let inspections = inParallel(whole.map(\.head.text.utf8.count)) { index in
        let document = whole[index]
        return inspectModel(
          document.root,
          document: Model.Document(path: document.head.path, text: document.head.text),
          in: known[index]
        )
      }
      for (document, inspection) in zip(whole, inspections) {
        keep(inspection, of: document, isInCircle: inCircles.contains(document.head.path))
      }
    }
    models = withWholeDescent(models)
  }

  /// The trees of documents, by path, without those that cannot be read.
  private mutating func wholeTrees(of heads: [DocumentHead]) -> [String: DocumentNode] {
    let readsTests = readsTests
    let files = inParallel(heads.map(\.text.utf8.count)) {
      DocumentFiles(heads[$0], readsTests: readsTests)
    }
    var roots: [String: DocumentNode] = [:]
    for (head, file) in zip(heads, files) {
      texts.merge(file.texts) { known, _ in known }
      roots[head.path] = file.root
      guard file.root == nil else { continue }
      findings += file.findings
      broken[head.id.isEmpty ? head.path : head.pinnedID] = head.path
    }
    return roots
  }

  /// A document with what it takes over; nil if that cannot be had.
  private mutating func complete(
    _ head: DocumentHead,
    root: DocumentNode,
    names: [String]
  ) -> OpenedDocument? {
    var document = OpenedDocument(head: head, root: root)
    if let extended = head.extended {
      // Of several editions the newest, as with `uses`.
      guard let parent = models.last(where: { head.extends($0.card) }),
        let source = completed[parent.card.pinnedID]
      else {
        findings.append(
          names.contains(extended.name)
            ? Finding(
              extended.location,
              "the extended model '\(extended.name.prefix(60))' has findings of its own",
              advice: "correct that model first"
            )
            : Finding(
              extended.location,
              "there is no model '\(extended.name.prefix(60))' to extend",
              advice: adviceForUnknownName(extended.name, among: names)
            )
        )
        broken[head.pinnedID] = head.path
        return nil
      }
      let joined = ExtendedDocument(root, extending: source.root)
      findings += joined.findings
      if !joined.findings.isEmpty {
        broken[head.pinnedID] = head.path
        return nil
      }
      document.root = joined.root
      document.ancestors = [source] + source.ancestors
    }
    completed[head.pinnedID] = document
    return document
  }

  /// The heads of the documents that can be read, each pinned id once.
  private mutating func distinctHeads(_ readings: [HeadReading]) -> [DocumentHead] {
    var heads: [DocumentHead] = []
    var owners: [String: String] = [:]
    for reading in readings {
      let path = reading.path
      texts[path] = reading.text
      guard let head = reading.head else {
        findings += reading.findings
        broken[path] = path
        continue
      }
      if let owner = owners[head.pinnedID], !head.id.isEmpty {
        findings.append(
          Finding(
            head.place,
            "the model '\(head.pinnedID)' is there already, in \(owner)",
            advice: "give it another id or edition"
          )
        )
        continue
      }
      owners[head.pinnedID] = path
      heads.append(head)
    }
    return heads
  }

  /// What a document refers to outside itself, as far as it has been checked.
  private func surroundings(
    of document: OpenedDocument,
    _ vocabulary: Vocabulary,
    names: [String]
  ) -> ModelSurroundings {
    let ancestors = document.ancestors.map(\.head)
    let folders = ([document.head] + ancestors).map { ModelFolder.folder(of: $0.path) }
    let known = models
    let files = FileTexts()
    return ModelSurroundings(
      vocabulary: vocabulary,
      law: law,
      model: { name in
        // Of several editions the newest; those that are broken come before all others.
        if let model = known.last(where: { $0.card.id == name || $0.card.pinnedID == name }) {
          return .found(model.card)
        }
        return names.contains(name) ? .broken : .unknown
      },
      document: { name in
        known.last { $0.card.id == name || $0.card.pinnedID == name }
      },
      modelNames: names,
      ancestors: ancestors.map { .init(id: $0.id, path: $0.path, text: $0.text) },
      table: { name in
        folders.lazy.compactMap { files.text(at: ModelFolder.joined($0, name)) }.first
      }
    )
  }

  private mutating func keep(
    _ inspection: (model: Model?, findings: [Finding]),
    of document: OpenedDocument,
    isInCircle: Bool
  ) {
    findings += inspection.findings
    keepTexts(of: inspection.findings)
    guard let model = inspection.model, !isInCircle else {
      broken[document.head.pinnedID] = document.head.path
      return
    }
    texts.merge(model.document.tables) { known, _ in known }
    insert(model, document)
  }

  /// Findings may point into tables of broken documents.
  private mutating func keepTexts(of findings: [Finding]) {
    for path in Set(findings.map(\.location.file)) where texts[path] == nil {
      texts[path] = try? ModelFolder.text(at: path)
    }
  }

  /// Keeps editions of one id in the order of their days, and the kinds of all models distinct.
  private mutating func insert(_ model: Model, _ document: OpenedDocument) {
    let (head, root) = (document.head, document.root)
    let place = root["from"]?.location ?? root.location
    let twin = models.first { $0.card.id == model.card.id && $0.card.from == model.card.from }
    if let twin {
      findings.append(
        Finding(
          place,
          "the editions '\(twin.card.edition)' and '\(model.card.edition)' begin on the same day",
          advice: "give each edition its own 'from'"
        )
      )
    }
    let added = model.declaredKinds.filter { kinds.code(of: $0.path) == nil }
    if kinds.all.count + added.count > Self.mostKinds {
      findings.append(
        Finding(place, "all models together declare more than \(Self.mostKinds) kinds")
      )
    }
    guard twin == nil, kinds.all.count + added.count <= Self.mostKinds else {
      broken[head.pinnedID] = head.path
      return
    }
    for kind in added { kinds.add(kind) }
    let index = models.firstIndex { other in
      other.card.id == model.card.id && model.card.isBefore(other.card)
    }
    models.insert(model, at: index ?? models.endIndex)
  }
}

/// A document as a whole.
private struct OpenedDocument {
  var head: DocumentHead
  /// Its tree, with what it takes over once it is complete.
  var root: DocumentNode
  /// The documents that it takes over from, the nearest first, once it is complete.
  var ancestors: [OpenedDocument] = []
}

/// The texts of tables beside a document; unreadable ones are as good as missing.
private struct FileTexts: Sendable {
  func text(at path: String) -> String? { try? ModelFolder.text(at: path) }
}

extension ModelCard {
  /// Whether this edition came into force before another one.
  func isBefore(_ other: ModelCard) -> Bool {
    let (left, right) = (from?.number ?? Int32.min, other.from?.number ?? Int32.min)
    return left == right ? edition < other.edition : left < right
  }
}
