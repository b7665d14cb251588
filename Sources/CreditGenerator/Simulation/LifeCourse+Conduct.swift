/// Traffic, family, conduct, merits, household bills and offences: what behavioural systems count.
extension LifeCourse {
  /// At most one record a month, drawn with one random number, so that a knob which changes the
  /// rates moves no other draw.
  ///
  /// Independent of sex, residence status and region.
  mutating func conduct() {
    guard month >= Timeline.firstEventMonth, month <= Timeline.asOfMonth else { return }
    var place = streams.conduct.unit() * 12
    for (group, factor) in zip(conductGroups, conductFactors) where applies(group.conduct) {
      let weight = group.conduct == .bill && finances != .calm ? factor * 6 : factor
      guard weight > 0 else { continue }
      if place < group.yearly * weight {
        note(group.kind(at: place / weight), group.conduct)
        return
      }
      place -= group.yearly * weight
    }
  }

  private func applies(_ conduct: ConductClass) -> Bool {
    switch conduct {
    case .births: (22...44).contains(age)
    case .party, .partyMerit: subject.isPartyMember
    case .bill: subject.isRecorded
    default: true
    }
  }

  private mutating func note(_ kind: RecordKind, _ conduct: ConductClass) {
    let event = record(kind, on: streams.conductDetail.day(in: month))
    let place =
      streams.conductDetail.chance(0.08)
      ? streams.conductDetail.between(0...3) : Subject.places.firstIndex(of: subject.place) ?? -1
    events[event].placeIndex = Int8(place)
    if let range = amounts(of: kind, conduct) {
      events[event].amount = 20 * streams.conductDetail.between(range)
    }
    if !conduct.isMerit, streams.conductDetail.chance(settledShare(conduct)) {
      events[event].settled = events[event].date
        .adding(days: streams.conductDetail.between(1...(conduct == .strong ? 500 : 200)))
    }
  }

  /// Amounts in twenties of the currency, of kinds that have one.
  private func amounts(of kind: RecordKind, _ conduct: ConductClass) -> ClosedRange<Int>? {
    switch kind {
    case .donation, .penaltyFine, .courtFine: 2...100
    case .taxEvasion: 20...2_000
    case .taxReviewShort, .taxReviewFined, .taxInspectionShort, .taxInspectionFined: 5...400
    default: conduct == .bill ? 1...15 : conduct == .administration ? 2...300 : nil
    }
  }

  /// The share that is put right or paid.
  private func settledShare(_ conduct: ConductClass) -> Double {
    switch conduct {
    case .bill: 0.8
    case .administration: 0.9
    case .mild: 0.5
    case .strong: 0.25
    default: 0
    }
  }
}
