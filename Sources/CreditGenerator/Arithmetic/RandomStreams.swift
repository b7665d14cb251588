/// The random streams of one subject, one for each purpose.
///
/// What one purpose draws moves no other, so a knob changes only what it is about, and two runs that
/// differ in one knob have the same persons.
struct RandomStreams {
  var traits: RandomStream
  var residence: RandomStream
  var organisation: RandomStream
  var work: RandomStream
  var finances: RandomStream
  var credit: RandomStream
  var coverage: RandomStream
  var payments: RandomStream
  var courts: RandomStream
  var bills: RandomStream
  var conduct: RandomStream
  var conductDetail: RandomStream
  var errors: RandomStream
  var participation: RandomStream
  var statement: RandomStream

  init(seed: UInt64, subject: Int) {
    func stream(_ purpose: UInt64) -> RandomStream {
      RandomStream(seed: seed, subject: subject, purpose: purpose)
    }
    traits = stream(1)
    residence = stream(2)
    organisation = stream(3)
    work = stream(4)
    finances = stream(5)
    credit = stream(6)
    coverage = stream(7)
    payments = stream(8)
    courts = stream(9)
    bills = stream(10)
    conduct = stream(11)
    conductDetail = stream(12)
    errors = stream(14)
    participation = stream(15)
    statement = stream(16)
  }
}
