import CreditPopulation
import Testing

@Suite("Day")
struct DayTests {
  @Test func `the law of months is clamped addition`() throws {
    var checked = 0
    for start in stride(from: Int32(-800), to: 22_000, by: 97) {
      let day = Day(number: start)
      for months in [0, 1, 5, 6, 11, 12, 18, 24, 36, 60, 84, 120, 240] {
        let end = day.adding(months: months)
        for offset in -3...3 {
          let asOf = end.adding(days: offset)
          #expect(day.hasEnded(months: months, on: asOf) == (end <= asOf))
          checked += 1
        }
      }
    }
    #expect(checked > 20_000)
  }

  @Test func `months since is the largest number that has ended`() throws {
    for start in stride(from: Int32(10_000), to: 12_000, by: 13) {
      let day = Day(number: start)
      for offset in stride(from: 0, to: 900, by: 7) {
        let asOf = day.adding(days: offset)
        let months = day.months(until: asOf)
        #expect(day.adding(months: months) <= asOf)
        #expect(day.adding(months: months + 1) > asOf)
      }
    }
  }

  @Test func `29 February ends on 28 February`() throws {
    let day = try #require(Day("2020-02-29"))
    #expect(!day.hasEnded(months: 60, on: try #require(Day("2025-02-27"))))
    #expect(day.hasEnded(months: 60, on: try #require(Day("2025-02-28"))))
  }

  @Test(arguments: [
    "2023-02-29", "2023-13-01", "2023-00-10", "23-01-01", "2023-1-1", "2023-01-01 ", "",
  ])
  func `no such date`(_ text: String) { #expect(Day(text) == nil) }

  @Test func `text and number are inverse`() throws {
    for number in stride(from: Day.range.lowerBound, through: Day.range.upperBound, by: 1) {
      if number % 61 != 0 && number != Day.range.upperBound { continue }
      let day = Day(number: number)
      #expect(Day(day.description) == day)
    }
    #expect(Day(number: Day.range.lowerBound).description == "1600-01-01")
    #expect(Day(number: Day.range.upperBound).description == "2399-12-31")
    #expect(Day("1970-01-01")?.number == 0)
  }
}
