/// The numbers that no source fixes; the defaults are assumptions and stand in the README.
struct Knobs {
  let seed: UInt64
  let subjects: Int
  /// Correlation of latent conduct and latent solvency.
  let conductSolvency: Double
  /// How many times as often as in the published list of Suining conduct is recorded.
  let intensity: Double
}
