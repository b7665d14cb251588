import CreditFindings

/// Something wrong with a text, at an offset in characters; a ``Finding`` without its file.
struct Fault: Error, Hashable {
  var offset: Int
  var message: String
  var advice: String?
  /// True where an earlier fault already says it.
  var isRepetition = false

  init(_ offset: Int, _ message: String, advice: String? = nil) {
    self.offset = offset
    self.message = message
    self.advice = advice
  }

  /// The finding of a text whose first character stands at the location.
  func finding(at location: Location) -> Finding {
    var place = location
    if let column = place.column { place.column = column + offset }
    return Finding(place, message, advice: advice)
  }
}

extension Findings {
  /// The findings of a text in the order of their places, each once.
  init(_ faults: [Fault], at location: Location) {
    var seen: Set<Fault> = []
    let distinct = faults.filter { !$0.isRepetition && seen.insert($0).inserted }
    let sorted = distinct.enumerated().sorted { left, right in
      (left.element.offset, left.offset) < (right.element.offset, right.offset)
    }
    self.init(sorted.map { $0.element.finding(at: location) })
  }
}
