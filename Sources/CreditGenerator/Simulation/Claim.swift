/// A debt that was reported as a default and is not yet settled.
struct Claim {
  /// The ordinal of the event `default.reported`.
  let event: Int
  let account: Int
  let lawCase: Int
  let amount: Int
  let since: CalendarMonth
  /// The creditor has a judgment.
  var isTitled = false
  /// The ordinals of the further events that settle with it.
  var followers: [Int] = []
}
