/// The columns of the table `subjects` that identify somebody.
extension Columns {
  static func keys(_ scheme: IdentityScheme) -> [Column] {
    switch scheme {
    case .world: [chineseNumber, socialSecurity]
    case .cn: [chineseNumber]
    case .us: [socialSecurity]
    case .de:
      civil(
        number: "German tax identification number that begins with 0, as numbers for tests do; no "
          + "agency may ask for it.",
        key: "match_key",
        "Name, birth date and address in capitals, by which agencies find a file."
      )
    case .fr:
      civil(
        number: "French registration number of the department 00, which does not exist.",
        key: "ficp_key",
        "Birth date as DDMMYY and the first five letters of the family name, by which lenders ask "
          + "the files of payment incidents; two persons may share it."
      )
    case .gb:
      civil(
        number: "British national insurance number with the prefix QQ, which is never issued.",
        key: "match_key",
        "Name, initial, birth date, postcode and house number, by which agencies find a file."
      )
    }
  }

  private static let chineseNumber = text(
    "national_id",
    "Chinese resident number or social credit code: valid check digits, an area that does not "
      + "exist."
  )

  private static let socialSecurity = text(
    "social_security",
    "United States social security number of an area that is never issued."
  )

  private static func civil(number: String, key: String, _ meaning: String) -> [Column] {
    [
      text("national_id", number),
      text("given_name", "Given name; invented."),
      text("family_name", "Family name, or name of the firm; invented."),
      text("street", "Street; invented."),
      count("house_number", "Number of the house."),
      text("postcode", "Postcode of an area that does not exist."),
      text(key, meaning),
    ]
  }

  private static func text(_ name: String, _ description: String) -> Column {
    Column(name: name, type: "string", description: description)
  }
}
