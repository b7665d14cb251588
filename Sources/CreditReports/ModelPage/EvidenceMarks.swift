import CreditFindings
import CreditModels

/// Short marks for what numbers rest on: `P1` is published in source 1, `A3` rests on assumption 3.
struct EvidenceMarks {
  /// An assumption with the numbers that rest on it.
  struct Assumption {
    var reason: String
    var numbers: [EvidencedNumber]
  }

  /// The assumptions in the order of the document.
  let assumptions: [Assumption]
  private let byPath: [String: EvidencedNumber]
  private let byLocation: [Location: EvidencedNumber]
  private let sources: [String: Int]
  private let reasons: [String: Int]

  init(_ model: Model) {
    byPath = Dictionary(
      model.evidence.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    byLocation = Dictionary(
      model.evidence.map { ($0.location, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    sources = Dictionary(
      model.sources.enumerated().map { ($1.key, $0 + 1) },
      uniquingKeysWith: { first, _ in first }
    )
    var found: [Assumption] = []
    var index: [String: Int] = [:]
    for number in model.evidence where number.grade == .assumed {
      if let place = index[number.basis] {
        found[place].numbers.append(number)
      } else {
        index[number.basis] = found.count
        found.append(Assumption(reason: number.basis, numbers: [number]))
      }
    }
    assumptions = found
    reasons = index.mapValues { $0 + 1 }
  }

  /// The number at a path of keys; of several the first.
  func number(_ path: String) -> EvidencedNumber? { byPath[path] }

  /// The mark of the number at the first of several paths that has one; empty without.
  func mark(_ paths: String...) -> String { paths.lazy.compactMap(number).first.map(mark) ?? "" }

  /// The mark of the number at a place of a document; empty without.
  func mark(at location: Location?) -> String {
    location.flatMap { byLocation[$0] }.map(mark) ?? ""
  }

  /// The mark of a number, with the article where the source is named with one.
  func mark(_ number: EvidencedNumber) -> String {
    if number.grade == .assumed { return "A\(reasons[number.basis].map(String.init) ?? "")" }
    let letter = EvidenceMarks.letters[number.grade] ?? ""
    if let source = sources[number.basis] { return letter + String(source) }
    let parts = number.basis.split(separator: " ", maxSplits: 1)
    guard let source = parts.first.flatMap({ sources[String($0)] }) else { return letter }
    return "\(letter)\(source) \(parts.dropFirst().joined())"
  }

  /// What the marks mean.
  static let legend =
    "Marks of evidence: P published, C known through a copy or third party, D derived from published numbers, "
    + "A assumed. The number behind P, C and D is that of the source, behind A that of the "
    + "assumption, both listed below."

  private static let letters: [EvidenceGrade: String] = [
    .published: "P", .publishedCopy: "C", .derived: "D", .assumed: "A",
  ]
}
