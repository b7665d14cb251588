/// The latent financial state of a person in a month; it drives the payments, unwritten.
enum FinancialState {
  /// All is paid but for the odd forgotten bill.
  case calm
  /// Not everything can be paid.
  case strained
  /// Hardly anything can be paid.
  case insolvent
}
