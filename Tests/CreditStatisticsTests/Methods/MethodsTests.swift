import CreditStatistics
import Testing

/// How a result on the page is computed from the lists of its example.
typealias MethodsExample = @Sendable (MethodsPage.Example) throws -> Double?

/// Every result that an example may claim; one table a family of statistics.
let methodsExamples: [String: MethodsExample] = [
  agreementExamples, pairExamples,
].reduce(into: [:]) { all, family in all.merge(family) { first, _ in first } }

@Suite("Methods page")
struct MethodsTests {
  @Test
  func `the library gives the numbers on the page`() throws {
    for section in try MethodsPage().sections {
      for example in section.examples {
        for result in example.results {
          let compute = try #require(
            methodsExamples[result.name],
            "nothing computes \(result.name)"
          )
          let value = try #require(try compute(example), "\(result.name) is undefined")
          #expect(
            abs(value - result.value) <= result.tolerance,
            "\(result.name) is \(value), and \(result.value) on the page"
          )
        }
      }
    }
  }

  @Test
  func `every section has all its parts, a source that can be found, and an example`() throws {
    for section in try MethodsPage().sections {
      #expect(!section.names.isEmpty, "a heading without a statistic's name")
      for part in ["*Formula.*", "*Convention.*", "*Interval.*", "*Undefined.*", "*Source.*"] {
        #expect(section.text.contains("\n\(part) "), "\(section.names) lacks \(part)")
      }
      let hasSource = section.text.contains("<https://doi.org/") || section.text.contains("ISBN")
      #expect(hasSource, "\(section.names) has no source with DOI or ISBN")
      let claimed = section.examples.flatMap { $0.results.map(\.name) }
      for name in section.names {
        #expect(claimed.contains { $0.hasPrefix(name) }, "no example gives \(name)")
      }
    }
  }
}
