/// How many rows each table has.
struct RowCounts: Sendable {
  private(set) var subjects = 0
  private(set) var accounts = 0
  private(set) var events = 0

  mutating func add(_ block: Block) {
    subjects += block.subjects.rows
    accounts += block.accounts.rows
    events += block.events.rows
  }
}
