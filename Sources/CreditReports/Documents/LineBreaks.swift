/// The lines of a text that is broken at blanks, and between wide characters.
///
/// - Parameters:
///   - text: the text; line feeds count as blanks.
///   - width: columns of a line, at least 1.
///   - breaksWords: whether a word longer than a line is cut; else it stands alone on its line.
/// - Returns: at least one line.
func lines(of text: String, width: Int, breaksWords: Bool) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }).map(String.init) {
    let joined = line.isEmpty ? word : "\(line) \(word)"
    if joined.displayWidth <= width {
      line = joined
      continue
    }
    if !line.isEmpty { lines.append(line) }
    var parts = breaksWords || word.hasWideCharacter ? pieces(of: word, width: width) : [word]
    line = parts.removeLast()
    lines += parts
  }
  return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}

/// A word cut into pieces of at most a width; the last is the rest, perhaps empty.
private func pieces(of word: String, width: Int) -> [String] {
  var pieces = [""]
  var used = 0
  for character in word {
    let own = character.displayWidth
    if used + own > width, used > 0 {
      pieces.append("")
      used = 0
    }
    pieces[pieces.count - 1].append(character)
    used += own
  }
  return pieces
}

extension String {
  fileprivate var hasWideCharacter: Bool { contains { $0.displayWidth == 2 } }
}
