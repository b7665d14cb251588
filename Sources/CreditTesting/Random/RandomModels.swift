import CreditLanguage
public import CreditModels
import CreditPopulation

/// Well-typed models from a seed, of every paradigm and every construct of the language.
///
/// They mean nothing; they exist so that two engines can disagree about them.
public struct RandomModels: Sendable {
  /// The words; its kinds and characteristics must be those of ``Vocabulary/random``.
  public let vocabulary: Vocabulary

  /// Creates models of a vocabulary.
  public init(vocabulary: Vocabulary = .random) { self.vocabulary = vocabulary }

  /// So many models, each of which may use those before it.
  public func models(seed: UInt64, count: Int) -> [Model] {
    var random = SeededGenerator(seed: seed)
    var models: [Model] = []
    for index in 0..<count {
      var writer = RandomModelWriter(
        id: "random.m\(index)",
        vocabulary: vocabulary,
        earlier: models,
        random: random.split()
      )
      models.append(writer.model())
    }
    return models
  }

  /// So many models, and expressions that the last of them might contain.
  func probedModels(
    seed: UInt64,
    count: Int,
    probes: Int
  ) -> (models: [Model], probes: [TypedExpression]) {
    var random = SeededGenerator(seed: seed)
    var models: [Model] = []
    var drawn: [TypedExpression] = []
    for index in 0..<count {
      var writer = RandomModelWriter(
        id: "random.m\(index)",
        vocabulary: vocabulary,
        earlier: models,
        random: random.split()
      )
      models.append(writer.model())
      drawn = (0..<probes).map { _ in writer.probe() }
    }
    // What is not recorded must not keep a scorer from being asked.
    models.indices.last.map { models[$0].file.requires = [] }
    return (models, drawn)
  }

  /// Values for some of a model's parameters.
  public func settings(of model: Model, seed: UInt64) -> [String: Parameter.Value] {
    var random = SeededGenerator(seed: seed)
    var settings: [String: Parameter.Value] = [:]
    for parameter in model.parameters where random.chance(40) {
      settings[parameter.name] =
        if let range = parameter.range {
          .number(random.number(in: range))
        } else {
          .option(random.pick(parameter.options))
        }
    }
    return settings
  }
}
