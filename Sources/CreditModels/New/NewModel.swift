public import CreditFindings

/// A model document to start from: commented, sound, with tests that pass.
public struct NewModel: Hashable, Sendable {
  /// How a model judges.
  public enum Paradigm: String, Hashable, Sendable, CaseIterable {
    case scorecard, rating, ledger, opinion, lookup
  }

  /// The model's id.
  public let id: String
  /// How it judges.
  public let paradigm: Paradigm

  /// Names a new model.
  ///
  /// - Parameters:
  ///   - id: lower-case words with dots between them, the country first: `it.eurisc`.
  ///   - paradigm: how it judges.
  /// - Throws: what is wrong with the id.
  public init(id: String, paradigm: Paradigm) throws(Findings) {
    guard isModelID(id), id.contains("."), !id.contains("..") else {
      throw Findings(
        Finding(
          Location(file: ""),
          "'\(shortened(id))' is not the id of a model",
          advice: "use lower-case words with dots between them, the country first: it.eurisc"
        )
      )
    }
    self.id = id
    self.paradigm = paradigm
  }

  /// Where the document stands below a folder of models: `it/eurisc.yaml`.
  public var path: String { stem + ".yaml" }

  /// Where its tests stand: `it/eurisc.tests.yaml`.
  public var testsPath: String { stem + ".tests.yaml" }

  /// The text of the document.
  public var document: String {
    let text = [Template.head, template.rules, Template.consequences].joined(separator: "\n\n")
    return named(text).replacing("WORST", with: template.worstBand) + "\n"
  }

  /// The text of its tests.
  public var tests: String { named(Template.testHead + "\n" + template.tests) + "\n" }

  private var stem: String {
    let parts = id.split(separator: ".", maxSplits: 1)
    return parts.joined(separator: "/")
  }

  private func named(_ text: String) -> String { text.replacing("xx.name", with: id) }

  private var template: Template {
    switch paradigm {
    case .scorecard: .scorecard
    case .rating: .rating
    case .ledger: .ledger
    case .opinion: .opinion
    case .lookup: .lookup
    }
  }

  /// The parts of a template that differ by paradigm; the id is written `xx.name`.
  struct Template {
    /// The band from which consequences follow.
    let worstBand: String
    /// Score and scale.
    let rules: String
    /// The list of tests.
    let tests: String
  }
}
