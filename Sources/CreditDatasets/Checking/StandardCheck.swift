import CreditFindings
import CreditPopulation
import Glibc

/// Holds a package against the standard: every column of every table against its field, keys,
/// headers, and what the descriptor says that reading does not need.
struct StandardCheck: Sendable {
  let descriptor: Descriptor
  /// The folder of the tables, with its slash.
  let folder: String
  /// The tables that are read, by resource.
  let tables: [String: DatasetTable]
  let recordLimit: Int

  /// Checks everything.
  ///
  /// - Parameter findings: where it is reported; what was found at the same place before is not
  ///   told again.
  /// - Complexity: O(cells) time; O(rows) memory for tables with keys or unique fields.
  func run(_ findings: FindingCollector) {
    descriptor.breaches.forEach(findings.add)
    let tables = allTables(findings)
    var keys: [String: [[String]: Set<UInt128>]] = [:]
    for (name, description) in descriptor.tables.sorted(by: { $0.key < $1.key }) {
      for key in description.foreignKeys {
        let target = key.resource.isEmpty ? name : key.resource
        guard keys[target]?[key.referenced] == nil, let table = tables[target] else { continue }
        keys[target, default: [:]][key.referenced] = values(of: key.referenced, in: table)
      }
    }
    for (name, table) in tables.sorted(by: { $0.key < $1.key }) {
      checkFile(table, findings)
      checkHeader(table, findings)
      var check = TableCheck(table) { key in
        keys[key.resource.isEmpty ? name : key.resource]?[key.referenced]
      }
      do throws(Findings) { try check.run(findings) } catch { findings.add(error) }
    }
  }

  /// The tables that are read and those that nobody uses.
  private func allTables(_ findings: FindingCollector) -> [String: DatasetTable] {
    var all = tables
    for (name, description) in descriptor.tables where all[name] == nil {
      do throws(Findings) {
        all[name] = try DatasetTable(
          name: name,
          path: folder + description.path,
          description: description,
          recordLimit: recordLimit
        )
      } catch {
        findings.add(error)
      }
    }
    return all
  }

  private func values(of names: [String], in table: DatasetTable) -> Set<UInt128> {
    var values: Set<UInt128> = []
    guard let key = KeyCheck(names, of: table), let records = try? table.records() else {
      return values
    }
    while (try? records.next()) == true { values.insert(key.hash(records.view)) }
    return values
  }

  private func checkFile(_ table: DatasetTable, _ findings: FindingCollector) {
    guard let bytes = table.description.bytes else { return }
    var status = stat()
    guard stat(table.file.path, &status) == 0, Int(status.st_size) != bytes.value else { return }
    findings.add(
      Finding(
        bytes.location,
        "the file of '\(table.name)' has \(status.st_size) bytes, not \(bytes.value)",
        advice: "correct 'bytes', or fetch the file again"
      )
    )
  }

  private func checkHeader(_ table: DatasetTable, _ findings: FindingCollector) {
    let place = Location(file: table.file.path, row: 1)
    if table.file.columns.contains("") {
      findings.add(Finding(place, "has a column without a name", advice: "name every column"))
    }
    let names = table.description.fields.map(\.name)
    let match = table.description.fieldsMatch
    guard !names.isEmpty else { return }
    let further = table.file.columns.filter { !names.contains($0) }
    if !match.allowsMore {
      for column in further where !column.isEmpty {
        findings.add(
          Finding(
            place,
            "has the column '\(column)', which is no field of the schema",
            advice: "describe it, or write \"fieldsMatch\": \"subset\" in the schema"
          )
        )
      }
    }
    if further.count == table.file.columns.count {
      findings.add(Finding(place, "has no column that is a field of the schema"))
    } else if match == .exact, further.isEmpty, Set(names).count == names.count,
      table.file.columns != names
    {
      findings.add(
        Finding(
          place,
          "has its columns in another order than the schema its fields",
          advice: "reorder one of them, or write \"fieldsMatch\": \"equal\" in the schema"
        )
      )
    }
  }
}
