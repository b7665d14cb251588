import CreditStatistics
import Testing

/// Data and the values that other software gives for it.
struct ReferenceCase: CustomTestStringConvertible, Sendable {
  let name: String
  let integers: [String: [Int]]
  let reals: [String: [Double]]
  let expected: [String: Double]

  var testDescription: String { name }

  /// A list of whole numbers.
  func list(_ key: String) throws -> [Int] { try #require(integers[key]) }

  /// A list of real numbers.
  func table(_ key: String) throws -> [Double] { try #require(reals[key]) }

  /// Checks an estimate's value, and its variance where the reference has one.
  func check(_ estimate: Estimate, _ key: String, tolerance: Double = 1e-9) throws {
    let wanted = try #require(expected[key], "no reference for \(key)")
    let value = try #require(estimate.value, "\(key) is undefined: \(estimate.note ?? "")")
    #expect(isClose(value, wanted, tolerance), "\(key): \(value), reference \(wanted)")
    guard let variance = expected[key + "_var"] else { return }
    let error = try #require(estimate.standardError, "\(key) has no interval")
    #expect(
      isClose(error * error, variance, tolerance),
      "variance of \(key): \(error * error), reference \(variance)"
    )
  }

  /// Checks a plain number.
  func check(_ value: Double?, _ key: String, tolerance: Double = 1e-9) throws {
    let wanted = try #require(expected[key], "no reference for \(key)")
    let value = try #require(value)
    #expect(isClose(value, wanted, tolerance), "\(key): \(value), reference \(wanted)")
  }
}

/// A value of a special function or a test.
struct FunctionReference: CustomTestStringConvertible, Sendable {
  let name: String
  let arguments: [Double]
  let value: Double

  init(_ name: String, _ arguments: [Double], _ value: Double) {
    self.name = name
    self.arguments = arguments
    self.value = value
  }

  var testDescription: String { "\(name)\(arguments)" }
}

/// Whether two numbers agree absolutely where small and relatively where large.
func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(a - b) <= tolerance * max(1, abs(b))
}
