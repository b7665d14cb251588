/// Payments by a transition matrix of instalments behind, and what follows when they fail.
extension LifeCourse {
  mutating func payAccounts() {
    guard finances != .calm || mayBeBehind else { return }
    mayBeBehind = false
    let first = month.first
    for index in openAccountIndices where accounts[index].kind.isCredit {
      guard accounts[index].opened < first else { continue }
      let before = accounts[index].behind
      accounts[index].behind = nextBehind(before, accounts[index].kind)
      if accounts[index].behind > 0 { miss(index) }
      if before > 0 || accounts[index].behind > 0 { escalate(index, from: before) }
    }
  }

  /// The instalments behind a month later: fall behind; or catch up, stay, fall further.
  private mutating func nextBehind(_ behind: Int, _ kind: AccountKind) -> Int {
    guard behind > 0 else {
      let risk = (finances == .strained ? 0.076 : finances == .insolvent ? 0.45 : 0)
      return streams.payments.chance(risk * kind.neglect) ? 1 : 0
    }
    let (cure, stay) =
      switch finances {
      case .calm: (0.84, 0.10)
      case .strained: (0.52, 0.16)
      case .insolvent: (0.06, 0.14)
      }
    let draw = streams.payments.unit()
    return draw < cure ? 0 : draw < cure + stay ? behind : behind + 1
  }

  /// In calm times a bill is overlooked now and then.
  mutating func forgetPayment() {
    guard finances == .calm, streams.payments.chance(forgetRisk) else {
      return
    }
    let candidates = openAccountIndices.filter {
      accounts[$0].kind.isCredit && accounts[$0].kind != .current
        && accounts[$0].behind == 0 && accounts[$0].opened < month.first
    }
    guard !candidates.isEmpty else { return }
    let index = candidates[streams.payments.between(0...candidates.count - 1)]
    accounts[index].behind = 1
    miss(index)
  }

  /// One missed instalment, its days past due as the severity.
  private mutating func miss(_ index: Int) {
    mayBeBehind = true
    let day = month.day(accounts[index].reportingDay)
    let event = record(
      .instalmentMissed,
      on: day,
      account: index,
      seenBy: accounts[index].seenBy
    )
    events[event].severity = 30 * accounts[index].behind
    if month > Timeline.asOfMonth {
      worstBehindInWindow = max(worstBehindInWindow ?? 0, accounts[index].behind)
    }
  }

  private mutating func escalate(_ index: Int, from before: Int) {
    let behind = accounts[index].behind
    if behind >= 2, finances == .strained, streams.payments.chance(0.05) {
      restructure(index)
    } else if before == 3, behind == 4, streams.payments.chance(0.8) {
      reportDefault(index)
    } else if behind >= accounts[index].kind.writtenOffBehind {
      chargeOff(index)
    }
  }

  private mutating func restructure(_ index: Int) {
    record(
      .restructured,
      on: month.last,
      account: index,
      seenBy: accounts[index].seenBy
    )
    accounts[index].behind = 0
  }

  private mutating func reportDefault(_ index: Int) {
    let lawCase = newLawCase()
    let amount = max(120, accounts[index].balance(in: month, utilisation: max(0.8, utilisation)))
    let event = record(
      .defaultReported,
      on: month.last,
      account: index,
      lawCase: lawCase,
      amount: amount
    )
    claims.append(
      Claim(event: event, account: index, lawCase: lawCase, amount: amount, since: month)
    )
    guard accounts[index].kind != .mortgage, streams.payments.chance(0.4) else { return }
    record(
      .defaultTerminated,
      on: month.last,
      account: index,
      lawCase: lawCase,
      amount: amount
    )
    chargeOff(index)
  }

  /// The lender writes the debt off and closes the account; often a collector takes it over.
  private mutating func chargeOff(_ index: Int) {
    close(index, on: month.last)
    let claim = claims.firstIndex { $0.account == index }
    let lawCase = claim.map { claims[$0].lawCase } ?? newLawCase()
    let amount = max(120, accounts[index].balance(in: month, utilisation: max(0.8, utilisation)))
    record(
      .chargedOff,
      on: month.last,
      account: index,
      lawCase: lawCase,
      amount: amount,
      seenBy: accounts[index].seenBy
    )
    guard streams.payments.chance(0.6) else { return }
    let event = record(
      .debtCollection,
      on: month.last.adding(days: streams.payments.between(10...90)),
      lawCase: lawCase,
      amount: amount,
      seenBy: drawCollectionBureaus()
    )
    if let claim { claims[claim].followers.append(event) }
  }

  /// Claims are paid when money is back, some of them within a hundred days.
  mutating func settleClaims() {
    for index in claims.indices.reversed() where claims[index].since < month {
      let months = month.index - claims[index].since.index
      let chance =
        switch finances {
        case .calm: months <= 3 ? 0.22 : 0.065
        case .strained: months <= 3 ? 0.10 : 0.02
        case .insolvent: 0.01
        }
      if streams.payments.chance(chance) { settle(index) }
    }
  }

  mutating func settle(_ index: Int) {
    let claim = claims.remove(at: index)
    let day = streams.payments.day(in: month)
    for event in [claim.event] + claim.followers {
      events[event].settled = max(day, events[event].date)
    }
    accounts[claim.account].behind = 0
  }
}
