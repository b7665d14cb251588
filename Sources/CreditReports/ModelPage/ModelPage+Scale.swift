import CreditLanguage
import CreditModels

/// How standings are said, and what follows from them.
extension ModelPage {
  var scale: [Page.Block] {
    let scale = model.card.scale
    var facts: [Page.Fact] = []
    if let range = scale.range, !scale.statesProbability {
      let limits = [range.lowerBound, range.upperBound].map {
        words.trimmed($0, decimals: scale.decimals)
      }
      facts.append(Page.Fact("range", limits.joined(separator: " to ")))
      facts.append(Page.Fact("better is", scale.higherIsBetter ? "higher" : "lower"))
    }
    if scale.order == .bandThenScore {
      facts.append(Page.Fact("order", "by band first, then by number"))
    }
    if let floor = marks.number("scale.floor") {
      facts.append(Page.Fact("least PD", "\(floor.text) (\(marks.mark(floor)))"))
    }
    let bands: [Page.Block] = scale.bands.isEmpty ? [] : [.grid(grid(of: scale))]
    return (facts.isEmpty ? [] : [.facts(facts)]) + bands + decision(scale)
  }

  private func grid(of scale: Scale) -> Page.Grid {
    let columns = [
      Page.Column("band"), Page.Column("label"), Page.Column("from", isNumeric: true),
      Page.Column("to", isNumeric: true), Page.Column("PD up to", isNumeric: true),
      Page.Column("states"), Page.Column("favourable"), Page.Column("evidence"),
    ]
    return Page.Grid(columns, rows: scale.bands.map { cells(of: $0, scale) })
  }

  private func cells(of band: Scale.Band, _ scale: Scale) -> [String] {
    var (from, to, states) = ("", "", "")
    switch band.content {
    case .numbers(let range):
      if !scale.statesProbability {
        from = words.trimmed(range.lowerBound, decimals: scale.decimals)
        to = words.trimmed(range.upperBound, decimals: scale.decimals)
      }
    case .states(let names): states = names == [band.name] ? "" : names.joined(separator: "; ")
    }
    let path = "scale.bands.\(band.name)"
    return [
      band.name, band.label == band.name ? "" : band.label, from, to,
      marks.number("\(path).pd")?.text ?? "", states,
      scale.decision?.favourable.contains(band.name) == true ? "yes" : "",
      marks.mark("\(path).from", "\(path).pd"),
    ]
  }

  private func decision(_ scale: Scale) -> [Page.Block] {
    guard let decision = scale.decision else { return [] }
    return [
      .paragraph("Favourable: \(decision.favourable.joined(separator: ", ")) (\(decision.by)).")
    ]
  }

  var consequences: [Page.Block] {
    guard !model.consequences.isEmpty else { return [] }
    let columns = ["", "domain", "what follows", "for whom", "rests on"].map { Page.Column($0) }
    return [
      .grid(
        Page.Grid(
          columns,
          rows: model.consequences.map { consequence in
            [
              consequence.isGain ? "+" : "-",
              consequence.domain.rawValue.replacing("_", with: " "), consequence.effect,
              consequence.eligible.source, consequence.by,
            ]
          }
        )
      )
    ]
  }
}
