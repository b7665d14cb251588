import CreditDatasets
import CreditFindings
import CreditModelFiles
import CreditModels
import CreditPopulation
import FoundationEssentials
import Testing

/// The bundled datasets hold what their sources say that they hold.
@Suite struct BundledDatasetTests {
  /// What a source says of its data.
  struct Published: Sendable, CustomTestStringConvertible {
    var name: String
    var rows: Int
    /// The outcome's bad and good rows; nil without an outcome.
    var outcome: (bad: Int, good: Int)?
    /// Where the numbers stand.
    var source: String
    var kind = SubjectKind.individual
    var testDescription: String { name }
  }

  /// Those whose tables are in the repository.
  static let shipped: [Published] = [
    Published(
      name: "german-credit",
      rows: 1000,
      outcome: (300, 700),
      source: "Grömping 2019, section 2: 700 good and 300 bad credits"
    ),
    Published(
      name: "taiwan-cards",
      rows: 30_000,
      outcome: (6636, 23_364),
      source: "Yeh and Lien 2009, section 4: 22.12 % default payments of 30,000"
    ),
    Published(
      name: "spanish-credit",
      rows: 4454,
      outcome: (1254, 3200),
      source: "modeldata 1.1.0, credit_data: 4,454 rows, bad 1,254"
    ),
    Published(
      name: "lending-club-2016",
      rows: 9857,
      outcome: (517, 9340),
      source: "modeldata 1.1.0, lending_club: 9,857 rows, bad 517"
    ),
    Published(
      name: "lending-club-2018",
      rows: 10_000,
      outcome: nil,
      source: "OpenIntro, loans_full_schema: 10,000 observations"
    ),
    Published(
      name: "transrisk-2003",
      rows: 1526,
      // Cells, not persons; counted with another program. The persons stand in a test of their own.
      outcome: (742, 784),
      source: "Board of Governors 2007"
    ),
    Published(
      name: "islp-default",
      rows: 10_000,
      outcome: (333, 9667),
      source: "James et al. 2023, section 4.4.2: overall default rate 3.33 % of 10,000"
    ),
  ]

  /// Those whose tables stand in a neighbouring folder.
  static let neighbours: [Published] = [
    Published(
      name: "boston-mortgages",
      rows: 2380,
      outcome: (285, 2095),
      source: "Stock and Watson, chapter 11: 2,380 applications, 285 denied"
    ),
    Published(
      name: "card-applications",
      rows: 1319,
      outcome: (296, 1023),
      source: "Greene 2003, table F21.4: 1,319 applications, 1,023 accepted"
    ),
    Published(
      name: "polish-bankruptcy",
      rows: 7027,
      outcome: (271, 6756),
      source: "Zięba et al. 2016, table 3: first year, 271 bankrupt and 6,756 not",
      kind: .organisation
    ),
    Published(
      name: "sba-loans",
      rows: 2101,
      outcome: (686, 1415),
      source: "Li, Mickel and Taylor 2018: 2,102 loans, of which this copy lacks one",
      kind: .organisation
    ),
    Published(
      name: "berka-czech",
      rows: 682,
      outcome: (76, 606),
      source: "Berka and Sochorova 1999: 682 loans; A 203, B 31, C 403, D 45"
    ),
    Published(
      name: "australian-credit",
      rows: 690,
      outcome: (383, 307),
      source: "UCI, Statlog Australian: 307 of class +, 383 of class -"
    ),
    Published(
      name: "credit-approval",
      rows: 690,
      outcome: (383, 307),
      source: "UCI, Credit Approval: 307 of class +, 383 of class -"
    ),
  ]

  private static let root =
    "/"
    + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static var hasNeighbours: Bool {
    neighbours.allSatisfy { published in
      (try? missingTables(ofDataset: "\(root)/Datasets/\(published.name)")) == .some(nil)
    }
  }

  private static let vocabulary = Result {
    let catalogue = try Catalogue(folder: root + "/Models")
    return DatasetVocabulary(
      kinds: catalogue.kinds,
      characteristics: catalogue.vocabulary.units
    )
  }

  private func check(_ published: Published) throws {
    let dataset = try openDataset(
      path: "\(Self.root)/Datasets/\(published.name)",
      vocabulary: try Self.vocabulary.get()
    )
    #expect(dataset.schema.name == published.name)
    #expect(dataset.schema.subjectCount == published.rows)
    #expect(dataset.schema.subjects == [published.kind])
    let used = dataset.summary.outcomes.first(where: \.isUsed)
    #expect(used?.counts[.bad] == published.outcome?.bad)
    #expect(used?.counts[.good] == published.outcome?.good)
    #expect(dataset.summary.notices == [])
    #expect(try dataset.check(holdsToStandard: true).subjects == published.rows)
  }

  @Test(arguments: shipped)
  func `a shipped dataset has the rows and the outcome of its source`(
    published: Published
  ) throws {
    try check(published)
  }

  @Test(
    .enabled(if: hasNeighbours, "the folder with data that may not be shipped is not here"),
    arguments: neighbours
  )
  func `a neighbouring dataset has the rows and the outcome of its source`(
    published: Published
  ) throws {
    try check(published)
  }

  /// The persons of each race are those of the report, and 30.0 per cent of all went bad.
  @Test func `the weights of transrisk-2003 are persons`() throws {
    let dataset = try openDataset(
      path: "\(Self.root)/Datasets/transrisk-2003",
      vocabulary: try Self.vocabulary.get()
    )
    var persons: [String: Int64] = [:]
    var bad: Int64 = 0
    let source = try dataset.batches()
    while let batch = try source.next() {
      for index in 0..<batch.count {
        let race = dataset.schema.groups[0].levels[Int(batch.groups[0][index])]
        let weight = batch.weights[index] / 1_000_000
        persons[race, default: 0] += weight
        if batch.outcomes[index] == OutcomeState.bad.code { bad += weight }
      }
    }
    #expect(persons == ["White": 133_165, "Black": 18_274, "Hispanic": 14_702, "Asian": 7906])
    #expect(abs(Double(bad) / 174_047 - 0.2996) < 0.0001)
  }

  @Test func `every bundled dataset says what it is, whence, and under which licence`() throws {
    let folder = Self.root + "/Datasets"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/datapackage.json") }
    let known = Set((Self.shipped + Self.neighbours).map(\.name))
    #expect(Set(names).subtracting(known) == ["sample-population", "lending-club"])
    for name in names {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)/README.md"), "\(name)")
      if try missingTables(ofDataset: "\(folder)/\(name)") != nil { continue }
      let summary = try openDataset(
        path: "\(folder)/\(name)",
        vocabulary: try Self.vocabulary.get(),
        options: DatasetOptions(skipBadRows: name == "lending-club")
      ).summary
      #expect(summary.description != nil, "\(name)")
      #expect(!summary.licences.isEmpty, "\(name)")
      #expect(!summary.sources.isEmpty || summary.synthetic != nil, "\(name)")
    }
  }
}
