/// What cannot be unpacked.
struct UnpackingError: Error {
  var reason: String
}

/// The files of a ZIP archive, read by its directory as other programs read it.
struct Unzipped {
  private(set) var files: [String: [UInt8]] = [:]
  var texts: [String: String] { files.mapValues { String(decoding: $0, as: UTF8.self) } }

  init(_ bytes: [UInt8]) throws {
    func number(_ at: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50 else { throw UnpackingError(reason: "no end") }
    var at = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard number(at, 4) == 0x0201_4B50 else { throw UnpackingError(reason: "no entry") }
      let (packed, size, nameLength) = (number(at + 20, 4), number(at + 24, 4), number(at + 28, 2))
      let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
      let local = number(at + 42, 4)
      guard number(local, 4) == 0x0403_4B50, number(local + 14, 4) == number(at + 16, 4) else {
        throw UnpackingError(reason: "no head of \(name)")
      }
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let content = Array(bytes[start..<(start + packed)])
      let whole = number(at + 10, 2) == 8 ? try Inflated(content).bytes : content
      guard whole.count == size else { throw UnpackingError(reason: "size of \(name)") }
      files[name] = whole
      at += 46 + nameLength + number(at + 30, 2) + number(at + 32, 2)
    }
  }
}

/// DEFLATE in the fixed code, read bit by bit after RFC 1951 and by no line of what writes it.
struct Inflated {
  private(set) var bytes: [UInt8] = []
  private let packed: [UInt8]
  private var at = 0

  init(_ packed: [UInt8]) throws {
    self.packed = packed
    guard try bits(1) == 1, try bits(2) == 1 else { throw UnpackingError(reason: "no fixed block") }
    while true {
      let symbol = try literal()
      if symbol == 256 { break }
      if symbol < 256 {
        bytes.append(UInt8(symbol))
      } else {
        try copy(symbol)
      }
    }
    guard (at + 7) / 8 == packed.count else { throw UnpackingError(reason: "bytes left") }
  }

  private mutating func bits(_ count: Int) throws -> Int {
    var value = 0
    for place in 0..<count {
      guard at / 8 < packed.count else { throw UnpackingError(reason: "too short") }
      value |= Int(packed[at / 8] >> UInt8(at % 8) & 1) << place
      at += 1
    }
    return value
  }

  private mutating func code(_ count: Int) throws -> Int {
    var value = 0
    for _ in 0..<count { value = value << 1 | (try bits(1)) }
    return value
  }

  private mutating func literal() throws -> Int {
    var value = try code(7)
    if value < 24 { return 256 + value }
    value = value << 1 | (try bits(1))
    if (48..<192).contains(value) { return value - 48 }
    if (192..<200).contains(value) { return 280 + value - 192 }
    return 144 + (value << 1 | (try bits(1))) - 400
  }

  private mutating func copy(_ symbol: Int) throws {
    let lengths: [(base: Int, extra: Int)] = [
      (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1),
      (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4),
      (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
    ]
    let distances = [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
      2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ]
    guard symbol - 257 < lengths.count else { throw UnpackingError(reason: "length") }
    let length = lengths[symbol - 257].base + (try bits(lengths[symbol - 257].extra))
    let place = try code(5)
    guard place < distances.count else { throw UnpackingError(reason: "distance") }
    let distance = distances[place] + (try bits(max(0, place / 2 - 1)))
    guard distance <= bytes.count else { throw UnpackingError(reason: "before the start") }
    for _ in 0..<length { bytes.append(bytes[bytes.count - distance]) }
  }
}
