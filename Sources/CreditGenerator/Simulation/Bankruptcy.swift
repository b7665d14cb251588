/// A bankruptcy that is not yet discharged.
struct Bankruptcy {
  let lawCase: Int
  let endsIn: CalendarMonth
}
