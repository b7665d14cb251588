import CreditFormats
import CreditResults
import CreditModels
import CreditStatistics

/// The part of the page that sets scores recorded by a real institution beside reconstructions.
enum RecordedSection {
  /// The section of a dataset.
  static func text(_ validation: Validation) -> String {
    var text = "## Real scores beside reconstructions: \(code(validation.dataset.name))\n\n"
    text += "\(escaped(validation.dataset.title)). The recorded score is "
    text += "what an institution wrote down; the model judges the same subjects by what the "
    text += "dataset holds of them.\n\n"
    text += "| model | recorded score | rank correlation | from | to | same band | next band | "
    text += "farther | mean of the model | mean recorded | subjects |\n"
    text += "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    for one in validation.recorded { text += row(one) }
    text += "\n"
    for one in validation.recorded { text += missing(one) }
    return text
  }

  private static func row(_ one: RecordedAgreement) -> String {
    let shares = ["same band", "next band", "farther"].map { name in
      one.bandShares.first { $0.name == name }?.share.value.map(percent) ?? ""
    }
    func digits(_ value: Double?) -> String { value.map { fixedText($0, digits: 2) } ?? "" }
    let cells =
      [
        code(one.model), code(one.score), digits(one.spearman.value), digits(one.spearman.lower),
        digits(one.spearman.upper),
      ] + shares + [
        one.n > 0 ? roundedText(one.meanModel, digits: 0) : "",
        one.n > 0 ? roundedText(one.meanRecorded, digits: 0) : "", String(one.n),
      ]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  /// Reach, and what the model reads and the dataset does not hold.
  private static func missing(_ one: RecordedAgreement) -> String {
    var text = "- \(code(one.model)): the dataset holds the records of "
    text += "\(percent(one.completeness)) of the model's possible points"
    text +=
      one.missing.isEmpty
      ? "." : "; it does not hold \(escaped(one.missing.joined(separator: "; ")))."
    text += " What is not held gives and takes no points."
    for absence in one.absences {
      text += " \(absence.count) of \(one.everybody) have no standing: \(escaped(absence.reason))."
    }
    return text + "\n"
  }
}
