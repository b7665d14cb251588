/// What the sample achieves on the as-of date, beside published figures.
///
/// Only marginals of records are set against sources; no score is computed here.
struct Marginals: Sendable {
  private var subjects = 0
  private var counts: [String: Int] = [:]
  private var kinds: [String: Int] = [:]
  private var outcomes: [String: Int] = [:]
  private var organisations = 0
  private var firmOutcomes: [String: Int] = [:]
  /// How many persons have each income, and each day of moving in.
  private var incomes: [Int: Int] = [:]
  private var tenures: [Int: Int] = [:]

  init() {}

  mutating func add(_ life: LifeCourse) {
    for event in life.events where life.keeps(event) {
      kinds[event.kind.rawValue, default: 0] += 1
    }
    if life.subject.isOrganisation {
      organisations += 1
      firmOutcomes[life.outcome, default: 0] += 1
      return
    }
    subjects += 1
    let view = FileView(life)
    for (name, value) in view.measures { counts[name, default: 0] += value }
    outcomes[life.outcome, default: 0] += 1
    if let snapshot = life.snapshot {
      incomes[snapshot.income, default: 0] += 1
      tenures[snapshot.addressSince.number, default: 0] += 1
    }
  }

  /// Adds what another part of the population counted.
  mutating func add(_ other: Marginals) {
    subjects += other.subjects
    organisations += other.organisations
    counts.merge(other.counts, uniquingKeysWith: +)
    kinds.merge(other.kinds, uniquingKeysWith: +)
    outcomes.merge(other.outcomes, uniquingKeysWith: +)
    firmOutcomes.merge(other.firmOutcomes, uniquingKeysWith: +)
    incomes.merge(other.incomes, uniquingKeysWith: +)
    tenures.merge(other.tenures, uniquingKeysWith: +)
  }

  /// A Markdown table of quantity, achieved value and published figure.
  var table: String {
    var lines = ["| quantity | achieved | published |", "|---|--:|---|"]
    for row in rows { lines.append("| \(row.0) | \(row.1) | \(row.2) |") }
    return lines.joined(separator: "\n")
  }

  /// The number of events of every kind as a Markdown table.
  var kindTable: String {
    var lines = ["| kind | events |", "|---|--:|"]
    for kind in RecordKind.allCases where kinds[kind.rawValue] != nil {
      lines.append("| `\(kind.rawValue)` | \(kinds[kind.rawValue] ?? 0) |")
    }
    return lines.joined(separator: "\n")
  }

  private func count(_ name: String) -> Int { counts[name] ?? 0 }

  private func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (part * 2_000 + whole) / (2 * whole)
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private func mean(_ sum: Int, of n: Int) -> String {
    guard n > 0 else { return "–" }
    let value = (sum * 100 + n / 2) / n
    return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }

  private func all(_ name: String) -> String { percent(count(name), of: subjects) }
  private func filed(_ name: String) -> String { percent(count(name), of: count("filed")) }

  private func median(_ counts: [Int: Int]) -> Int {
    let sorted = counts.sorted { $0.key < $1.key }
    var rest = sorted.reduce(0) { $0 + $1.value } / 2
    for (value, count) in sorted {
      if rest < count { return value }
      rest -= count
    }
    return 0
  }

  private var rows: [(String, String, String)] { fileRows + riskRows + otherRows + outcomeRows }

  private var fileRows: [(String, String, String)] {
    [
      ("persons", "\(subjects)", ""),
      ("no account and no credit record", all("nothing"), "US no file 2.7 % (CFPB 2025); GB 9 %"),
      ("one or two credit accounts", all("thin"), "US thin files 7–17 % (Federal Reserve 2007)"),
      ("credit accounts a person with any", mean(count("credit"), of: count("filed")), ""),
      (
        "open cards a person with a file", mean(count("cards"), of: count("filed")),
        "US 3.0 (Experian 2020)"
      ),
      ("has a card", filed("has card"), "DE about 60 % (assumed)"),
      (
        "utilisation of cards and lines, mean of persons",
        percent(count("utilisation"), of: 100 * count("utilised")), "US 30–35 % (Experian, FICO)"
      ),
      (
        "utilisation of 80 % or more", percent(count("high use"), of: count("utilised")),
        "US just over 1 in 8"
      ),
      (
        "oldest credit account, mean years",
        mean(count("oldest months"), of: 12 * count("filed")), "US 13 years"
      ),
      ("open instalment loan", filed("loan"), "FR 19 %; DE 23 % (assumed)"),
      (
        "instalment loan opened in 12 months", filed("new loan"), "DE 12 % (assumed)"
      ),
      ("mortgage or guarantee", filed("home"), "FR 30 %; DE 22 % (assumed)"),
      (
        "inquiries in 12 months, mean", mean(count("inquiries"), of: count("filed")),
        "US 1 a year (FICO)"
      ),
    ]
  }

  private var riskRows: [(String, String, String)] {
    [
      (
        "missed an instalment in 12 months", filed("late year"),
        "US 15 % (2022), 18 % (2024) (FICO)"
      ),
      ("90 days past due in 12 months", filed("late 90 year"), "US 5.8 % (FICO 2022)"),
      ("ever 90 days past due on record", filed("late 90 ever"), "US 23 % (FICO)"),
      (
        "negative entry: open default, or settled or registered within 3 years",
        all("negative"), "DE 9 % (SCHUFA 2011–2021)"
      ),
      ("open default", all("open default"), "DE 6 % (assumed); over-indebted DE 8 %"),
      ("unsettled collection", all("collection"), "US 5 % (2024) to 14 % (2011)"),
      ("bankruptcy in 12 months", all("bankrupt year"), "US 0.18 %; GB 0.24 %"),
      ("bankruptcy in 10 years", all("bankrupt"), ""),
    ]
  }

  private var otherRows: [(String, String, String)] {
    [
      (
        "persons with a conduct or household-bill deduction in 12 months", all("misconduct"),
        "Suining 0.6 % (2010); stylised"
      ),
      ("persons with a merit in 12 months", all("merit"), "Suining 0.45 % (2010); stylised"),
      ("identity verified", all("verified"), "DE 85 % (assumed)"),
      ("at the address less than a year", all("moved"), "DE 9 % (assumed)"),
      ("median gross income", "\(median(incomes))", ""),
      ("median day of moving in", CalendarDay(number: median(tenures)).text, ""),
    ] + (1...5).map { ("income fifth \($0)", all("fifth \($0)"), "20 %") }
  }

  private var outcomeRows: [(String, String, String)] {
    let known = subjects - (outcomes[""] ?? 0)
    return [
      (
        "outcome bad, of those with credit", percent(outcomes["bad"] ?? 0, of: known),
        "held out: US about 20 % by the FICO chart"
      ),
      (
        "outcome indeterminate", percent(outcomes["indeterminate"] ?? 0, of: known), "held out"
      ),
      ("no outcome (no open credit account)", percent(outcomes[""] ?? 0, of: subjects), "held out"),
      ("organisations", "\(organisations)", ""),
      (
        "outcome bad, of the organisations with one",
        percent(firmOutcomes["bad"] ?? 0, of: organisations - (firmOutcomes[""] ?? 0)),
        "held out: DE and FR 1.5 to 1.7 % a year default"
      ),
    ]
  }
}
