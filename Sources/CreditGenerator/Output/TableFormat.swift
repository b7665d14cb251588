/// The format of the tables of a generated population.
public enum TableFormat: String, Sendable, CaseIterable {
  /// Comma-separated values.
  case csv
  /// Arrow IPC, file format.
  case arrow

  /// The type in the descriptor.
  var mediaType: String {
    self == .csv ? "text/csv" : "application/vnd.apache.arrow.file"
  }

  /// A page about the tables, with the names of the files in this format.
  func named(in page: String) -> String {
    if self == .csv { return page }
    return page.split(separator: ".csv`", omittingEmptySubsequences: false)
      .joined(separator: ".arrow`")
  }
}
