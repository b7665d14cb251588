import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// What each data category adds to the standing of sampled subjects, by a model that is not additive.
struct SampledValues: Sendable {
  /// One subject with a standing.
  struct Member: Sendable {
    var cell: UInt16
    var weight: Int64
    /// The score.
    var score: Double
    /// The score of the same subject without records.
    var start: Double
    /// What each category adds, in the order of ``SampledValues/categories``; with the start they
    /// sum to the score.
    var values: [Double]
  }

  /// The data categories of the dataset.
  let categories: [String]
  var members: [Member]
}

/// Judges sampled subjects again with some of their data categories only.
///
/// Categories come one after the other, in a random order and in its reverse, both drawn for each
/// subject; what each adds is the estimate of its Shapley value. A coalition without a standing counts
/// as the mean standing of the sample: nothing is known then.
struct CoalitionRun {
  /// All contestants, and those of them that are asked about.
  let contestants: [Contestant]
  let wanted: [Int]
  let schema: PopulationSchema
  let vocabulary: Vocabulary
  let sample: SubjectSample

  /// What was found for each wanted model, by kind of subject.
  ///
  /// - Throws: ``ScoringError``.
  func values(of kind: SubjectKind) throws -> [SampledValues] {
    let members = sample.members[Int(kind.code)]
    guard !members.isEmpty, !wanted.isEmpty else { return [] }
    let bits = CategoryBits(schema, categoryOfGiven: categoryOfGiven)
    let subjects = Batch.joined(members.map(\.batch))
    let orders = members.indices.map { order(of: $0, in: subjects, bits, members[$0].hash) }
    let codes = try judge(subjects, orders.map(\.coalitions), bits)
    return wanted.indices.map { model in
      values(model, members, orders, codes[model], bits.names)
    }
  }

  private var categoryOfGiven: [String] {
    let categories = Dictionary(
      vocabulary.characteristics.map { ($0.name, $0.category) },
      uniquingKeysWith: { first, _ in first }
    )
    return schema.given.map { categories[$0.name] ?? "" }
  }

  /// The categories of one subject in the order in which they come.
  private struct Order {
    var players: [Int]

    /// Nobody, then one more each, up to all; then the last, the last two, and so on.
    var coalitions: [UInt64] {
      var (forward, backward): ([UInt64], [UInt64]) = ([0], [])
      for player in players { forward.append(forward[forward.count - 1] | 1 << UInt64(player)) }
      for player in players.dropFirst().reversed() {
        backward.append((backward.last ?? 0) | 1 << UInt64(player))
      }
      return forward + backward
    }

    /// What each player adds, from the values of the coalitions.
    func added(_ values: ArraySlice<Double>, players count: Int) -> [Double] {
      let values = Array(values)
      var added = [Double](repeating: 0, count: count)
      let (last, all) = (players.count, values[players.count])
      for (place, player) in players.enumerated() {
        let forward = values[place + 1] - values[place]
        // In reverse the player comes after those behind it.
        let behind = last - 1 - place
        let before = behind == 0 ? values[0] : values[last + behind]
        let with = behind == last - 1 ? all : values[last + behind + 1]
        added[player] = (forward + with - before) / 2
      }
      return added
    }
  }

  /// The categories of which a subject has something, shuffled.
  private func order(
    of row: Int,
    in batch: Batch,
    _ bits: CategoryBits,
    _ hash: UInt64
  ) -> Order {
    var mask: UInt64 = 0
    for index in Int(batch.accounts.starts[row])..<Int(batch.accounts.starts[row + 1]) {
      mask |= bits.kinds[Int(batch.accounts.kinds[index])]
    }
    for index in Int(batch.events.starts[row])..<Int(batch.events.starts[row + 1]) {
      mask |= bits.kinds[Int(batch.events.kinds[index])]
    }
    for bit in bits.given { mask |= bit }
    var players = bits.names.indices.filter { mask & 1 << UInt64($0) != 0 }
    var word = hash
    for place in players.indices.reversed() where place > 0 {
      word = SubjectSample.mixed(word)
      players.swapAt(place, Int(word % UInt64(place + 1)))
    }
    return Order(players: players)
  }

