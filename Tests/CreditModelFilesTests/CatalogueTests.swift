import CreditFindings
import CreditLanguage
import CreditModelFiles
import CreditModels
import CreditPopulation
import FoundationEssentials
import Testing

@Suite struct CatalogueTests {
  private let vocabulary = """
    parallax-vocabulary: 1
    categories: { traffic_and_crime: { label: Traffic } }
    kinds: { traffic.violation: { label: Violation, category: traffic_and_crime } }
    characteristics: {}
    """
  private let law = """
    rules:
      - id: us.ecoa
        jurisdiction: US
        title: Equal Credit Opportunity Act
        from: 1974-10-28
        source: 15 USC 1691
        verdicts: [ { category: traffic_and_crime, verdict: restricted } ]
    """

  private func ledger(
    _ id: String,
    edition: String,
    from: String,
    until: String? = nil,
    more: String = ""
  ) -> String {
    """
    parallax: 1
    id: \(id)
    edition: \(edition)
    title: A ledger
    from: \(from)
    \(until.map { "until: \($0)\n" } ?? "")status: construct
    purpose: conduct
    evidence: assumed
    reason: test
    kinds: { \(id).own: { refines: traffic.violation } }
    file: { sees: [ { kinds: traffic } ] }
    score:
      ledger:
        start: { value: 100, range: [50, 150] }
        entries: [ { code: a, when: traffic, points: { value: -1, range: [-2, 0] }, lasts: ever } ]
    scale: { direction: higher-is-better, range: [0, 100] }
    \(more)
    """
  }

  private func lookup(_ id: String, of used: String) -> String {
    """
    parallax: 1
    id: \(id)
    title: A lookup
    status: construct
    purpose: conduct
    uses: { other: \(used) }
    score: { lookup: { value: other.score } }
    scale: { direction: higher-is-better, range: [0, 100] }
    """
  }

  /// Reads a folder with these files, by their names.
  private func catalogue(_ files: [String: String]) throws -> Catalogue {
    try withFolder(files) { try Catalogue(folder: $0) }
  }

