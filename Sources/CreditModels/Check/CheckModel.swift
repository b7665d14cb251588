public import CreditFindings

/// Checks a document as a model.
///
/// Everything that is wrong is found at once: unknown keys and names, units, attributes that overlap,
/// leave gaps or are never reached, bands that do not cover the range, numbers without evidence.
///
/// - Parameters:
///   - node: the parsed document.
///   - document: its path and text, kept with the model.
///   - surroundings: vocabulary, other models, tables beside the document.
/// - Returns: The model.
/// - Throws: all findings, if one of them is an error.
public func checkModel(
  _ node: DocumentNode,
  document: Model.Document,
  in surroundings: ModelSurroundings
) throws(Findings) -> Model {
  let inspection = inspectModel(node, document: document, in: surroundings)
  guard let model = inspection.model else { throw Findings(inspection.findings) }
  return model
}

/// Checks a document as a model, and hands out the warnings too.
///
/// - Returns: The findings in the order of their places, and the model unless one is an error.
public func inspectModel(
  _ node: DocumentNode,
  document: Model.Document,
  in surroundings: ModelSurroundings
) -> (model: Model?, findings: [Finding]) {
  var document = document
  for ancestor in surroundings.ancestors { document.tables[ancestor.path] = ancestor.text }
  var checker = ModelChecker(document: document, surroundings: surroundings)
  let model = checker.check(node)
  let findings = sortedByPlace(checker.reader.findings)
  let isSound = findings.allSatisfy { $0.severity != .error }
  return (isSound ? model : nil, findings)
}

/// Findings by file, line and column; equal places keep their order, the same finding comes once.
public func sortedByPlace(_ findings: [Finding]) -> [Finding] {
  var seen: Set<Finding> = []
  let distinct = findings.filter { seen.insert($0).inserted }
  func key(_ finding: Finding) -> (String, Int, Int) {
    (finding.location.file, finding.location.line ?? 0, finding.location.column ?? 0)
  }
  let order = distinct.indices.sorted {
    let (left, right) = (key(distinct[$0]), key(distinct[$1]))
    return left == right ? $0 < $1 : left < right
  }
  return order.map { distinct[$0] }
}
