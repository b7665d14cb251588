public import CreditFindings
import CreditPopulation
import Glibc

/// Opens a dataset: a folder with `datapackage.json`, such a file, or a single table
/// (CSV, TSV or Arrow).
///
/// - Parameters:
///   - path: the folder or file.
///   - vocabulary: the kinds of records and the characteristics that may occur.
///   - options: how it is read.
///   - parse: turns the text of a descriptor and its name into a tree.
/// - Returns: the dataset, scanned.
/// - Throws: `Findings` with everything that is wrong with the descriptor, the headers and, if the
///   scan finds bad rows, with all rows.
public func openDataset(
  path: String,
  vocabulary: DatasetVocabulary,
  options: DatasetOptions = DatasetOptions(),
  parse: (_ text: String, _ file: String) throws(Findings) -> DocumentNode
) throws(Findings) -> Dataset {
  let findings = FindingCollector()
  let opener: DatasetOpener
  if let descriptorPath = descriptorPath(path) {
    let node = try parse(try readText(path: descriptorPath), descriptorPath)
    let descriptor = try DescriptorReader.read(node)
    opener = DatasetOpener(
      descriptor: descriptor,
      isBare: false,
      folder: try tablesFolder(of: descriptor, in: folder(of: descriptorPath)),
      name: name(of: folder(of: descriptorPath)),
      files: [descriptorPath],
      vocabulary: vocabulary,
      options: options,
      findings: findings
    )
  } else {
    var descriptor = Descriptor(location: Location(file: path))
    descriptor.tables["subjects"] = TableDescription(path: path, location: Location(file: path))
    opener = DatasetOpener(
      descriptor: descriptor,
      isBare: true,
      folder: "",
      name: name(of: path),
      files: [],
      vocabulary: vocabulary,
      options: options,
      findings: findings
    )
  }
  return try opener.open()
}

/// The folder of a descriptor's tables, which it may name.
///
/// - Throws: a finding if it names one that is not there.
func tablesFolder(
  of descriptor: Descriptor,
  in folder: String
) throws(Findings) -> String {
  guard let named = descriptor.folder else { return folder }
  let path = folder + named.value
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
    throw Findings(
      Finding(
        named.location,
        "the folder \(path) with the tables is not there",
        advice: "these data may not be shipped; put them there to read them"
      )
    )
  }
  return path.hasSuffix("/") ? path : path + "/"
}

/// Whether a dataset's descriptor names a folder of tables that is not there, as that of data that
/// may not be shipped.
///
/// - Parameters:
///   - path: the folder or descriptor of the dataset.
///   - parse: turns the text of a descriptor and its name into a tree.
/// - Returns: the missing folder; nil if nothing is missing or the path means a table.
/// - Throws: `Findings` about the descriptor.
public func missingTables(
  ofDataset path: String,
  parse: (_ text: String, _ file: String) throws(Findings) -> DocumentNode
) throws(Findings) -> String? {
  guard let descriptorPath = descriptorPath(path) else { return nil }
  let node = try parse(try readText(path: descriptorPath), descriptorPath)
  guard let named = try DescriptorReader.read(node).folder else { return nil }
  var status = stat()
  let folder = folder(of: descriptorPath) + named.value
  return stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? nil : folder
}

/// The descriptor that a path means; nil for a table.
func descriptorPath(_ path: String) -> String? {
  var status = stat()
  if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
    return path.hasSuffix("/") ? path + "datapackage.json" : path + "/datapackage.json"
  }
  return path.hasSuffix(".json") ? path : nil
}

/// The folder of a file, with its slash; empty for the current one.
func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// The last part of a path without its ending.
func name(of path: String) -> String {
  let last = path.split(separator: "/").last.map(String.init) ?? path
  guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
  return String(last[..<dot])
}

/// Opens tables, scans them and makes the plan.
struct DatasetOpener {
  let descriptor: Descriptor
  let isBare: Bool
  let folder: String
  let name: String
  let files: [String]
  let vocabulary: DatasetVocabulary
  let options: DatasetOptions
  let findings: FindingCollector

  /// Opens the dataset.
  func open() throws(Findings) -> Dataset {
    let opened = DatasetTable.open(
      ["subjects", "accounts", "events"],
      of: descriptor,
      in: folder,
      recordLimit: options.recordLimit,
      findings
    )
    let tables = Dictionary(uniqueKeysWithValues: opened.map { ($0.name, $0) })
    guard let subjects = tables["subjects"] else { throw findings.all }
    try findings.check()
    var binder = Binder(
      descriptor: descriptor,
      tables: tables,
      subjects: subjects,
      isBare: isBare,
      vocabulary: vocabulary,
      options: options,
      findings: findings
    )
    binder.checkDates()
    noteUnknownResources(&binder)
    let subjectPlan = binder.bindSubjects()
    let scan = DatasetScan(&binder, subjectPlan)
    // Malformed rows that are to be skipped are counted, not told.
    try scan.run(options.skipBadRows ? FindingCollector() : findings)
    checkRows(scan, subjects)
    var planner = Planner(binder: binder, scan: scan, subjectPlan: subjectPlan, name: name)
    guard var plan = try planner.plan() else { throw findings.all }
    var summary = planner.summary(plan)
    if options.skipBadRows || !findings.isEmpty {
      plan.schema.subjectCount = try rehearse(plan, scan, &summary)
    }
    let paths = [subjects, tables["accounts"], tables["events"]].compactMap { $0?.file.path }
    return Dataset(
      plan: plan,
      standard: StandardCheck(
        descriptor: descriptor,
        folder: folder,
        tables: tables,
        recordLimit: options.recordLimit
      ),
      summary: summary,
      inputFiles: files + paths
    )
  }

  private func noteUnknownResources(_ binder: inout Binder) {
    for (name, table) in descriptor.tables.sorted(by: { $0.key < $1.key })
    where !["subjects", "accounts", "events", "links"].contains(name) {
      let near = nearestName(to: name, among: ["subjects", "accounts", "events"])
      binder.notice(
        table.location,
        "the resource '\(name)' is not used",
        near.map { "did you mean '\($0)'?" }
      )
    }
  }

  private func checkRows(_ scan: DatasetScan, _ subjects: DatasetTable) {
    if scan.subjects.rows == 0, findings.isEmpty {
      findings.add(
        Finding(
          Location(file: subjects.file.path),
          scan.subjects.malformed == 0
            ? "has a header but no rows" : "has no row that can be read",
          advice: "a dataset needs at least one subject"
        )
      )
    }
  }

  /// Reads everything once: to count what is skipped, or to tell all findings together.
  ///
  /// - Returns: the number of good subjects.
  private func rehearse(
    _ plan: DatasetPlan,
    _ scan: DatasetScan,
    _ summary: inout DatasetSummary
  ) throws(Findings) -> Int {
    var skipped = [
      "subjects": scan.subjects.malformed, "accounts": scan.accounts?.scan.malformed ?? 0,
      "events": scan.events?.scan.malformed ?? 0,
    ]
    var subjects = 0
    do {
      let pass = try DatasetPass(plan, findings: findings) { report in
        subjects = report.subjects
        skipped.merge(report.skippedRows) { $0 + $1 }
      }
      while try pass.next() != nil {}
    } catch let all as Findings {
      throw all
    } catch {
      throw findings.all
    }
    try findings.check()
    summary.skippedRows = skipped.filter { $0.value > 0 }
    if subjects == 0 {
      throw Findings(
        Finding(
          Location(file: plan.subjects.file.path),
          "has no row that is good",
          advice: "run without skipping bad rows to see why"
        )
      )
    }
    return subjects
  }
}