  /// The codes of every coalition of every subject, by wanted model.
  private func judge(
    _ subjects: Batch,
    _ coalitions: [[UInt64]],
    _ bits: CategoryBits
  ) throws -> [[Int32]] {
    let (scorers, indices) = scorersInvolved()
    let plan = try Plan(scorers: scorers, schema: schema, vocabulary: vocabulary)
    var worker = plan.makeWorker()
    var codes = [[Int32]](repeating: [], count: wanted.count)
    let picks = coalitions.enumerated().flatMap { row, masks in
      masks.map { PickedSubject(row: row, kept: $0) }
    }
    for start in stride(from: 0, to: picks.count, by: 1024) {
      let part = Array(picks[start..<min(start + 1024, picks.count)])
      let result = try worker.evaluate(subjects.picking(part, bits))
      for (model, index) in indices.enumerated() { codes[model] += result.codes[index] }
    }
    return codes
  }

  /// The wanted models and those that they use, and where the wanted ones stand among them.
  private func scorersInvolved() -> (scorers: [any Scorer], wanted: [Int]) {
    var involved = Set(wanted)
    var open = wanted
    while let next = open.popLast() {
      for use in (contestants[next].scorer as? any FileKeepingScorer)?.uses ?? [] {
        for (index, other) in contestants.enumerated()
        where other.scorer.card.isMeant(by: use.model) {
          if involved.insert(index).inserted { open.append(index) }
        }
      }
    }
    let order = involved.sorted()
    return (order.map { contestants[$0].scorer }, wanted.compactMap(order.firstIndex))
  }

  private func values(
    _ model: Int,
    _ members: [SubjectSample.Member],
    _ orders: [Order],
    _ codes: [Int32],
    _ categories: [String]
  ) -> SampledValues {
    let scale = ScoreOfCode(contestants[wanted[model]].scorer)
    var starts = [0]
    for order in orders { starts.append(starts[starts.count - 1] + order.coalitions.count) }
    let scores = codes.map { scale.score(of: $0) }
    let full = orders.indices.map { scores[starts[$0] + orders[$0].players.count] }
    let standing = full.compactMap { $0 }
    let mean = standing.isEmpty ? 0 : standing.reduce(0, +) / Double(standing.count)
    var found = SampledValues(categories: categories, members: [])
    for (row, member) in members.enumerated() {
      guard let score = full[row] else { continue }
      let values = scores[starts[row]..<starts[row + 1]].map { $0 ?? mean }
      found.members.append(
        SampledValues.Member(
          cell: member.cell,
          weight: member.weight,
          score: score,
          start: values[0],
          values: orders[row].added(values[...], players: categories.count)
        )
      )
    }
    return found
  }
}

/// A number for every standing of a model.
private struct ScoreOfCode {
  private let scores: [Double]

  /// The number itself; a state stands at the end of the range that it lies beyond, or without a
  /// range by its place.
  init(_ scorer: any Scorer) {
    let scale = scorer.card.scale
    let book = CodeBook(scale: scale, absences: [])
    guard let range = scale.range else {
      scores = book.places.map(Double.init)
      return
    }
    let middle = book.numbers.firstIndex { $0 != Value.none }.map { book.places[$0] } ?? 0
    let (worst, best) =
      scale.higherIsBetter
      ? (range.lowerBound, range.upperBound) : (range.upperBound, range.lowerBound)
    scores = book.numbers.indices.map { code in
      let number = book.numbers[code]
      return Double(number == Value.none ? (book.places[code] > middle ? best : worst) : number)
    }
  }

  func score(of code: Int32) -> Double? { code < 0 ? nil : scores[Int(code)] }
}

extension ModelCard {
  /// Whether a reference with or without edition means this model.
  fileprivate func isMeant(by reference: String) -> Bool {
    pinnedID == reference || id == reference
  }
}
