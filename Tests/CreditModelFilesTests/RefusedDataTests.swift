import CreditFindings
import CreditModelFiles
import FoundationEssentials
import Testing

/// The bundled law against documents of American models.
@Suite struct RefusedDataTests {
  private static var folder: String? {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = "/\(root)/Models"
    return FileManager.default.fileExists(atPath: folder + "/law.yaml") ? folder : nil
  }

  private static let text = """
    parallax: 1
    id: us.mine
    title: A score
    place: United States
    from: 2026-01-01
    status: construct
    purpose: credit-default
    evidence: assumed
    reason: for tests
    range: 20%
    file:
      sees:
        - { kinds: [debt, online, conduct, family, traffic], keeps: ever }
    score:
      scorecard:
        start: 500
        characteristics:
          paid:
            category: payment_history
            value: "count(debt)"
            points: { < 1: 50, else: 0 }
    scale: { direction: higher-is-better, range: [300, 850] }
    """

  /// The findings on the document with some text changed.
  private func said(_ changes: [(String, String)]) throws -> [String] {
    var text = Self.text
    for (original, changed) in changes {
      try #require(text.contains(original))
      text = text.replacing(original, with: changed)
    }
    let models = try #require(Self.folder)
    let folder = FileManager.default.temporaryDirectory.path + "/parallax-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["vocabulary.yaml", "law.yaml", "cn/suining.2010.yaml"] {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      try FileManager.default.copyItem(atPath: "\(models)/\(name)", toPath: "\(folder)/\(last)")
    }
    let path = folder + "/mine.yaml"
    try Data(text.utf8).write(to: URL(filePath: path))
    return try Catalogue(folder: folder).findings
      .filter { $0.location.file == path && $0.severity == .error }
      .map { $0.description.replacing(path, with: "mine.yaml") }
  }

  private func value(_ text: String) -> [(String, String)] { [("count(debt)", text)] }

  @Test(.enabled(if: folder != nil, "the checkout has no Models"))
  func `records of payment are accepted, and what the file holds unread`() throws {
    #expect(try said([]) == [])
  }

  @Test(.enabled(if: folder != nil, "the checkout has no Models"))
  func `sex is refused with article and place`() throws {
    #expect(
      try said(value("if subject.sex = 'female' then 1 else 0")) == [
        """
        mine.yaml:20:17: error: us.mine reads 'subject.sex' (identity_and_address), which is \
        prohibited for credit in US: sex and national origin are prohibited bases (12 CFR \
        1002.2(z), 1002.6(b)) (Equal Credit Opportunity Act and Regulation B, prohibited bases: \
        15 U.S.C. 1691; 12 CFR 1002.2(z), 1002.5, 1002.6); leave it out
        """
      ]
    )
  }

  @Test(
    .enabled(if: folder != nil, "the checkout has no Models"),
    arguments: [
      ("if subject.nationality = 'x' then 1 else 0", "'subject.nationality'", "1002.6(b)"),
      ("months_since(subject.born)", "'subject.born'", "1002.6(b)(2)"),
      ("if age >= 62 then 1 else 0", "'age'", "1002.6(b)(2)"),
      ("count(family)", "'family.birth_unpermitted'", "1002.5(d)"),
      ("count(conduct.petitioning)", "'conduct.petitioning'", "1681d"),
      ("count(online)", "'online.defamation'", "9 May 2011"),
    ]
  )
  func `what the law refuses is found in a value`(
    value text: String,
    what: String,
    article: String
  ) throws {
    let findings = try said(
      value(text) + [("{ < 1: 50, else: 0 }", "{ none: 0, < 1: 50, else: 0 }")]
    )
    .filter { $0.contains("us.mine reads") }
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding.hasPrefix("mine.yaml:20:17: error: us.mine reads \(what)"), "\(finding)")
    }
    #expect(findings.contains { $0.contains(article) }, "\(findings)")
  }

  @Test(.enabled(if: folder != nil, "the checkout has no Models"))
  func `what a definition reads is found where it is written`() throws {
    let definition = "score:\n  scorecard:"
    let findings = try said([
      (definition, "definitions:\n  old: \"subject.sex = 'x'\"\n" + definition),
      ("count(debt)", "if old then 1 else 0"),
    ])
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("mine.yaml:15:9: error: us.mine reads 'subject.sex'") == true)
  }

  @Test(.enabled(if: folder != nil, "the checkout has no Models"))
  func `another use is judged by its own law, and conduct is refused for every use`() throws {
    let benefits = ("purpose: credit-default", "purpose: eligibility\nuse: benefits")
    #expect(try said([benefits, ("count(debt)", "if subject.sex = 'x' then 1 else 0")]) == [])
    let findings = try said([benefits, ("count(debt)", "count(conduct)")])
    #expect(findings.count == 1)
    #expect(findings.first?.contains("not accepted for benefits in US") == true)
  }

  @Test(.enabled(if: folder != nil, "the checkout has no Models"))
  func `a model of another place is not judged by American law`() throws {
    let other = ("id: us.mine", "id: xx.mine")
    #expect(try said([other, ("count(debt)", "if subject.sex = 'x' then 1 else 0")]) == [])
  }

  @Test(.enabled(if: folder != nil, "the checkout has no Models"))
  func `a model that uses one with conduct reads conduct`() throws {
    let findings = try said([
      ("file:\n", "uses: { county: cn.suining }\nfile:\n"),
      ("count(debt)", "if county.score < 600 then 1 else 0"),
    ])
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.hasPrefix("mine.yaml:11:") && $0.contains("us.mine reads") })
  }
}
