public import ArgumentParser
public import CreditScoring
import ParallaxKit
import Synchronization

/// The command `parallax`.
///
/// A tool with scorers of its own is this main:
///
/// ```swift
/// import CreditCommandLine
///
/// @main struct MyTool {
///   static func main() async { await ParallaxCommand.run(with: [MyScorer()]) }
/// }
/// ```
public struct ParallaxCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "parallax",
    abstract: "Look at one population through several national credit-scoring systems.",
    discussion: """
      The models are reconstructions for understanding systems; they decide nothing about a real \
      person and must not be used to.

      EXAMPLES
        parallax compare                          the four standard systems on the bundled sample
        parallax compare german-credit            the same on a real dataset
        parallax compare my.csv --models none --score-column a=score_a --outcome bad
        parallax models show de.schufa            what a model says of itself, number by number
        parallax datasets list                    what is bundled

      EXIT CODES
        0 done, 1 a check found something, 64 usage, 65 bad data, 66 no input, 70 internal,
        73 cannot write, 74 input or output failed
      """,
    version: parallaxVersion,
    subcommands: [
      CompareCommand.self, ScoreCommand.self, ModelsCommand.self, DatasetsCommand.self,
      ReportsCommand.self,
    ]
  )

  /// Creates the command.
  public init() {}

  /// Runs the tool with further scorers beside the model documents; they are named by their id.
  public static func run(with scorers: [any Scorer]) async {
    Registry.shared.withLock { $0 = scorers }
    await main()
  }
}

/// The scorers that the tool was built with.
enum Registry {
  static let shared = Mutex<[any Scorer]>([])

  static func scorer(named id: String) -> (any Scorer)? {
    shared.withLock { $0.first { $0.card.id == id || $0.card.pinnedID == id } }
  }

  static var all: [any Scorer] { shared.withLock { $0 } }
}
