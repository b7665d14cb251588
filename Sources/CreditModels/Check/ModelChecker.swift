import CreditFindings
import CreditLanguage
import CreditPopulation

/// Reads a document stage by stage; every part leaves here what later parts refer to.
struct ModelChecker {
  var reader = DocumentReader()
  var document: Model.Document
  let surroundings: ModelSurroundings

  var id = ""
  var currency: String?
  var subjects: [SubjectKind] = [.individual]
  var paradigm = ""
  /// Decimals of points in expressions and parameters: those of the judge, else of the scale.
  var pointsDecimals = 0
  var kinds: KindTable
  var parameters: [Parameter] = []
  var chains: [String: [String]] = [:]
  var standings: [String: StandingSignature] = [:]
  var accountValues: [Definition] = []
  var definitions: [Definition] = []
  var characteristics: [String: Signature] = [:]
  /// Names of the bands as the document lists them, before the scale is checked.
  var bandNames: [String] = []
  /// States that rules of the score lead to, with the place of the first rule.
  var producedStates: [LocatedText] = []
  /// Whether a line of the file, or the table of a ledger, cannot be read.
  var hasBrokenFile = false
  var hasBrokenTable = false
  /// What the model descends from under some settings only, with the mapping of settings.
  var conditionalOrigins: [(name: String, when: DocumentNode)] = []
  /// Ids of used models, and what they descend from.
  var usedOrigins: [String] = []
  /// Where the first entry with a direct grading stands.
  var gradedEntry: Location?
  /// Of an opinion: the reasons of its knock-outs, and the state of everybody else.
  var negativeStates: [String] = []
  var positiveState: String?
  /// Kinds that the judge reads, with the place where.
  var judged: [(kinds: Set<String>, location: Location)] = []
  /// Characteristics that the judge reads, with the first place where.
  var judgedCharacteristics: [String: Location] = [:]
  /// What expressions read, with their places, in the order of checking.
  var readings: [(reads: Reads, location: Location)] = []
  /// Names that are taken, by what took them: of the subject, and of rows.
  var subjectNames: [String: String] = [:]
  var rowNames: [String: String] = [:]

  init(document: Model.Document, surroundings: ModelSurroundings) {
    self.document = document
    self.surroundings = surroundings
    self.kinds = surroundings.vocabulary.kinds
    for characteristic in surroundings.vocabulary.characteristics {
      characteristics[characteristic.name] = characteristic.signature
      subjectNames[characteristic.name] = "a characteristic of the vocabulary"
    }
    for name in EventField.allCases.map(\.rawValue) { rowNames[name] = "a field of events" }
    for name in AccountField.allCases.map(\.rawValue) { rowNames[name] = "a field of accounts" }
    for name in reservedWords {
      subjectNames[name] = "a word of the language"
      rowNames[name] = "a word of the language"
    }
  }

  /// Checks the whole document; nil if so much is missing that there is no model.
  mutating func check(_ root: DocumentNode) -> Model? {
    reader.sourceKeys = Set(root["sources"]?.entries?.map(\.key) ?? [])
    guard let fields = reader.open(root, "", .document)
    else { return nil }
    defer { reader.close() }
    checkVersion(fields)
    let sources = checkSources(fields["sources"])
    let card = checkCard(fields)
    lookAhead(fields)
    checkDeclarations(fields)
    let descent = descentConditions()
    let uses = checkUses(fields["uses"])
    checkDefinitions(fields)
    let file = checkFile(fields["file"])
    let score = checkScore(fields["score"])
    let scale = checkScale(fields["scale"], judge: score?.judge)
    let consequences = checkConsequences(fields["consequences"], scale: scale)
    let tests = checkTests(fields["tests"], scale: scale, judge: score?.judge)
    let published = checkPublished(fields["published"], scale: scale?.scale)
    checkSeen(file)
    reportUnused(sources, fields["sources"])
    guard let score, let scale, let card else { return nil }
    let model = Model(
      card: finished(card, scale),
      parameters: parameters,
      descentConditions: descent,
      declaredKinds: Array(kinds.all.dropFirst(surroundings.vocabulary.kinds.all.count)),
      chains: chains,
      uses: uses,
      accountValues: accountValues,
      definitions: definitions,
      file: file,
      score: finished(score, scale),
      consequences: consequences,
      evidence: reader.numbers,
      sources: sources,
      tests: tests,
      published: published,
      document: document
    )
    checkLawfulness(of: model, root)
    return model
  }

