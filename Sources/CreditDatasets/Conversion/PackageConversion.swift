import CreditArrow
import CreditFindings
import Glibc

/// Converts a package: its tables, sorted by subject, its descriptor, and what says where it is from.
struct PackageConversion {
  private let node: DocumentNode
  private let descriptor: Descriptor
  private let source: String
  private let options: ConversionOptions
  private let tables: [DatasetTable]

  /// Opens all tables.
  ///
  /// - Throws: `Findings` with everything that is wrong with their headers.
  init(
    node: DocumentNode,
    descriptor: Descriptor,
    folder: String,
    source: String,
    options: ConversionOptions
  ) throws(Findings) {
    self.node = node
    self.descriptor = descriptor
    self.source = source
    self.options = options
    let findings = FindingCollector()
    tables = DatasetTable.open(
      descriptor.tables.keys.sorted(),
      of: descriptor,
      in: folder,
      recordLimit: options.recordLimit,
      findings
    )
    try findings.check()
  }

  /// Writes the package.
  ///
  /// - Returns: its tables.
  /// - Throws: `Findings` when a row is malformed or something cannot be written.
  func run(to output: String) throws(Findings) -> [ConvertedTable] {
    let folder = try OutputFolder(output)
    var conversions: [TableConversion] = []
    for table in tables {
      conversions.append(
        try TableConversion(
          table,
          sortColumn: try sortColumn(table),
          keepsSpelling: spelled,
          options
        )
      )
    }
    // All tables of a package are merged by one order.
    let order: IdOrder = conversions.allSatisfy { $0.order == .integers } ? .integers : .texts
    var rewriter = DescriptorRewriter(format: options.format)
    var converted: [ConvertedTable] = []
    for index in conversions.indices {
      let table = tables[index]
      let name = "\(table.name).\(options.format.rawValue)"
      converted.append(try conversions[index].write(to: folder.path(name), order: order))
      rewriter.tables[table.name] = DescriptorRewriter.Table(
        path: name,
        typed: typedColumns(table, converted[index])
      )
    }
    try folder.write(JSONText(rewriter.rewrite(node)).text, to: "datapackage.json")
    try folder.copyNotes(from: source)
    try folder.finish()
    return converted
  }

  private func sortColumn(_ table: DatasetTable) throws(Findings) -> Int? {
    if let name = options.sort { return try table.sortColumn(name) }
    return table.index(of: table.name == "subjects" ? "id" : "subject")
  }

  /// The columns whose spelling is no longer that of the descriptor.
  private func typedColumns(_ table: DatasetTable, _ converted: ConvertedTable) -> Set<String> {
    if options.format == .arrow {
      return Set(converted.columns.filter { $0.type != ArrowType.utf8.name }.map(\.name))
    }
    let columns = table.file.columns.indices.filter { !table.file.isText($0) }
    return Set(columns.map { table.file.columns[$0] })
  }

  /// The columns whose values the descriptor names as texts: other spellings would be other values.
  private var spelled: Set<String> {
    var names = Set(descriptor.outcomes.map(\.column))
    names.formUnion(descriptor.groups.filter { $0.value.cuts.isEmpty }.map(\.value.column))
    names.formUnion(descriptor.characteristics.filter { $0.recode != nil }.map(\.column))
    for table in descriptor.tables.values {
      names.formUnion(table.fields.filter { $0.enumeration != nil }.map(\.name))
    }
    return names
  }
}

/// A folder that gets its name when it is whole.
private struct OutputFolder {
  private let name: String
  private let partial: String

  /// Creates the folder beside its name.
  init(_ name: String) throws(Findings) {
    self.name = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
    partial = self.name + ".partial"
    guard access(self.name, F_OK) != 0 else {
      throw Findings(
        Finding(
          Location(file: name),
          "is there already",
          advice: "name a new folder, or remove this one"
        )
      )
    }
    guard mkdir(partial, 0o755) == 0 || errno == EEXIST else { throw failure("cannot be created") }
  }

  func path(_ file: String) -> String { "\(partial)/\(file)" }

  func write(_ text: String, to file: String) throws(Findings) {
    let sink = try TextSink(path: path(file))
    try sink.write(text)
    try sink.finish()
  }

  /// Copies what says where the data are from and what may be done with them.
  func copyNotes(from source: String) throws(Findings) {
    for note in ["README.md", "LICENSE", "LICENSE.md", "LICENSE.txt", "CITATION.cff"] {
      let path = source + note
      guard access(path, R_OK) == 0 else { continue }
      try write(try readText(path: path), to: note)
    }
  }

  func finish() throws(Findings) {
    guard rename(partial, name) == 0 else { throw failure("cannot be renamed") }
  }

  private func failure(_ what: String) -> Findings {
    Findings(
      Finding(
        Location(file: partial),
        "\(what): \(systemError())",
        advice: "name a folder with room where you may write"
      )
    )
  }
}
