/// What was found when a report was held against what it says it rests on.
public struct Verification: Hashable, Sendable {
  /// How a check came out.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// It is as it was.
    case fine
    /// It is not as it was.
    case differs
    /// It is not there.
    case missing
    /// Nothing can be said, and why.
    case unchecked
  }

  /// One thing that was looked at.
  public struct Check: Hashable, Sendable {
    public var verdict: Verdict
    /// What was looked at, and what was found, in a sentence.
    public var text: String

    /// Creates a check.
    public init(_ verdict: Verdict, _ text: String) {
      self.verdict = verdict
      self.text = text
    }
  }

  /// What was looked at, in order.
  public private(set) var checks: [Check] = []

  /// Creates a verification without checks.
  public init() {}

  /// Adds a check.
  public mutating func add(_ verdict: Verdict, _ text: String) {
    checks.append(Check(verdict, text))
  }

  /// Whether some check came out like this.
  public func has(_ verdict: Verdict) -> Bool { checks.contains { $0.verdict == verdict } }

  /// A line for each check, its verdict before it, then a line that sums up.
  public var text: String {
    let lines = checks.map { check in
      let word = check.verdict.rawValue
      return word + String(repeating: " ", count: 11 - word.count) + check.text
    }
    let counts = Verdict.allCases.map { verdict in
      "\(checks.count { $0.verdict == verdict }) \(verdict.rawValue)"
    }
    return (lines + ["", counts.joined(separator: ", ")]).joined(separator: "\n") + "\n"
  }
}
