public import CreditModels
public import CreditPopulation

extension Catalogue {
  /// What a model reads at the defaults of its parameters, that of the models it uses included.
  public func footprint(of model: Model) -> Footprint {
    let reader = FootprintReader(vocabulary: vocabulary, kinds: kinds)
    return reader.footprint(of: ConfiguredModel(model)) { name in
      // Of several editions the newest, as in checks.
      models.last { $0.card.id == name || $0.card.pinnedID == name }.map { ConfiguredModel($0) }
    }
  }

  /// The jurisdictions whose law prohibits something that a model reads for its use.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - day: the day whose law counts; nil for the day up to which the law was looked up.
  /// - Returns: nil where neither gives a day.
  public func jurisdictionsProhibiting(_ model: Model, on day: Day? = nil) -> [String]? {
    guard let day = day ?? law.asOf else { return nil }
    return law.rules.prohibiting(footprint(of: model), by: model.card, on: day)
  }
}
