import CreditFormats
import CreditResults
import CreditModels

/// Spearman's correlation of every pair, as a triangle.
struct AgreementTriangle {
  private let names: [String]
  private let values: [String: (value: Double?, n: Int64)]

  init(_ comparison: Comparison) {
    var values: [String: (value: Double?, n: Int64)] = [:]
    for row in comparison.reader("agreement")?.everybody ?? []
    where row.text("statistic") == "spearman" {
      values[row.text("model_a") + " " + row.text("model_b")] = (
        row.number("value"), row.integer("n") ?? 0
      )
    }
    self.names = comparison.models.map(\.card.pinnedID)
    self.values = values
  }

  var isEmpty: Bool { values.isEmpty }

  /// The triangle as a Markdown grid.
  var markdown: String {
    let heads = names.dropFirst()
    var text = "| | " + heads.map { "\(code($0))" }.joined(separator: " | ") + " |\n"
    text += "| --- |" + heads.map { _ in " ---: |" }.joined() + "\n"
    for (row, a) in names.dropLast().enumerated() {
      let cells = names.indices.dropFirst().map { column in
        column <= row ? "" : cell(a, names[column])
      }
      text += "| \(code(a)) | " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }

  /// The lines for a terminal: a pair a line, the closest first.
  var lines: [(pair: String, value: String)] {
    names.enumerated().flatMap { index, a in
      names[(index + 1)...].compactMap { b in
        values[a + " " + b].map { (pair: "\(a) with \(b)", value: text($0)) }
      }
    }
  }

  private func cell(_ a: String, _ b: String) -> String {
    values[a + " " + b].map(text) ?? ""
  }

  private func text(_ entry: (value: Double?, n: Int64)) -> String {
    "\(entry.value.map { roundedText($0, digits: 2) } ?? "undefined") (n \(entry.n))"
  }
}
