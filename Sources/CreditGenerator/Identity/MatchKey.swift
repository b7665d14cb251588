/// Keys by which agencies without a national number find a file.
enum MatchKey {
  /// Letters and digits of a name in capitals, without accents; German umlauts as two letters.
  static func plain(_ text: String) -> String {
    var result = ""
    for character in text.uppercased() {
      if let letters = letters[character] {
        result += letters
      } else if character.isASCII, character.isLetter || character.isNumber {
        result.append(character)
      }
    }
    return result
  }

  private static let letters: [Character: String] = [
    "Ä": "AE", "Ö": "OE", "Ü": "UE", "É": "E", "È": "E", "Ë": "E", "Ê": "E", "Ç": "C", "Ï": "I",
  ]

  /// Germany: family name, given name, birth date, postcode, street and number.
  static func german(_ person: CivilIdentity, born: CalendarDay) -> String {
    [
      plain(person.family), plain(person.given), born.text, person.postcode,
      plain(person.street) + "\(person.house)",
    ].joined(separator: "|")
  }

  /// France: birth date as DDMMYY and the first five letters of the family name, the key by which
  /// lenders ask the files of payment incidents; two persons may share it.
  static func french(_ person: CivilIdentity, born: CalendarDay) -> String {
    let parts = born.components
    return padded(parts.day, 2) + padded(parts.month, 2) + padded(parts.year % 100, 2)
      + plain(person.family).prefix(5)
  }

  /// Great Britain: family name, first initial and birth date at an address; files hang on the
  /// address, so that people who move leave their file behind until it is linked.
  static func british(_ person: CivilIdentity, born: CalendarDay) -> String {
    [
      plain(person.family), String(plain(person.given).prefix(1)), born.text,
      plain(person.postcode), "\(person.house)",
    ].joined(separator: "|")
  }
}
