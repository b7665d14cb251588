public import CreditDatasets
public import CreditFindings

/// Converts a dataset between CSV and Arrow: a folder with its descriptor, or a bare table.
///
/// - Parameters:
///   - path: the folder, its descriptor, or a table.
///   - output: the folder or file to write.
///   - options: how it is converted.
/// - Returns: the tables.
/// - Throws: `Findings` with everything that is wrong with the dataset's rows, or the writing.
public func convertDataset(
  from path: String,
  to output: String,
  options: ConversionOptions = ConversionOptions()
) throws(Findings) -> [ConvertedTable] {
  try convertDataset(from: path, to: output, options: options) {
    (text, file) throws(Findings) in try parseDocument(text, file: file)
  }
}
