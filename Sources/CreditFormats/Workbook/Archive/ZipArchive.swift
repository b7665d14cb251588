/// A ZIP archive in memory (PKWARE's application note 6.3, without encryption and ZIP64).
///
/// Every entry is dated 1 January 1980, so that the same entries are the same bytes.
struct ZipArchive {
  private struct Entry {
    var name: [UInt8]
    var checksum: UInt32
    var compressedSize: Int
    var size: Int
    var isCompressed: Bool
    var offset: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// Adds a file, compressed where that makes it smaller.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let compressed = Deflate.compressed(content)
    let isCompressed = compressed.count < content.count
    let entry = Entry(
      name: Array(name.utf8),
      checksum: CRC32.of(content),
      compressedSize: isCompressed ? compressed.count : content.count,
      size: content.count,
      isCompressed: isCompressed,
      offset: bytes.count
    )
    appendLong(0x0403_4B50)
    appendCommon(entry)
    appendShort(0)  // no extra field
    bytes += entry.name
    bytes += isCompressed ? compressed : content
    entries.append(entry)
  }

  /// The archive with its directory; nothing may be added afterwards.
  mutating func finished() -> [UInt8] {
    let start = bytes.count
    for entry in entries { appendToDirectory(entry) }
    let size = bytes.count - start
    appendLong(0x0605_4B50)
    appendShort(0)  // this disk
    appendShort(0)  // the disk of the directory
    appendShort(entries.count)
    appendShort(entries.count)
    appendLong(size)
    appendLong(start)
    appendShort(0)  // no comment
    return bytes
  }

  private mutating func appendToDirectory(_ entry: Entry) {
    appendLong(0x0201_4B50)
    appendShort(20)  // made by: MS-DOS, version 2.0
    appendCommon(entry)
    appendShort(0)  // no extra field
    appendShort(0)  // no comment
    appendShort(0)  // the first disk
    appendShort(0)  // internal attributes
    appendLong(0)  // external attributes
    appendLong(entry.offset)
    bytes += entry.name
  }

  /// What an entry's own head and the directory say alike.
  private mutating func appendCommon(_ entry: Entry) {
    appendShort(20)  // needed: version 2.0
    appendShort(0x0800)  // names are UTF-8
    appendShort(entry.isCompressed ? 8 : 0)
    appendShort(0)  // midnight
    appendShort(0x0021)  // 1 January 1980
    appendLong(Int(entry.checksum))
    appendLong(entry.compressedSize)
    appendLong(entry.size)
    appendShort(entry.name.count)
  }

  private mutating func appendShort(_ value: Int) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private mutating func appendLong(_ value: Int) {
    appendShort(value)
    appendShort(value >> 16)
  }
}
