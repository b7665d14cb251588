public import CreditPopulation

/// What the law of one place says of one data category that a model reads.
public struct LegalReading: Hashable, Sendable {
  public var jurisdiction: String
  public var ruling: LawRule.Ruling
  /// The rule; nil where none speaks of the category.
  public var rule: LawRule?
  /// Under which conditions, in words.
  public var note: String
  /// What of the category the verdict is about; empty for everything.
  public var data: [String]
  /// Whether the rule is in force on the day.
  public var isInForce: Bool
}

extension LawRule.Verdict {
  /// What of a footprint the verdict is about, by category; nil if it does not speak of it.
  ///
  /// - Parameters:
  ///   - footprint: what the model reads.
  ///   - category: one of the verdict's categories.
  ///   - reach: data that reach less deep do not count.
  /// - Returns: the names under `only` that the model reads; empty for everything in the category.
  public func data(
    in footprint: Footprint,
    category: String,
    from reach: Footprint.Reach
  ) -> [String]? {
    guard categories.contains(category), footprint.reach(into: category) >= reach else {
      return nil
    }
    if only.isEmpty { return [] }
    let names = footprint.names(in: category, from: reach)
    let found = names.filter { name in
      only.contains { name == $0 || name.hasPrefix($0 + ".") }
    }
    return found.isEmpty ? nil : found
  }
}

extension [LawRule] {
  /// What the rules say of a category that a model reads, place by place.
  ///
  /// Rules that have ended are left out, those that are not in force yet are marked. A place whose
  /// rules in force say nothing has a reading *not addressed*.
  ///
  /// - Parameters:
  ///   - category: the data category.
  ///   - footprint: what the model reads.
  ///   - use: what its standings are used for.
  ///   - subjects: whom it judges.
  ///   - day: the as-of date.
  /// - Returns: the readings, place by place in the order of the document.
  /// - Complexity: O(rules).
  public func readings(
    of category: String,
    in footprint: Footprint,
    use: DataUse,
    subjects: SubjectKind,
    on day: Day
  ) -> [LegalReading] {
    var places: [String] = []
    for rule in self where !places.contains(rule.jurisdiction) { places.append(rule.jurisdiction) }
    return places.flatMap { place -> [LegalReading] in
      let found = filter { $0.jurisdiction == place }.flatMap { rule in
        rule.readings(of: category, in: footprint, use: use, subjects: subjects, on: day)
      }
      if found.contains(where: \.isInForce) { return found }
      let silence = LegalReading(
        jurisdiction: place,
        ruling: .notAddressed,
        note: "",
        data: [],
        isInForce: true
      )
      return [silence] + found
    }
  }

  /// The places where something that a model reads is prohibited for its use, in the order of the
  /// document.
  ///
  /// What the file holds and the judge does not look at does not count.
  public func prohibiting(_ footprint: Footprint, by card: ModelCard, on day: Day) -> [String] {
    var places: [String] = []
    for rule in self where rule.isInForce(on: day) && !places.contains(rule.jurisdiction) {
      guard !Set(rule.subjects).isDisjoint(with: card.subjects) else { continue }
      let isBroken = rule.verdicts.contains { verdict in
        verdict.ruling == .prohibited && verdict.speaks(of: card.use)
          && verdict.categories.contains { category in
            verdict.data(in: footprint, category: category, from: .read) != nil
          }
      }
      if isBroken { places.append(rule.jurisdiction) }
    }
    return places
  }
}

extension LawRule {
  fileprivate func readings(
    of category: String,
    in footprint: Footprint,
    use: DataUse,
    subjects kind: SubjectKind,
    on day: Day
  ) -> [LegalReading] {
    guard subjects.contains(kind), until.map({ day < $0 }) ?? true else { return [] }
    return verdicts.filter { $0.speaks(of: use) }.compactMap { verdict in
      verdict.data(in: footprint, category: category, from: .seen).map { data in
        LegalReading(
          jurisdiction: jurisdiction,
          ruling: verdict.ruling,
          rule: self,
          note: verdict.note,
          data: data,
          isInForce: isInForce(on: day)
        )
      }
    }
  }
}
