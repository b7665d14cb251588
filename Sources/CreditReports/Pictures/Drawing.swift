import CreditFormats

/// A drawing as wide as its place and so many pixels high.
///
/// Places along the width are shares from 0 to 1 and become per cents, so that letters and lines keep
/// their size on a telephone and on a wall. Heights are pixels. Colours are classes of the style.
struct Drawing {
  let height: Int
  /// What is drawn, one phrase.
  let title: String
  /// What a reader who does not see it should know.
  let description: String
  private(set) var body: Markup = ""

  init(height: Int, title: String, description: String) {
    self.height = height
    self.title = title
    self.description = description
  }

  var markup: Markup {
    """
    <svg role="img" width="100%" height="\(height)"><title>\(title)</title>\
    <desc>\(description)</desc>\(body)</svg>
    """
  }

  /// Adds a rectangle, with a remark for those who point at it.
  mutating func bar(
    _ x: Double,
    _ y: Int,
    width: Double,
    height: Int,
    _ style: String,
    remark: String = ""
  ) {
    guard width > 0 else { return }
    let inner: Markup = remark.isEmpty ? "" : "<title>\(remark)</title>"
    body += """
      <rect class="\(style)" x="\(at(x))" y="\(y)" width="\(at(width))" height="\(height)">\
      \(inner)</rect>
      """
  }

  /// Adds a line.
  mutating func line(_ x1: Double, _ y1: Int, _ x2: Double, _ y2: Int, _ style: String) {
    body += """
      <line class="\(style)" x1="\(at(x1))" y1="\(y1)" x2="\(at(x2))" y2="\(y2)"/>
      """
  }

  /// Adds a dot.
  mutating func dot(_ x: Double, _ y: Int, radius: Int, _ style: String, remark: String = "") {
    let inner: Markup = remark.isEmpty ? "" : "<title>\(remark)</title>"
    body += """
      <circle class="\(style)" cx="\(at(x))" cy="\(y)" r="\(radius)">\(inner)</circle>
      """
  }

  /// Adds a text; `style` may begin with `middle` or `end`, which anchor it there.
  mutating func text(_ x: Double, _ y: Int, _ text: String, _ style: String = "") {
    body += "<text class=\"\(style)\" x=\"\(at(x))\" y=\"\(y)\">\(text)</text>"
  }

  /// Adds paths on a plane of 1000 by 1000 that is stretched over a part of the drawing.
  mutating func plane(_ x: Double, _ y: Int, width: Double, height: Int, _ paths: Markup) {
    body += """
      <svg x="\(at(x))" y="\(y)" width="\(at(width))" height="\(height)" \
      viewBox="0 0 1000 1000" preserveAspectRatio="none">\(paths)</svg>
      """
  }

  /// Adds what was drawn elsewhere.
  mutating func add(_ markup: Markup) { body += markup }
}

/// A share of the width as SVG writes it, to a hundredth of a per cent.
func at(_ share: Double) -> String { roundedText(100 * share, digits: 2) + "%" }

/// The class that shows a label only where there is room: never, always, or on wide screens.
///
/// - Returns: nil if the label does not fit even on a wide screen.
func fitting(_ label: String, in share: Double, wide: Double = 900, narrow: Double = 330) -> String?
{
  let needed = 7.2 * Double(label.count) + 8
  if share * narrow >= needed { return "" }
  return share * wide >= needed ? " roomy" : nil
}
