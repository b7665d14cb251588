import CreditFormats
import CreditResults
import CreditModels

/// Findings in plain sentences, under the contract's rules: each names the model with place, year and
/// status, states base, n and interval, and links its row; none says fair, better or because.
struct FindingSentences {
  let comparison: Comparison
  /// How names and words that come from datasets and models are written.
  var word: (String) -> String = { $0 }
  /// The ending of the tables' files that are linked; nil where there are none.
  var linked: String? = "csv"

  /// The findings as Markdown, the most telling first; fewer where tables are missing or say nothing.
  var all: [String] { found.map { $0.markdown(linking: linked) } }

  /// The findings, the most telling first.
  var found: [ReportSentence] {
    [reach, disagreement, loss, shift, adverseImpact, likeness, explanation].compactMap { $0 }
      .map { sentence in
        var sentence = sentence
        sentence.isSynthetic = comparison.dataset.synthetic != nil
        return sentence
      }
  }

  /// Which system gives a standing to the fewest.
  private var reach: ReportSentence? {
    guard let rows = comparison.reader("coverage")?.everybody else { return nil }
    let standings = rows.filter { $0.text("absence").isEmpty && $0.number("share") != nil }
    guard
      let least = standings.min(by: { ($0.number("share") ?? 1) < ($1.number("share") ?? 1) }),
      let share = least.number("share"), share < 1
    else { return nil }
    let causes = rows.filter {
      $0.text("model") == least.text("model") && !$0.text("absence").isEmpty
        && ($0.integer("count") ?? 0) > 0
    }
    let main = causes.max { ($0.integer("count") ?? 0) < ($1.integer("count") ?? 0) }
    let reason = main.map { row in
      "; the most frequent cause of none is \(cause(row))"
        + (row.text("reason").isEmpty ? "" : " (\(word(row.text("reason"))))")
    }
    return sentence(
      "\(name(least.text("model"))) gives a standing to \(percent(share)) of "
        + "\(count(least))\(reason ?? "")",
      "coverage",
      least,
      limits: percent
    )
  }

  private func cause(_ row: TableReader.Row) -> String {
    row.text("absence").split(separator: "_").joined(separator: " ")
  }

  /// The pair that orders people most differently.
  private var disagreement: ReportSentence? {
    let least = correlations.min { ($0.number("value") ?? 1) < ($1.number("value") ?? 1) }
    guard let least, let value = least.number("value") else { return nil }
    return sentence(
      "Of all pairs without a common origin, \(name(least.text("model_a"))) and "
        + "\(name(least.text("model_b"))) order the subjects least alike: Spearman's rank "
        + "correlation is \(roundedText(value, digits: 2)) on \(count(least)) common to both",
      "agreement",
      least
    )
  }

  /// The pair that orders people most alike, where there are several.
  private var likeness: ReportSentence? {
    let most = correlations.max { ($0.number("value") ?? 1) < ($1.number("value") ?? 1) }
    guard correlations.count > 1, let most, let value = most.number("value") else { return nil }
    return sentence(
      "Of all pairs without a common origin, \(name(most.text("model_a"))) and "
        + "\(name(most.text("model_b"))) order the subjects most alike: Spearman's rank "
        + "correlation is \(roundedText(value, digits: 2)) on \(count(most)) common to both",
      "agreement",
      most
    )
  }

  private var correlations: [TableReader.Row] {
    (comparison.reader("agreement")?.everybody ?? []).filter {
      $0.text("statistic") == "spearman" && $0.number("value") != nil
        && $0.text("shared_origin").isEmpty
    }
  }

  /// The largest group that loses approval by moving from one system to another.
  private var loss: ReportSentence? {
    guard let rows = comparison.reader("swap_sets")?.everybody else { return nil }
    let losses = rows.filter {
      $0.text("basis") == "matched" && $0.text("set") == "only_a"
        && ($0.number("tied_share") ?? 1) <= 0.05
    }
    guard
      let most = losses.max(by: { ($0.number("share") ?? 0) < ($1.number("share") ?? 0) }),
      let share = most.number("share"), share > 0, let rate = most.number("approval_rate_a")
    else { return nil }
    return sentence(
      "Where each system approves its best \(percent(rate)), \(percent(share)) of "
        + "\(count(most)) common to both lose approval by moving from "
        + "\(name(most.text("model_a"))) to \(name(most.text("model_b"))), and as many gain it",
      "swap_sets",
      most,
      limits: percent
    )
  }

