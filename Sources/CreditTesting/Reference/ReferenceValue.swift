/// A value as the reference scorer sees it: no sentinels, no codes.
public enum ReferenceValue: Hashable, Sendable {
  /// One of the four absences.
  case absent
  /// Nothing happened, or the field is empty.
  case none
  /// An integer in its unit; booleans are 0 and 1, dates day numbers.
  case value(Int64)
  /// A category by its text.
  case category(String)

  /// Whether a rule with this condition fires.
  var holds: Bool { self == .value(1) }

  /// The number, or nil if there is none.
  var number: Int64? {
    if case .value(let number) = self { number } else { nil }
  }

  /// A boolean as a value.
  static func boolean(_ flag: Bool) -> ReferenceValue { .value(flag ? 1 : 0) }
}
