import CreditFormats

/// Shares of a whole as stacked bars, a row for each group.
struct StackPicture {
  struct Row {
    var label: String
    var shares: [Double]
  }

  var title: String
  var rows: [Row]
  /// Names of the parts, from the left.
  var parts: [String]
  /// The tone of each part, 0 to 6.
  var tones: [Int]

  private static let left = 0.2

  var panel: Panel {
    var drawing = Drawing(
      height: 26 * rows.count + 4,
      title: title,
      description: rows.map(sentence).joined(separator: "; ")
    )
    for (index, row) in rows.enumerated() {
      let y = 26 * index
      drawing.text(0, y + 16, row.label, "small")
      var x = Self.left
      for (part, share) in row.shares.enumerated() where share > 0 {
        let width = share * (1 - Self.left)
        let text = percent(share)
        drawing.bar(
          x,
          y,
          width: width,
          height: 22,
          "band tone-\(tones[part])",
          remark: "\(row.label): \(parts[part]) \(text)"
        )
        if let style = fitting(text, in: width, wide: 520, narrow: 330) {
          drawing.text(x + width / 2, y + 15, text, "small middle on-\(tones[part])\(style)")
        }
        x += width
      }
    }
    return Panel(systems: [], label: "\(title)", drawing: drawing, note: key)
  }

  private func sentence(_ row: Row) -> String {
    let shares = zip(parts, row.shares).map { "\($0) \(percent($1))" }
    return "\(row.label): \(shares.joined(separator: ", "))"
  }

  private var key: Markup {
    Markup(
      zip(parts, tones).map { part, tone in
        """
        <span class="cause"><svg width="11" height="11" style="display:inline-block" \
        aria-hidden="true"><rect class="tone-\(tone)" width="11" height="11"/></svg> \(part)</span> 
        """
      }
    )
  }
}
