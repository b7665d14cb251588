import CreditFormats
import CreditResults
import CreditModels
import CreditPopulation

extension WebPage {
  /// Title, what the data are, and every system with its status.
  var header: Markup {
    let facts = tables.comparison.dataset
    let subjects = facts.subjects.sorted { $0.key < $1.key }.filter { $0.value > 0 }
      .map { "\($0.value) \($0.key.plural)" }.joined(separator: ", ")
    let weight = facts.weight.map {
      " Shares count every row by its weight \($0.column), numbers of subjects count rows."
    }
    return """
      <header>
      <div class="bar"><p class="kind">Parallax: national credit-scoring systems compared</p>\
      <button type="button" id="theme" hidden aria-pressed="false">Dark</button></div>
      <div class="about"><h1>\(facts.title)</h1>
      \(origin(facts))
      <p class="facts">\(subjects), as of \(facts.asOf.description). \(outcome(facts))\(weight ?? "")</p></div>
      \(strip)
      <p class="notice">\(notice)</p>
      </header>
      """
  }

  private func origin(_ facts: DatasetFacts) -> Markup {
    guard let synthetic = facts.synthetic else {
      return "<p class=\"origin\"><strong>Observed data.</strong></p>"
    }
    return "<p class=\"origin synthetic\"><strong>Synthetic data.</strong> \(synthetic)</p>"
  }

  private func outcome(_ facts: DatasetFacts) -> String {
    guard let outcome = facts.outcome else { return "No outcome is recorded." }
    let event = outcome.event.map { " (\($0))" } ?? ""
    let rate = facts.badRate.map { ", \(percent($0)) bad" } ?? ""
    return "Outcome: \(outcome.column)\(event); \(outcome.reading)\(rate)."
  }

  /// A line a system: what it is and how far it is the real thing.
  private var strip: Markup {
    let items = tables.systems.map { system -> Markup in
      let period = system.isOutOfPeriod ? ", out of period" : ""
      let details = [system.place, system.edition].filter { !$0.isEmpty && $0 != system.title }
      return """
        <li data-systems="\(system.index)"><span><b>\(system.title)</b> \
        <span class="place">\(details.joined(separator: ", "))</span></span> \
        <span class="status \(system.status.split(separator: " ").joined(separator: "-"))">\
        \(system.status)\(period)</span></li>

        """
    }
    return "<ul class=\"strip\" aria-label=\"Systems and their status\">\n\(items)</ul>"
  }

  /// Choosing systems, a pair, a group and an approval rate; shown by the script.
  var controls: Markup {
    let boxes = tables.systems.map { system -> Markup in
      """
      <label><input type="checkbox" name="system" value="\(system.index)" checked> \
      \(system.id)</label>

      """
    }
    let chosen = tables.chosenPair
    let pairs = tables.pairs.map { pair -> Markup in
      let mark: Markup = pair == chosen ? " selected" : ""
      return "<option value=\"\(pair.key)\"\(mark)>\(pair.a.id) and \(pair.b.id)</option>"
    }
    return """
      <form id="controls" hidden aria-label="Choose what is shown">
      <fieldset><legend>Systems</legend>\(boxes)</fieldset>
      <label class="field" for="group">Subjects <select id="group">\(groupOptions)</select></label>
      <label class="field" for="pair">Pair <select id="pair">\(pairs)</select></label>
      \(rateField)
      <p id="said" class="quiet" role="status" aria-live="polite"></p>
      </form>
      """
  }

  private var groupOptions: Markup {
    let parts = tables.kinds.map { kind -> Markup in
      let options = tables.groups.enumerated().filter { $0.element.subjects == kind.subjects }
        .map { "<option value=\"\($0.offset)\">\($0.element.name)</option>" as Markup }
      return "<optgroup label=\"\(kind.subjects.capitalizedFirst)\">\(options)</optgroup>"
    }
    return Markup(parts)
  }

  private var rateField: Markup {
    guard tables.comparison.table("trade_off") != nil else { return "" }
    let rate = min(100, max(0, 5 * whole(20 * tables.comparison.options.approvalRate)))
    return """
      <label class="field" for="rate">Approval rate <input id="rate" type="range" min="0" max="100" \
      step="5" value="\(rate)"> <output for="rate" id="rate-text">\(rate) %</output></label>
      """
  }
}
