import CreditFindings

/// Collects what is wrong with a dataset, with limits: the same mistake in the same column is told a
/// few times and then counted, and there is a limit for all together.
final class FindingCollector {
  /// How often one mistake of a column is told.
  static let perMistake = 10
  /// How many findings are told.
  static let limit = 100
  /// How many places of findings are remembered, of files that are read at the same time each.
  static let mostPlaces = 100_000

  private struct Mistake: Hashable {
    var file: String
    var field: String?
    var message: String
  }

  private var findings: [Finding] = []
  private var counts: [Mistake: Int] = [:]
  private var order: [Mistake] = []
  private var known: Set<Finding> = []
  private var places: Set<Location> = []

  /// Whether nothing was found.
  var isEmpty: Bool { findings.isEmpty }

  /// Adds a finding; the same finding is told once.
  func add(_ finding: Finding) {
    let mistake = Mistake(
      file: finding.location.file,
      field: finding.location.field,
      message: finding.message
    )
    let count = counts[mistake, default: 0]
    if places.count < Self.mostPlaces { places.insert(finding.location) }
    guard count < Self.perMistake else {
      counts[mistake] = count + 1
      return
    }
    guard known.insert(finding).inserted else { return }
    if count == 0 { order.append(mistake) }
    counts[mistake] = count + 1
    findings.append(finding)
  }

  /// Takes over what was found in files of which this has nothing.
  func take(_ other: FindingCollector) {
    findings += other.findings
    counts.merge(other.counts) { $0 + $1 }
    order += other.order
    known.formUnion(other.known)
    places.formUnion(other.places)
  }

  /// Whether something was found at a place.
  func knows(_ place: Location) -> Bool { places.contains(place) }

  /// Adds all findings of an error.
  func add(_ more: Findings) { more.all.forEach(add) }

  /// All of them, by file in the order met and by line, with the counts of what was left out.
  var all: Findings {
    var files: [String: Int] = [:]
    for finding in findings where files[finding.location.file] == nil {
      files[finding.location.file] = files.count
    }
    func key(_ item: (offset: Int, element: Finding)) -> (Int, Int, Int, Int) {
      let place = item.element.location
      return (files[place.file] ?? 0, place.line ?? 0, place.column ?? 0, item.offset)
    }
    var list = findings.enumerated().sorted { key($0) < key($1) }.map(\.element)
    let excess = list.count - Self.limit
    if excess > 0 {
      list.removeLast(excess)
      list.append(Finding(Location(file: ""), "and \(excess) more findings"))
    }
    return Findings(list + surplus)
  }

  /// One line for every mistake that was told the most times allowed and met more often.
  private var surplus: [Finding] {
    order.compactMap { mistake in
      let more = (counts[mistake] ?? 0) - Self.perMistake
      guard more > 0 else { return nil }
      var place = Location(file: mistake.file)
      place.field = mistake.field
      return Finding(place, "\(mistake.message), in \(more) more rows")
    }
  }

  /// Throws what was collected, if anything.
  func check() throws(Findings) {
    if !isEmpty { throw all }
  }
}
