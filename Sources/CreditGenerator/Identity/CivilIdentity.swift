/// Name and address of a subject, invented, from a stream of their own.
///
/// They depend on nothing but the seed, the subject, its sex and its birth date, and nothing depends on
/// them: no rate of any record differs by name.
struct CivilIdentity: Sendable {
  let given: String
  let family: String
  let street: String
  let house: Int
  let postcode: String

  init(_ subject: Subject, seed: UInt64, scheme: IdentityScheme, names: NameTable) {
    var random = RandomStream(seed: seed, subject: subject.id, purpose: 17)
    func pick(_ words: [String]) -> String { words[random.between(0...words.count - 1)] }
    let first = pick(subject.sex == "female" ? names.women : names.men)
    given = subject.isOrganisation ? "" : first
    family = names.family.map(pick).joined()
    street = names.street.map(pick).joined()
    house = random.between(1...140)
    postcode = Self.postcode(scheme, &random)
  }

  /// A code of the right form in an area that does not exist: German and French codes begin with 01
  /// at the least, no British one begins with Q.
  private static func postcode(_ scheme: IdentityScheme, _ random: inout RandomStream) -> String {
    guard scheme == .gb else { return "00" + padded(random.between(1...999), 3) }
    let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
    let last = [letters[random.between(0...19)], letters[random.between(0...19)]]
    return "Q\(letters[random.between(0...19)])\(random.between(1...9)) \(random.between(0...9))"
      + String(last)
  }
}

/// A whole number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let text = "\(number)"
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
