import CreditModels
import CreditPopulation
import CreditScoring

/// How one standing arose, in lines.
struct ModelTestTrace {
  let lines: [String]

  /// Tells a trace in the words of the model.
  ///
  /// - Parameters:
  ///   - trace: what the engine says.
  ///   - model: the model that judged.
  ///   - standing: what came out, in words.
  init(_ trace: Trace, of model: Model, standing: String) {
    let points = { (value: Int64) in
      "\(decimalText(value, decimals: model.pointsDecimals)) points"
    }
    var lines = trace.segment.map { ["segment \($0)"] } ?? []
    if let start = trace.start { lines.append("start: \(points(start))") }
    for (name, value) in trace.values.sorted(by: { $0.key < $1.key }) {
      var line = "\(name) = \(Self.said(value))"
      if let worth = trace.points[name] { line += ": \(points(worth))" }
      if let attribute = trace.attributes[name] { line += " (attribute '\(attribute)')" }
      lines.append(line)
    }
    let labels = Self.labels(model)
    for (name, worth) in trace.points.sorted(by: { $0.key < $1.key })
    where trace.values[name] == nil {
      let label = labels[name].map { $0.isEmpty ? "" : " (\($0))" } ?? ""
      lines.append("\(name): \(points(worth))\(label)")
    }
    self.lines = lines + ["came out: \(standing)"]
  }

  private static func said(_ value: Int64) -> String {
    value == Value.none ? "none" : value == Value.absent ? "absent" : "\(value)"
  }

  private static func labels(_ model: Model) -> [String: String] {
    guard case .ledger(let ledger) = model.score.judge else { return [:] }
    return Dictionary(
      ledger.entries.map { ($0.code, $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
