extension String {
  /// The parts between commas, without blanks around them and without empty ones.
  var list: [String] {
    split(separator: ",").map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }

  /// What stands before and after the first of a separator; nil without one.
  func splitOnce(_ separator: Character) -> (String, String)? {
    guard let index = firstIndex(of: separator) else { return nil }
    return (String(self[..<index]), String(self[self.index(after: index)...]))
  }
}
