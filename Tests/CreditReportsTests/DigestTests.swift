import CreditReports
import Testing

@Suite("Digest")
struct DigestTests {
  /// FIPS 180-4 examples of NIST, and lengths around the block.
  static let vectors: [(text: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: vectors.indices)
  func `a digest is the published one`(index: Int) {
    #expect(Digest.of(DigestTests.vectors[index].text) == DigestTests.vectors[index].digest)
  }

  @Test func `texts of every length about the block have digests of their own`() {
    let digests = (0...130).map { Digest.of(String(repeating: "x", count: $0)) }
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.count == 64 })
  }
}
