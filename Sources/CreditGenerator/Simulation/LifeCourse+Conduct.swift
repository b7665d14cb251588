/// Traffic, family, conduct, merits and household bills: what behavioural systems count.
extension LifeCourse {
  /// Independent of sex, residence status and region; age matters to births alone.
  mutating func conduct() {
    let age = age
    for (rate, own) in zip(ConductRate.all, conductRates) where rate.ages.contains(age) {
      guard !rate.needsParty || person.isPartyMember else { continue }
      guard !rate.isBill || person.isRecorded else { continue }
      let strain = !rate.isBill || finances == .calm ? 1.0 : 6
      if happens(yearly: own * strain) { note(rate) }
    }
  }

  private mutating func note(_ rate: ConductRate) {
    let event = record(rate.kind, on: anyDay())
    events[event].place = place()
    if rate.isBill {
      events[event].amount = random.between(20...300)
      if random.chance(0.8) {
        events[event].settled = events[event].date.adding(days: random.between(10...200))
      }
    } else if rate.kind == .donation {
      events[event].amount = random.between(1...40) * 50
    }
  }

  /// Nearly always the home region.
  private mutating func place() -> String {
    random.chance(0.08) ? Person.places[random.between(0...3)] : person.place
  }
}
