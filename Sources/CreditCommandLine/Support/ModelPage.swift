import ParallaxKit

/// What `models show` prints: who, what, how well evidenced, and every number with its evidence.
struct ModelPage {
  private let model: Model
  private let editions: [String]
  private let prohibitedIn: [String]

  init(_ model: Model, editions: [String], prohibitedIn: [String]) {
    self.model = model
    self.editions = editions
    self.prohibitedIn = prohibitedIn
  }

  /// The page as text.
  var text: String {
    [head, scale, consequences, evidence, sources].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var head: String {
    let card = model.card
    var lines = ["\(card.pinnedID): \(card.title)", ""]
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { lines.append("  \(name.padded(to: 14)) \(value)") }
    }
    add("place", card.place)
    add("in force", period(card))
    add("editions", editions.count > 1 ? editions.joined(separator: ", ") : "")
    add("status", card.status.rawValue)
    add("paradigm", card.paradigm)
    add("purpose", card.purpose.rawValue)
    add("use", card.use.rawValue)
    add("prohibited in", prohibitedIn.joined(separator: ", "))
    add("predicts", card.predicts.map(words) ?? "")
    add("subjects", card.subjects.map(\.plural).joined(separator: ", "))
    add("operator", card.institution.operatorName)
    add("overseer", card.institution.overseer)
    add("identity key", card.institution.identityKey)
    add("descends from", card.descendsFrom.joined(separator: ", "))
    add("uses", uses(model))
    add("requires", model.file.requires.joined(separator: ", "))
    add("tests", String(model.tests.count))
    for parameter in model.parameters { add("parameter", words(parameter)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func uses(_ model: Model) -> String {
    model.uses.map { $0.model + ($0.date.map { " at the \($0.rawValue)" } ?? "") }
      .joined(separator: ", ")
  }

  private var scale: String {
    var lines = ["Scale, best first"]
    let scale = model.card.scale
    for band in scale.bands {
      let label = band.label.isEmpty ? "" : "  \(band.label)"
      lines.append("  \(band.name.padded(to: 14)) \(words(band.content, scale.decimals))\(label)")
    }
    if let decision = scale.decision {
      lines.append("  favourable: \(decision.favourable.joined(separator: ", ")) (\(decision.by))")
    }
    return lines.count > 1 ? lines.joined(separator: "\n") + "\n" : ""
  }

  private var consequences: String {
    guard !model.consequences.isEmpty else { return "" }
    return "Consequences\n"
      + model.consequences.map {
        "  \($0.isGain ? "+" : "-") \($0.domain.rawValue): \($0.effect) "
          + "(\($0.eligible.source); by \($0.by))\n"
      }.joined()
  }

  private var evidence: String {
    let shares = EvidenceGrade.allCases.map { grade in
      let share = model.card.evidenceShares[grade] ?? 0
      return "\(grade.rawValue) \(Int((100 * share).rounded())) %"
    }
    var lines = ["Numbers: \(model.evidence.count) (\(shares.joined(separator: ", ")))"]
    let width = min(60, model.evidence.map(\.path.count).max() ?? 0)
    for number in model.evidence {
      let range = number.range.map { " range \($0.joined(separator: " to "))" } ?? ""
      lines.append(
        "  \(number.path.padded(to: width)) \(number.text.padded(to: 12)) "
          + "\(number.grade.rawValue): \(number.basis)\(range)"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var sources: String {
    guard !model.sources.isEmpty else { return "" }
    return "Sources\n"
      + model.sources.map { source in
        "  \(source.key): \(source.title)\(source.url.map { " <\($0)>" } ?? "")\n"
      }.joined()
  }

  private func period(_ card: ModelCard) -> String {
    switch (card.from, card.until) {
    case (let from?, let until?): "from \(from), before \(until)"
    case (let from?, nil): "from \(from)"
    case (nil, let until?): "before \(until)"
    case (nil, nil): ""
    }
  }

  private func words(_ prediction: Prediction) -> String {
    prediction.months.map { "\(prediction.event) within \($0) months" } ?? prediction.event
  }

  private func words(_ parameter: Parameter) -> String {
    let value =
      switch parameter.defaultValue {
      case .number(let number): words(number, parameter.unit)
      case .option(let option): option
      }
    let options =
      parameter.options.isEmpty ? "" : " of \(parameter.options.joined(separator: ", "))"
    return "\(parameter.name) = \(value)\(options)"
  }

  /// A number as documents write it: money in units, shares in per cent, points with decimals.
  private func words(_ number: Int64, _ unit: Unit) -> String {
    switch unit {
    case .money:
      amount(number, decimals: 2) + (model.card.currency.map { " \($0)" } ?? " (money)")
    case .date: Day(number: Int32(clamping: number)).description
    case .share: amount(number, decimals: 2) + "%"
    case .ratio, .logOdds: "\(amount(number, decimals: 6)) (\(unit.rawValue))"
    case .points: "\(amount(number, decimals: model.pointsDecimals)) (points)"
    default: "\(number) (\(unit.rawValue))"
    }
  }

  /// A decimal text without zeros at its end.
  private func amount(_ number: Int64, decimals: Int) -> String {
    let text = decimalText(number, decimals: decimals)
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.reversed()
    return String(digits.last == "." ? Array(digits.dropLast()) : Array(digits))
  }

  private func words(_ content: Scale.Content, _ decimals: Int) -> String {
    switch content {
    case .numbers(let range):
      [range.lowerBound, range.upperBound].map { decimalText($0, decimals: decimals) }
        .joined(separator: " to ")
    case .states(let names): names.joined(separator: ", ")
    }
  }
}
