import CreditFormats

/// On what a model's numbers rest: one bar in parts.
struct EvidencePicture {
  let system: WebSystem
  /// The shares of its numbers by grade of evidence, the best first.
  let shares: [(grade: String, share: Double)]

  var markup: Markup {
    guard !shares.isEmpty else { return "" }
    let parts = shares.map { "\($0.grade) \(percentWhole($0.share))" }
    var drawing = Drawing(
      height: 10,
      title: "Evidence of \(system.name)",
      description: parts.joined(separator: ", ")
    )
    var left = 0.0
    for (grade, share) in shares {
      let style = grade.split(separator: " ").joined(separator: "-")
      drawing.bar(left, 0, width: share, height: 10, "evidence \(style)", remark: grade)
      left += share
    }
    let words = shares.map { part -> Markup in
      let style = part.grade.split(separator: " ").joined(separator: "-")
      return """
        <span class="cause"><i class="key evidence \(style)"></i>\
        \(part.grade) \(percentWhole(part.share))</span> 
        """
    }
    return "\(drawing.markup)<p class=\"panel-note\">Numbers: \(words)</p>"
  }
}
