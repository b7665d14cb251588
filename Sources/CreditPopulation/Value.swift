/// The two ways in which a computed value can be missing, as sentinels of a 64-bit integer column.
///
/// *Absent* is one of the four absences: the dataset does not record it, the system holds no file,
/// does not see it, or the subject is out of scope. *None* means that nothing happened or that a
/// field is empty. All other integers are values in the unit that the column declares.
public enum Value {
  /// The value is absent.
  public static let absent = Int64.min
  /// There is none: nothing happened, or the field is empty.
  public static let none = Int64.min + 1
  /// The range of real values; computed values are proved to lie within it before a run.
  public static let range: ClosedRange<Int64> = -(1 << 62)...(1 << 62)

  /// Whether a value is neither absent nor none.
  @inlinable @inline(always)
  public static func isPresent(_ value: Int64) -> Bool { value > none }
}
