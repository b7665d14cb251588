public import CreditFindings
public import CreditModels
public import CreditPopulation

/// A model as it takes part in a run.
public struct ResolvedModel: Sendable {
  /// The edition that was chosen.
  public let model: Model
  /// Whether the run's as-of date lies outside the days on which the edition is in force.
  public let isOutOfPeriod: Bool
  /// Whether it was asked for, rather than used by one that was.
  public let isRequested: Bool
  /// By alias, the position of each used model in the run's list.
  public let uses: [String: Int]
}

extension Catalogue {
  /// The models of a run in an order in which each comes after those it uses.
  ///
  /// An id with an edition, `cn.suining@2010`, is that edition. A bare id is the edition in force on
  /// the as-of date (of several the newest), or else the nearest in time.
  ///
  /// - Parameters:
  ///   - names: ids as the user gave them; naming a model twice is the same as once.
  ///   - asOf: the as-of date of the run.
  /// - Returns: the requested models and those they use, each once.
  /// - Throws: unknown ids with the nearest ones, and the findings of broken models.
  public func resolve(_ names: [String], asOf: Day) throws(Findings) -> [ResolvedModel] {
    var resolver = Resolver(catalogue: self, asOf: asOf)
    let requested = names.map { resolver.add($0) }
    if !resolver.findings.isEmpty { throw Findings(sortedByPlace(resolver.findings)) }
    let wanted = Set(requested.compactMap { $0 })
    return resolver.found.enumerated().map { index, part in
      ResolvedModel(
        model: part.model,
        isOutOfPeriod: !part.model.card.isInForce(on: asOf),
        isRequested: wanted.contains(index),
        uses: part.uses
      )
    }
  }

  /// The edition that a name means on a day.
  ///
  /// - Throws: as ``resolve(_:asOf:)``.
  public func edition(_ name: String, asOf: Day) throws(Findings) -> Model {
    let editions = models.filter { $0.card.id == name || $0.card.pinnedID == name }
    if let best = editions.best(on: asOf) { return best }
    throw Findings(findings(about: name))
  }

  /// Why there is no model of a name.
  private func findings(about name: String) -> [Finding] {
    let files = Set(
      broken.filter { $0.key == name || $0.key.hasPrefix(name + "@") }.map(\.value)
    )
    let own = findings.filter { $0.severity == .error && files.contains($0.location.file) }
    if !own.isEmpty { return own }
    if let file = files.sorted().first {
      return [
        Finding(
          Location(file: file),
          "the model '\(name)' has errors",
          advice: "run 'parallax models check'"
        )
      ]
    }
    let shown = name.count > 60 ? name.prefix(60) + "…" : name
    let advice =
      name.utf8.count > 100 ? nil : adviceForUnknownName(name, among: names)
    return [Finding(Location(file: ""), "unknown model '\(shown)'", advice: advice)]
  }
}

/// Adds models and what they use, depth first.
private struct Resolver {
  let catalogue: Catalogue
  let asOf: Day
  var found: [(model: Model, uses: [String: Int])] = []
  var findings: [Finding] = []
  private var positions: [String: Int] = [:]

  init(catalogue: Catalogue, asOf: Day) {
    self.catalogue = catalogue
    self.asOf = asOf
  }

  /// The position of a model; the catalogue has no circles, so this ends.
  mutating func add(_ name: String) -> Int? {
    do throws(Findings) {
      let model = try catalogue.edition(name, asOf: asOf)
      if let position = positions[model.card.pinnedID] { return position }
      var uses: [String: Int] = [:]
      for use in model.uses { uses[use.alias] = add(use.model) }
      positions[model.card.pinnedID] = found.count
      found.append((model, uses))
      return found.count - 1
    } catch {
      findings += error.all
      return nil
    }
  }
}

extension [Model] {
  /// The newest edition in force on a day, or the nearest in time; of equally near ones the newer.
  fileprivate func best(on day: Day) -> Model? {
    let sorted = self.sorted { $0.card.isBefore($1.card) }
    if let inForce = sorted.last(where: { $0.card.isInForce(on: day) }) { return inForce }
    let nearest = sorted.map { $0.card.days(from: day) }.min()
    return sorted.last { $0.card.days(from: day) == nearest }
  }
}

extension ModelCard {
  /// Whether the edition is in force on a day: from ``from`` on and before ``until``.
  public func isInForce(on day: Day) -> Bool { days(from: day) == 0 }

  /// How many days lie between a day and the edition's period; 0 within it.
  fileprivate func days(from day: Day) -> Int {
    if let from, day < from { return Int(from.number) - Int(day.number) }
    if let until, day >= until { return Int(day.number) - Int(until.number) + 1 }
    return 0
  }
}
