import CreditFormats

/// One drawing with its label: a system, or a pair of systems.
struct Panel {
  /// The systems that it speaks of; it is hidden when one of them is.
  var systems: [WebSystem]
  var label: Markup
  var drawing: Drawing
  /// What is said below.
  var note: Markup = ""
  /// Further attributes for the page's script, such as ` data-tied="…"`.
  var attributes: Markup = ""

  var markup: Markup {
    let foot: Markup = note.isEmpty ? "" : "<p class=\"panel-note\">\(note)</p>"
    return """
      <div class="panel" data-systems="\(keys)"\(attributes)>\
      <p class="panel-label">\(label)</p>\(drawing.markup)\(foot)</div>

      """
  }

  private var keys: String { systems.map { String($0.index) }.joined(separator: " ") }
}

/// Panels one below another, or side by side where there is room.
func panels(_ panels: [Panel], columns: Int = 1) -> Markup {
  "<div class=\"panels columns-\(columns)\">\(panels.map(\.markup))</div>"
}
