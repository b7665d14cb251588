import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// For each characteristic of an additive model the weight of its attributes in a selection, or for
  /// each entry of a ledger the weight of those with and without a record; nil for other models.
  ///
  /// Attributes are counted over all segments, and one more holds values that fit none.
  func attributeBins(
    of model: RankedModel,
    index: Int,
    in selection: SubjectGroup
  ) -> [CharacteristicBins]? {
    guard let attributes, let frame = attributes.frames[index],
      let block = attributes.block(of: index, in: selection)
    else { return nil }
    let scale = Double(weighting.scale)
    let all = Double(model.standingWeight) / scale
    return frame.anatomy.parts.enumerated().map { part, content in
      var sums = [Int64](repeating: 0, count: content.attributes.count + 1)
      for segment in frame.anatomy.segments.indices {
        let start = segment * frame.width + frame.offsets[part]
        for attribute in sums.indices {
          sums[attribute] += block.cells[start + attribute].weights.wrappedSum()
        }
      }
      let weights = sums.map { Double($0) / scale }
      let isEntry = frame.anatomy.kind == .ledger
      return CharacteristicBins(
        characteristic: content.name,
        isEntry: isEntry,
        bins: BinnedWeights(isEntry ? [weights[0], all - weights[0]] : weights)
      )
    }
  }
}

/// The weight of the attributes of one characteristic, or of those with and without a ledger's entry.
struct CharacteristicBins {
  var characteristic: String
  /// Whether it is an entry of a ledger; then its first bin holds those with a record.
  var isEntry: Bool
  var bins: BinnedWeights
}
