import CreditComparison
import CreditModels

/// Findings in plain sentences, under the contract's rules: each names the model with place, year and
/// status, states base, n and interval, and links its row; none says fair, better or because.
struct FindingSentences {
  let comparison: Comparison
  /// How names and words that come from datasets and models are written.
  var word: (String) -> String = { $0 }

  /// The findings, the most telling first; fewer where tables are missing or say nothing.
  var all: [String] {
    [reach, disagreement, loss, shift, adverseImpact].compactMap { $0 }.map { sentence in
      comparison.dataset.synthetic == nil ? sentence : "Synthetic data: \(sentence)"
    }
  }

  /// Which system gives a standing to the fewest.
  private var reach: String? {
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
      ", most often with the cause \(row.text("absence"))"
        + (row.text("reason").isEmpty ? "" : " (\(word(row.text("reason"))))")
    }
    return
      "\(name(least.text("model"))) gives a standing to \(percent(share)) of "
      + "\(count(least)) \(interval(least))\(reason ?? "") \(link("coverage", least))."
  }

  /// The pair that orders people most differently.
  private var disagreement: String? {
    guard let rows = comparison.reader("agreement")?.everybody else { return nil }
    let correlations = rows.filter {
      $0.text("statistic") == "spearman" && $0.number("value") != nil
        && $0.text("shared_origin").isEmpty
    }
    guard
      let least = correlations.min(by: { ($0.number("value") ?? 1) < ($1.number("value") ?? 1) }),
      let value = least.number("value")
    else { return nil }
    return
      "Of all pairs without a common origin, \(name(least.text("model_a"))) and "
      + "\(name(least.text("model_b"))) order the subjects least alike: Spearman's rank correlation "
      + "is \(roundedText(value, digits: 2)) on \(count(least)) common to both "
      + "\(interval(least)) \(link("agreement", least))."
  }

  /// The largest group that loses approval by moving from one system to another.
  private var loss: String? {
    guard let rows = comparison.reader("swap_sets")?.everybody else { return nil }
    let losses = rows.filter {
      $0.text("basis") == "matched" && $0.text("set") == "only_a"
        && ($0.number("tied_share") ?? 1) <= 0.05
    }
    guard
      let most = losses.max(by: { ($0.number("share") ?? 0) < ($1.number("share") ?? 0) }),
      let share = most.number("share"), share > 0, let rate = most.number("approval_rate_a")
    else { return nil }
    return
      "Where each system approves its best \(percent(rate)), \(percent(share)) of \(count(most)) "
      + "common to both lose approval by moving from \(name(most.text("model_a"))) to "
      + "\(name(most.text("model_b"))) \(interval(most)) \(link("swap_sets", most))."
  }

  /// The group that moving from one system to another ranks lower by most.
  private var shift: String? {
    guard let rows = comparison.reader("disparity_pairs")?.rows else { return nil }
    let lower = rows.filter {
      $0.text("statistic") == "mean_percentile_change" && !$0.text("group").contains("*")
        && $0.text("shared_origin").isEmpty && ($0.number("upper") ?? 0) < 0
    }
    guard
      let most = lower.min(by: { ($0.number("value") ?? 0) < ($1.number("value") ?? 0) }),
      let value = most.number("value")
    else { return nil }
    return
      "By moving from \(name(most.text("model_a"))) to \(name(most.text("model_b"))), subjects with "
      + "\(word(most.text("group"))) \(word(most.text("level"))) are ranked lower by "
      + "\(roundedText(-value, digits: 1)) percentile points on average, \(count(most)) common to "
      + "both \(interval(most)) \(link("disparity_pairs", most))."
  }

  /// The lowest adverse impact ratio below four fifths with an interval.
  private var adverseImpact: String? {
    guard let rows = comparison.reader("disparity")?.rows else { return nil }
    let below = rows.filter {
      $0.text("statistic") == "adverse_impact_ratio" && !$0.text("group").contains("*")
        && ($0.number("upper") ?? 1) < 0.8
    }
    guard
      let least = below.min(by: { ($0.number("value") ?? 1) < ($1.number("value") ?? 1) }),
      let value = least.number("value")
    else { return nil }
    return
      "By \(name(least.text("model"))), subjects with \(word(least.text("group"))) "
      + "\(word(least.text("level"))) are selected at \(roundedText(value, digits: 2)) times the rate of "
      + "\(word(least.text("reference"))), among \(count(least)) with a standing "
      + "\(interval(least)) \(link("disparity", least))."
  }

  private func name(_ model: String) -> String {
    guard let card = comparison.models.first(where: { $0.card.pinnedID == model })?.card else {
      return word(model)
    }
    return word(card.fullName)
  }

  private func count(_ row: TableReader.Row) -> String {
    "\(row.integer("n") ?? 0) \(row.text("subjects"))"
  }

  private func interval(_ row: TableReader.Row) -> String {
    guard let lower = row.number("lower"), let upper = row.number("upper") else {
      return "(no interval)"
    }
    let (low, high) = (roundedText(lower, digits: 3), roundedText(upper, digits: 3))
    let method = row.text("interval")
    return "(\(low) to \(high)\(method.isEmpty ? "" : ", \(method)"))"
  }

  private func link(_ table: String, _ row: TableReader.Row) -> String {
    "[\(table), row \(row.line)](tables/\(table).csv)"
  }
}

/// A share in per cent.
package func percent(_ share: Double) -> String { roundedText(100 * share, digits: 1) + " %" }

extension ModelCard {
  /// The name in a sentence: title, place, year and status, never a country alone.
  var fullName: String {
    let parts = [place, edition, status.rawValue].filter { !$0.isEmpty && !title.contains($0) }
    return "\(title) (\(parts.joined(separator: ", ")))"
  }
}
