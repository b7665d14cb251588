import Testing

@testable import CreditGenerator

/// Keys of countries whose agencies find people by name, birth date and address.
@Suite struct CivilIdentityTests {
  private let born = CalendarDay(1980, 2, 3)

  private func person(_ id: Int, _ scheme: IdentityScheme, seed: UInt64 = 7) throws -> CivilIdentity
  {
    var knobs = Knobs()
    knobs.seed = seed
    var streams = RandomStreams(seed: seed, subject: id)
    let subject = SubjectDraw.draw(id: id, knobs: knobs, streams: &streams)
    return CivilIdentity(subject, seed: seed, scheme: scheme, names: try #require(scheme.names))
  }

  // Examples of the check digits that were published: a German test number of the tax office's
  // manual, and the registration number that the French encyclopaedias explain the key with.
  @Test func `check digits are those of the standards`() {
    #expect(NationalNumber.germanCheck("8609574271") == 9)
    #expect(NationalNumber.germanCheck("4703689281") == 6)
    #expect(NationalNumber.frenchKey(2_550_814_168_025) == 38)
  }

  @Test func `no national number can belong to anybody`() {
    for id in [1, 999_999, 1_000_000, 3_999_999, 100_000_000] {
      let german = NationalNumber.german(id)
      #expect(german.count == 11 && german.hasPrefix("0"))
      let french = NationalNumber.french(id, born: born, isMale: false)
      #expect(
        french.count == 15 && french.hasPrefix("28002") && french.dropFirst(5).hasPrefix("00")
      )
      let british = NationalNumber.british(id)
      #expect(british.count == 9 && british.hasPrefix("QQ"))
    }
  }

  @Test func `postcodes lie in areas that do not exist`() throws {
    for id in 1...200 {
      #expect(try person(id, .de).postcode.hasPrefix("00"))
      #expect(try person(id, .fr).postcode.hasPrefix("00"))
      #expect(try person(id, .gb).postcode.hasPrefix("Q"))
    }
  }

  @Test func `names in keys are plain capitals`() {
    #expect(MatchKey.plain("Kroßtümpel") == "KROSSTUEMPEL")
    #expect(MatchKey.plain("Névault-Élouan") == "NEVAULTELOUAN")
    #expect(MatchKey.plain("wick-Orr 7") == "WICKORR7")
  }

  @Test func `each country has its own key`() throws {
    let german = MatchKey.german(try person(3, .de), born: born).split(separator: "|")
    #expect(german.count == 5 && german[2] == "1980-02-03")
    let french = MatchKey.french(try person(3, .fr), born: born)
    #expect(french.hasPrefix("030280") && french.count == 11)
    let british = MatchKey.british(try person(3, .gb), born: born).split(separator: "|")
    #expect(british.count == 5 && british[1].count == 1)
  }

  @Test func `every letter of the names is known to the keys`() {
    for names in [NameTable.de, .fr, .gb] {
      for word in names.women + names.men + names.family.joined() {
        let letters = word.count { $0.isLetter }
        #expect(MatchKey.plain(word).count >= letters, "\(word)")
      }
    }
  }

  @Test func `few share a key of name and birth date, many a family name`() throws {
    let people = try (1...3_000).map { try person($0, .de) }
    #expect(Set(people.map(\.family)).count > 1_000)
    #expect(Set(people.map(\.family)).count < 2_000)
  }

  @Test func `the address of a person depends on the seed alone`() throws {
    #expect(try person(5, .gb).street == person(5, .gb).street)
    let streets = try (1...40).map { try person($0, .gb, seed: 8).street }
    #expect(streets != (try (1...40).map { try person($0, .gb).street }))
  }
}
