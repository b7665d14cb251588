import CreditFormats
import CreditModels
import CreditReports
import Foundation
import Testing

@Suite struct ModelSchemaTests {
  private func schema() throws -> [String: Any] {
    let data = Data(ModelSchema().value.text.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Everything under a key anywhere in a tree.
  private func values(of key: String, in tree: Any) -> [Any] {
    if let list = tree as? [Any] { return list.flatMap { values(of: key, in: $0) } }
    guard let object = tree as? [String: Any] else { return [] }
    return [object[key]].compactMap { $0 } + object.values.flatMap { values(of: key, in: $0) }
  }

  @Test func `every reference leads to a definition, and every definition is referred to`() throws {
    let schema = try schema()
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let references = Set(values(of: "$ref", in: schema).compactMap { $0 as? String })
    #expect(references.count > 30)
    #expect(references.subtracting(definitions.keys.map { "#/$defs/\($0)" }).isEmpty)
    #expect(Set(definitions.keys.map { "#/$defs/\($0)" }).subtracting(references).isEmpty)
  }

  @Test func `a definition has the keys that the checker reads, and those of evidence`() throws {
    let definitions = try #require(try schema()["$defs"] as? [String: [String: Any]])
    for form in [MappingForm.document] + MappingForm.document.keys.flatMap(\.content.forms) {
      let properties = try #require(definitions[form.id]?["properties"] as? [String: Any])
      let evidence = form.takesEvidence ? MappingForm.evidence.keys.map(\.name) : []
      #expect(Set(properties.keys) == Set(form.keys.map(\.name) + evidence), "\(form.id)")
      let required = definitions[form.id]?["required"] as? [String] ?? []
      #expect(required == form.keys.filter(\.isRequired).map(\.name))
    }
  }

  @Test func `a document that extends another needs little`() throws {
    let definitions = try #require(try schema()["$defs"] as? [String: [String: Any]])
    #expect(definitions["partial-document"]?["required"] as? [String] == ["parallax", "id"])
    #expect(definitions["partial-characteristic"]?["required"] == nil)
    let properties = definitions["partial-document"]?["properties"] as? [String: Any]
    #expect(properties?["extends"] != nil && properties?["set"] != nil)
  }

  @Test func `forms with one id are one form`() {
    let forms = [MappingForm.document] + MappingForm.document.keys.flatMap(\.content.forms)
    let byID = Dictionary(grouping: forms, by: \.id)
    for (id, forms) in byID { #expect(Set(forms).count == 1, "\(id) has several forms") }
  }

  @Test func `the reference beside the models is what the language says`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Models/REFERENCE.md")
    let committed = try String(contentsOf: url, encoding: .utf8)
    #expect(
      committed == MarkdownPage().text(of: LanguageReference().page),
      "run 'parallax models schema --format md > Models/REFERENCE.md'"
    )
  }
}
