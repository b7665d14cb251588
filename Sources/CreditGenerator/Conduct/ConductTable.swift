/// What decides how often a group of kinds of conduct is recorded of a subject.
enum ConductClass: Sendable {
  /// Grave misdeeds: depend strongly on latent conduct.
  case strong
  /// Slips.
  case mild
  /// Births, which latent conduct does not move; between 22 and 44 years alone.
  case births
  /// Duties of party members.
  case party
  /// Party work.
  case partyMerit
  /// Household bills: strain makes them more frequent.
  case bill
  case merit
  case honour
  /// What a tax office notes of firms; the intensity does not scale it.
  case administration

  /// How strongly it falls with latent conduct; negative for merits.
  var slope: Double {
    switch self {
    case .strong, .party: 0.7
    case .mild, .bill, .administration: 0.4
    case .births: 0
    case .merit: -0.5
    case .honour, .partyMerit: -0.7
    }
  }

  var isMerit: Bool { slope < 0 }
}

/// Kinds of conduct that share what moves them, with their rates.
struct ConductGroup: Sendable {
  let conduct: ConductClass
  let kinds: [RecordKind]
  /// The running sums of the rates, records a subject and year at intensity 1.
  let sums: [Double]

  init(_ conduct: ConductClass, _ rates: [(RecordKind, Int)], per: Int) {
    self.conduct = conduct
    kinds = rates.map(\.0)
    var sum = 0
    sums = rates.map {
      sum += $0.1
      return Double(sum) / Double(per)
    }
  }

  /// Records a subject and year at intensity 1.
  var yearly: Double { sums[sums.count - 1] }

  /// The kind at a place between 0 and ``yearly``.
  func kind(at place: Double) -> RecordKind {
    kinds[sums.firstIndex { place < $0 } ?? kinds.count - 1]
  }
}

/// The conduct of persons and of organisations.
enum ConductTable {
  static let persons: [ConductGroup] = [
    ConductGroup(.strong, PersonConduct.misdeeds, per: 100_000),
    ConductGroup(.mild, PersonConduct.slips, per: 100_000),
    ConductGroup(.party, PersonConduct.duties, per: 100_000),
    ConductGroup(.births, PersonConduct.births, per: 100_000),
    ConductGroup(.bill, PersonConduct.bills, per: 100_000),
    ConductGroup(.merit, PersonConduct.merits, per: 100_000),
    ConductGroup(.honour, PersonConduct.honours, per: 100_000),
    ConductGroup(.partyMerit, PersonConduct.party, per: 100_000),
  ]

  static let organisations: [ConductGroup] = [
    ConductGroup(.strong, OrganisationConduct.offences, per: 100_000),
    ConductGroup(.mild, OrganisationConduct.breaches, per: 100_000),
    ConductGroup(.bill, OrganisationConduct.bills, per: 100_000),
    ConductGroup(.merit, OrganisationConduct.merits, per: 100_000),
    ConductGroup(.administration, OrganisationConduct.administration, per: 1_000),
  ]

  /// The kinds that count against a person.
  static let misconduct = kinds { !$0.isMerit }
  /// The kinds that count in a person's favour.
  static let merits = kinds(where: \.isMerit)

  private static func kinds(where fits: (ConductClass) -> Bool) -> Set<RecordKind> {
    Set(persons.filter { fits($0.conduct) }.flatMap(\.kinds))
  }
}
