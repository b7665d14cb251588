public import CreditDatasets
public import CreditFindings

/// Opens a dataset: a folder with `datapackage.json`, such a file, or a single CSV or TSV table.
///
/// - Parameters:
///   - path: the folder or file.
///   - vocabulary: the kinds of records and the characteristics that may occur.
///   - options: how it is read.
/// - Returns: the dataset, scanned.
/// - Throws: `Findings` with everything that is wrong with the descriptor, the headers and, if the
///   scan finds bad rows, with all rows.
public func openDataset(
  path: String,
  vocabulary: DatasetVocabulary,
  options: DatasetOptions = DatasetOptions()
) throws(Findings) -> Dataset {
  try openDataset(path: path, vocabulary: vocabulary, options: options) {
    (text, file) throws(Findings) in try parseDocument(text, file: file)
  }
}
