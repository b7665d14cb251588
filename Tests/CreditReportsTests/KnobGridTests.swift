@testable import CreditCalibration
import CreditStatistics
import Testing

@testable import CreditReports

/// A grid says on which knobs a statistic's side depends.
@Suite struct KnobGridTests {
  private func setting(_ knob: String, _ value: String, _ lower: Double, _ upper: Double)
    -> KnobGrid.Setting
  {
    KnobGrid.Setting(
      knob: knob,
      value: value,
      isDefault: knob.isEmpty,
      results: [
        KnobGrid.Result(
          topic: "disparity by sex",
          systems: "a",
          estimate: Estimate(
            value: (lower + upper) / 2,
            lower: lower,
            upper: upper,
            interval: "made up"
          )
        )
      ]
    )
  }

  private func sentence(_ settings: [KnobGrid.Setting]) -> String {
    let grid = KnobGrid(settings: settings, subjects: 10)
    return GridPicture(grid: grid, topic: "disparity by sex", systems: "a").dependence
  }

  @Test func `a ratio on both sides of one depends on its knob`() {
    let text = sentence([
      setting("", "", 0.7, 0.8), setting("--gap", "2", 1.1, 1.3), setting("--other", "1", 0.7, 0.9),
    ])
    #expect(text == "The sign depends on --gap.")
  }

  @Test func `a ratio that is clear in some places only depends on its knob too`() {
    let text = sentence([setting("", "", 0.7, 0.8), setting("--gap", "0", 0.95, 1.02)])
    #expect(text == "Whether there is any difference depends on --gap.")
  }

  @Test func `a ratio on one side all over depends on nothing`() {
    let text = sentence([setting("", "", 0.7, 0.8), setting("--gap", "0", 0.6, 0.99)])
    #expect(text == "No knob changes the side.")
  }

  @Test func `the neutral value of agreement is no relation, that of discrimination one half`() {
    #expect(KnobGrid.neutral("agreement") == 0)
    #expect(KnobGrid.neutral("discrimination") == 0.5)
    #expect(KnobGrid.neutral("disparity by nationality") == 1)
  }
}
