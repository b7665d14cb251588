import CreditResults
import CreditLanguage
import CreditModels

/// Characteristics with their value classes.
extension ModelPage {
  /// What the numbers of a scorecard are.
  enum Contribution {
    case points
    /// Effects on the log odds of default, in millionths.
    case effects
  }

  func scorecard(_ card: Scorecard, _ contribution: Contribution) -> [Page.Block] {
    var blocks: [Page.Block] = [
      .paragraph(
        contribution == .effects
          ? "Effects on the log odds of default are added to the intercept."
          : "Points are added to the start; the sum is rounded once."
      ),
      segments(card, contribution),
    ]
    for characteristic in card.characteristics {
      blocks += self.blocks(of: characteristic, in: card, contribution)
    }
    return blocks + reasons(card)
  }

  private func path(_ contribution: Contribution) -> String {
    contribution == .effects ? "score.rating" : "score.scorecard"
  }

  private func segments(_ card: Scorecard, _ contribution: Contribution) -> Page.Block {
    let name = contribution == .effects ? "intercept" : "start"
    let path = "\(path(contribution)).\(name)"
    let rows = card.segments.map { segment in
      [
        card.segments.count > 1 ? segment.name : "",
        card.segments.count > 1 ? segment.condition?.source ?? "everybody else" : "",
        number(segment.start, card, contribution),
        marks.mark("\(path).\(segment.name)", "\(path).else", path),
      ]
    }
    let columns = [
      Page.Column("segment"), Page.Column("if"), Page.Column(name, isNumeric: true),
      Page.Column("evidence"),
    ]
    return .grid(Page.Grid(columns, rows: rows))
  }

  private func blocks(
    of characteristic: Characteristic,
    in card: Scorecard,
    _ contribution: Contribution
  ) -> [Page.Block] {
    let title = characteristic.label.isEmpty ? characteristic.name : characteristic.label
    var facts = [
      Page.Fact("category", words.category(characteristic.category)),
      Page.Fact("value", characteristic.value.source),
    ]
    if let code = characteristic.reason {
      let text = card.reasons.first { $0.code == code }.map { ": \($0.text)" } ?? ""
      facts.append(Page.Fact("reason code", code + text))
    }
    return [
      .subheading(title), .facts(facts), grid(of: characteristic, in: card, contribution),
    ]
  }

  private func grid(
    of characteristic: Characteristic,
    in card: Scorecard,
    _ contribution: Contribution
  ) -> Page.Block {
    let key = contribution == .effects ? "effects" : "points"
    let path = "\(path(contribution)).characteristics.\(characteristic.name).\(key)"
    // Segments with the same points throughout share a column.
    let groups = columns(of: characteristic, card)
    let names = groups.count == 1 ? [key] : groups.map(\.name)
    let places = places(of: characteristic, card, contribution)
    let rows = characteristic.attributes.map { attribute in
      [words.valueClass(attribute, of: characteristic.value)]
        + groups.map { text(attribute.points[$0.index], places) }
        + [marks.mark("\(path).\(attribute.label)")]
    }
    let columns =
      [Page.Column("class")] + names.map { Page.Column($0, isNumeric: true) }
      + [Page.Column("evidence")]
    return .grid(Page.Grid(columns, rows: rows))
  }

  /// The distinct columns of points, named by their segments.
  private func columns(
    of characteristic: Characteristic,
    _ card: Scorecard
  ) -> [(name: String, index: Int)] {
    var seen: [[Int64]: Int] = [:]
    var columns: [(name: String, index: Int)] = []
    for index in card.segments.indices {
      let points = characteristic.attributes.map { $0.points[index] }
      if let column = seen[points] {
        columns[column].name += ", \(card.segments[index].name)"
      } else {
        seen[points] = columns.count
        columns.append((card.segments[index].name, index))
      }
    }
    return columns
  }

  /// The decimals that points have, and those of them that the characteristic needs.
  private func places(
    of characteristic: Characteristic,
    _ card: Scorecard,
    _ contribution: Contribution
  ) -> (all: Int, needed: Int) {
    let all = contribution == .effects ? 6 : card.decimals
    let needed = characteristic.attributes.flatMap(\.points).map { points in
      words.trimmed(points, decimals: all).split(separator: ".").dropFirst().first?.count ?? 0
    }
    return (all, needed.max() ?? 0)
  }

  /// A number with the decimals that all numbers beside it have.
  private func text(_ value: Int64, _ places: (all: Int, needed: Int)) -> String {
    let text = decimalText(value, decimals: places.all)
    let dropped = places.needed == 0 ? places.all + 1 : places.all - places.needed
    return places.all == 0 ? text : String(text.dropLast(dropped))
  }

  private func number(_ value: Int64, _ card: Scorecard, _ contribution: Contribution) -> String {
    contribution == .effects
      ? words.trimmed(value, decimals: 6) : words.trimmed(value, decimals: card.decimals)
  }

  private func reasons(_ card: Scorecard) -> [Page.Block] {
    guard !card.reasons.isEmpty else { return [] }
    let columns = [Page.Column("code"), Page.Column("what it says")]
    return [
      .subheading("Reason codes"),
      .grid(Page.Grid(columns, rows: card.reasons.map { [$0.code, $0.text] })),
    ]
  }
}
