import CreditPopulation

/// Everything that a pass needs to know.
struct DatasetPlan: Sendable {
  var schema: PopulationSchema
  /// The as-of date that the user asked for, if any.
  var requestedAsOf: Day?
  var order: IdOrder
  var subjects: DatasetTable
  var accounts: DatasetTable?
  var events: DatasetTable?
  var subjectPlan: SubjectPlan
  var accountPlan: RecordPlan<AccountField>?
  var eventPlan: RecordPlan<EventField>?
  var options: DatasetOptions
}
