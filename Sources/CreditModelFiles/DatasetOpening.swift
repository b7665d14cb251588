public import CreditDatasets
public import CreditFindings

/// The folder of tables that a dataset's descriptor names and that is not there, as that of data that
/// may not be shipped; nil if nothing is missing.
///
/// - Throws: `Findings` about the descriptor.
public func missingTables(ofDataset path: String) throws(Findings) -> String? {
  try missingTables(ofDataset: path) { (text, file) throws(Findings) in
    try parseDocument(text, file: file)
  }
}

/// Opens a dataset: a folder with `datapackage.json`, such a file, or a single table
/// (CSV, TSV or Arrow).
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
