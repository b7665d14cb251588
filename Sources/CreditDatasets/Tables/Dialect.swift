/// How a delimited text file is written (RFC 4180 unless the descriptor says otherwise).
struct Dialect: Hashable, Sendable {
  /// The byte between two fields.
  var delimiter = UInt8(ascii: ",")
  /// The byte around a field that holds delimiters or line ends; nil when fields are never quoted.
  var quote: UInt8? = UInt8(ascii: "\"")
  /// Whether the first record names the columns.
  var hasHeader = true

  /// The dialect of a file without a descriptor: tabs in `.tsv` and `.tab` files, else the most
  /// frequent of comma, semicolon, tab and bar in the first line; the first of them among equals.
  init(guessedFrom firstLine: some Sequence<UInt8>, path: String) {
    if path.hasSuffix(".tsv") || path.hasSuffix(".tab") {
      delimiter = UInt8(ascii: "\t")
      return
    }
    let candidates = [",", ";", "\t", "|"].map { (text: String) in text.utf8.first ?? 0 }
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    for byte in firstLine {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    for (index, count) in counts.enumerated() where count == counts.max() {
      delimiter = candidates[index]
      return
    }
  }

  /// The dialect of RFC 4180.
  init() {}
}
