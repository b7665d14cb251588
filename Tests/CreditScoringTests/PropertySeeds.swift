import Foundation

/// The seeds of the property tests: a few in everyday runs, as many as the environment variable
/// `PARALLAX_PROPERTY_SEEDS` says in long ones.
enum PropertySeeds {
  /// How many times the everyday number of seeds.
  private static let wanted = ProcessInfo.processInfo.environment["PARALLAX_PROPERTY_SEEDS"]
    .flatMap { UInt64($0) }

  /// Seeds from one on.
  static func some(_ everyday: UInt64) -> [UInt64] { Array(1...max(1, wanted ?? everyday)) }
}
