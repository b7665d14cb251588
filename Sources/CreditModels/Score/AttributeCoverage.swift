import CreditFindings
import CreditLanguage
import CreditPopulation

/// Whether the attributes of a characteristic take every value, and each value once.
struct AttributeCoverage {
  private let value: TypedExpression
  private let attributes: [WrittenAttribute]
  private let location: Location
  private let intervals: [(lower: Int64, upper: Int64, attribute: WrittenAttribute)]

  init(of value: TypedExpression, attributes: [WrittenAttribute], at location: Location) {
    self.value = value
    self.attributes = attributes
    self.location = location
    intervals = attributes.compactMap { attribute in
      guard case .interval(let lower, let upper) = attribute.match else { return nil }
      return (lower ?? Int64.min, upper ?? Int64.max, attribute)
    }.sorted { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
  }

  /// Overlaps, attributes out of reach, gaps, a missing `none`.
  func findings() -> [Finding] { overlaps() + unreachable() + noneFindings() + elseFindings() }

  private func overlaps() -> [Finding] {
    var findings: [Finding] = []
    var reach: (upper: Int64, label: String)?
    for interval in intervals {
      if let reach, interval.lower < reach.upper {
        findings.append(
          Finding(
            interval.attribute.location,
            "the attributes '\(shortened(reach.label))' and '\(shortened(interval.attribute.label))' overlap",
            advice: "a value must fit one of them only"
          )
        )
      }
      if interval.upper > reach?.upper ?? Int64.min {
        reach = (interval.upper, interval.attribute.label)
      }
    }
    return findings
  }

  private func unreachable() -> [Finding] {
    intervals.filter { $0.lower > value.bounds.upperBound || $0.upper <= value.bounds.lowerBound }
      .map { interval in
        Finding(
          interval.attribute.location,
          "the attribute '\(shortened(interval.attribute.label))' is never reached: the value lies \(said(value.bounds))"
        )
      }
  }

  private func noneFindings() -> [Finding] {
    let none = attributes.first { $0.match == .none }
    if let none, !value.canBeNone {
      return [
        Finding(none.location, "the attribute 'none' is never reached: the value is never none")
      ]
    }
    guard none == nil, value.canBeNone else { return [] }
    return [
      Finding(
        location,
        "the value can be none, and no attribute takes that",
        advice: "add 'none: ...' ('else' does not take it)"
      )
    ]
  }

  private func elseFindings() -> [Finding] {
    let other = attributes.first { $0.match == .otherwise }
    let gap = value.unit == .category ? categoryGap() : numberGap()
    if let other, gap == nil {
      return [
        Finding(other.location, "the attribute 'else' is never reached: the others take all values")
      ]
    }
    guard other == nil, let gap else { return [] }
    return [
      Finding(location, "\(gap) no attribute", advice: "add 'else: ...' or an attribute for them")
    ]
  }

  /// The first gap between the intervals within the bounds, in words.
  private func numberGap() -> String? {
    var next = value.bounds.lowerBound
    for interval in intervals where interval.upper > next {
      if interval.lower > next { return gap(from: next, below: interval.lower) }
      next = interval.upper
    }
    return next > value.bounds.upperBound ? nil : gap(from: next, below: nil)
  }

  private func gap(from lower: Int64, below upper: Int64?) -> String {
    let isLowest = lower == value.bounds.lowerBound
    if value.unit == .boolean { return lower == 0 ? "'no' has" : "'yes' has" }
    guard let upper, upper <= value.bounds.upperBound else {
      return isLowest ? "there is" : "values from \(said(lower)) on have"
    }
    if isLowest { return "values below \(said(upper)) have" }
    return upper - lower == 1
      ? "the value \(said(lower)) has" : "values from \(said(lower)) to below \(said(upper)) have"
  }

  private func categoryGap() -> String? {
    let taken = Set(
      attributes.flatMap { attribute -> [String] in
        if case .categories(let names) = attribute.match { names } else { [] }
      }
    )
    guard let options = value.options else { return "other categories have" }
    return options.first { !taken.contains($0) }.map { "the category '\(shortened($0))' has" }
  }

  private func said(_ bounds: ClosedRange<Int64>) -> String {
    "from \(said(bounds.lowerBound)) to \(said(bounds.upperBound))"
  }

  /// A number in the unit as people write it.
  private func said(_ number: Int64) -> String {
    let scale = value.unit.scale
    guard scale > 1 else { return "\(number)" }
    let text = number % scale == 0 ? "\(number / scale)" : decimal(number, scale: scale)
    return text
  }
}

/// An integer divided by a power of ten as a decimal text without trailing zeros.
func decimal(_ number: Int64, scale: Int64) -> String {
  let magnitude = number.magnitude
  let (whole, part) = magnitude.quotientAndRemainder(dividingBy: scale.magnitude)
  let digits = String(scale).utf8.count - 1
  var fraction = String(part)
  fraction = String(repeating: "0", count: max(0, digits - fraction.utf8.count)) + fraction
  while fraction.hasSuffix("0") { fraction.removeLast() }
  return (number < 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : ".\(fraction)")
}
