/// The three United States bureaus, as a set: which of them a furnisher's record reached.
struct Bureaus: OptionSet, Hashable {
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

  /// The bureaus that one account reaches: each with the coverage of 0.90 to 0.95 that the record
  /// of differing files suggests, at least one of them.
  static func drawForAccount(_ random: inout RandomStream) -> Bureaus {
    draw(&random, [0.92, 0.95, 0.90])
  }

  /// The bureaus that a debt collector reports to.
  static func drawForCollection(_ random: inout RandomStream) -> Bureaus {
    draw(&random, [0.80, 0.80, 0.80])
  }

  /// The one bureau that a lender asked.
  static func drawOne(_ random: inout RandomStream) -> Bureaus {
    random.pick([(.equifax, 1), (.experian, 1), (.transUnion, 1)])
  }

  private static func draw(_ random: inout RandomStream, _ coverage: [Double]) -> Bureaus {
    var result: Bureaus = []
    for (bureau, share) in zip([equifax, experian, transUnion], coverage)
    where random.chance(share) {
      result.insert(bureau)
    }
    return result.isEmpty ? drawOne(&random) : result
  }
}
