import CreditPopulation
import CreditStatistics

/// Some subjects of each kind with all their records, drawn by a hash of seed and id.
///
/// Those with the smallest are taken, so the sample depends neither on order nor on batches or
/// threads.
struct SubjectSample: Sendable {
  /// A subject.
  struct Member: Sendable {
    var hash: UInt64
    var ordinal: Int
    /// The subject alone.
    var batch: Batch
    /// Its group cell.
    var cell: UInt16
    /// Its weight in the run's unit.
    var weight: Int64
  }

  /// How many subjects of a kind are drawn; none if nothing needs them.
  let size: Int
  let seed: UInt64
  /// By code of kind, in the order of the hashes.
  private(set) var members: [[Member]]

  init(size: Int, seed: UInt64) {
    self.size = size
    self.seed = seed
    members = SubjectKind.allCases.map { _ in [] }
  }

  /// Draws from a batch.
  mutating func add(_ batch: Batch, _ chunk: CodeStore.Chunk) {
    guard size > 0 else { return }
    let everything = CategoryBits.everything(batch)
    for row in 0..<batch.count {
      let kind = Int(batch.kinds[row])
      let hash = SubjectSample.mixed(chunk.keys[row] ^ SubjectSample.mixed(seed))
      let ordinal = batch.firstOrdinal + row
      guard isWanted(hash, ordinal, kind) else { continue }
      let alone = batch.picking([PickedSubject(row: row, kept: .max)], everything)
      insert(
        Member(
          hash: hash,
          ordinal: ordinal,
          batch: alone,
          cell: chunk.cells[row],
          weight: chunk.weights.isEmpty ? 1 : chunk.weights[row]
        ),
        kind
      )
    }
  }

  /// Adds what was drawn elsewhere.
  mutating func merge(_ other: SubjectSample) {
    for (kind, others) in other.members.enumerated() {
      for member in others where isWanted(member.hash, member.ordinal, kind) {
        insert(member, kind)
      }
    }
  }

  private func isWanted(_ hash: UInt64, _ ordinal: Int, _ kind: Int) -> Bool {
    guard members[kind].count >= size, let last = members[kind].last else { return true }
    return (hash, ordinal) < (last.hash, last.ordinal)
  }

  private mutating func insert(_ member: Member, _ kind: Int) {
    var (low, high) = (0, members[kind].count)
    while low < high {
      let middle = (low + high) / 2
      let other = members[kind][middle]
      if (other.hash, other.ordinal) < (member.hash, member.ordinal) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    members[kind].insert(member, at: low)
    if members[kind].count > size { members[kind].removeLast() }
  }

  /// A bijection that scatters neighbouring numbers (the finaliser of SplitMix64).
  static func mixed(_ word: UInt64) -> UInt64 {
    var word = word &+ 0x9E37_79B9_7F4A_7C15
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

extension CategoryBits {
  /// Bits with which nothing is ever left out of a batch.
  static func everything(_ batch: Batch) -> CategoryBits {
    let last = max(batch.accounts.kinds.max() ?? 0, batch.events.kinds.max() ?? 0)
    return CategoryBits(kindCount: Int(last) + 1, givenCount: batch.given.count)
  }

  private init(kindCount: Int, givenCount: Int) {
    names = []
    kinds = [UInt64](repeating: 0, count: kindCount)
    given = [UInt64](repeating: 0, count: givenCount)
  }
}
