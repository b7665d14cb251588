import CreditResults

/// A picture as Vega-Lite: which rows it shows, and how.
struct VegaPicture: Sendable {
  /// The file's name.
  var name: String
  /// The table that it shows.
  var table: String
  var title: String
  /// For those who do not see it.
  var description: String
  /// The values of the rows of one kind of subject.
  var values: @Sendable ([TableReader.Row]) -> [JSONValue]
  /// Everything but the head and the data, as JSON.
  var template: String

  /// The template's entries; nil if it were no JSON.
  var body: [(key: String, value: JSONValue)]? {
    (try? JSONValue(reading: Array(template.utf8)))?.asObject
  }

  /// All pictures.
  static let all: [VegaPicture] = [
    bands, histogram, agreement, flows, roc, calibration, disparity, footprint, tradeOff,
    decomposition, consequences,
  ]
}
