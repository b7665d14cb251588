import CreditFormats

/// A picture with its table and its downloads, in one state for each group that it can show.
struct Figure {
  /// Its pictures and table for some subjects.
  struct State {
    var group: WebGroup
    var picture: Markup
    var table: DataTable
  }

  /// The page's own name of it, such as `coverage`.
  var id: String
  /// What it shows, for readers who come to it alone.
  var title: String
  /// The state that stands on the page first; the others wait in templates.
  var states: [State]
  /// The folder entry with all rows; nil if the report has none.
  var download: String?
  /// The groups by number, as the page's script knows them.
  var groups: [WebGroup]

  var markup: Markup {
    guard let first = states.first else { return "" }
    let others = states.dropFirst().map { state -> Markup in
      "<template data-group=\"\(number(of: state.group))\">\(content(state))</template>\n"
    }
    return """
      <figure class="figure" id="\(id)-figure" aria-label="\(title)">
      <div class="state" data-group="\(number(of: first.group))">\(content(first))</div>
      \(others)</figure>

      """
  }

  private func number(of group: WebGroup) -> Int { groups.firstIndex(of: group) ?? 0 }

  private func content(_ state: State) -> Markup {
    """
    <p class="whom">\(state.group.title)</p>
    \(state.picture)
    <div class="actions"><details><summary>Table</summary>\(state.table.markup)</details>\(link)\
    <button type="button" class="save" hidden>Save picture (SVG)</button></div>
    """
  }

  private var link: Markup {
    guard let download else { return "" }
    return
      "<a href=\"\(download)\">All rows (\(download.split(separator: ".").last.map(String.init) ?? "file"))</a>"
  }
}
