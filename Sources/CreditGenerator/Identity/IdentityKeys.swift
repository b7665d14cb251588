/// Identity keys with valid check digits that can belong to nobody.
enum IdentityKeys {
  /// A United States social security number of area 666 or 000, which are never issued; distinct up to
  /// 1,979,802 subjects, later ones share a number.
  static func socialSecurity(_ id: Int) -> String {
    let place = (id - 1) % (2 * 989_901)
    let area = place < 989_901 ? "666" : "000"
    let rest = place % 989_901
    return area + padded(1 + rest / 9_999, 2) + padded(1 + rest % 9_999, 4)
  }

  /// A Chinese resident identity number of 18 digits (GB 11643-1999, ISO 7064 MOD 11-2) with an
  /// area below 010000, which does not exist.
  ///
  /// Distinct up to 5,000,000 subjects born on the same day.
  static func resident(_ id: Int, born: CalendarDay, isMale: Bool) -> String {
    let parts = born.components
    let sequence = id / 10_000 % 500 * 2 + (isMale ? 1 : 0)
    let digits =
      "00" + padded(id % 10_000, 4) + padded(parts.year, 4) + padded(parts.month, 2)
      + padded(parts.day, 2) + padded(sequence, 3)
    return digits + residentCheck(digits)
  }

  static func residentCheck(_ digits: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return String(["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11])
  }

  /// A Chinese unified social credit code (GB 32100-2015, entity code after GB 11714-1997) of the
  /// division 000000, which does not exist.
  static func socialCredit(_ id: Int) -> String {
    let body = padded(id % 100_000_000, 8)
    let code = "91000000" + body + entityCheck(body)
    return code + socialCreditCheck(code)
  }

  static func entityCheck(_ body: String) -> String {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    let check = 11 - sum % 11
    return check == 10 ? "X" : check == 11 ? "0" : "\(check)"
  }

  static func socialCreditCheck(_ code: String) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    var weight = 1
    var sum = 0
    for character in code {
      sum += (alphabet.firstIndex(of: character) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return String(alphabet[(31 - sum % 31) % 31])
  }
}
