import Testing

@testable import CreditFormats

/// The processor's own instructions against the plain loops.
@Suite struct SHA256Tests {
  @Test func `both ways give one digest, for any length and however the bytes come`() {
    var word: UInt64 = 7
    let bytes = (0..<1000).map { _ -> UInt8 in
      word = word &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(word >> 56)
    }
    for length in [0, 1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 129, 500, 1000] {
      let whole = digest(bytes.prefix(length), pieces: max(1, length), isPlain: true)
      for pieces in [1, 7, 64, 65, 300] {
        #expect(digest(bytes.prefix(length), pieces: pieces, isPlain: true) == whole)
        #expect(digest(bytes.prefix(length), pieces: pieces, isPlain: false) == whole)
      }
    }
  }

  private func digest(_ bytes: ArraySlice<UInt8>, pieces: Int, isPlain: Bool) -> [UInt8] {
    var hash = SHA256(isPlain: isPlain)
    var rest = bytes
    while !rest.isEmpty {
      Array(rest.prefix(pieces)).withUnsafeBytes { hash.update($0) }
      rest = rest.dropFirst(pieces)
    }
    return hash.finish()
  }

  @Test func `the plain loops have the published digest`() {
    var hash = SHA256(isPlain: true)
    Array("abc".utf8).withUnsafeBytes { hash.update($0) }
    // FIPS 180-2, appendix B.1.
    #expect(hash.finish().prefix(4) == [0xba, 0x78, 0x16, 0xbf])
  }
}
