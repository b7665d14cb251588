import CreditModels
import CreditTesting
import Testing

@testable import CreditComparison
import CreditResults

@Suite struct CodeStoreTests {
  /// Chunks of growing size, with and without outcomes and weights.
  private static func chunks(seed: UInt64) -> [CodeStore.Chunk] {
    var random = SeededGenerator(seed: seed)
    var first = 0
    return (0..<12).map { index in
      let count = index * 7
      defer { first += count }
      func column<T: FixedWidthInteger>(_ range: ClosedRange<T>) -> [T] {
        (0..<count).map { _ in T.random(in: range, using: &random) }
      }
      return CodeStore.Chunk(
        firstOrdinal: first,
        kinds: column(0...1),
        keys: column(0...UInt64.max),
        codes: [column(-3...2_000_000_000), column(Int32.min...Int32.max)],
        outcomes: index % 3 == 0 ? [] : column(0...3),
        cells: column(0...65_535),
        weights: index % 2 == 0 ? [] : column(0...Int64.max)
      )
    }
  }

  private static func words(_ store: CodeStore) throws -> [String] {
    var words: [String] = []
    try store.forEachChunk { chunk in
      words.append(
        "\(chunk.firstOrdinal) \(chunk.kinds) \(chunk.keys) \(chunk.codes) \(chunk.outcomes) "
          + "\(chunk.cells) \(chunk.weights)"
      )
    }
    return words
  }

  @Test(arguments: [0, 1, 500, 3000])
  func `chunks come back from disk as they were`(limit: Int) throws {
    var (small, large) = (CodeStore(memoryLimit: limit), CodeStore())
    for chunk in Self.chunks(seed: 3) {
      try small.append(chunk)
      try large.append(chunk)
    }
    #expect(small.count == large.count)
    let expected = try Self.words(large)
    #expect(try Self.words(small) == expected)
    #expect(try Self.words(small) == expected, "a second reading")
  }

  @Test func `chunks can be added after a reading`() throws {
    var (small, large) = (CodeStore(memoryLimit: 100), CodeStore())
    for chunk in Self.chunks(seed: 4) {
      try small.append(chunk)
      try large.append(chunk)
      #expect(try Self.words(small) == Self.words(large))
    }
  }
}
