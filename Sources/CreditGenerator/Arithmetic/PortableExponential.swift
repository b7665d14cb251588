/// An exponential function from additions, divisions and multiplications alone, so that every
/// machine computes the same bits: (1 + x/4096) to the power of 4096, right to x²/8192 of its value.
func exponential(_ x: Double) -> Double {
  var result = 1 + max(-20, min(20, x)) / 4096
  for _ in 0..<12 { result *= result }
  return result
}

/// The number rounded down to a multiple, as whole units of money.
func rounded(_ amount: Double, to multiple: Int) -> Int {
  Int(max(0, amount)) / multiple * multiple
}
