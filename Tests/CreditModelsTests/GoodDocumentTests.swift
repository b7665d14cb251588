import CreditFindings
import CreditModels
import Testing

@Suite struct GoodDocumentTests {
  @Test func `a scorecard has no findings`() throws {
    #expect(try Sample.inspect(Sample.scorecard).findings.map(\.description) == [])
  }

  @Test func `a ledger with a table has no findings`() throws {
    let inspection = try Sample.inspect(Sample.ledger, tables: ["items.csv": Sample.items])
    #expect(inspection.findings.map(\.description) == [])
  }

  @Test func `a rating has no findings`() throws {
    #expect(try Sample.inspect(Sample.rating).findings.map(\.description) == [])
  }

  @Test(arguments: [Sample.opinion, Sample.lookup])
  func `a model of a model has no findings`(text: String) throws {
    let card = try Sample.model(Sample.scorecard).card
    #expect(try Sample.inspect(text, models: [card]).findings.map(\.description) == [])
  }
}
