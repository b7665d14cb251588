import Testing

@testable import CreditGenerator

/// With a mechanism switched off, what it causes is gone: within three Monte Carlo errors.
@Suite struct PlaceboTests {
  private static let subjects = 1_600

  private func lives(_ change: (inout Knobs) -> Void) -> [LifeCourse] {
    var knobs = Knobs()
    knobs.seed = 11
    knobs.intensity = .stylised(factor: 20)
    change(&knobs)
    return (1...Self.subjects).map { Block.life(of: $0, knobs) }
  }

  /// The difference of two groups' means in standard errors.
  private func gap(
    _ lives: [LifeCourse],
    between isFirst: (LifeCourse) -> Bool,
    in value: (LifeCourse) -> Double
  ) -> Double {
    func moments(_ values: [Double]) -> (mean: Double, error: Double) {
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
      return (mean, variance / Double(values.count))
    }
    let first = moments(lives.filter(isFirst).map(value))
    let second = moments(lives.filter { !isFirst($0) }.map(value))
    return (first.mean - second.mean) / max(1e-12, first.error + second.error).squareRoot()
  }

  private static let measures: [(String, @Sendable (LifeCourse) -> Double)] = [
    ("income", { Double($0.snapshot?.income ?? 0) }),
    ("accounts", { Double($0.accounts.count) }),
    ("missed payments", { Double($0.events.count { $0.kind == .instalmentMissed }) }),
    ("bad outcome", { $0.outcome == "bad" ? 1 : 0 }),
    ("misconduct", { Double($0.events.count { ConductTable.misconduct.contains($0.kind) }) }),
    ("abroad", { Double($0.accounts.count { $0.country == "abroad" }) }),
    ("no file", { $0.accounts.isEmpty ? 1 : 0 }),
  ]

  @Test func `without group gaps no group differs in anything recorded`() {
    let lives = lives {
      $0.incomeGap = 0
      $0.recordingGap = 0
    }
    for (name, value) in Self.measures {
      let bySex = gap(lives, between: { $0.subject.sex == "female" }, in: value)
      #expect(abs(bySex) < 3, "\(name) by sex: \(bySex) errors")
      let byStatus = gap(lives, between: { $0.subject.status == .national }, in: value)
      #expect(abs(byStatus) < 3, "\(name) by residence status: \(byStatus) errors")
    }
  }

  @Test func `with group gaps income and recording differ`() {
    let lives = lives { $0.incomeGap = 3 }
    let income = gap(lives, between: { $0.subject.sex == "female" }, in: Self.measures[0].1)
    #expect(income < -3)
    for measure in [Self.measures[1], Self.measures[5]] {
      let byStatus = gap(lives, between: { $0.subject.status == .national }, in: measure.1)
      #expect(abs(byStatus) > 3, "\(measure.0): \(byStatus) errors")
    }
  }

  /// The rank-free relation of misconduct and missed payments: Pearson's r times the root of n.
  private func relation(_ lives: [LifeCourse]) -> Double {
    let filed = lives.filter { !$0.accounts.isEmpty }
    let missed = filed.map { $0.events.contains { $0.kind == .chargedOff } ? 1.0 : 0 }
    let misdeeds = filed.map { life in
      life.events.contains { $0.kind.rawValue.hasPrefix("traffic.") } ? 1.0 : 0
    }
    let n = Double(filed.count)
    let (meanA, meanB) = (missed.reduce(0, +) / n, misdeeds.reduce(0, +) / n)
    let cross = zip(missed, misdeeds).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) } / n
    return cross / (meanA * (1 - meanA) * meanB * (1 - meanB)).squareRoot() * n.squareRoot()
  }

  @Test func `with conduct and solvency unrelated, misconduct says nothing of debts`() {
    #expect(abs(relation(lives { $0.conductSolvency = 0 })) < 3)
  }

  @Test func `with conduct and solvency the same, misconduct goes with bad debts`() {
    #expect(relation(lives { $0.conductSolvency = 1 }) > 3)
  }
}
