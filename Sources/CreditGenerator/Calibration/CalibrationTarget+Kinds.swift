extension CalibrationTarget {
  /// The kinds of record that count as deductions in the published lists.
  public static let deductionKinds = ConductTable.misconduct.map(\.rawValue).sorted()
  /// The kinds of record that count as merits in the published lists.
  public static let meritKinds = ConductTable.merits.map(\.rawValue).sorted()
}
