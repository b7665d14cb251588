import CreditFormats

/// Prints a page as GitHub's Markdown.
public struct MarkdownPage: Sendable {
  /// Creates the printer.
  public init() {}

  /// The page as text.
  public func text(of page: Page) -> String {
    "# \(escaped(page.title))\n" + page.blocks.map { "\n" + text(of: $0) }.joined()
  }

  private func text(of block: Page.Block) -> String {
    switch block {
    case .heading(let title): "## \(escaped(title))\n"
    case .subheading(let title): "### \(escaped(title))\n"
    case .facts(let facts):
      grid(
        Page.Grid([Page.Column("")] + [Page.Column("")], rows: facts.map { [$0.name, $0.value] })
      )
    case .paragraph(let paragraph): escaped(paragraph) + "\n"
    case .verbatim(let lines): lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    case .list(let items): items.map { "- \(escaped($0))\n" }.joined()
    case .numbered(let links):
      links.enumerated().map { "\($0 + 1). \(link($1))\n" }.joined()
    case .grid(let table): grid(table.filled)
    }
  }

  private func link(_ link: Page.Link) -> String {
    guard let url = link.url else { return escaped(link.text) }
    let isPlain = !url.contains { $0.isWhitespace || $0 == "<" || $0 == ">" }
    return escaped(link.text) + (isPlain ? " <\(url)>" : " \(escaped(url))")
  }

  private func grid(_ grid: Page.Grid) -> String {
    guard !grid.columns.isEmpty else { return "" }
    return line(grid.columns.map(\.name))
      + line(grid.columns.map { $0.isNumeric ? "---:" : "---" }, isRule: true)
      + grid.rows.map { line($0) }.joined()
  }

  private func line(_ cells: [String], isRule: Bool = false) -> String {
    "| " + cells.map { isRule ? $0 : escaped($0) }.joined(separator: " | ") + " |\n"
  }
}