  private func withFolder<Value>(
    _ files: [String: String],
    _ body: (String) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.path + "/parallax-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      let path = folder + "/" + name
      let parent = path.split(separator: "/").dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(
        atPath: "/" + parent,
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    return try body(folder)
  }

  private var editions: [String: String] {
    [
      "vocabulary.yaml": vocabulary, "law.yaml": law,
      "xx/old.yaml": ledger("xx.l", edition: "2010", from: "2010-01-01", until: "2012-01-01"),
      "xx/new.yaml": ledger("xx.l", edition: "2014", from: "2014-01-01"),
      "xx/top.yaml": lookup("xx.top", of: "xx.middle"),
      "xx/deep/middle.yaml": lookup("xx.middle", of: "xx.l"),
    ]
  }

  @Test func `a folder is read without findings`() throws {
    let catalogue = try catalogue(editions)
    #expect(catalogue.findings.map(\.description) == [])
    #expect(
      catalogue.models.map(\.card.pinnedID) == ["xx.l@2010", "xx.l@2014", "xx.middle", "xx.top"]
    )
    #expect(catalogue.kinds.all.map(\.path) == ["traffic.violation", "xx.l.own"])
    #expect(
      catalogue.law.rules.map(\.verdicts) == [
        [.init(categories: ["traffic_and_crime"], ruling: .restricted)]
      ]
    )
  }

  @Test(arguments: [
    ("2009-12-31", "2010", true), ("2010-01-01", "2010", false), ("2011-12-31", "2010", false),
    ("2012-01-01", "2010", true), ("2013-12-30", "2014", true), ("2014-01-01", "2014", false),
    ("2030-01-01", "2014", false),
  ])
  func `a bare id is the edition in force or the nearest`(
    day: String,
    edition: String,
    isOutOfPeriod: Bool
  ) throws {
    let resolved = try catalogue(editions).resolve(["xx.l"], asOf: try #require(Day(day)))
    #expect(resolved.map(\.model.card.edition) == [edition])
    #expect(resolved.map(\.isOutOfPeriod) == [isOutOfPeriod])
  }

  @Test func `a pinned id is that edition`() throws {
    let day = try #require(Day("2020-01-01"))
    let resolved = try catalogue(editions).resolve(["xx.l@2010"], asOf: day)
    #expect(resolved.map(\.model.card.edition) == ["2010"])
    #expect(resolved.map(\.isOutOfPeriod) == [true])
  }

  @Test func `used models come before those that use them`() throws {
    let day = try #require(Day("2020-01-01"))
    let resolved = try catalogue(editions).resolve(["xx.top", "xx.l", "xx.top"], asOf: day)
    #expect(resolved.map(\.model.card.id) == ["xx.l", "xx.middle", "xx.top"])
    #expect(resolved.map(\.isRequested) == [true, false, true])
    #expect(resolved.map(\.uses) == [[:], ["other": 0], ["other": 1]])
  }

  @Test func `an unknown id gives the nearest`() throws {
    let day = try #require(Day("2020-01-01"))
    let catalogue = try catalogue(editions)
    let error = #expect(throws: Findings.self) {
      try catalogue.resolve(["xx.l@2011", "xx.mittle"], asOf: day)
    }
    #expect(
      error?.description == """
        error: unknown model 'xx.l@2011'; did you mean 'xx.l@2010'?
        error: unknown model 'xx.mittle'; did you mean 'xx.middle'?
        """
    )
  }

  @Test func `a circle of uses is found`() throws {
    let catalogue = try catalogue([
      "vocabulary.yaml": vocabulary, "a.yaml": lookup("xx.a", of: "xx.b"),
      "b.yaml": lookup("xx.b", of: "xx.a"),
    ])
    #expect(
      catalogue.findings.contains {
        $0.message == "models use or extend one another in a circle: xx.a -> xx.b -> xx.a"
      }
    )
    #expect(catalogue.models.isEmpty)
  }

  @Test func `a model is found twice`() throws {
    var files = editions
    files["yy/copy.yaml"] = files["xx/new.yaml"]
    let findings = try catalogue(files).findings
    #expect(findings.count == 1)
    #expect(
      findings.first?.message.hasPrefix("the model 'xx.l@2014' is there already, in ") == true
    )
    #expect(findings.first?.location.line == 2)
  }

  @Test func `a broken model does not keep others from running`() throws {
    var files = editions
    files["yy/bad.yaml"] = ledger("yy.bad", edition: "1", from: "2014-01-01", more: "titel: x")
    files["yy/user.yaml"] = lookup("yy.user", of: "yy.bad")
    let catalogue = try catalogue(files)
    let day = try #require(Day("2020-01-01"))
    #expect(try catalogue.resolve(["xx.top"], asOf: day).count == 3)
    #expect(
      catalogue.findings.map(\.message) == [
        "unknown key 'titel' in a model", "the used model 'yy.bad' has findings of its own",
      ]
    )
    let error = #expect(throws: Findings.self) { try catalogue.resolve(["yy.bad"], asOf: day) }
    #expect(error?.all.map(\.message) == ["unknown key 'titel' in a model"])
  }

  @Test func `two editions may not begin on the same day`() throws {
    var files = editions
    files["yy/twin.yaml"] = ledger("xx.l", edition: "2015", from: "2014-01-01")
    let findings = try catalogue(files).findings
    #expect(
      findings.map(\.message) == ["the editions '2014' and '2015' begin on the same day"]
    )
  }

  @Test func `a vocabulary with mistakes stops everything`() throws {
    let broken = vocabulary.replacing("category: traffic_and_crime", with: "category: trafic")
    let error = #expect(throws: Findings.self) { try catalogue(["vocabulary.yaml": broken]) }
    #expect(
      error?.all.map(\.message) == ["unknown category 'trafic'"]
    )
    #expect(error?.all.first?.location.line == 3)
  }

  @Test func `an added path must exist`() throws {
    try withFolder(["vocabulary.yaml": vocabulary]) { folder in
      let error = #expect(throws: Findings.self) {
        try Catalogue(folder: folder, paths: ["nowhere.yaml"])
      }
      #expect(error?.description == "nowhere.yaml: error: there is no such file or folder")
    }
  }

  @Test func `a file that is not UTF-8 is a finding`() throws {
    try withFolder(["vocabulary.yaml": vocabulary]) { folder in
      try Data([0xFF, 0xFE, 0x41]).write(to: URL(filePath: folder + "/a.yaml"))
      let findings = try Catalogue(folder: folder).findings
      #expect(findings.map(\.message) == ["the file is not in UTF-8"])
    }
  }

  // MARK: Wanted models

  @Test func `only the models that are wanted are checked, with what they need`() throws {
    var files = editions
    files["xx/broken.yaml"] = "id: xx.broken\nscore: 1"
    try withFolder(files) { folder in
      let catalogue = try Catalogue(folder: folder, wanted: ["xx.middle"])
      #expect(
        catalogue.models.map(\.card.pinnedID) == ["xx.l@2010", "xx.l@2014", "xx.middle"]
      )
      #expect(catalogue.findings.isEmpty)
      // The others have names still, for advice.
      #expect(Set(["xx.top", "xx.broken", "xx.l@2014"]).isSubset(of: catalogue.names))
      // Datasets may have the kinds of any model.
      let none = try Catalogue(folder: folder, wanted: [])
      #expect(none.kinds.all.map(\.path) == ["traffic.violation", "xx.l.own"])
      #expect(try !Catalogue(folder: folder, wanted: ["xx.broken"]).findings.isEmpty)
    }
  }

  @Test func `a document that nobody asks for is not read beyond its head`() throws {
    var files = editions
    files["xx/broken.yaml"] = "id: xx.broken\nscore: [ 1"
    files["xx/broken.json"] = #"{ "id": "xx.other", "score": [ 1 }"#
    try withFolder(files) { folder in
      let catalogue = try Catalogue(folder: folder, wanted: ["xx.middle"])
      // What is no block mapping has no head of its own.
      #expect(catalogue.findings.map(\.location.file).allSatisfy { $0.hasSuffix("broken.json") })
      #expect(catalogue.findings.count == 1)
      let broken = try Catalogue(folder: folder, wanted: ["xx.broken"])
      #expect(broken.findings.contains { $0.location.file.hasSuffix("broken.yaml") })
      #expect(broken.brokenNames.contains("xx.broken"))
    }
  }

  @Test func `a wanted model may name others that nobody asks for`() throws {
    var files = editions
    files["xx/new.yaml"]? += """

      published:
        - { statistic: pearson, with: xx.top, value: 0.5, year: 2012, source: s, population: any, note: n }
      sources: { s: { title: A study } }
      """
    try withFolder(files) { folder in
      let all = try Catalogue(folder: folder)
      #expect(all.findings.map(\.description) == [])
      let some = try Catalogue(folder: folder, wanted: ["xx.l"])
      #expect(some.findings.map(\.description) == [])
      #expect(some.models.map(\.card.pinnedID) == ["xx.l@2010", "xx.l@2014"])
    }
  }

  @Test(arguments: [nil, ["xx.b"]])
  func `descent reaches over all that a model descends from`(wanted: [String]?) throws {
    var files = editions
    // The later one in the order of files is named by the earlier one; both come first.
    let own = [
      "xx.b": "xx.c",
      "xx.c": """

      - study
      - { from: xx.l, when: { reading: essay } }
      sources: { study: { title: A study } }
      parameters: { reading: { default: essay, options: [ essay, record ], reason: test } }
      """,
    ]
    for (id, origins) in own {
      files["xx/\(id).yaml"] =
        ledger(id, edition: "1", from: "2010-01-01") + "descends_from: \(origins)\n"
    }
    files["xx/old.yaml"]? += "descends_from: xx.b\n"
    try withFolder(files) { folder in
      let catalogue = try Catalogue(folder: folder, wanted: wanted)
      #expect(catalogue.findings.map(\.description) == [])
      let card = try #require(catalogue.models.first { $0.card.id == "xx.b" }?.card)
      #expect(card.descendsFrom == ["xx.c", "study", "xx.l"])
      let old = try #require(catalogue.models.first { $0.card.pinnedID == "xx.l@2010" }?.card)
      #expect(old.descendsFrom == ["xx.b", "xx.c", "study"])
    }
  }

  // MARK: Tests beside documents

  @Test func `tests may stand in a file beside the document`() throws {
    var files = editions
    files["xx/new.tests.yaml"] = """
      tests:
        - { name: one, as_of: 2020-01-01, expect: { score: 100 } }
        - { name: two, as_of: 2020-01-01, expect: { score: 99 } }
      """
    files["xx/new.yaml"]? +=
      "\ntests: [ { name: inline, as_of: 2020-01-01, expect: { score: 1 } } ]"
    try withFolder(files) { folder in
      let all = try Catalogue(folder: folder)
      #expect(all.findings.map(\.description) == [])
      let tests = all.models.first { $0.card.edition == "2014" }?.tests ?? []
      #expect(tests.map(\.name) == ["inline", "one", "two"])
      #expect(tests.last?.location.file.hasSuffix("xx/new.tests.yaml") == true)
      #expect(tests.last?.location.line == 3)
      let run = try Catalogue(folder: folder, readsTests: false)
      #expect(run.models.first { $0.card.edition == "2014" }?.tests.map(\.name) == ["inline"])
    }
  }

  @Test func `a file of tests holds tests and nothing else`() throws {
    var files = editions
    files["xx/new.tests.yaml"] = "tests: []\nmore: 1"
    let findings = try catalogue(files).findings
    #expect(
      findings.map(\.message) == ["a file of tests has the key 'tests' with a list, and no other"]
    )
    files["xx/new.tests.yaml"] = "tests: [ { nam: x, as_of: 2020-01-01, expect: { score: 1 } } ]"
    let inside = try catalogue(files).findings
    #expect(inside.map(\.message).contains("unknown key 'nam' in a test"))
    #expect(inside.allSatisfy { $0.location.file.hasSuffix("xx/new.tests.yaml") })
  }

  // MARK: Extending

  /// A ledger with a parameter, and one that extends it.
  private func family(_ child: String) -> [String: String] {
    let parameter = "parameters: { stage: { default: local, options: [local, wide] } }"
    let text = "parallax: 1\nid: yy.child\nextends: xx.l@2014\n" + child
    return [
      "vocabulary.yaml": vocabulary,
      "xx/parent.yaml": ledger("xx.l", edition: "2014", from: "2014-01-01", more: parameter),
      "yy/child.yaml": text,
    ]
  }

  @Test func `a document takes over what it does not say`() throws {
    let catalogue = try catalogue(
      family(
        """
        title: A child
        set: { stage: wide }
        score:
          ledger:
            start: { value: 50, range: [0, 150] }
            entries:
              - { code: b, when: xx.l.own, points: { value: -2, range: [-3, 0] }, lasts: ever }
              - { code: a, when: traffic, points: { value: -3, range: [-4, 0] }, lasts: ever }
        """
      )
    )
    #expect(catalogue.findings.map(\.description) == [])
    let child = try #require(catalogue.models.last)
    #expect(child.card.pinnedID == "yy.child")
    #expect(child.card.from == nil)
    #expect(child.card.title == "A child")
    #expect(child.card.descendsFrom == ["xx.l"])
    #expect(child.card.status == .construct)
    #expect(child.parameters.map(\.defaultValue) == [.option("wide")])
    #expect(child.document.tables.count == 1)
    guard case .ledger(let ledger) = child.score.judge else { Issue.record("no ledger"); return }
    // The entry with a known code keeps its place, the new one comes first.
    #expect(ledger.entries.map(\.code) == ["b", "a"])
    #expect(ledger.entries.map(\.points) == [.fixed(.constant(-2)), .fixed(.constant(-3))])
    #expect(ledger.start == .constant(50))
  }

  @Test(arguments: [
    ("set: { stages: wide }", "the extended model has no parameter 'stages'"),
    ("set: { stage: far }", "unknown option 'far'"),
    ("set: [stage]", "'set' must be a mapping, not a list"),
    ("scale: { range: [0, 10], range_of: 1 }", "unknown key 'range_of' in a scale"),
    ("tittle: x", "unknown key 'tittle' in a model"),
  ])
  func `mistakes in a document that extends are found where they are`(
    line: String,
    message: String
  ) throws {
    let findings = try catalogue(family(line)).findings
    #expect(findings.map(\.message) == [message])
    #expect(findings.first?.location.file.hasSuffix("yy/child.yaml") == true)
    #expect(findings.first?.location.line == 4)
  }

  @Test func `an extended model must be there and sound`() throws {
    var files = family("title: x")
    files["yy/child.yaml"] = "parallax: 1\nid: yy.child\nextends: xx.ll\n"
    let unknown = try catalogue(files).findings
    #expect(unknown.map(\.message) == ["there is no model 'xx.ll' to extend"])
    #expect(unknown.first?.advice?.contains("xx.l") == true)

    files["yy/child.yaml"] = "parallax: 1\nid: yy.child\nextends: xx.l\n"
    files["xx/parent.yaml"] = ledger("xx.l", edition: "1", from: "2014-01-01", more: "titel: x")
    let messages = try catalogue(files).findings.map(\.message)
    #expect(
      messages == [
        "unknown key 'titel' in a model", "the extended model 'xx.l' has findings of its own",
      ]
    )

    files["xx/parent.yaml"] = "parallax: 1\nid: xx.l\nextends: yy.child\n"
    let circle = try catalogue(files).findings.map(\.message)
    #expect(
      circle.contains {
        $0.hasPrefix("models use or extend one another in a circle: xx.l -> yy.child -> xx.l")
      }
    )
  }
}
