import CreditModels

/// Models, each descending from what its origins descend from too, in whatever order they were
/// checked.
///
/// - Parameter models: in the order of their days, so that of several editions the newest counts.
/// - Returns: the models in the same order.
func withWholeDescent(_ models: [Model]) -> [Model] {
  var origins: [String: [String]] = [:]
  for model in models {
    origins[model.card.id] = model.card.descendsFrom
    origins[model.card.pinnedID] = model.card.descendsFrom
  }
  return models.map { model in
    var model = model
    var names = model.card.descendsFrom
    var known = Set(names + [model.card.id, model.card.pinnedID])
    var next = 0
    while next < names.count {
      names += (origins[names[next]] ?? []).filter { known.insert($0).inserted }
      next += 1
    }
    model.card.descendsFrom = names
    return model
  }
}
