/// How many persons of an age, or of a residence status, have a file of some thickness.
package struct ThicknessCounts: Sendable {
  /// Names of the thicknesses, by credit accounts.
  package static let names = ["none", "1 or 2", "3 to 5", "6 or more"]
  private static let ages: [(String, ClosedRange<Int>)] = [
    ("18 to 21", 18...21), ("22 to 24", 22...24), ("25 to 34", 25...34), ("35 to 44", 35...44),
    ("45 to 54", 45...54), ("55 to 64", 55...64), ("65 to 74", 65...74), ("75 or more", 75...150),
  ]

  private var byAge: [String: [Int]] = [:]
  private var byStatus: [String: [Int]] = [:]

  mutating func add(_ person: PersonRecords, accounts: Int) {
    let thickness = accounts == 0 ? 0 : accounts <= 2 ? 1 : accounts <= 5 ? 2 : 3
    if let age = person.age, let name = Self.ages.first(where: { $0.1.contains(age) })?.0 {
      byAge[name, default: [0, 0, 0, 0]][thickness] += 1
    }
    if !person.status.isEmpty { byStatus[person.status, default: [0, 0, 0, 0]][thickness] += 1 }
  }

  /// Groups with the persons of each thickness: ages from the youngest, then residence statuses.
  package var rows: [(grouping: String, group: String, counts: [Int])] {
    Self.ages.compactMap { name, _ in byAge[name].map { ("age", name, $0) } }
      + byStatus.sorted { $0.key < $1.key }.map { ("residence status", $0.key, $0.value) }
  }
}
