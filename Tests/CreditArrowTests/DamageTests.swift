import CreditArrow
import CreditFindings
import CreditTesting
import Testing

/// Files that are cut off, damaged or hostile give findings or a table, never a crash.
@Suite struct DamageTests {
  static let all = [
    "types.arrow", "types.arrows", "batches.arrow", "legacy.arrow", "legacy.arrows", "delta.arrows",
    "replaced.arrows", "none.arrow", "polars.arrow", "polars.arrows", "lz4.feather", "nested.arrow",
  ]

  @Test(arguments: all)
  func `a file cut off anywhere is refused or read`(_ name: String) throws {
    let whole = bytes(of: fixturePath(name))
    for length in 0..<whole.count {
      guard case .failure(let findings) = readAll(Array(whole[..<length])) else {
        // A stream may end behind any of its messages; a file may not.
        #expect(name.hasSuffix(".arrows"), "cut off at \(length)")
        continue
      }
      #expect(findings.all.allSatisfy { $0.location.file == "f.arrow" && $0.advice != nil })
    }
  }

  @Test(arguments: ["batches.arrow", "legacy.arrows", "delta.arrows", "polars.arrows"])
  func `a flipped bit gives a finding or a table`(_ name: String) throws {
    var damaged = bytes(of: fixturePath(name))
    var refused = 0
    for bit in 0..<8 * damaged.count {
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      if case .failure = readAll(damaged) { refused += 1 }
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
    }
    #expect(refused > damaged.count / 2)
  }

  @Test(arguments: all)
  func `seeded damage gives findings or a table`(_ name: String) throws {
    let whole = bytes(of: fixturePath(name))
    var mutations = Mutations(seed: 20_261_123)
    var refused = 0
    for _ in 0..<400 {
      if case .failure = readAll(mutations.damage(whole)) { refused += 1 }
    }
    #expect(refused > 100)
  }
}
