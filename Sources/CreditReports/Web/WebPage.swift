public import CreditFormats
public import CreditResults

/// `report.html`: the whole comparison as one page that needs no network, no server and, but for
/// choosing, no script.
///
/// Its size does not depend on the number of subjects.
public struct WebPage: Sendable {
  let tables: WebTables
  let provenance: Provenance
  /// The extension of the tables' files that the page links; nil if there are none.
  private let linked: String?
  /// The findings.
  let sentences: [ReportSentence]

  /// Creates the page of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: what was found.
  ///   - provenance: what it rests on.
  ///   - formats: the formats of the tables beside the page.
  public init(_ comparison: Comparison, provenance: Provenance, formats: [String]) {
    self.tables = WebTables(comparison)
    self.provenance = provenance
    self.sentences = FindingSentences(comparison: comparison).found
    self.linked = formats.contains("csv") ? "csv" : formats.first
  }

  /// The page as HTML.
  public var text: String {
    let sections = self.sections.filter { !$0.body.isEmpty }
    let page: Markup = """
      \(head)
      <body>
      <a class="skip" href="#findings">Skip to the findings</a>
      \(header)
      <nav aria-label="Sections"><ol>\(sections.map(entry))</ol></nav>
      \(controls)
      <main>
      \(sections.map(section))</main>
      <footer><p>\(notice)</p><p>Parallax \(provenance.version). Verdicts on law are a reading, not \
      legal advice.</p></footer>
      <script>\(PageScript.text)</script>
      </body>
      </html>

      """
    return page.html
  }

  private var head: Markup {
    PageHead(
      title: "\(tables.comparison.dataset.title): credit-scoring systems compared",
      policy: "script-src 'unsafe-inline'; img-src data: blob:; ",
      more: "<meta name=\"generator\" content=\"Parallax \(provenance.version)\">\n",
      styles: """
        <style>\(PageStyle.page)</style>
        <style id="picture-style">\(PageStyle.picture)</style>
        """
    ).markup
  }

  /// A part of the page.
  struct Section {
    let id: String
    let title: String
    /// Its name in the list of sections.
    let short: String
    /// How to read it.
    let lead: Markup
    let body: Markup
  }

  private var sections: [Section] {
    [
      findings, systems, coverage, distribution, agreement, flows, decomposition, swaps, disparity,
      shifts, consequences, footprint, cases, performance, calibration, making,
    ]
  }

  private func entry(_ section: Section) -> Markup {
    "<li><a href=\"#\(section.id)\">\(section.short)</a></li>"
  }

  private func section(_ section: Section) -> Markup {
    let lead: Markup = section.lead.isEmpty ? "" : "<p class=\"lead\">\(section.lead)</p>\n"
    return """
      <section id="\(section.id)" aria-labelledby="\(section.id)-title">
      <h2 id="\(section.id)-title">\(section.title)</h2>
      \(lead)\(section.body)</section>

      """
  }

  /// Rows as a table in which those that findings quote can be linked.
  func dataTable(
    caption: String,
    name: String,
    columns: [String],
    rows: [TableReader.Row]
  ) -> DataTable {
    DataTable(
      caption: caption,
      name: name,
      columns: columns,
      rows: rows,
      quoted: Set(sentences.filter { $0.table == name }.map(\.line))
    )
  }

  /// The file with all rows of a table, seen from the page.
  func download(_ table: String) -> String? {
    guard tables.comparison.table(table) != nil else { return nil }
    return linked.map { "tables/\(table).\($0)" }
  }
}
