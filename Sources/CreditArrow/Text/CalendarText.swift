/// Days and times as ISO 8601 writes them, in the proleptic Gregorian calendar.
extension ArrowTextBuffer {
  private static let secondsPerDay: Int64 = 86_400

  /// Adds a day such as `1999-12-31`.
  ///
  /// - Parameter days: days since 1970-01-01.
  func appendDay(_ days: Int64) {
    // Days are counted from 1 March of the year 0, in cycles of 400 years.
    let shifted = days + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofCycle = shifted - cycle * 146_097
    let yearOfCycle = (ofCycle - ofCycle / 1460 + ofCycle / 36_524 - ofCycle / 146_096) / 365
    let ofYear = ofCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let isAfterNewYear = month >= 10
    let year = yearOfCycle + cycle * 400 + (isAfterNewYear ? 1 : 0)
    if year < 0 { append(UInt8(ascii: "-")) }
    append(year.magnitude, digits: 4)
    append(UInt8(ascii: "-"))
    append(UInt64(isAfterNewYear ? month - 9 : month + 3), digits: 2)
    append(UInt8(ascii: "-"))
    append(UInt64(day), digits: 2)
  }

  /// Adds a time: only its day at midnight, else as in `1999-12-31T23:59:59.5`.
  ///
  /// A time of a zone is an instant. In UTC and at a fixed distance from it the time of the zone is
  /// written, with the distance unless it is midnight; for a zone with a name, whose distance is not
  /// known here, the instant in UTC is written, always with its time.
  ///
  /// - Parameters:
  ///   - count: units since 1970-01-01 00:00.
  ///   - unit: the unit.
  ///   - zone: the zone; nil for local times.
  func appendTime(_ count: Int64, _ unit: ArrowTimeUnit, _ zone: ZoneDistance) {
    let perSecond = unit.perSecond
    var (seconds, fraction) = count.quotientAndRemainder(dividingBy: perSecond)
    if fraction < 0 { (seconds, fraction) = (seconds - 1, fraction + perSecond) }
    // A distance of at most a day: at the ends of the range of seconds it changes nothing readable.
    seconds = seconds.addingReportingOverflow(zone.seconds).partialValue
    var (days, ofDay) = seconds.quotientAndRemainder(dividingBy: Self.secondsPerDay)
    if ofDay < 0 { (days, ofDay) = (days - 1, ofDay + Self.secondsPerDay) }
    appendDay(days)
    if ofDay == 0, fraction == 0, !zone.isNamed { return }
    append(UInt8(ascii: "T"))
    append(UInt64(ofDay / 3600), digits: 2)
    append(UInt8(ascii: ":"))
    append(UInt64(ofDay / 60 % 60), digits: 2)
    append(UInt8(ascii: ":"))
    append(UInt64(ofDay % 60), digits: 2)
    if fraction != 0 {
      append(UInt8(ascii: "."))
      var (digits, value) = (unit.decimals, UInt64(fraction))
      while value % 10 == 0 { (digits, value) = (digits - 1, value / 10) }
      append(value, digits: digits)
    }
    append(zone.suffix)
  }
}

/// How far the times of a zone are from UTC.
struct ZoneDistance: Sendable {
  /// What is added to an instant, in seconds.
  var seconds: Int64 = 0
  /// What is written after a time.
  var suffix = ""
  /// Whether the zone has a name whose distance is not known.
  var isNamed = false

  /// The distance of a zone as Arrow names it: nil, `UTC`, `+02:00` or `Europe/Berlin`.
  init(_ zone: String?) {
    guard let zone else { return }
    if ["UTC", "Etc/UTC", "Z", "GMT", "+00:00", "-00:00"].contains(zone) {
      suffix = "Z"
      return
    }
    let digits = zone.utf8.filter { $0 != UInt8(ascii: ":") }
    guard digits.count == 5,
      let number = Int64(String(decoding: digits.dropFirst(), as: UTF8.self)),
      number >= 0, number % 100 < 60, number < 2400,
      digits[0] == UInt8(ascii: "+") || digits[0] == UInt8(ascii: "-")
    else {
      (suffix, isNamed) = ("Z", true)
      return
    }
    let distance = (number / 100 * 60 + number % 100) * 60
    seconds = digits[0] == UInt8(ascii: "-") ? -distance : distance
    suffix = zone
  }
}
