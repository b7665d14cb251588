/// The valid name that is closest to a mistyped one.
///
/// - Parameters:
///   - name: what was written.
///   - candidates: the valid names.
/// - Returns: the candidate with the smallest edit distance (insertions, deletions, replacements and
///   swaps of neighbours), the first in alphabetical order among equals; nil when even the best is
///   further away than a third of the name's length, at least two.
/// - Complexity: O(candidates x length squared).
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(2, name.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in candidates where candidate != name {
    // The distance is never smaller than this; long names from hostile texts stay cheap.
    guard abs(candidate.count - name.count) <= limit else { continue }
    let distance = editDistance(Array(name.lowercased()), Array(candidate.lowercased()))
    guard distance <= limit else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// The advice for an unknown name: the nearest valid one, or the list when it is short.
public func adviceForUnknownName(_ name: String, among candidates: some Sequence<String>) -> String
{
  let names = candidates.sorted()
  if let nearest = nearestName(to: name, among: names) { return "did you mean '\(nearest)'?" }
  if names.isEmpty { return "nothing is allowed here" }
  if names.count <= 12 { return "allowed are \(names.joined(separator: ", "))" }
  return "\(names.count) names are allowed, such as \(names.prefix(6).joined(separator: ", "))"
}

/// The optimal string alignment distance.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [Int](repeating: 0, count: b.count + 1)
    row[0] = i
    for j in 1...b.count {
      let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
