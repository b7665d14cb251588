/// Which bureaus a record reaches.
extension LifeCourse {
  /// The bureaus that hold an account: each with the coverage of its knob, at least one of them.
  mutating func drawAccountBureaus() -> Bureaus {
    guard knobs.profile.hasBureaus else { return .all }
    return Bureaus.draw(&streams.coverage, knobs.coverage)
  }

  /// The bureaus that a debt collector reports to.
  mutating func drawCollectionBureaus() -> Bureaus {
    guard knobs.profile.hasBureaus else { return .all }
    let share = knobs.collectionCoverage
    return Bureaus.draw(&streams.coverage, [share, share, share])
  }

  /// The one bureau that a lender asked.
  mutating func drawOneBureau() -> Bureaus {
    guard knobs.profile.hasBureaus else { return .all }
    return Bureaus.drawOne(&streams.coverage)
  }
}
