/// Conduct of persons: records a hundred thousand persons and years at intensity 1.
///
/// After the Suining list of March 2010 (Shanghai Daily 2010; China Daily 30 March 2010): 0.9
/// deductions a hundred persons and year, of which loans 35 per cent (not drawn here), utilities and
/// traffic a quarter each, births a tenth, the rest 5; a good deed for two misdeeds. The kinds that only later lists know
/// (Wendeng 2020) are assumed to be as rare. The split within the groups is assumed.
enum PersonConduct {
  static let misdeeds: [(RecordKind, Int)] = [
    (.drunkDriving, 40),
    (.domesticViolence, 5),
    (.elderNeglect, 5),
    (.defamation, 5),
    (.conviction, 6),
    (.bribery, 5),
    (.taxEvasion, 5),
    (.courtFine, 30),
    (.contractEvasion, 5),
    (.tradeFraud, 5),
    (.tradeIllegalFinance, 5),
    (.tradeCounterfeits, 5),
    (.tradeSmuggling, 5),
    (.serviceTheft, 5),
    (.serviceDamage, 5),
    (.serviceTampering, 5),
    (.penaltyDetention, 6),
    (.penaltyConfiscation, 5),
    (.penaltyPublished, 5),
    (.penaltyBanned, 5),
    (.penaltyRevocation, 5),
    (.subsidyFraud, 5),
    (.statementFalse, 6),
    (.courtProcedure, 5),
    (.courtAssistanceRefused, 5),
    (.conductPublicOrder, 6),
    (.conductGambling, 8),
    (.conductCheating, 5),
    (.conductSlander, 5),
    (.conductCult, 5),
    (.conductObstruction, 5),
    (.taxCrime, 5),
    (.accidentOther, 6),
    (.landIllegalUse, 5),
  ]

  static let slips: [(RecordKind, Int)] = [
    (.trafficViolation, 110),
    (.jaywalking, 75),
    (.illegalStall, 10),
    (.petitioning, 5),
    (.contractBreach, 10),
    (.contractGuaranteeUnpaid, 5),
    (.contractPledgeBroken, 6),
    (.feeUnpaid, 12),
    (.penaltyWarning, 14),
    (.penaltyFine, 20),
    (.penaltySuspension, 5),
    (.penaltyOther, 6),
    (.penaltyUnperformed, 6),
    (.enforcementOrder, 8),
    (.enforcementMeasure, 5),
    (.enforcementExecution, 5),
    (.enforcementUnperformed, 5),
    (.permitMissing, 8),
    (.permitAbuse, 5),
    (.permitInspectionFailed, 5),
    (.landIllegalBuilding, 6),
    (.statementObstruction, 5),
    (.conductWork, 6),
    (.conductDefence, 5),
    (.conductNoncooperation, 8),
    (.conductRumours, 6),
    (.conductNeighbours, 12),
    (.conductQuarrel, 12),
    (.conductNoise, 12),
    (.conductAnimals, 10),
    (.conductRubbish, 16),
    (.conductFire, 8),
    (.conductEnvironment, 6),
    (.conductBuilding, 6),
    (.conductDamage, 6),
    (.conductSuperstition, 5),
    (.conductFuneral, 5),
    (.conductOther, 10),
    (.dutyProfession, 6),
    (.disciplineOffice, 5),
    (.dutyOffice, 5),
    (.listPenaltySimple, 10),
    (.listPenaltyOrdinary, 8),
    (.businessFishing, 5),
    (.tradeUnfair, 5),
    (.businessOther, 5),
    (.tradeTender, 5),
    (.taxRegistrationAbnormalHead, 5),
    (.taxRegistrationDHead, 5),
  ]

  static let duties: [(RecordKind, Int)] = [
    (.partyWarning, 50),
    (.disciplineParty, 40),
    (.dutyParty, 60),
  ]

  static let births: [(RecordKind, Int)] = [
    (.unpermittedBirth, 220)
  ]

  static let bills: [(RecordKind, Int)] = [
    (.telephoneBill, 45),
    (.electricityBill, 35),
    (.gasBill, 25),
    (.waterBill, 25),
    (.heatBill, 15),
  ]

  static let merits: [(RecordKind, Int)] = [
    (.elderCare, 70),
    (.helpPoor, 70),
    (.helpPoorReported, 25),
    (.donation, 70),
    (.investment, 7),
    (.hero, 12),
    (.meritKindness, 20),
    (.meritLostProperty, 12),
    (.meritReport, 6),
    (.meritCommunity, 30),
    (.meritLearning, 20),
    (.meritFuneral, 6),
    (.meritBloodDonation, 25),
    (.meritOrganDonation, 5),
    (.meritMilitary, 8),
    (.meritOffice, 6),
    (.meritProposal, 6),
    (.meritSport, 8),
    (.meritQuality, 5),
    (.meritRedList, 5),
    (.meritOther, 10),
    (.listRedVolunteer, 6),
  ]

  static let honours: [(RecordKind, Int)] = [
    (.nationalAward, 5),
    (.cityAward, 40),
    (.meritAwardProvince, 6),
    (.volunteering, 150),
  ]

  static let party: [(RecordKind, Int)] = [
    (.meritParty, 60)
  ]
}
