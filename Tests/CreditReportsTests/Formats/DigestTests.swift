import CreditFormats
import Testing

/// SHA-256 against the examples of NIST (FIPS 180-2, appendix B, and its test vectors).
@Suite struct DigestTests {
  private static let million =
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `short texts have the published digests`(text: String, digest: String) {
    #expect(Digest.of(text) == digest)
  }

  @Test func `a million letters have theirs`() {
    #expect(Digest.of(String(repeating: "a", count: 1_000_000)) == Self.million)
  }

  @Test func `files longer than one piece and empty files are read to the end`() {
    let folder = TemporaryFolder()
    folder.write(String(repeating: "0123456789", count: 110_000), to: "long.txt")
    folder.write("", to: "empty.txt")
    // By hashlib of Python.
    #expect(
      Digest.ofFile("\(folder.path)/long.txt")
        == "d5ae56bd75d7a8f99e5d8ee6b405089ecb51f336929358b8a0b7919229d30a76"
    )
    #expect(Digest.ofFile("\(folder.path)/empty.txt") == Digest.of(""))
  }

  @Test func `what cannot be read has none`() {
    let folder = TemporaryFolder()
    #expect(Digest.ofFile("\(folder.path)/missing") == nil)
    #expect(Digest.ofFile(folder.path) == nil)
  }
}
