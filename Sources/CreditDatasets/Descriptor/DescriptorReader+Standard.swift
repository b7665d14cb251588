import CreditFindings
import CreditPopulation

/// What the standard asks of a package beyond what reading it needs.
extension DescriptorReader {
  /// Notes keys that are misplaced or malformed; ``Descriptor/breaches`` keeps them.
  mutating func checkStandard(_ root: DocumentNode) {
    var breaches = NodeReader()
    for key in ["fields", "missingValues"] where root[key] != nil {
      breaches.report(
        root[key]?.location ?? root.location,
        "'\(key)' stands outside of a resource's schema",
        key == "fields" ? "to say what columns of subjects are, write 'columns'" : nil
      )
    }
    breaches.checkLicences(root)
    checkVersionOne(root, &breaches)
    if let created = root["created"]?.text, !CellCheck.isDateTime(created) {
      breaches.report(
        root["created"]?.location ?? root.location,
        "'created' is not a date with a time",
        "write it as in 2025-12-31T12:00:00Z"
      )
    }
    checkForeignKeys(&breaches)
    descriptor.breaches += breaches.findings
  }

  /// Version 1 of the standard has names of small letters only.
  private func checkVersionOne(_ root: DocumentNode, _ breaches: inout NodeReader) {
    if let schema = root["$schema"]?.text, !schema.contains("/1.") { return }
    for node in [root] + (root["resources"]?.items ?? []) {
      guard let name = node["name"], let text = name.text else { continue }
      let isPlain = text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
          || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
      }
      if isPlain, !text.isEmpty { continue }
      breaches.report(
        name.location,
        "the name '\(text)' is not made of small letters, digits, '-', '_', '.' and '/'",
        "write it so, or declare the \"$schema\" of version 2"
      )
    }
  }

  private func checkForeignKeys(_ breaches: inout NodeReader) {
    for (name, table) in descriptor.tables.sorted(by: { $0.key < $1.key }) {
      for key in table.foreignKeys {
        let target = key.resource.isEmpty ? name : key.resource
        guard let other = descriptor.tables[target] else {
          breaches.report(
            key.location,
            "a foreign key refers to '\(target)', which is no resource",
            adviceForUnknownName(target, among: descriptor.tables.keys)
          )
          continue
        }
        let names = other.fields.map(\.name)
        for field in key.referenced where !names.contains(field) {
          breaches.report(
            key.location,
            "a foreign key refers to the field '\(field)', which '\(target)' does not have",
            adviceForUnknownName(field, among: names)
          )
        }
      }
    }
  }
}
