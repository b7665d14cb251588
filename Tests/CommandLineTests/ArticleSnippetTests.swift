import Foundation
import ParallaxKit
import Testing

// The snippets of the articles, word for word.

extension JointCounts {
  /// How far apart two systems rank a subject on average, in percentiles.
  ///
  /// - Complexity: O(cells + places).
  func meanPercentileGap() -> Estimate {
    let all = cells.reduce(0) { $0 + $1.weight }
    guard all > 0 else { return .undefined("nobody has a standing by both") }
    let a = percentiles(placesA) { $0.a }
    let b = percentiles(placesB) { $0.b }
    let gaps = cells.reduce(0) { sum, cell in
      sum + Double(cell.weight) * abs(a[Int(cell.a)] - b[Int(cell.b)])
    }
    return Estimate(value: gaps / Double(all), interval: "none: not worked out")
  }

  /// The share ranked below each place plus half the share at it, times 100.
  private func percentiles(_ places: Int, _ place: (Cell) -> Int32) -> [Double] {
    var weights = [Double](repeating: 0, count: places)
    for cell in cells { weights[Int(place(cell))] += Double(cell.weight) }
    let all = weights.reduce(0, +)
    var below = 0.0
    return weights.map { weight in
      defer { below += weight }
      return 100 * (below + weight / 2) / all
    }
  }
}

/// Kendall's tau-b of two models with its interval, as the table says it for everybody.
func rankAgreement(of a: String, and b: String, in table: Table) -> [Table.Cell]? {
  func column(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
  guard let first = column("model_a"), let second = column("model_b"),
    let statistic = column("statistic"), let level = column("level"),
    let value = column("value"), let lower = column("lower"), let upper = column("upper")
  else { return nil }
  let row = table.rows.first { row in
    row[first] == .text(a) && row[second] == .text(b) && row[level] == .empty
      && row[statistic] == .text("kendall_tau_b")
  }
  return row.map { [$0[value], $0[lower], $0[upper]] }
}

@Suite("The snippets of the articles")
struct ArticleSnippetTests {
  private static let catalogue = Tool.checkout.appending(
    path: "Sources/ParallaxKit/ParallaxKit.docc"
  )

  @Test(arguments: [
    ("WritingAMetric.md", "extension JointCounts {"),
    ("ReadingAComparison.md", "/// Kendall's tau-b of two models"),
  ])
  func `they stand in the articles as they are compiled here`(article: String, start: String) throws
  {
    let text = try String(contentsOf: Self.catalogue.appending(path: article), encoding: .utf8)
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let begin = try #require(source.range(of: start))
    let end = try #require(source.range(of: "\n}\n", range: begin.upperBound..<source.endIndex))
    #expect(text.contains(String(source[begin.lowerBound..<end.upperBound])))
  }

  @Test func `every article is linked from the first page, and links lead somewhere`() throws {
    let folder = Self.catalogue.path()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".md")
    }
    let page = try String(
      contentsOf: Self.catalogue.appending(path: "ParallaxKit.md"),
      encoding: .utf8
    )
    for name in names where name != "ParallaxKit.md" {
      #expect(page.contains("<doc:\(name.dropLast(3))>"), "\(name) is not linked")
    }
    // The site is made of the articles of all modules.
    let sources = Self.catalogue.appending(path: "../..").path()
    let articles = Set(
      try FileManager.default.subpathsOfDirectory(atPath: sources).filter { $0.hasSuffix(".md") }
        .compactMap { $0.split(separator: "/").last.map(String.init) }
    )
    for name in names {
      let text = try String(contentsOf: Self.catalogue.appending(path: name), encoding: .utf8)
      for link in text.matches(of: /<doc:(\w+)>/) {
        #expect(articles.contains("\(link.1).md"), "\(name) links to \(link.1)")
      }
    }
  }

  @Test
  func `the metric of the article is none for a model with itself and fifty when halves swap`() {
    func counts(_ cells: [(Int32, Int32)]) -> JointCounts {
      JointCounts(
        placesA: 2,
        placesB: 2,
        cells: cells.map { JointCounts.Cell(a: $0.0, b: $0.1, count: 5, weight: 5) }
      )
    }
    #expect(counts([(0, 0), (1, 1)]).meanPercentileGap().value == 0)
    #expect(counts([(0, 1), (1, 0)]).meanPercentileGap().value == 50)
    #expect(counts([]).meanPercentileGap().value == nil)
  }

  @Test func `a row is found by its names, and only if it is there`() {
    let names = ["level", "model_a", "model_b", "statistic", "value", "lower", "upper"]
    func row(_ level: Table.Cell, _ value: Double) -> [Table.Cell] {
      [level, .text("a"), .text("b"), .text("kendall_tau_b"), .number(value), .empty, .empty]
    }
    let table = Table(
      name: "agreement",
      title: "",
      columns: names.map { Table.Column($0, .text) },
      rows: [row(.text("female"), 0.1), row(.empty, 0.5)]
    )
    #expect(rankAgreement(of: "a", and: "b", in: table) == [.number(0.5), .empty, .empty])
    #expect(rankAgreement(of: "a", and: "c", in: table) == nil)
    #expect(rankAgreement(of: "a", and: "b", in: Table(name: "", title: "", columns: [])) == nil)
  }
}
