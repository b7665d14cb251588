import Testing

@testable import CreditGenerator

/// Turning one knob leaves alone what the others draw.
@Suite struct KnobTests {
  private func tables(_ change: (inout Knobs) -> Void) async throws -> [[Substring]] {
    var knobs = Knobs.small(150)
    change(&knobs)
    let folder = try await GeneratedFolder(knobs)
    return try GeneratedFolder.tables.map { try folder.text($0).split(separator: "\n") }
  }

  /// The events of the kinds that lenders report.
  private func debts(_ events: [Substring]) -> [Substring] {
    events.filter { $0.contains(",debt.") || $0.contains(",default.") }
      .map { $0.drop { $0 != "," } }
  }

  @Test func `the intensity of conduct moves no account, no debt and no outcome`() async throws {
    let few = try await tables { $0.intensity = .published }
    let many = try await tables { $0.intensity = .stylised(factor: 40) }
    #expect(few[0] == many[0])
    #expect(few[1] == many[1])
    #expect(debts(few[2]) == debts(many[2]))
    #expect(few[2].count < many[2].count)
  }

  @Test func `the relation of conduct and solvency moves no account and no debt`() async throws {
    let none = try await tables { $0.conductSolvency = 0 }
    let strong = try await tables { $0.conductSolvency = 0.9 }
    #expect(none[1] == strong[1])
    #expect(debts(none[2]) == debts(strong[2]))
    #expect(none[2] != strong[2])
  }

  @Test func `wrong records move no subject and no account`() async throws {
    let right = try await tables { $0.wrongRecords = 0 }
    let wrong = try await tables { $0.wrongRecords = 0.5 }
    #expect(right[0] == wrong[0])
    #expect(right[1] == wrong[1])
    #expect(right[2].count < wrong[2].count)
  }

  @Test func `late reporting moves the recorded date alone`() async throws {
    func withoutRecorded(_ lines: [Substring]) -> [String] {
      lines.map { line in
        var cells = line.split(separator: ",", omittingEmptySubsequences: false)
        cells[5] = ""
        return cells.joined(separator: ",")
      }
    }
    let prompt = try await tables { $0.lateReporting = 0 }
    let late = try await tables { $0.lateReporting = 1 }
    #expect(prompt[0] == late[0])
    #expect(prompt[2] != late[2])
    #expect(withoutRecorded(prompt[2]) == withoutRecorded(late[2]))
  }

  @Test func `the coverage of the bureaus moves nothing but the accounts' column seen_by`()
    async throws
  {
    func withoutSeenBy(_ lines: [Substring]) -> [String] {
      lines.map { line in
        var cells = line.split(separator: ",", omittingEmptySubsequences: false)
        cells[5] = ""
        return cells.joined(separator: ",")
      }
    }
    let full = try await tables { $0.coverage = [1, 1, 1] }
    let thin = try await tables { $0.coverage = [0.5, 0.5, 0.5] }
    #expect(full[0] == thin[0])
    #expect(full[1] != thin[1])
    #expect(withoutSeenBy(full[1]) == withoutSeenBy(thin[1]))
  }
}

/// The knobs of group differences move those whom they are about, and what they are about.
@Suite struct GroupKnobTests {
  private func lives(_ change: (inout Knobs) -> Void) -> [LifeCourse] {
    var knobs = Knobs.small(400)
    knobs.organisations = 0
    change(&knobs)
    return (1...400).map { Block.life(of: $0, knobs) }
  }

  /// Kinds and dates of the records, without amounts.
  private func records(_ life: LifeCourse) -> [String] {
    life.events.map { "\($0.kind.rawValue) \($0.date.text) \($0.recorded.text)" }
  }

  @Test func `the income gap moves incomes and amounts alone`() {
    let none = lives { $0.incomeGap = 0 }
    let wide = lives { $0.incomeGap = 3 }
    for (left, right) in zip(none, wide) {
      #expect(records(left) == records(right), "subject \(left.subject.id)")
      #expect(left.outcome == right.outcome)
      #expect(left.accounts.map(\.opened) == right.accounts.map(\.opened))
    }
    let poorer = zip(none, wide).count { ($0.snapshot?.income ?? 0) > ($1.snapshot?.income ?? 0) }
    #expect(poorer > 100)
  }

  @Test func `the recording gap moves residents from abroad and migrants alone`() {
    // With the same share of nationals without a file: the gap shifts it between the groups.
    let none = lives {
      $0.recordingGap = 0
      $0.withoutFile = 0
    }
    let wide = lives {
      $0.recordingGap = 2
      $0.withoutFile = 0
    }
    for (left, right) in zip(none, wide)
    where left.subject.status == .national && !left.subject.isMigrant {
      #expect(records(left) == records(right), "subject \(left.subject.id)")
    }
    #expect(zip(none, wide).contains { records($0) != records($1) })
  }

  @Test func `the share without a file moves nobody who keeps one`() {
    let all = lives { $0.withoutFile = 0 }
    let some = lives { $0.withoutFile = 0.4 }
    for (left, right) in zip(all, some) where right.subject.isRecorded {
      #expect(left.accounts.map(\.opened) == right.accounts.map(\.opened))
      #expect(left.outcome == right.outcome)
    }
    #expect(some.count { !$0.subject.isRecorded } > 80)
  }

  @Test func `the coverage of collections moves the bureaus of collections alone`() {
    let few = lives { $0.collectionCoverage = 0.1 }
    let all = lives { $0.collectionCoverage = 1 }
    for (left, right) in zip(few, all) { #expect(records(left) == records(right)) }
    let bureaus = { (life: LifeCourse) in
      life.events.filter { $0.kind == .debtCollection }.map(\.seenBy)
    }
    #expect(zip(few, all).contains { bureaus($0) != bureaus($1) })
  }
}
