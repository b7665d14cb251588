import Foundation
import Testing

@Suite("Judges outside of Parallax on the command line")
struct ProgramCommandTests {
  private static let examples = Tool.checkout.appending(path: "Tests/Examples/Programs").path()

  @Test func `nothing is started that was not trusted`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    for command in [["models", "test", "xx.points"], ["score", "--models", "xx.points"]] {
      let run = try tool.run(command + ["--models-path", Self.examples])
      #expect(run.status == 64)
      #expect(run.errors.contains("xx.points starts the program 'python3 points.py'"))
      #expect(run.errors.contains("add --exec"))
    }
  }

  @Test func `the tests of the example pass`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run(
      ["models", "test", "xx.points", "--models-path", Self.examples, "--exec"]
    )
    #expect(run.status == 0, "\(run.output) \(run.errors)")
    #expect(run.output.contains("3 tests passed, 0 failed"))
  }
}