  /// The card with what the other stages say.
  private func finished(_ card: ModelCard, _ scale: CheckedScale) -> ModelCard {
    var card = card
    card.scale = scale.scale
    card.paradigm = paradigm
    card.descendsFrom = distinct(card.descendsFrom + usedOrigins)
    card.evidenceShares = evidenceShares
    return card
  }

  /// The rules with the floor that the scale sets.
  private func finished(_ score: ScoreRules, _ scale: CheckedScale) -> ScoreRules {
    guard case .rating(var rating) = score.judge else { return score }
    var score = score
    rating.ceiling = scale.ceiling
    score.judge = .rating(rating)
    return score
  }

  /// What names mean at a level.
  func scope(
    _ level: Scope.Level,
    chains allowsChains: Bool = true,
    accountValues allowsValues: Bool = true,
    own: StandingSignature? = nil
  ) -> Scope {
    Scope(
      level: level,
      kinds: kinds,
      parameters: Dictionary(
        parameters.map { ($0.name, $0.signature) },
        uniquingKeysWith: { first, _ in first }
      ),
      accountValues: Dictionary(
        accountValues.map { ($0.name, Signature($0.value)) },
        uniquingKeysWith: { first, _ in first }
      ),
      characteristics: characteristics,
      chains: chains,
      standings: standings,
      own: own,
      currency: currency,
      pointsDecimals: pointsDecimals,
      allowsChains: allowsChains,
      allowsAccountValues: allowsValues
    )
  }

  /// Takes a name; taken names are findings.
  mutating func claim(
    _ name: String,
    as what: String,
    at location: Location,
    forSubject: Bool,
    forRows: Bool
  ) {
    let owner = (forSubject ? subjectNames[name] : nil) ?? (forRows ? rowNames[name] : nil)
    if let owner {
      reader.report(
        location,
        "the name '\(shortened(name))' of \(what) is already \(owner)",
        advice: "choose another name"
      )
    } else if !isName(name) {
      reader.report(
        location,
        "'\(shortened(name))' cannot be the name of \(what)",
        advice: "use lower-case letters, digits and underscores, a letter first"
      )
    }
    if forSubject { subjectNames[name] = subjectNames[name] ?? what }
    if forRows { rowNames[name] = rowNames[name] ?? what }
  }
}

/// Words that no parameter, definition or alias can be called.
private let reservedWords = [
  "and", "or", "not", "is", "in", "if", "then", "else", "none", "absent", "where", "within", "of",
  "count", "any", "sum", "min", "max", "latest", "middle", "months_since", "ratio", "ln",
  "previous", "next", "seen_by", "day", "days", "month", "months", "year", "years", "points",
  "grade", "band", "score", "state", "subject", "account", "case", "kind", "as_of", "yes", "no",
  "true", "false",
]

/// Whether a text is a name of the language: lower-case letters, digits and underscores.
func isName(_ text: String) -> Bool {
  guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
    return false
  }
  return text.utf8.count <= 100
    && text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
    }
}

extension Parameter {
  /// What expressions may know of the parameter.
  var signature: ParameterSignature {
    options.isEmpty
      ? ParameterSignature(unit: unit, bounds: range) : ParameterSignature(options: options)
  }
}

extension StandardCharacteristic {
  /// What expressions may know of the characteristic: a dataset can give any value of the unit.
  var signature: Signature { Signature(unit: unit) }
}
