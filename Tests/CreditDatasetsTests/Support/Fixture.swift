import CreditDatasets
import CreditFindings
import CreditModelFiles
import CreditPopulation
import Foundation

/// A folder of files that is removed with the test.
final class Fixture {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "parallax-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true
    )
  }

  /// A package of a small descriptor and its tables.
  convenience init(
    _ keys: String = "",
    subjects: String,
    accounts: String? = nil,
    events: String? = nil,
    fields: String = ""
  ) throws {
    try self.init()
    var resources: [String] = []
    let tables = [("subjects", subjects), ("accounts", accounts), ("events", events)]
    for (name, text) in tables {
      guard let text else { continue }
      try write("\(name).csv", text)
      let schema = name == "subjects" && !fields.isEmpty ? ", \"schema\": {\(fields)}" : ""
      resources.append("{\"name\": \"\(name)\", \"path\": \"\(name).csv\"\(schema)}")
    }
    let records = accounts == nil && events == nil ? "" : "\"records\": [\"debt\", \"account\"],"
    let asOf = keys.contains("\"as_of\"") ? "" : "\"as_of\": \"2025-06-30\","
    try write(
      "datapackage.json",
      """
      {"name": "fixture", \(asOf) \(keys.contains("\"records\"") ? "" : records)
      \(keys.isEmpty ? "" : keys + ",")
      "resources": [\(resources.joined(separator: ",\n"))]}
      """
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Opens the package, or one of its files.
  func open(_ name: String? = nil, _ options: DatasetOptions = DatasetOptions())
    throws(Findings) -> Dataset
  {
    try openDataset(path: name.map(path) ?? folder, vocabulary: .tests, options: options)
  }

  /// All findings of reading the package, with the folder taken out; empty if there are none.
  func findings(_ name: String? = nil, _ options: DatasetOptions = DatasetOptions()) -> [String] {
    do {
      _ = try open(name, options).check()
      return []
    } catch {
      let text = (error as? Findings)?.description ?? "\(error)"
      return text.replacingOccurrences(of: folder + "/", with: "")
        .split(separator: "\n").map(String.init)
    }
  }
}

/// The bytes of a file.
func contents(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

extension DatasetVocabulary {
  /// A small vocabulary for tests.
  static let tests = DatasetVocabulary(
    kinds: KindTable([
      KindTable.Kind(path: "account.card", table: .accounts, category: "accounts"),
      KindTable.Kind(path: "account.mortgage", table: .accounts, category: "accounts"),
      KindTable.Kind(path: "debt.instalment_missed", table: .events, category: "payment"),
      KindTable.Kind(path: "debt.charged_off", table: .events, category: "payment"),
      KindTable.Kind(path: "merit.hero", table: .events, category: "conduct"),
    ]),
    characteristics: [
      "age": .count, "income": .money, "utilisation": .share, "open_default": .boolean,
      "employment": .category, "address_since": .date, "address_age": .months, "margin": .ratio,
    ]
  )
}
