import Testing

@testable import CreditGenerator

@Suite struct IdentityTests {
  // The examples of the two standards: GB 32100-2015 and GB 11643-1999.
  @Test func `check digits are those of the standards`() {
    #expect(IdentityKeys.socialCreditCheck("91110000101623741") == "K")
    #expect(IdentityKeys.residentCheck("11010519491231002") == "X")
    #expect(IdentityKeys.residentCheck("44052418800101001") == "4")
  }

  @Test func `keys lie in areas that were never issued`() {
    let born = CalendarDay(1990, 2, 28)
    for id in [1, 9_999, 10_000, 989_901, 989_902, 1_979_802, 5_000_000] {
      let number = IdentityKeys.socialSecurity(id)
      #expect(number.hasPrefix("666") || number.hasPrefix("000"))
      #expect(number.count == 9)
      let resident = IdentityKeys.resident(id, born: born, isMale: true)
      #expect(resident.count == 18 && resident.hasPrefix("00"))
      #expect(resident.dropFirst(6).hasPrefix("19900228"))
      let code = IdentityKeys.socialCredit(id)
      #expect(code.count == 18 && code.dropFirst(2).hasPrefix("000000"))
    }
  }

  @Test func `no two subjects share a key`() {
    let ids = [1, 2, 9_999, 10_000, 10_001, 989_900, 989_901, 989_902, 1_979_802]
    #expect(Set(ids.map(IdentityKeys.socialSecurity)).count == ids.count)
    #expect(Set(ids.map(IdentityKeys.socialCredit)).count == ids.count)
    let born = CalendarDay(2000, 1, 1)
    #expect(
      Set(ids.map { IdentityKeys.resident($0, born: born, isMale: false) }).count == ids.count
    )
  }
}
