import CreditFormats
import CreditResults

extension ReportPage {
  /// Whom moving between two systems ranks lower: the groups whose interval leaves out 0.
  var gains: String {
    guard let rows = comparison.reader("disparity_pairs")?.rows else { return "" }
    let means = rows.filter {
      $0.text("statistic") == "mean_percentile_change" && !$0.text("group").contains("*")
        && ($0.number("upper") ?? 0) < 0
    }
    let shown = means.sorted {
      ($0.number("value") ?? 0, $0.line) < ($1.number("value") ?? 0, $1.line)
    }.prefix(12)
    guard !shown.isEmpty else { return "" }
    var text =
      "The \(shown.count == means.count ? "" : "twelve largest of \(means.count) ")groups that are "
      + "ranked lower, by mean change of the percentile, with 95 % intervals.\n\n"
    text += "| from | to | group | level | mean change | from | to | subjects |\n"
    text += "| --- | --- | --- | --- | ---: | ---: | ---: | ---: |\n"
    for row in shown {
      text +=
        "| \(code(row.text("model_a"))) | \(code(row.text("model_b"))) | "
        + "\(escaped(row.text("group"))) | \(escaped(row.text("level"))) | "
        + "\(row.rounded("value", 1)) | \(row.rounded("lower", 1)) | \(row.rounded("upper", 1)) | "
        + "\(row.integer("n") ?? 0) |\n"
    }
    return text
  }

  /// How many change sides at some approval rates.
  var tradeOff: String {
    guard let rows = comparison.reader("trade_off")?.everybody else { return "" }
    let shown = [0.1, 0.3, 0.5, 0.7, 0.9]
    var byPair: [(pair: String, shares: [String])] = []
    for row in rows where shown.contains(row.number("approval_rate") ?? -1) {
      let pair = "\(code(row.text("model_a"))) | \(code(row.text("model_b")))"
      let share = row.number("swapped").map(percent) ?? ""
      if byPair.last?.pair == pair {
        byPair[byPair.count - 1].shares.append(share)
      } else {
        byPair.append((pair, [share]))
      }
    }
    guard !byPair.isEmpty else { return "" }
    var text =
      "\nShare that only the first approves, and as many only the second, by approval rate."
    text += "\n\n| first | second | \(shown.map(percent).joined(separator: " | ")) |\n"
    text += "| --- | --- |" + String(repeating: " ---: |", count: shown.count) + "\n"
    for line in byPair {
      text += "| \(line.pair) | \(line.shares.joined(separator: " | ")) |\n"
    }
    return text
  }

  /// Paired tests of who tells good from bad better.
  var pairedTests: String {
    guard let rows = comparison.reader("performance_pairs")?.everybody, !rows.isEmpty else {
      return ""
    }
    var text = "\nDifference of the AUC on the subjects of both, with DeLong's test.\n\n"
    text += "| first | second | difference | from | to | p after Holm | subjects |\n"
    text += "| --- | --- | ---: | ---: | ---: | ---: | ---: |\n"
    for row in rows {
      text +=
        "| \(code(row.text("model_a"))) | \(code(row.text("model_b"))) | "
        + "\(row.rounded("value", 3)) | \(row.rounded("lower", 3)) | \(row.rounded("upper", 3)) | "
        + "\(row.rounded("p_adjusted", 4)) | \(row.integer("n") ?? 0) |\n"
    }
    return text
  }

  /// How far everybody's standings have moved from a reference dataset.
  var stability: String {
    guard let rows = comparison.reader("stability")?.everybody else { return "" }
    let shown = rows.filter { $0.text("statistic") == "psi" }
    guard !shown.isEmpty else { return "" }
    var text = "Population stability index against another dataset, with 95 % intervals.\n\n"
    text += "| system | bins | reference | PSI | from | to | subjects | note |\n"
    text += "| --- | --- | --- | ---: | ---: | ---: | ---: | --- |\n"
    for row in shown {
      text +=
        "| \(code(row.text("model"))) | \(row.text("bins")) | \(code(row.text("reference"))) | "
        + "\(row.rounded("value", 3)) | \(row.rounded("lower", 3)) | \(row.rounded("upper", 3)) | "
        + "\(row.integer("n") ?? 0) | \(escaped(row.text("note"))) |\n"
    }
    return text
  }
}

extension TableReader.Row {
  /// A number rounded to some digits; empty where it is undefined.
  func rounded(_ column: String, _ digits: Int) -> String {
    number(column).map { roundedText($0, digits: digits) } ?? ""
  }
}
