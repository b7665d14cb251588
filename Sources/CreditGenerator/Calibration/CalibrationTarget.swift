/// A published figure about records that a population of a profile is held against.
///
/// Targets about scores, bands and defaults by score are none of the generator's: it knows no score.
/// They stand with the models and are held out, all of them.
public struct CalibrationTarget: Sendable, Equatable {
  /// What the figure was used for.
  public enum Use: String, Sendable, Equatable {
    /// Rates were chosen so that it is met.
    case fit
    /// Never looked at when rates were chosen; shown as it comes out.
    case heldOut = "held out"
  }

  /// What is measured: a word that the measuring side knows, such as `late30_12m`.
  public let measure: String
  /// What is measured, in words.
  public let quantity: String
  /// What was published: one number, or the limits of what was; shares are fractions.
  public let published: ClosedRange<Double>
  /// Whether the value is a share of 0 to 1; otherwise a mean.
  public let isShare: Bool
  /// How far from what was published still counts as met, as a fraction of it.
  public let tolerance: Double
  public let use: Use
  /// Whom and when the figure is about.
  public let population: String
  /// Who published it where and when.
  public let source: String
  /// What is not the same, and why the figure is missed, where that is known.
  public let note: String

  init(
    _ measure: String,
    _ quantity: String,
    _ published: ClosedRange<Double>,
    _ use: Use,
    of population: String,
    _ source: String,
    isShare: Bool = true,
    tolerance: Double = 0.25,
    note: String = ""
  ) {
    self.measure = measure
    self.quantity = quantity
    self.published = published
    self.isShare = isShare
    self.tolerance = tolerance
    self.use = use
    self.population = population
    self.source = source
    self.note = note
  }
}

extension Profile {
  /// The published figures that populations of this profile are held against.
  public var targets: [CalibrationTarget] {
    switch name {
    case "us": UnitedStatesTargets.all
    case "de": GermanyTargets.all
    case "fr": FranceTargets.all
    case "gb": BritainTargets.all
    case "cn": ChinaTargets.all
    case "eu": EuropeTargets.all
    // Credit habits of the United States, defaults of Germany: what the simulation was fitted on.
    default: UnitedStatesTargets.all + GermanyTargets.defaults + ChinaTargets.conduct
    }
  }

  /// The profile that a dataset's title names, if this program wrote it.
  public static func ofTitle(_ title: String) -> Profile? {
    guard title.hasPrefix("Synthetic population of ") else { return nil }
    return all.first { title.contains(" (\($0.name), ") }
  }
}

/// The targets of the descriptor.
extension CalibrationTarget {
  var json: JSON {
    func number(_ value: Double) -> String {
      // Ten thousandths, so that no machine writes other digits.
      let parts = Int((value * 10_000).rounded())
      let rest = String(10_000 + parts % 10_000).dropFirst()
      return "\(parts / 10_000).\(rest)"
    }
    let value =
      published.lowerBound == published.upperBound
      ? number(published.lowerBound)
      : "\(number(published.lowerBound)) to \(number(published.upperBound))"
    return .object([
      ("quantity", .text(quantity)), ("published", .text(value)),
      ("population", .text(population)), ("source", .text(source)),
    ])
  }
}
