/// A hazard that falls with a latent variable of mean 0 and variance 1, and whose mean over the
/// population is the given one.
func hazard(_ mean: Double, slope: Double, on latent: Double) -> Double {
  mean * exponential(-slope * latent - slope * slope / 2)
}
