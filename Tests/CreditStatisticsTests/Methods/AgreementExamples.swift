import CreditStatistics

/// Agreement of two systems and of several.
let agreementExamples: [String: MethodsExample] = [
  "spearman": { try joint($0).spearman().value }
]

/// The places `a` and `b` of some subjects.
private func joint(_ example: MethodsPage.Example) throws -> JointCounts {
  jointCounts(try example.integers("a"), try example.integers("b"))
}
