/// The descriptor of the Data Package.
enum Descriptor {
  static func text(of tables: Tables, _ knobs: Knobs) -> String {
    let members = heading(knobs) + dates() + meaning() + [("resources", resources(of: tables))]
    return JSON.object(members).printed() + "\n"
  }

  /// The sentence that every finding on the sample carries.
  static func synthetic(_ knobs: Knobs) -> String {
    "Synthetic and stylised: no real person; conduct, traffic, family, household-bill and merit "
      + "records occur \(factor(knobs)) times as often as in the published Suining list of 2010, so "
      + "that every band of every system is occupied."
  }

  static func factor(_ knobs: Knobs) -> String {
    let whole = Int(knobs.intensity)
    return knobs.intensity == Double(whole) ? "\(whole)" : "\(knobs.intensity)"
  }

  private static func heading(_ knobs: Knobs) -> [(String, JSON)] {
    [
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .text("sample-population")),
      ("version", .text("1.0.0")),
      (
        "title",
        .text(
          "Synthetic sample population of \(knobs.subjects) persons "
            + "(stylised, conduct × \(factor(knobs)))"
        )
      ),
      (
        "description",
        .text(
          "Persons with accounts and dated records of every kind, written by the program "
            + "sample-population with seed \(knobs.seed). README.md says how, and what it achieves."
        )
      ),
      ("licenses", .list([licence])),
      ("contributors", .list([.object([("title", .text("The Parallax project"))])])),
      ("synthetic", .text(synthetic(knobs))),
    ]
  }

  private static let licence = JSON.object([
    ("name", .text("CC0-1.0")), ("title", .text("Creative Commons Zero v1.0 Universal")),
    ("path", .text("https://creativecommons.org/publicdomain/zero/1.0/")),
  ])

  private static func dates() -> [(String, JSON)] {
    [
      ("as_of", .text(Timeline.asOf.text)), ("until", .text(Timeline.until.text)),
      ("currency", .text("EUR")),
      ("rates", .list([rate("CNY", "8.2"), rate("GBP", "0.87"), rate("USD", "1.17")])),
      (
        "records",
        .list(
          AccountKind.allCases.map {
            covered($0.path, Timeline.accountsFrom, Timeline.until)
          } + RecordKind.allCases.map(covered)
        )
      ),
    ]
  }

  private static func rate(_ currency: String, _ rate: String) -> JSON {
    .object([
      ("from", .text("EUR")), ("to", .text(currency)), ("rate", .text(rate)),
      ("date", .text(Timeline.asOf.text)), ("kind", .text("market")),
    ])
  }

  private static func covered(_ kind: RecordKind) -> JSON {
    covered(kind.rawValue, kind.covered.lowerBound, kind.covered.upperBound)
  }

  private static func covered(_ kind: String, _ from: CalendarDay, _ to: CalendarDay) -> JSON {
    .object([("kind", .text(kind)), ("from", .text(from.text)), ("to", .text(to.text))])
  }

  private static func meaning() -> [(String, JSON)] {
    [
      ("outcomes", .object([("default_24m", outcome)])),
      ("outcome", .text("default_24m")),
      (
        "groups",
        .list([
          .text("sex"), .object([("column", .text("age")), ("cuts", cuts)]), .text("region"),
          .text("nationality"),
        ])
      ),
    ]
  }

  private static let cuts = JSON.list([.number(25), .number(45), .number(65)])

  private static let outcome = JSON.object([
    ("bad", .texts(["bad"])), ("good", .texts(["good"])),
    ("indeterminate", .texts(["indeterminate"])),
    (
      "event",
      .text("90 days past due or more on any credit account; drawn forward from latent state.")
    ),
    ("from", .text(Timeline.asOf.text)), ("months", .number(Timeline.windowMonths)),
  ])

  private static func resources(of tables: Tables) -> JSON {
    .list([tables.subjects, tables.accounts, tables.events].map(resource))
  }

  private static func resource(_ table: Table) -> JSON {
    var schema: [(String, JSON)] = [
      ("fields", .list(table.columns.map(\.field))), ("primaryKey", .texts([table.key])),
    ]
    let foreign = table.columns.compactMap(foreignKey)
    if !foreign.isEmpty { schema.append(("foreignKeys", .list(foreign))) }
    return .object([
      ("name", .text(table.name)), ("title", .text(table.title)), ("type", .text("table")),
      ("path", .text("\(table.name).csv")), ("format", .text("csv")),
      ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      ("schema", .object(schema)),
    ])
  }

  private static func foreignKey(_ column: Column) -> JSON? {
    guard let resource = column.pointsTo else { return nil }
    let key = resource == "subjects" ? "id" : "account"
    return .object([
      ("fields", .texts([column.name])),
      (
        "reference",
        .object([("resource", .text(resource)), ("fields", .texts([key]))])
      ),
    ])
  }
}
