import CreditFormats
import CreditModels
import CreditResults

/// Who gets a standing, and why others do not: a bar a system.
struct CoveragePicture {
  let tables: WebTables
  let group: WebGroup

  var markup: Markup {
    let rows = Dictionary(grouping: tables.rows("coverage", of: group)) { $0.text("model") }
    return panels(
      tables.systems.compactMap { system in rows[system.id].map { panel(system, $0) } }
    )
  }

  private func panel(_ system: WebSystem, _ rows: [TableReader.Row]) -> Panel {
    let standing = rows.first { $0.text("absence").isEmpty }?.number("share") ?? 0
    let absences = Absence.allCases.compactMap { absence in
      let share = rows.filter { $0.text("absence") == absence.rawValue }
        .compactMap { $0.number("share") }.reduce(0, +)
      return share > 0 ? (absence: absence, share: share) : nil
    }
    let parts = absences.map { "\(percent($0.share)) \($0.absence.phrase)" }
    var drawing = Drawing(
      height: 26,
      title: "Who gets a standing from \(system.name)",
      description: (["\(percent(standing)) have a standing"] + parts).joined(separator: ", ")
    )
    drawing.bar(0, 0, width: standing, height: 26, "standing", remark: percent(standing))
    let label = "\(percent(standing)) have a standing"
    if let style = fitting(label, in: standing) {
      drawing.text(0.008, 18, label, "on-standing" + style)
    }
    var left = standing
    for part in absences {
      let remark = "\(percent(part.share)) \(part.absence.phrase)"
      drawing.bar(left, 0, width: part.share, height: 26, part.absence.style, remark: remark)
      left += part.share
    }
    return Panel(
      systems: [system],
      label: system.label,
      drawing: drawing,
      note: note(rows, standing: standing)
    )
  }

  private func note(_ rows: [TableReader.Row], standing: Double) -> Markup {
    let reasons = rows.filter { !$0.text("absence").isEmpty && ($0.number("share") ?? 0) > 0 }
      .sorted { ($0.number("share") ?? 0, $1.line) > ($1.number("share") ?? 0, $0.line) }
    guard !reasons.isEmpty else { return "" }
    let texts = reasons.map { row -> Markup in
      let words = Absence(rawValue: row.text("absence"))?.phrase ?? row.text("absence")
      let style = Absence(rawValue: row.text("absence"))?.style ?? "absent"
      let reason = row.text("reason").isEmpty ? words : "\(words): \(row.text("reason"))"
      let share = percent(row.number("share") ?? 0)
      return "<span class=\"cause\"><i class=\"key \(style)\"></i>\(share) \(reason)</span> "
    }
    return "\(texts)"
  }
}

extension Absence {
  /// The absence in a sentence about a subject.
  var phrase: String {
    switch self {
    case .notRecorded: "not recorded in the dataset"
    case .unknownSubject: "unknown to the system"
    case .notSeen: "not seen by the system"
    case .outOfScope: "out of its scope"
    }
  }

  /// The class of the style.
  var style: String {
    switch self {
    case .notRecorded: "absent not-recorded"
    case .unknownSubject: "absent unknown-subject"
    case .notSeen: "absent not-seen"
    case .outOfScope: "absent out-of-scope"
    }
  }
}
