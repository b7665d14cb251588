/// The three United States bureaus, as a set: which of them a furnisher's record reached.
struct Bureaus: OptionSet, Hashable, Sendable {
  let rawValue: Int

  static let equifax = Bureaus(rawValue: 1)
  static let experian = Bureaus(rawValue: 2)
  static let transUnion = Bureaus(rawValue: 4)
  static let all: Bureaus = [.equifax, .experian, .transUnion]

  private static let codes: [(Bureaus, String)] = [
    (.equifax, "EFX"), (.experian, "EXP"), (.transUnion, "TUC"),
  ]

  /// The codes separated by blanks; nothing if all have the record.
  var text: String {
    guard self != .all else { return "" }
    return Self.codes.filter { contains($0.0) }.map(\.1).joined(separator: " ")
  }

  /// The one bureau that a lender asked.
  static func drawOne(_ random: inout RandomStream) -> Bureaus {
    random.pick([(.equifax, 1), (.experian, 1), (.transUnion, 1)])
  }

  /// Each bureau with its coverage, at least one of them.
  static func draw(_ random: inout RandomStream, _ coverage: [Double]) -> Bureaus {
    var result: Bureaus = []
    for (bureau, share) in zip([equifax, experian, transUnion], coverage)
    where random.chance(share) {
      result.insert(bureau)
    }
    return result.isEmpty ? drawOne(&random) : result
  }
}
