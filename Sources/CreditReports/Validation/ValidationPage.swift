import CreditFormats
import CreditResults
import CreditModels
import CreditPopulation
import CreditStatistics

/// `validation.md`: what was published beside what came out, model by model, misses included.
struct ValidationPage {
  private let report: ValidationReport

  init(_ report: ValidationReport) { self.report = report }

  static let heldOut =
    "What was published is held out: no model and no population is tuned to it, and no scorer reads "
    + "it. It is shown as it came out, misses included."

  /// The page as Markdown.
  var text: String {
    var parts = [head]
    for validation in report.validations where !validation.results.isEmpty {
      parts += models(of: validation)
    }
    parts += report.validations.filter { !$0.recorded.isEmpty }.map(RecordedSection.text)
    if !report.skipped.isEmpty { parts.append(skipped) }
    parts.append(making)
    return parts.joined(separator: "\n")
  }

  private var head: String {
    var text = "# Validation: what was published, and what came out\n\n\(notice)\n\n"
    text += "**Held out.** \(Self.heldOut)\n\n"
    for validation in report.validations {
      let facts = validation.dataset
      let subjects = facts.subjects.sorted { $0.key < $1.key }
        .map { "\($0.value) \($0.key.plural)" }.joined(separator: ", ")
      text += "- Dataset \(code(facts.name)): \(subjects), as of \(facts.asOf)."
      if let synthetic = facts.synthetic {
        text += " **Synthetic, a stylised population.** \(escaped(synthetic))"
      }
      text += "\n"
      for (table, rows) in facts.skippedRows.sorted(by: { $0.key < $1.key }) {
        text += "- \(rows) rows of \(code(table)) were left out as incomplete.\n"
      }
    }
    let counts = Dictionary(uniqueKeysWithValues: report.counts.map { ($0.verdict, $0.count) })
    let all = report.counts.reduce(0) { $0 + $1.count }
    text += "- \(all) published results: \(counts[.met] ?? 0) are met, \(counts[.missed] ?? 0) are "
    text += "missed, \(counts[.notComputed] ?? 0) cannot be computed here.\n"
    text += "\n*Met* means that the published value lies within the 95 % interval of the result, "
    text += "or the result within published limits. The interval knows sampling error only. The "
    text += "population is one and the same for the systems of all countries: a share that agrees "
    text += "proves no model right, and one that differs may be due to the population.\n"
    return text
  }

  private func models(of validation: Validation) -> [String] {
    var names: [String] = []
    for result in validation.results where names.last != result.model { names.append(result.model) }
    return names.map { name in
      let results = validation.results.filter { $0.model == name }
      let facts = validation.models.first { $0.card.pinnedID == name }
      return "## \(code(name)): \(escaped(facts?.card.title ?? ""))\n\n" + held(facts)
        + grid(results) + "\n" + ValidationBars.text(results) + remarks(results)
    }
  }

  /// What the dataset lacks of what the model reads.
  private func held(_ facts: ModelFacts?) -> String {
    guard let share = facts?.completeness, share < 0.9995 else { return "" }
    return "The dataset holds the records of \(percent(share)) of the model's possible points.\n\n"
  }

  private func grid(_ results: [ValidatedTarget]) -> String {
    var text = "| of | target | published | achieved | from | to | difference | subjects | |\n"
    text += "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n"
    for result in results {
      let isShare = result.target.isShare
      let cells = [
        result.target.subjects.plural,
        escaped(result.target.measureText(decimals: result.decimals)),
        published(result.target),
        result.achieved.value.map { shown($0, isShare: isShare) } ?? "",
        result.achieved.lower.map { shown($0, isShare: isShare) } ?? "",
        result.achieved.upper.map { shown($0, isShare: isShare) } ?? "",
        result.difference.map { signed($0, isShare: isShare) } ?? "",
        String(result.n), result.verdict.rawValue,
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }

  private func published(_ target: PublishedTarget) -> String {
    let (low, high) = (target.value.lowerBound, target.value.upperBound)
    let first = shown(low, isShare: target.isShare)
    return low == high ? first : "\(first) to \(shown(high, isShare: target.isShare))"
  }

  private func signed(_ value: Double, isShare: Bool) -> String {
    let text = isShare ? fixedText(100 * value, digits: 1) + " points" : rounded(value)
    return value > 0 ? "+" + text : text
  }

  /// Source, population, what is not the same and why it is missed, once for all results that share
  /// them.
  private func remarks(_ results: [ValidatedTarget]) -> String {
    var lines: [String] = []
    for result in results {
      let target = result.target
      var line = "published of \(target.population)"
      line += target.year.map { ", \($0)" } ?? ""
      line += ": \(result.source?.title ?? target.source)"
      line += result.source?.url.map { " <\($0)>" } ?? ""
      line += target.grade == .published ? ". " : " (\(target.grade.rawValue)). "
      line += "\(target.note)."
      let why = result.explanation
      if !why.isEmpty {
        line += result.verdict == .missed ? " Missed: \(why)." : " \(why)."
      }
      lines.append(line)
    }
    var text = ""
    for (index, line) in lines.enumerated() where lines.firstIndex(of: line) == index {
      let names = zip(results, lines).filter { $0.1 == line }
        .map { escaped($0.0.target.measureText(decimals: $0.0.decimals)) }
      text += "- *\(names.joined(separator: "; "))*: \(escapedText(line))\n"
    }
    return text
  }

  /// Escaped, but with addresses left as they are.
  private func escapedText(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("<http") ? String($0) : escaped(String($0)) }.joined(separator: " ")
  }

  private var skipped: String {
    "## Left out\n\n"
      + report.skipped.map { "- \(code($0.dataset)): \(escaped($0.reason))\n" }.joined()
  }

  private var making: String {
    var text = "## How this was made\n\nParallax \(report.provenance.version). Inputs with the "
    text += "start of their SHA-256:\n\n"
    for input in report.provenance.inputs {
      text += "- \(input.role) \(code(input.name)) `\(input.sha256.prefix(16))`\n"
    }
    let options = report.provenance.options.map { code("\($0.name) \($0.value)") }
      .joined(separator: ", ")
    return text + (options.isEmpty ? "" : "\nOptions: \(options).\n")
  }
}

/// A value as people read it: shares in per cent, tiny ones with more digits.
func shown(_ value: Double, isShare: Bool) -> String {
  guard isShare else { return rounded(value) }
  let isTiny = value != 0 && value < 0.001
  return (isTiny ? roundedText(100 * value, digits: 4) : fixedText(100 * value, digits: 1)) + " %"
}

/// A number with a fixed number of digits after the point: 0.60, not 0.6.
func fixedText(_ value: Double, digits: Int) -> String {
  let text = roundedText(value, digits: digits)
  let point = text.firstIndex(of: ".")
  let written = point.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  return text + (point == nil && digits > 0 ? "." : "")
    + String(repeating: "0", count: max(0, digits - written))
}

private func rounded(_ value: Double) -> String {
  roundedText(value, digits: abs(value) < 10 ? 2 : 0)
}
