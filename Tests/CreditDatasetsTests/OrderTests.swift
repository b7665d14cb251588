import CreditDatasets
import CreditPopulation
import Testing

/// A small generator with a seed, so that failures can be repeated.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The order of rows never matters.
@Suite struct OrderTests {
  /// Random tables: rows of subjects, accounts and events.
  static func tables(
    _ seed: UInt64,
    integerIds: Bool,
    eventIds: Bool
  ) -> (subjects: [String], accounts: [String], events: [String]) {
    var random = Seeded(state: seed)
    var subjects: [String] = []
    var accounts: [String] = []
    var events: [String] = []
    for number in 1...40 {
      let id = integerIds ? "\(number * 7 - 100)" : "p\(number)é" + String(repeating: "x", count: 8)
      subjects.append("\(id),\(Int.random(in: 18...90, using: &random)),f\(number % 3)")
      let count = Int.random(in: 0...3, using: &random)
      for account in 0..<count {
        accounts.append("\(9 + account),\(id),account.card,100.0\(account)")
      }
      for event in 0..<Int.random(in: 0...5, using: &random) {
        let account = count > 0 && event % 2 == 0 ? "\(9 + event % count)" : ""
        let date = "2024-0\(Int.random(in: 1...9, using: &random))-15"
        let row = "\(id),\(account),c\(event % 2),debt.charged_off,\(date),\(event)"
        events.append(eventIds ? "\(event),\(row)" : row)
      }
    }
    return (subjects, accounts, events)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64], [true, false])
  func `shuffled rows, batch sizes and external sorting give the same`(
    seed: UInt64,
    integerIds: Bool
  ) throws {
    let eventIds = seed % 2 == 0
    let rows = Self.tables(seed, integerIds: integerIds, eventIds: eventIds)
    var random = Seeded(state: seed)
    func fixture(_ subjects: [String], _ accounts: [String], _ events: [String]) throws -> Fixture {
      try Fixture(
        "\"groups\": [\"sex\"]",
        subjects: "id,age,sex\n" + subjects.joined(separator: "\n") + "\n",
        accounts: "account,subject,kind,balance\n" + accounts.joined(separator: "\n") + "\n",
        events: (eventIds ? "event," : "") + "subject,account,case,kind,date,severity\n"
          + events.joined(separator: "\n") + "\n"
      )
    }
    let plain = try fixture(rows.subjects, rows.accounts, rows.events)
    let shuffled = try fixture(
      rows.subjects.shuffled(using: &random),
      rows.accounts.shuffled(using: &random),
      rows.events.shuffled(using: &random)
    )
    let expected = try dump(try plain.open())
    #expect(expected.count == rows.subjects.count + rows.accounts.count + rows.events.count)
    #expect(try dump(try shuffled.open()) == expected)
    let external = try shuffled.open(nil, DatasetOptions(memoryLimit: 600))
    #expect(external.summary.tables.contains { !$0.isSorted })
    #expect(try dump(external) == expected)
    #expect(try dump(external) == expected)
  }

  @Test func `integers stand by value, texts by bytes`() throws {
    func order(_ ids: [String]) throws -> [String] {
      let fixture = try Fixture(subjects: "id,age\n" + ids.map { "\($0),1\n" }.joined())
      return try #require(try fixture.open().batches().next()).ids
    }
    #expect(try order(["10", "9", "-1", "0"]) == ["-1", "0", "9", "10"])
    #expect(try order(["10", "9", "a"]) == ["10", "9", "a"])
    #expect(try order(["007", "7", "1"]) == ["007", "1", "7"])
    #expect(
      try order(["é", "z", "aaaaaaaab", "aaaaaaaaa"]) == ["aaaaaaaaa", "aaaaaaaab", "z", "é"]
    )
  }

  @Test func `batches hold as many subjects and records as asked for`() throws {
    let rows = Self.tables(5, integerIds: true, eventIds: true)
    let fixture = try Fixture(
      subjects: "id,age,sex\n" + rows.subjects.joined(separator: "\n") + "\n",
      events: "event,subject,account,case,kind,date,severity\n"
        + rows.events.map { $0.replacing(/,(9|10|11),/, with: ",,") }.joined(separator: "\n")
        + "\n"
    )
    let options = DatasetOptions(batchSize: 16, batchRecords: 10)
    let source = try fixture.open(nil, options).batches()
    var subjects: [String] = []
    var events = 0
    while let batch = try source.next() {
      #expect(batch.firstOrdinal == subjects.count)
      #expect(batch.count <= 16 && (batch.events.count <= 10 || batch.count == 1))
      #expect(batch.events.starts.count == batch.count + 1)
      subjects += batch.ids
      events += batch.events.count
    }
    #expect(subjects.count == 40)
    #expect(events == rows.events.count)
  }
}
