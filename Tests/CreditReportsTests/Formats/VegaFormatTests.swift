import CreditResults
import Testing

@testable import CreditFormats

@Suite struct VegaFormatTests {
  @Test(arguments: VegaPicture.all.map(\.name))
  func `every template is JSON`(name: String) throws {
    let picture = try #require(VegaPicture.all.first { $0.name == name })
    let body = try #require(picture.body)
    #expect(!body.contains { ["$schema", "title", "data", "description"].contains($0.key) })
    #expect(body.contains { ["mark", "layer", "spec"].contains($0.key) })
  }

  @Test func `pictures hold the rows that they show`() async throws {
    let report = ReportTables(try await Tiny.compared(title: "A \"quoted\" </title>"))
    let files = VegaFormat().files(of: report)
    let names = files.map(\.name)
    #expect(names.contains("vega/agreement-individuals.vl.json"))
    #expect(names.contains("vega/roc-individuals.vl.json"))
    #expect(!names.contains { $0.contains("calibration") })
    for file in files {
      let spec = try JSONValue(reading: file.bytes)
      #expect(spec["$schema"]?.asText == "https://vega.github.io/schema/vega-lite/v6.json")
      #expect(spec["data"]?["values"]?.asList?.isEmpty == false)
      #expect(spec["title"]?["subtitle"]?.asList?.first?.asText?.hasPrefix("A \"quoted\"") == true)
    }
  }

  @Test func `agreement has both halves in the order of the systems`() async throws {
    let report = ReportTables(try await Tiny.compared())
    let file = try #require(
      VegaFormat().files(of: report).first { $0.name == "vega/agreement-individuals.vl.json" }
    )
    let values = try #require(try JSONValue(reading: file.bytes)["data"]?["values"]?.asList)
    #expect(values.count == 6)
    let places = values.map { "\($0["first"]?.asText ?? "")\($0["first_place"]?.text ?? "")" }
    #expect(Set(places.map { $0.trimmingSuffix { $0.isNewline } }) == ["red0", "green1", "blue2"])
  }

  @Test func `a report without tables has no pictures`() {
    let report = ReportTables(name: "n", title: "", asOf: "2025-12-31", tables: [])
    #expect(VegaFormat().files(of: report).isEmpty)
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
