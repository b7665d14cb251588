import CreditLanguage
import CreditModels

/// The judge, whichever it is, and what comes before it.
extension ModelPage {
  var absences: [Page.Block] {
    let isOpinion = model.card.paradigm == "opinion"
    let rows =
      model.score.absences.map { rule in
        ["no score (\(rule.absence.words))", rule.reason, rule.condition.source]
      }
      + (isOpinion ? [] : model.score.states.map { ["state", $0.state, $0.condition.source] })
    guard !rows.isEmpty else { return [] }
    let columns = ["standing", "reason", "if"].map { Page.Column($0) }
    return [
      .paragraph("The first line that holds decides."), .grid(Page.Grid(columns, rows: rows)),
    ]
  }

  var judgeTitle: String {
    switch model.score.judge {
    case .ledger: "Ledger of points"
    case .scorecard: "Scorecard"
    case .rating: "Rating"
    case .opinion: "Opinion"
    case .lookup: "Score"
    case .program: "Program"
    }
  }

  var judge: [Page.Block] {
    switch model.score.judge {
    case .ledger(let ledger): return self.ledger(ledger)
    case .scorecard(let card): return scorecard(card, .points)
    case .rating(let rating): return self.rating(rating)
    case .opinion(let positive): return opinion(positive)
    case .lookup(let value): return [.facts([Page.Fact("score", value.source)])]
    case .program(let rules): return program(rules)
    }
  }

  private func program(_ rules: ProgramRules) -> [Page.Block] {
    [
      .paragraph("A program outside of Parallax judges; its rules are not in this document."),
      .facts([
        Page.Fact("runs", rules.command.joined(separator: " ")),
        Page.Fact("answers within", "\(rules.timeout) seconds"),
      ]),
      .grid(
        Page.Grid(
          [Page.Column("column"), Page.Column("what it is told")],
          rows: rules.reads.map { [$0.name, $0.value.source] }
        )
      ),
    ]
  }

  private func rating(_ rating: Rating) -> [Page.Block] {
    switch rating.index {
    case .effects(let card): scorecard(card, .effects)
    case .logOdds(let index):
      [
        .paragraph(
          "The rating rests on one index, in log odds of good, to which the scale gives PDs."
        ),
        .facts([
          Page.Fact("index", index.source),
          Page.Fact("evidence", marks.mark("score.rating.index")),
        ]),
      ]
    }
  }

  private func opinion(_ positive: String) -> [Page.Block] {
    let rows = model.score.states.enumerated().map { index, rule in
      [String(index + 1), rule.state, rule.condition.source]
    }
    let columns = [Page.Column("", isNumeric: true), Page.Column("reason"), Page.Column("if")]
    return [
      .paragraph("The first reason that holds decides; everybody else is \(positive)."),
      .grid(Page.Grid(columns, rows: rows)),
    ]
  }
}

extension Absence {
  fileprivate var words: String { rawValue.replacing("_", with: " ") }
}
