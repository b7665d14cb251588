import CreditPopulation

/// The measures, person by person; each reads records alone.
extension PopulationCounts {
  mutating func add(_ person: PersonRecords) {
    let credit = person.accounts.filter { kinds.credit.contains($0.kind) }
    addFile(person, credit)
    if !credit.isEmpty {
      addCredit(person, credit)
      addPayments(person)
    }
    addLoans(person)
    addTrouble(person)
    addRegisters(person)
    addConduct(person)
    addAge(person)
    thickness.add(person, accounts: credit.count)
    clustering.add(person, missed: kinds.missed)
    transitions.add(person, kinds)
    for (name, count) in transitions.takeTwoBehind() { note(name, count) }
  }

  private mutating func addFile(_ person: PersonRecords, _ credit: [PersonRecords.Account]) {
    let isKnown = person.events.contains { $0.account >= 0 || kinds.inquiries.contains($0.kind) }
    let hasFile = !person.accounts.isEmpty || isKnown
    note("no_file", !hasFile)
    let isScorable = credit.contains { $0.opened <= person.ago(months: 6) && $0.isOpen }
    note("unscorable", hasFile && !isScorable)
    if !credit.isEmpty { note("thin_file", credit.count <= 2) }
    let open = person.accounts.filter(\.isOpen)
    note("any_credit", open.contains { kinds.credit.contains($0.kind) })
    if !credit.isEmpty {
      note("loan", open.contains { kinds.loans.contains($0.kind) })
      note("home", open.contains { kinds.homes.contains($0.kind) })
      note(
        "any_loan",
        open.contains { kinds.loans.contains($0.kind) || $0.kind == kinds.mortgage }
      )
    }
  }

  private mutating func addCredit(_ person: PersonRecords, _ credit: [PersonRecords.Account]) {
    let open = credit.filter(\.isOpen)
    note("cards", Int64(open.count { kinds.cards.contains($0.kind) }))
    let revolving = open.filter { kinds.revolving.contains($0.kind) && $0.limit > 0 }
    let limit = revolving.reduce(0) { $0 + $1.limit }
    if limit > 0 {
      let used = revolving.reduce(0) { $0 + $1.balance } * 100 / limit
      note("utilisation", used, unit: 100)
      note("high_use", used >= 80)
    }
    let oldest = credit.map(\.opened).filter { $0 > Int64.min }.min()
    if let oldest {
      let months = Day(number: Int32(clamping: oldest)).months(until: person.asOf)
      note("oldest_years", Int64(months), unit: 12)
      note("young_file", months < 24)
    }
    let year = person.ago(months: 12)
    note(
      "inquiries_12m",
      Int64(person.events.count { kinds.inquiries.contains($0.kind) && $0.date > year })
    )
  }

  private mutating func addPayments(_ person: PersonRecords) {
    let missed = person.events.filter { $0.kind == kinds.missed }
    let year = person.ago(months: 12)
    note("late30_12m", missed.contains { $0.date > year })
    note("late90_12m", missed.contains { $0.date > year && $0.severity >= 90 })
    note("late30_ever", !missed.isEmpty)
    note("late60_ever", missed.contains { $0.severity >= 60 })
    note("late90_ever", missed.contains { $0.severity >= 90 })
    note("charged_off_ever", person.events.contains { $0.kind == kinds.chargedOff })
  }

  private mutating func addLoans(_ person: PersonRecords) {
    let from = person.ago(months: 36)
    for (index, account) in person.accounts.enumerated()
    where kinds.loans.contains(account.kind) && account.opened > from {
      note(
        "loan_default",
        person.events.contains {
          $0.account == index && ($0.kind == kinds.defaulted || $0.kind == kinds.chargedOff)
        }
      )
    }
  }

  private mutating func addTrouble(_ person: PersonRecords) {
    let (year, three) = (person.ago(months: 12), person.ago(months: 36))
    let defaults = person.events.filter { $0.kind == kinds.defaulted }
    let isOpen = defaults.contains { $0.settled == nil }
    let registered = person.events.contains {
      ($0.kind == kinds.debtorRegister || $0.kind == kinds.insolvencyRegister) && $0.date >= three
    }
    let negative = isOpen || registered || defaults.contains { ($0.settled ?? three) >= three }
    note("negative", negative)
    if let age = person.age, let band = Self.hardAges.first(where: { $0.contains(age) }) {
      note("hard_negative_\(band.lowerBound)_\(band.upperBound)", negative)
    }
    let collected = person.events.contains {
      kinds.collections.contains($0.kind) && $0.settled == nil
    }
    note("collection", collected)
    note("burdened", isOpen || collected || registered || isInsolvent(person))
    note(
      "bankrupt_12m",
      person.events.contains { kinds.bankruptcies.contains($0.kind) && $0.date > year }
    )
    note(
      "insolvent_12m",
      person.events.contains { kinds.insolvencies.contains($0.kind) && $0.date > year }
    )
    let filed = person.events.filter { $0.kind == kinds.overindebted && $0.settled == nil }
    note("overindebted", filed.contains { $0.date > person.ago(months: 84) })
    note(
      "overindebted_12m",
      person.events.contains { $0.kind == kinds.overindebted && $0.date > year }
    )
    note("negative_fr", isOpen || filed.contains { $0.date > person.ago(months: 84) })
  }

  private static let hardAges = [20...24, 30...34, 45...49, 60...64]

  private func isInsolvent(_ person: PersonRecords) -> Bool {
    let begun = person.events.filter { kinds.insolvencies.contains($0.kind) }.map(\.date).max()
    let ended = person.events.filter { $0.kind == kinds.discharge }.map(\.date).max()
    return begun.map { $0 > (ended ?? Int64.min) } ?? false
  }

  private mutating func addRegisters(_ person: PersonRecords) {
    let judgments = person.events.filter { $0.kind == kinds.judgment }
    note("judgment_12m", judgments.contains { $0.date > person.ago(months: 12) })
    note("judgment_6y", judgments.contains { $0.date > person.ago(months: 72) })
    let recent = person.events.filter { $0.date > person.ago(months: 12) }
    let missedHome = recent.contains { event in
      event.kind == kinds.rentLate
        || (event.kind == kinds.missed && person.accounts.indices.contains(event.account)
          && person.accounts[event.account].kind == kinds.mortgage)
    }
    note("home_arrears_12m", missedHome)
    note(
      "arrears_12m",
      recent.contains { $0.kind == kinds.missed || kinds.bills.contains($0.kind) }
    )
  }

  private mutating func addConduct(_ person: PersonRecords) {
    let recent = person.events.filter { $0.date > person.ago(months: 12) }
    if !kinds.deductions.isEmpty {
      note("deductions_12m", Int64(recent.count { kinds.deductions.contains($0.kind) }))
    }
    if !kinds.merits.isEmpty {
      note("merits_12m", Int64(recent.count { kinds.merits.contains($0.kind) }))
    }
  }

  private mutating func addAge(_ person: PersonRecords) {
    guard let age = person.age else { return }
    for (name, ages) in Self.adultAges { note("age_\(name)", ages.contains(age)) }
  }

  private static let adultAges = [
    ("18_29", 18...29), ("30_44", 30...44), ("45_59", 45...59), ("60_74", 60...74),
    ("75", 75...150),
  ]
}
