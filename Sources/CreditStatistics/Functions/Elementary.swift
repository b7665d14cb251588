#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The natural logarithm.
func naturalLog(_ x: Double) -> Double { log(x) }

/// ln(1 + x), exact for small x.
func logOnePlus(_ x: Double) -> Double { log1p(x) }

/// The exponential function.
func exponential(_ x: Double) -> Double { exp(x) }

/// The complementary error function.
func complementaryError(_ x: Double) -> Double { erfc(x) }

/// The logistic function, without overflow.
func logistic(_ x: Double) -> Double {
  if x >= 0 { return 1 / (1 + exponential(-x)) }
  let e = exponential(x)
  return e / (1 + e)
}

/// A number in at most four significant decimals, for notes.
func shortText(_ x: Double) -> String {
  guard x.isFinite, abs(x) < 1e12 else { return "\(x)" }
  let rounded = (x * 10_000).rounded() / 10_000
  if x != 0, rounded == 0 { return x > 0 ? "< 0.0001" : "> -0.0001" }
  return rounded == rounded.rounded() ? "\(Int64(rounded))" : "\(rounded)"
}
