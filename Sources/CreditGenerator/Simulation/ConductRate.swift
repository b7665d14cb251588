/// How often a kind of conduct is recorded.
struct ConductRate {
  let kind: RecordKind
  /// Records a person and year at intensity 1.
  let yearly: Double
  /// How strongly it depends on latent conduct; negative for merits.
  let slope: Double
  var ages = 18...120
  /// Whether strain makes it more frequent.
  var isBill = false
  var needsParty = false

  /// The rates after the Suining list of March 2010.
  ///
  /// It has 0.9 deductions a hundred persons and year: loans 35 per cent (not drawn here), utilities
  /// and traffic a quarter each, births a tenth, the rest 5; and a good deed for two misdeeds. The
  /// split within these groups is assumed. Bills are those of calm times; strain adds a third.
  static let all: [ConductRate] = misdeeds + bills + merits

  private static let misdeeds: [ConductRate] = [
    ConductRate(kind: .drunkDriving, yearly: 0.000_40, slope: 0.7),
    ConductRate(kind: .trafficViolation, yearly: 0.001_10, slope: 0.5),
    ConductRate(kind: .jaywalking, yearly: 0.000_75, slope: 0.4),
    ConductRate(
      kind: .unpermittedBirth,
      yearly: 0.002_20,
      slope: 0,
      ages: 22...44
    ),
    ConductRate(kind: .illegalStall, yearly: 0.000_10, slope: 0.4),
    ConductRate(kind: .petitioning, yearly: 0.000_04, slope: 0.4),
    ConductRate(kind: .domesticViolence, yearly: 0.000_04, slope: 0.7),
    ConductRate(kind: .elderNeglect, yearly: 0.000_03, slope: 0.7),
    ConductRate(kind: .defamation, yearly: 0.000_04, slope: 0.6),
    ConductRate(
      kind: .partyWarning,
      yearly: 0.000_50,
      slope: 0.6,
      needsParty: true
    ),
    ConductRate(kind: .conviction, yearly: 0.000_06, slope: 0.9),
    ConductRate(kind: .bribery, yearly: 0.000_03, slope: 0.7),
    ConductRate(kind: .taxEvasion, yearly: 0.000_05, slope: 0.7),
    ConductRate(kind: .participationDeclined, yearly: 0.000_10, slope: 0),
  ]

  private static let bills: [ConductRate] = [
    ConductRate(
      kind: .telephoneBill,
      yearly: 0.000_45,
      slope: 0.4,
      isBill: true
    ),
    ConductRate(
      kind: .electricityBill,
      yearly: 0.000_35,
      slope: 0.4,
      isBill: true
    ),
    ConductRate(kind: .gasBill, yearly: 0.000_25, slope: 0.4, isBill: true),
    ConductRate(kind: .waterBill, yearly: 0.000_25, slope: 0.4, isBill: true),
    ConductRate(kind: .heatBill, yearly: 0.000_15, slope: 0.4, isBill: true),
  ]

  private static let merits: [ConductRate] = [
    ConductRate(kind: .nationalAward, yearly: 0.000_03, slope: -0.8),
    ConductRate(kind: .cityAward, yearly: 0.000_40, slope: -0.7),
    ConductRate(kind: .hero, yearly: 0.000_12, slope: -0.5),
    ConductRate(kind: .elderCare, yearly: 0.000_70, slope: -0.5),
    ConductRate(kind: .helpPoor, yearly: 0.000_70, slope: -0.5),
    ConductRate(kind: .helpPoorReported, yearly: 0.000_25, slope: -0.5),
    ConductRate(kind: .volunteering, yearly: 0.001_50, slope: -0.6),
    ConductRate(kind: .donation, yearly: 0.000_70, slope: -0.5),
    ConductRate(kind: .investment, yearly: 0.000_07, slope: -0.3),
  ]
}
