import FoundationEssentials
import Testing

/// The page of methods, cut into its sections.
struct MethodsPage {
  /// One statistic.
  struct Section {
    /// The names in the heading.
    let names: [String]
    let text: String
    let examples: [Example]
  }

  /// A fenced block `example`: lists of numbers, and results that are claimed of them.
  struct Example {
    let inputs: [String: [Double]]
    /// What the page says, with the decimals in which it says it.
    let results: [(name: String, value: Double, tolerance: Double)]

    /// A list of numbers of the example.
    func list(_ name: String) throws -> [Double] { try #require(inputs[name], "no list \(name)") }

    /// A list of whole numbers of the example.
    func integers(_ name: String) throws -> [Int] { try list(name).map { Int($0) } }

    /// A single number of the example.
    func number(_ name: String) throws -> Double { try #require(list(name).first) }
  }

  let sections: [Section]

  init() throws {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let page = folder.appending(path: "Sources/CreditStatistics/CreditStatistics.docc/Methods.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    sections = try text.split(separator: "\n### ").dropFirst().map { try Section(String($0)) }
  }
}

extension MethodsPage.Section {
  init(_ text: String) throws {
    let body = text.split(separator: "\n## ").first.map(String.init) ?? text
    let heading = body.prefix { $0 != "\n" }
    let parts = heading.split(separator: "`", omittingEmptySubsequences: false)
    names = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    self.text = body
    examples = try body.split(separator: "```example\n").dropFirst().map { block in
      try MethodsPage.Example(block.split(separator: "```").first ?? "")
    }
  }
}

extension MethodsPage.Example {
  init(_ block: Substring) throws {
    var inputs: [String: [Double]] = [:]
    var results: [(name: String, value: Double, tolerance: Double)] = []
    for line in block.split(separator: "\n") {
      if let equals = line.split(separator: " = ").last, line.contains(" = ") {
        let name = line.prefix { $0 != " " }
        let decimals = equals.split(separator: ".").dropFirst().first?.count ?? 0
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
        results.append((String(name), try #require(Double(equals)), 0.5 * unit + 1e-12))
      } else {
        let halves = line.split(separator: ":")
        let numbers = try #require(halves.last).split(separator: " ")
        inputs[String(halves[0])] = try numbers.map { try #require(Double($0), "\(line)") }
      }
    }
    self.inputs = inputs
    self.results = results
  }
}
