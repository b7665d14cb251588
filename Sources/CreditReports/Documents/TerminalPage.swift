/// Prints a page for a terminal: aligned, and no line wider than allowed but for lines that are
/// left as they are and for single long words such as addresses.
public struct TerminalPage: Sendable {
  private let width: Int

  /// - Parameter width: columns of the terminal.
  public init(width: Int = 100) { self.width = width }

  /// The page as text.
  public func text(of page: Page) -> String {
    var text = indented(broken(page.title, by: 0), by: 0)
    for block in page.blocks { text += self.text(of: block) }
    return text
  }

  private func text(of block: Page.Block) -> String {
    switch block {
    case .heading(let title): "\n\(title)\n"
    case .subheading(let title): "\n" + indented(broken(title, by: 2), by: 2)
    case .facts(let facts): "\n" + facts.map { fact(of: $0, facts) }.joined()
    case .paragraph(let paragraph): "\n" + indented(broken(paragraph, by: 2), by: 2)
    case .verbatim(let lines): "\n" + indented(lines, by: 2)
    case .list(let items): "\n" + items.map { item($0, mark: "-") }.joined()
    case .numbered(let links): "\n" + numbered(links)
    case .grid(let grid): "\n" + indented(GridLayout(grid, width: width - 2).lines, by: 2)
    }
  }

  private func fact(of fact: Page.Fact, _ all: [Page.Fact]) -> String {
    let column = (all.map(\.name.displayWidth).max() ?? 0) + 2
    let lines = broken(fact.value, by: column + 2)
    let name = fact.name + String(repeating: " ", count: column - fact.name.displayWidth)
    return "  \(name)\(lines[0])\n" + indented(Array(lines.dropFirst()), by: column + 2)
  }

  private func numbered(_ links: [Page.Link]) -> String {
    let column = String(links.count).count
    return links.enumerated().map { index, link in
      let number = String(index + 1)
      let mark = String(repeating: " ", count: column - number.count) + number
      return item(link.text + (link.url.map { " <\($0)>" } ?? ""), mark: mark)
    }.joined()
  }

  private func item(_ text: String, mark: String) -> String {
    let column = mark.count + 3
    let lines = broken(text, by: column)
    return "  \(mark) \(lines[0])\n" + indented(Array(lines.dropFirst()), by: column)
  }

  private func broken(_ text: String, by indent: Int) -> [String] {
    lines(of: text, width: max(1, width - indent), breaksWords: false)
  }

  private func indented(_ lines: [String], by indent: Int) -> String {
    lines.map { $0.isEmpty ? "\n" : String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }
}
