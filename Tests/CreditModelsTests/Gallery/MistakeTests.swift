import CreditFindings
import Testing

@Suite struct MistakeTests {
  @Test(arguments: Mistake.card)
  func `a mistake in what the model says of itself is said with its place`(mistake: Mistake) throws
  {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.declarations)
  func `a mistake in parameters, kinds, chains, uses and definitions is said with its place`(
    mistake: Mistake
  ) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.file)
  func `a mistake in the file is said with its place`(mistake: Mistake) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.score)
  func `a mistake in the score is said with its place`(mistake: Mistake) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.attributes)
  func `a mistake in attributes is said with its place`(mistake: Mistake) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.evidence)
  func `a mistake in evidence is said with its place`(mistake: Mistake) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.ledger)
  func `a mistake in ledgers is said with its place`(mistake: Mistake) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.scale)
  func `a mistake in the scale is said with its place`(mistake: Mistake) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.consequences)
  func `a mistake in consequences is said with its place`(mistake: Mistake) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.published)
  func `a mistake in published results is said with its place`(mistake: Mistake) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test(arguments: Mistake.tests)
  func `a mistake in inline tests is said with its place`(mistake: Mistake) throws {
    let said = try mistake.findings()
    #expect(said == mistake.finding)
  }

  @Test func `several mistakes are said together, in the order of the document`() throws {
    var text = Sample.scorecard
    for mistake in [Mistake.card[3], .file[0], .attributes[1], .scale[2], .tests[0]] {
      text = text.replacing(mistake.original, with: mistake.changed)
    }
    let findings = try Sample.inspect(text).findings.map(\.description)
    let expected = [Mistake.card[3], .file[0], .attributes[1], .scale[2], .tests[0]]
    #expect(findings == expected.map(\.finding))
  }
}
