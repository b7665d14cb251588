/// The parts of a Brier score: miscalibration - discrimination + uncertainty, exactly.
///
/// The recalibrated probabilities are the observed rates pooled until they rise with the stated ones
/// (isotonic regression by pooling adjacent violators), so no bins are chosen. Miscalibration is
/// what recalibration would save, discrimination what the recalibrated probabilities save against
/// the overall rate, uncertainty the score of that rate, o (1 - o), which no model can change.
/// Source: T. Dimitriadis, T. Gneiting and A. I. Jordan, PNAS 118(8) (2021) e2016191118,
/// <https://doi.org/10.1073/pnas.2016191118>; the three terms go back to A. H. Murphy, J. Appl.
/// Meteorology 12 (1973) 595-600.
public struct BrierDecomposition: Hashable, Sendable {
  /// How far stated probabilities lie from observed ones; 0 is calibrated.
  public let miscalibration: Estimate
  /// How far the observed rates lie apart.
  public let discrimination: Estimate
  /// The score of the overall rate.
  public let uncertainty: Estimate
}

extension StatedProbabilities {
  /// The decomposition of ``brier()``.
  ///
  /// - Complexity: O(distinct probabilities).
  public func brierDecomposition() -> BrierDecomposition {
    guard let parts = brierParts else {
      let none = Estimate.undefined("no subject with a probability and an outcome")
      return BrierDecomposition(miscalibration: none, discrimination: none, uncertainty: none)
    }
    func part(_ value: Double) -> Estimate { .plain(value, noInterval: "bootstrap it") }
    return BrierDecomposition(
      miscalibration: part(parts.miscalibration),
      discrimination: part(parts.discrimination),
      uncertainty: part(parts.uncertainty)
    )
  }

  /// The values of ``brierDecomposition()``; nil without subjects.
  var brierParts: (miscalibration: Double, discrimination: Double, uncertainty: Double)? {
    let all = total
    guard all > 0 else { return nil }
    let score = mean(of: all) { ($0 * $0, (1 - $0) * (1 - $0)) }
    let recalibrated = recalibratedBlocks.reduce(0) { $0 + $1.bads * (1 - $1.rate) / all }
    let rate = totalBads / all
    let ofRate = rate * (1 - rate)
    return (max(0, score - recalibrated), max(0, ofRate - recalibrated), max(0, ofRate))
  }

  /// Groups pooled until the share of bads rises with the stated probability.
  private var recalibratedBlocks: [RecalibratedBlock] {
    var blocks: [RecalibratedBlock] = []
    blocks.reserveCapacity(groups.count)
    for group in groups where group.weight > 0 {
      blocks.append(RecalibratedBlock(weight: group.weight, bads: group.bads))
      while blocks.count > 1, blocks[blocks.count - 2].rate >= blocks[blocks.count - 1].rate {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].weight += last.weight
        blocks[blocks.count - 1].bads += last.bads
      }
    }
    return blocks
  }
}

/// Neighbouring groups with one recalibrated probability.
private struct RecalibratedBlock {
  var weight: Double
  var bads: Double
  var rate: Double { bads / weight }
}
