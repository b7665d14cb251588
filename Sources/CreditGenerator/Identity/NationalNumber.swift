/// National numbers of persons in Germany, France and Great Britain that can belong to nobody.
enum NationalNumber {
  /// A German tax identification number whose first digit is 0, which marks numbers for tests; the
  /// check digit is right (ISO 7064 MOD 11,10), the rule of repeated digits is not kept.
  ///
  /// No agency may ask for it; it stands here so that no other number is mistaken for a key.
  static func german(_ id: Int) -> String {
    let digits = "0" + padded(id % 1_000_000_000, 9)
    return digits + "\(germanCheck(digits))"
  }

  static func germanCheck(_ digits: String) -> Int {
    var product = 10
    for digit in digits.utf8 {
      let sum = (Int(digit) - 48 + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return product == 1 ? 0 : 11 - product
  }

  /// A French registration number (NIR) of 13 digits with its key, of the department 00, which does
  /// not exist; distinct up to 1,000,000 subjects of one sex born in the same month of a century.
  static func french(_ id: Int, born: CalendarDay, isMale: Bool) -> String {
    let parts = born.components
    let digits =
      (isMale ? "1" : "2") + padded(parts.year % 100, 2) + padded(parts.month, 2) + "00"
      + padded(id % 1_000_000, 6)
    return digits + padded(frenchKey(Int(digits) ?? 0), 2)
  }

  static func frenchKey(_ number: Int) -> Int { 97 - number % 97 }

  /// A British national insurance number with the prefix QQ, which is never issued; distinct up to
  /// 4,000,000 subjects.
  static func british(_ id: Int) -> String {
    "QQ" + padded(id % 1_000_000, 6) + ["A", "B", "C", "D"][id / 1_000_000 % 4]
  }
}
