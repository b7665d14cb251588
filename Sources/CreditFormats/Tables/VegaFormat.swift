import CreditResults

/// The report's pictures as Vega-Lite specifications, for people who restyle them: one file a picture
/// and kind of subject in the folder `vega`, each with the rows of its table that it shows.
///
/// A picture whose table is not there or has no such rows is left out. Pictures are of everybody; that
/// of disparity is of groups.
public struct VegaFormat: ReportFormat {
  public let id = "vega"
  public let fileExtension = "vl.json"

  /// Creates the format.
  public init() {}

  public func files(of report: ReportTables) -> [ReportFile] {
    VegaPicture.all.flatMap { picture -> [ReportFile] in
      guard let table = report.table(picture.table) else { return [] }
      let reader = TableReader(table)
      return reader.kinds.compactMap { kind in
        let values = picture.values(reader.rows(of: kind))
        guard !values.isEmpty, let body = picture.body else { return nil }
        let text = spec(picture, of: kind, values: values, body: body, report: report).text
        return ReportFile(name: "vega/\(picture.name)-\(kind).vl.json", text: text)
      }
    }
  }

  private func spec(
    _ picture: VegaPicture,
    of kind: String,
    values: [JSONValue],
    body: [(key: String, value: JSONValue)],
    report: ReportTables
  ) -> JSONValue {
    let models = report.models.map { "\($0.id): \($0.title), \($0.status)" }
    let lines = ["\(report.title), as of \(report.asOf)"] + [report.synthetic ?? "Observed data."]
    let title: [(key: String, value: JSONValue)] = [
      ("text", .text("\(picture.title) (\(kind))")), ("anchor", .text("start")),
      ("subtitle", .list((lines + [notice]).flatMap(wrapped).map { .text($0) })),
      ("subtitlePadding", .integer(4)), ("offset", .integer(12)),
    ]
    return .object(
      [
        ("$schema", .text("https://vega.github.io/schema/vega-lite/v6.json")),
        ("title", .object(title)),
        ("description", .text(([picture.description] + models).joined(separator: " "))),
        ("data", .object([("values", .list(values))])),
      ] + body
    )
  }

  /// A text in lines of some 95 characters, for no program breaks a subtitle.
  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + word.count > 94 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