  /// The group that moving from one system to another ranks lower by most.
  private var shift: ReportSentence? {
    guard let rows = comparison.reader("disparity_pairs")?.rows else { return nil }
    let lower = rows.filter {
      $0.text("statistic") == "mean_percentile_change" && !$0.text("group").contains("*")
        && $0.text("shared_origin").isEmpty && ($0.number("upper") ?? 0) < 0
    }
    guard
      let most = lower.min(by: { ($0.number("value") ?? 0) < ($1.number("value") ?? 0) }),
      let value = most.number("value")
    else { return nil }
    return sentence(
      "By moving from \(name(most.text("model_a"))) to \(name(most.text("model_b"))), subjects "
        + "with \(word(most.text("group"))) \(word(most.text("level"))) are ranked lower by "
        + "\(roundedText(-value, digits: 1)) percentile points on average, \(count(most)) common "
        + "to both",
      "disparity_pairs",
      most,
      limits: { roundedText($0, digits: 1) }
    )
  }

  /// The lowest adverse impact ratio below four fifths with an interval.
  private var adverseImpact: ReportSentence? {
    guard let rows = comparison.reader("disparity")?.rows else { return nil }
    let below = rows.filter {
      $0.text("statistic") == "adverse_impact_ratio" && !$0.text("group").contains("*")
        && ($0.number("upper") ?? 1) < 0.8
    }
    guard
      let least = below.min(by: { ($0.number("value") ?? 1) < ($1.number("value") ?? 1) }),
      let value = least.number("value")
    else { return nil }
    return sentence(
      "By \(name(least.text("model"))), subjects with \(word(least.text("group"))) "
        + "\(word(least.text("level"))) are selected at \(roundedText(value, digits: 2)) times the "
        + "rate of \(word(least.text("reference"))), among \(count(least)) with a standing",
      "disparity",
      least
    )
  }

  /// What the widest disagreement comes from, where the stages can be told apart.
  private var explanation: ReportSentence? {
    let rows = (comparison.reader("decomposition")?.everybody ?? []).filter {
      $0.text("measure") == "percentile" && $0.number("value") != nil
    }
    let pairs = Dictionary(grouping: rows) { "\($0.text("model_a")) \($0.text("model_b"))" }
      .values.filter { $0.count == 4 }
    func distance(_ rows: [TableReader.Row]) -> Double {
      rows.compactMap { $0.number("value") }.reduce(0, +)
    }
    guard
      let widest = pairs.max(by: { (distance($0), $1[0].line) < (distance($1), $0[0].line) }),
      let most = widest.max(by: { ($0.number("value") ?? 0) < ($1.number("value") ?? 0) }),
      let share = most.number("share"), let words = FindingSentences.stages[most.text("stage")]
    else { return nil }
    return sentence(
      "Where stages can be told apart, \(name(most.text("model_a"))) and "
        + "\(name(most.text("model_b"))) lie furthest apart, \(roundedText(distance(widest), digits: 1)) "
        + "percentile points on average on \(count(most)) common to both; "
        + "\(percent(share)) of it comes from \(words)",
      "decomposition",
      most,
      limits: { roundedText($0, digits: 1) + " points" }
    )
  }

  /// The stages of a decomposition in words.
  private static let stages = [
    "reading": "reading different kinds of data",
    "file": "the file: what each sees of the same kinds of data",
    "score": "the score: how each judges the same records",
    "scale": "the scale: where the bands are cut",
  ]

  private func name(_ model: String) -> String {
    guard let card = comparison.models.first(where: { $0.card.pinnedID == model })?.card else {
      return word(model)
    }
    return word(card.fullName)
  }

  private func count(_ row: TableReader.Row) -> String {
    "\(row.integer("n") ?? 0) \(row.text("subjects"))"
  }

  private func sentence(
    _ text: String,
    _ table: String,
    _ row: TableReader.Row,
    limits: (Double) -> String = { roundedText($0, digits: 3) }
  ) -> ReportSentence {
    ReportSentence(text: text, sureness: interval(row, limits), table: table, line: row.line)
  }

  private func interval(_ row: TableReader.Row, _ limit: (Double) -> String) -> String {
    guard let lower = row.number("lower"), let upper = row.number("upper") else {
      return "no interval"
    }
    // The method's own brackets would stand within brackets.
    let method = row.text("interval").replacing(" (", with: "; ").replacing(")", with: "")
    return "\(limit(lower)) to \(limit(upper))\(method.isEmpty ? "" : ", \(method)")"
  }
}

/// A share in per cent.
package func percent(_ share: Double) -> String { roundedText(100 * share, digits: 1) + " %" }

extension ModelCard {
  /// The name in a sentence: title, place, year and status, never a country alone.
  var fullName: String {
    let parts = [
      place, edition.count == 4 ? edition : edition.isEmpty ? "" : "edition \(edition)",
      status.rawValue,
    ].filter { !$0.isEmpty && !title.contains($0) }
    return "\(title) (\(parts.joined(separator: ", ")))"
  }
}
