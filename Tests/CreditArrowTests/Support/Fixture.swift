import CreditArrow
import CreditFindings
import Glibc
import Testing

/// The path of a file that other programs wrote.
func fixturePath(_ name: String) -> String {
  let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
  return "/\(folder)/Fixtures/\(name)"
}

/// The bytes of a file.
func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let got = fread(&chunk, 1, chunk.count, file)
    if got == 0 { return bytes }
    bytes += chunk[..<got]
  }
}

/// All rows of a file as text; `-` where a value is missing.
func rows(_ file: ArrowFile) throws(Findings) -> [[String]] {
  var rows: [[String]] = []
  let reader = file.batches()
  while let batch = try reader.nextBatch() {
    for row in 0..<batch.rowCount { rows.append(batch.columns.map { $0.text(row) ?? "-" }) }
  }
  return rows
}

/// The values of one column of a file; `-` where a value is missing.
func column(_ name: String, _ file: ArrowFile) throws -> [String] {
  let index = try #require(file.schema.fields.firstIndex { $0.name == name })
  return try rows(file).map { $0[index] }
}

/// What is read from bytes with every value looked at in both ways, or what is wrong with them.
func readAll(_ bytes: [UInt8]) -> Result<Int, Findings> {
  do throws(Findings) {
    let reader = try ArrowFile(bytes: bytes, name: "f.arrow").batches()
    let text = ArrowRowText()
    let buffer = ArrowTextBuffer()
    var count = 0
    while let batch = try reader.nextBatch() {
      text.begin(batch)
      for row in 0..<min(batch.rowCount, 1000) {
        buffer.clear()
        text.render(row: row, into: buffer) { end in count += end & 1 }
        for column in batch.columns.indices {
          if case .text(let texts) = batch.columns[column].values { count += texts[row].utf8.count }
          if batch.columns[column].integer(row) == 1 { count += 1 }
        }
        count += buffer.count
      }
    }
    return .success(count)
  } catch {
    return .failure(error)
  }
}
