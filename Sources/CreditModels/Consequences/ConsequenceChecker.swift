import CreditFindings
import CreditLanguage
import CreditPopulation

/// The fourth stage of a document: what follows from a standing.
extension ModelChecker {
  /// Reads `consequences`.
  mutating func checkConsequences(_ node: DocumentNode?, scale: CheckedScale?) -> [Consequence] {
    guard let node else { return [] }
    guard let items = node.items else {
      reader.report(node.location, "'consequences' must be a list, not \(node.shape)")
      return []
    }
    var own = scale.map { StandingSignature($0.scale) } ?? StandingSignature(bounds: nil)
    own.bands = bandNames
    let scope = scope(.consequence, own: own)
    return items.compactMap { consequence($0, in: scope) }
  }

  private mutating func consequence(_ node: DocumentNode, in scope: Scope) -> Consequence? {
    guard
      let fields = reader.open(node, "consequences", .consequence)
    else { return nil }
    defer { reader.close() }
    let domain = reader.choice("domain", in: fields, of: Consequence.Domain.self)
    let isGain = reader.boolean("gain", in: fields)
    let effect = reader.text("effect", in: fields)
    let by = reader.text("by", in: fields)
    let eligible = expression("eligible", in: fields, scope, expecting: .boolean)
    noteJudged(eligible?.expression, at: fields.location(of: "eligible"))
    guard let domain, let isGain, let effect, let eligible, let by else { return nil }
    return Consequence(domain: domain, isGain: isGain, effect: effect, eligible: eligible, by: by)
  }
}
