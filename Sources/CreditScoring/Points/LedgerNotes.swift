import CreditPopulation

/// What a ledger writes down while it adds up, if points were asked for.
extension LedgerScratch {
  mutating func note(
    _ entry: Int32,
    of subject: Int32,
    _ points: Int64,
    _ uncapped: Int64
  ) {
    notes.append(
      PointsColumns.Entry(row: subject, part: entry, points: points, uncapped: uncapped)
    )
  }

  /// Notes what totals hold beside the start before any entry has been added.
  mutating func takeAdditions(_ totals: [Int64], start: Int64) {
    notes.removeAll(keepingCapacity: true)
    guard notesEntries else { return }
    additions = totals.map { $0 &- start }
    gradings = totals.map { _ in 0 }
  }

  /// Credits of a subject do not count.
  mutating func suspend(from first: Int) {
    for index in first..<notes.count where notes[index].uncapped > 0 { notes[index].points = 0 }
  }
}

/// Notes put together.
enum EntryNotes {
  /// One note for each subject and entry, in this order, from notes in the order of the rows.
  static func merged(_ notes: [PointsColumns.Entry]) -> [PointsColumns.Entry] {
    var merged: [PointsColumns.Entry] = []
    var start = 0
    while start < notes.count {
      var end = start + 1
      while end < notes.count, notes[end].row == notes[start].row { end += 1 }
      for note in notes[start..<end].sorted(by: { $0.part < $1.part }) {
        if let last = merged.last, last.row == note.row, last.part == note.part {
          merged[merged.count - 1].points &+= note.points
          merged[merged.count - 1].uncapped &+= note.uncapped
        } else {
          merged.append(note)
        }
      }
      start = end
    }
    merged.removeAll { $0.points == 0 && $0.uncapped == 0 }
    return merged
  }
}
