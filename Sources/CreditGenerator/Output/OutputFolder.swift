import Glibc

/// The folder of a dataset while it is written: every file under a temporary name until all are whole.
struct OutputFolder: ~Copyable {
  private static let tables = ["subjects", "accounts", "events"]

  private let folder: String
  private var descriptors: [Int32] = []
  private var files: [String] = []
  private let format: TableFormat
  /// The tables, if they are written in Arrow.
  private var arrowTables: [ArrowTable] = []

  init(_ folder: String, _ format: TableFormat) throws {
    self.folder = folder
    self.format = format
    var path = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      path += "/" + part
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw GeneratorError(folder) }
    }
  }

  deinit {
    for descriptor in descriptors { close(descriptor) }
    for file in files { unlink(Self.temporary(folder, file)) }
  }

  private static func temporary(_ folder: String, _ file: String) -> String {
    "\(folder)/\(file).part"
  }

  /// Opens the tables and writes their headings.
  mutating func begin(_ knobs: Knobs) throws {
    let columns = [Columns.subjects(knobs), Columns.accounts, Columns.events]
    for (table, columns) in zip(Self.tables, columns) {
      let table = "\(table).\(format.rawValue)"
      if format == .arrow {
        arrowTables.append(try ArrowTable(path: Self.temporary(folder, table), columns))
        files.append(table)
        continue
      }
      let descriptor = try create(table)
      descriptors.append(descriptor)
      let heading = columns.map(\.name).joined(separator: ",") + "\n"
      try write(Array(heading.utf8), to: descriptor)
    }
  }

  /// Appends the rows of a block.
  func append(_ block: Block) throws {
    let parts = [block.subjects.bytes, block.accounts.bytes, block.events.bytes]
    for (table, bytes) in zip(arrowTables, parts) { try table.append(bytes) }
    for (descriptor, bytes) in zip(descriptors, parts) { try write(bytes, to: descriptor) }
  }

  /// Writes a whole text file.
  mutating func write(_ file: String, _ text: String) throws {
    let descriptor = try create(file)
    descriptors.append(descriptor)
    try write(Array(text.utf8), to: descriptor)
  }

  /// Gives all files their names.
  mutating func finish() throws {
    for descriptor in descriptors where close(descriptor) != 0 { throw GeneratorError(folder) }
    descriptors = []
    for table in arrowTables { try table.finish() }
    while let file = files.popLast() {
      guard rename(Self.temporary(folder, file), "\(folder)/\(file)") == 0 else {
        throw GeneratorError(folder)
      }
    }
  }

  private mutating func create(_ file: String) throws -> Int32 {
    let descriptor = open(Self.temporary(folder, file), O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw GeneratorError(folder) }
    files.append(file)
    return descriptor
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if count < 0 && errno != EINTR { throw GeneratorError(folder) }
      offset += max(0, count)
    }
  }
}
