/// The descriptor of the Data Package.
enum Descriptor {
  static func text(name: String, _ knobs: Knobs, _ format: TableFormat = .csv) -> String {
    let members =
      heading(name, knobs) + dates(knobs) + meaning(knobs) + calibration(knobs)
      + [("resources", resources(knobs, format))]
    return JSON.object(members).printed() + "\n"
  }

  /// The sentence that every finding on the population carries.
  static func synthetic(_ knobs: Knobs) -> String {
    switch knobs.intensity {
    case .published:
      "Synthetic: no real person or organisation; conduct is recorded as often as in the published "
        + "lists, and lower bands of behavioural systems are as good as empty."
    case .stylised(let factor):
      "Synthetic and stylised: no real person or organisation; conduct, traffic, family, "
        + "household-bill, merit and offence records occur \(number(factor)) times as often as in the "
        + "published Suining list of 2010, so that every band of every system is occupied."
    }
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  private static func title(_ knobs: Knobs) -> String {
    let whom = knobs.organisations > 0 ? "persons and organisations" : "persons"
    let manner =
      switch knobs.intensity {
      case .published: "published intensity"
      case .stylised(let factor): "stylised, conduct × \(number(factor))"
      }
    return "Synthetic population of \(knobs.subjects) \(whom) (\(knobs.profile.name), \(manner))"
  }

  private static func heading(_ name: String, _ knobs: Knobs) -> [(String, JSON)] {
    [
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .text(name)),
      ("version", .text("2.0.0")),
      ("title", .text(title(knobs))),
      (
        "description",
        .text(
          "Subjects with accounts and dated records of every kind, written by parallax datasets "
            + "generate with seed \(knobs.seed). README.md says how, and what it achieves."
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

  private static func dates(_ knobs: Knobs) -> [(String, JSON)] {
    [
      ("as_of", .text(Timeline.asOf.text)), ("until", .text(Timeline.until.text)),
      ("currency", .text(knobs.profile.currency)),
      ("rates", .list(rates(from: knobs.profile.currency))),
      (
        "records",
        .list(
          AccountKind.allCases.map {
            covered(
              $0.path,
              Timeline.accountsFrom,
              knobs.windowRecords ? Timeline.until : Timeline.asOf
            )
          } + RecordKind.allCases.filter(knobs.profile.records).map { covered($0, knobs) }
        )
      ),
    ]
  }

  /// Units of a currency for one euro, in hundredths; rough market rates.
  private static let perEuro = [("CNY", 820), ("EUR", 100), ("GBP", 87), ("USD", 117)]

  private static func rates(from currency: String) -> [JSON] {
    let own = perEuro.first { $0.0 == currency }?.1 ?? 100
    return perEuro.filter { $0.0 != currency }.map { other in
      let rate = other.1 * 1_000 / own
      let rest = String(1_000 + rate % 1_000).dropFirst()
      return .object([
        ("from", .text(currency)), ("to", .text(other.0)),
        ("rate", .text("\(rate / 1_000).\(rest)")),
        ("date", .text(Timeline.asOf.text)), ("kind", .text("market")),
      ])
    }
  }

  private static func covered(_ kind: RecordKind, _ knobs: Knobs) -> JSON {
    let last = knobs.windowRecords ? kind.covered.upperBound : Timeline.asOf
    return covered(kind.rawValue, kind.covered.lowerBound, last)
  }

  private static func covered(_ kind: String, _ from: CalendarDay, _ to: CalendarDay) -> JSON {
    .object([("kind", .text(kind)), ("from", .text(from.text)), ("to", .text(to.text))])
  }

  private static func meaning(_ knobs: Knobs) -> [(String, JSON)] {
    let groups: [JSON] = [
      .text("sex"), .object([("column", .text("age")), ("cuts", cuts)]), .text("region"),
      .text("nationality"),
    ]
    let business: [JSON] = knobs.organisations > 0 ? [.text("sector")] : []
    return [
      ("outcomes", .object([("default_24m", outcome)])),
      ("outcome", .text("default_24m")),
      ("groups", .list(groups + business)),
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

  /// Which published figures rates were chosen by, and which were never looked at.
  private static func calibration(_ knobs: Knobs) -> [(String, JSON)] {
    func list(_ use: CalibrationTarget.Use) -> JSON {
      .list(knobs.profile.targets.filter { $0.use == use }.map(\.json))
    }
    return [("calibration", .object([("fit", list(.fit)), ("held_out", list(.heldOut))]))]
  }

  private static func resources(_ knobs: Knobs, _ format: TableFormat) -> JSON {
    .list([
      resource("subjects", "One subject a row", "id", Columns.subjects(knobs), format),
      resource("accounts", "Accounts of the subjects", "account", Columns.accounts, format),
      resource("events", "Dated records of the subjects", "event", Columns.events, format),
    ])
  }

  private static func resource(
    _ name: String,
    _ title: String,
    _ key: String,
    _ columns: [Column],
    _ format: TableFormat
  ) -> JSON {
    var schema: [(String, JSON)] = [
      ("fields", .list(columns.map(\.field))), ("primaryKey", .texts([key])),
    ]
    let foreign = columns.compactMap(foreignKey)
    if !foreign.isEmpty { schema.append(("foreignKeys", .list(foreign))) }
    var members: [(String, JSON)] = [
      ("name", .text(name)), ("title", .text(title)), ("type", .text("table")),
      ("path", .text("\(name).\(format.rawValue)")), ("format", .text(format.rawValue)),
      ("mediatype", .text(format.mediaType)),
    ]
    if format == .csv { members.append(("encoding", .text("utf-8"))) }
    return .object(members + [("schema", .object(schema))])
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
