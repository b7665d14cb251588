import CreditLanguage
import CreditModels

/// Items with their points, under headings.
extension ModelPage {
  func ledger(_ ledger: Ledger) -> [Page.Block] {
    [.facts(rules(of: ledger))]
      + terms(of: ledger)
      + sections(of: ledger).flatMap { section -> [Page.Block] in
        [.subheading(section.title), items(section.entries, ledger)]
      }
  }

  private func rules(of ledger: Ledger) -> [Page.Fact] {
    var facts = [
      Page.Fact("start", text(ledger.start, ledger) + evidence("score.ledger.start"))
    ]
    if let adds = ledger.adds { facts.append(Page.Fact("adds", adds.source)) }
    if let repeats = ledger.repeats {
      facts.append(Page.Fact("repeats", words(repeats) + evidence("score.ledger.repeats.multiply")))
    }
    if ledger.oncePerCase {
      facts.append(Page.Fact("one case", "of several entries of one case only the dearest counts"))
    }
    for (name, cap) in ledger.caps.sorted(by: { $0.key < $1.key }) {
      let most = words.trimmed(cap.points, decimals: ledger.decimals)
      let period = cap.period == .ever ? "in all" : "a \(cap.period.rawValue)"
      facts.append(
        Page.Fact(
          "at most",
          "\(name): \(most) \(period)" + evidence("score.ledger.at_most.\(name).points")
        )
      )
    }
    for (grade, limit) in ledger.gradeLimits.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    {
      let most = words.trimmed(limit, decimals: ledger.decimals)
      facts.append(
        Page.Fact(
          "graded \(grade)",
          "start and deductions leave at most \(most)" + evidence("score.ledger.grades.\(grade)")
        )
      )
    }
    if ledger.suspendsCredits {
      facts.append(
        Page.Fact("credits", "do not count while a direct grading is live and not put right")
      )
    }
    return facts
  }

  private func evidence(_ path: String) -> String {
    let mark = marks.mark(path)
    return mark.isEmpty ? "" : " (\(mark))"
  }

  private func words(_ repeats: Ledger.Repeats) -> String {
    let same =
      switch repeats.same {
      case .entry: "the same item again"
      case .kind: "the same kind again"
      case .account: "anything again on the same account"
      }
    let within =
      repeats.within == nil
      ? "while the one before lasts" : "within \(repeats.written.term) of the one before"
    let condition = repeats.written.condition
    return "\(same) \(within): points times \(repeats.multiplier)"
      + (condition.isEmpty ? "" : ", if \(condition)")
  }

  /// How long what has no term of its own counts.
  private func terms(of ledger: Ledger) -> [Page.Block] {
    guard !ledger.lasts.isEmpty else { return [] }
    let rows = ledger.lasts.enumerated().map { index, line in
      [
        line.written.term, condition(line.written.condition, isLater: index > 0),
        marks.mark(at: line.written.location),
      ]
    }
    let columns = ["counts for", "if", "evidence"].map { Page.Column($0) }
    return [
      .subheading("How long items count that do not say it themselves"),
      .grid(Page.Grid(columns, rows: rows)),
    ]
  }

  private struct Section {
    var title: String
    var entries: [Ledger.Entry]
  }

  /// The items under the headings of the catalogue, or of data categories where it has none.
  private func sections(of ledger: Ledger) -> [Section] {
    let hasHeadings = ledger.entries.contains { !$0.section.isEmpty }
    var sections: [Section] = []
    var index: [String: Int] = [:]
    for entry in ledger.entries {
      let title = hasHeadings ? entry.section : words.category(entry.category)
      if let place = index[title] {
        sections[place].entries.append(entry)
      } else {
        index[title] = sections.count
        sections.append(Section(title: title.isEmpty ? "Other items" : title, entries: [entry]))
      }
    }
    return sections
  }

  private func items(_ entries: [Ledger.Entry], _ ledger: Ledger) -> Page.Block {
    let columns = [
      Page.Column("code"), Page.Column("item"), Page.Column("points", isNumeric: true),
      Page.Column("counts for"), Page.Column("grade"), Page.Column("at most"),
      Page.Column("evidence"),
    ]
    return .grid(Page.Grid(columns, rows: entries.map { cells(of: $0, ledger) }))
  }

  private func cells(of entry: Ledger.Entry, _ ledger: Ledger) -> [String] {
    let label = entry.label.isEmpty ? words.kinds(entry.kinds) : entry.label
    let condition = entry.written.condition
    let once = entry.repeats || ledger.repeats == nil ? "" : "never multiplied"
    let path = [
      "score.ledger.entries.\(entry.code).points",
      "score.ledger.table.entries.\(entry.code).points",
    ]
    return [
      entry.code, [label, condition.isEmpty ? "" : "if \(condition)", once].joined(parts: "; "),
      points(of: entry, ledger), entry.written.term, entry.grade ?? "", entry.cap ?? "",
      marks.mark(path[0], path[1], "\(path[0]).mild", "\(path[1]).mild"),
    ]
  }

  private func points(of entry: Ledger.Entry, _ ledger: Ledger) -> String {
    switch entry.points {
    case .fixed(.constant(0)) where entry.grade != nil: ""
    case .fixed(.constant(let points)): words.points(points, decimals: ledger.decimals)
    case .fixed(let expression): text(expression, ledger)
    case .bySeverity(let mild, let grave):
      "\(words.points(mild, decimals: ledger.decimals)) to "
        + words.points(grave, decimals: ledger.decimals)
    }
  }

  /// A number, or the name of a parameter.
  private func text(_ expression: Expression, _ ledger: Ledger) -> String {
    switch expression {
    case .constant(let number): words.trimmed(number, decimals: ledger.decimals)
    case .parameter(let name): name
    default: ""
    }
  }
}

extension [String] {
  /// The parts that are not empty.
  fileprivate func joined(parts separator: String) -> String {
    filter { !$0.isEmpty }.joined(separator: separator)
  }
}
