public import CreditFormats
public import CreditModels

/// The page of what differs between two models.
///
/// - Parameters:
///   - difference: what differs.
///   - names: the two models as they were asked for, the first then the second.
/// - Returns: The page, a table a part.
public func differencePage(
  _ difference: DocumentDifference,
  names: (before: String, after: String)
) -> Page {
  var page = Page(title: "From \(names.before) to \(names.after)")
  guard !difference.changes.isEmpty else {
    page.blocks.append(.paragraph("The documents say the same."))
    return page
  }
  let kinds = DocumentChange.Kind.allCases
  let counts = kinds.compactMap { kind -> String? in
    let count = difference.changes.count { $0.kind == kind }
    return count == 0 ? nil : "\(count) \(kind.rawValue)"
  }
  page.blocks.append(.paragraph(counts.joined(separator: ", ") + "."))
  var parts: [String] = []
  for change in difference.changes where parts.last != change.part { parts.append(change.part) }
  for part in parts {
    page.blocks.append(.heading(part.prefix(1).uppercased() + part.dropFirst()))
    page.blocks.append(
      .grid(
        Page.Grid(
          ["", "what", "key", names.before, names.after].map { Page.Column($0) },
          rows: difference.changes.filter { $0.part == part }.map {
            [$0.kind.rawValue, $0.item, $0.key, $0.before, $0.after]
          }
        )
      )
    )
  }
  return page
}

/// What differs between two models, for programs.
public func differenceValue(
  _ difference: DocumentDifference,
  names: (before: String, after: String)
) -> JSONValue {
  .object([
    ("before", .text(names.before)),
    ("after", .text(names.after)),
    (
      "changes",
      .list(
        difference.changes.map { change in
          .object([
            ("change", .text(change.kind.rawValue)), ("part", .text(change.part)),
            ("item", .text(change.item)), ("key", .text(change.key)),
            ("before", .text(change.before)), ("after", .text(change.after)),
          ])
        }
      )
    ),
  ])
}
